{{- define "cartoonify.pod" -}}
serviceAccountName: {{ include "cartoonify.serviceAccount" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- if .Values.gpu.enabled }}
runtimeClassName: {{ .Values.gpu.runtimeClassName }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  {{- include "cartoonify.podSecurity" . | nindent 2 }}
terminationGracePeriodSeconds: {{ add .Values.shutdown.delaySeconds .Values.shutdown.graceSeconds 5 }}
{{- with .Values.initContainers }}
initContainers:
  {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: cartoonify
    {{- include "cartoonify.container" . | nindent 4 }}
  {{- with .Values.containers }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
volumes:
  {{- include "cartoonify.volumes" . | nindent 2 }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with concat .Values.tolerations (.Values.gpu.enabled | ternary .Values.gpu.tolerations list) }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.spreadOver }}
topologySpreadConstraints:
  {{- range . }}
  - topologyKey: {{ . }}
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    # A new release is spread by itself, not beside the pods that it replaces.
    matchLabelKeys: [pod-template-hash]
    labelSelector:
      matchLabels:
        {{- include "cartoonify.selector" $ | nindent 8 }}
  {{- end }}
{{- end }}
{{- end }}
