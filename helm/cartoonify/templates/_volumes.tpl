{{- define "cartoonify.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .Values.settings }}
- name: settings
  mountPath: /etc/cartoonify/settings
  readOnly: true
{{- end }}
{{- if .Values.apiKeys.existingSecret }}
- name: keys
  mountPath: /etc/cartoonify/keys
  readOnly: true
{{- end }}
{{- if .Values.caBundle.configMap }}
- name: trust
  mountPath: /etc/cartoonify/trust
  readOnly: true
{{- end }}
{{- if eq .Values.models.from "volume" }}
- name: models
  mountPath: /models
  readOnly: true
{{- end }}
{{- if .Values.models.cache.volume }}
- name: cache
  mountPath: /var/cache/cartoonify
{{- end }}
{{- with .Values.volumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "cartoonify.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .Values.tmpSize }}
{{- if .Values.settings }}
- name: settings
  configMap:
    name: {{ include "cartoonify.name" . }}
{{- end }}
{{- with .Values.apiKeys.existingSecret }}
- name: keys
  secret:
    secretName: {{ . }}
    items:
      - key: application.yml
        path: application.yml
{{- end }}
{{- with .Values.caBundle }}
{{- if .configMap }}
- name: trust
  emptyDir:
    sizeLimit: 1Mi
- name: ca
  configMap:
    name: {{ .configMap }}
    items:
      - key: {{ .key }}
        path: ca.crt
{{- end }}
{{- end }}
{{- if eq .Values.models.from "volume" }}
- name: models
  {{- toYaml .Values.models.volume | nindent 2 }}
{{- end }}
{{- with .Values.models.cache.volume }}
- name: cache
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.volumes }}
{{ toYaml . }}
{{- end }}
{{- end }}
