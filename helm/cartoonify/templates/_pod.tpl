{{- /* The pods of the service, and of the workers that take events. */}}
{{- define "cartoonify.pod" -}}
{{ include "cartoonify.podStart" . }}
terminationGracePeriodSeconds: {{ add .Values.shutdown.delaySeconds .Values.shutdown.graceSeconds 5 }}
containers:
  - name: cartoonify
    {{- include "cartoonify.container" . | nindent 4 }}
  {{- with .Values.extraContainers }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- include "cartoonify.podEnd" . }}
{{- include "cartoonify.spread" . }}
{{- end }}

{{- /* What stands before the containers of every pod. */}}
{{- define "cartoonify.podStart" -}}
serviceAccountName: {{ include "cartoonify.serviceAccount" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- if .Values.gpu.enabled }}
{{- with .Values.gpu.runtimeClassName }}
runtimeClassName: {{ . }}
{{- end }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with concat .Values.imagePullSecrets (.Values.global.imagePullSecrets | default list) }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  {{- toYaml .Values.podSecurityContext | nindent 2 }}
{{- with .Values.resourceClaims }}
resourceClaims:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if or .Values.initContainers .Values.caBundle.configMap }}
initContainers:
  {{- include "cartoonify.trust" . | nindent 2 }}
  {{- with .Values.initContainers }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- end }}

{{- /* What stands after them. */}}
{{- define "cartoonify.podEnd" }}
volumes:
  {{- include "cartoonify.volumes" . | nindent 2 }}
{{- include "cartoonify.placement" . }}
{{- include "cartoonify.names" .Values }}
{{- end }}

{{- define "cartoonify.placement" -}}
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
{{- end }}

{{- define "cartoonify.spread" -}}
{{- if .Values.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- toYaml .Values.topologySpreadConstraints | nindent 2 }}
{{- else if .Values.spreadOver }}
topologySpreadConstraints:
  {{- range .Values.spreadOver }}
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

{{- /* How a pod resolves names. */}}
{{- define "cartoonify.names" -}}
{{- with .hostAliases }}
hostAliases:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .dnsPolicy }}
dnsPolicy: {{ . }}
{{- end }}
{{- with .dnsConfig }}
dnsConfig:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
