{{- define "cartoonify.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .Values.settings }}
- name: settings
  mountPath: /etc/cartoonify/settings
  readOnly: true
{{- end }}
{{- if .Values.apiKeys.secret }}
- name: keys
  mountPath: /etc/cartoonify/keys
  readOnly: true
{{- end }}
{{- if eq .Values.models.from "volume" }}
- name: models
  mountPath: /models
  readOnly: true
{{- end }}
{{- with .Values.volumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "cartoonify.volumes" -}}
- name: tmp
  emptyDir: {}
{{- if .Values.settings }}
- name: settings
  configMap:
    name: {{ include "cartoonify.name" . }}
{{- end }}
{{- with .Values.apiKeys.secret }}
- name: keys
  secret:
    secretName: {{ . }}
    items:
      - key: application.yml
        path: application.yml
{{- end }}
{{- if eq .Values.models.from "volume" }}
- name: models
  {{- toYaml .Values.models.volume | nindent 2 }}
{{- end }}
{{- with .Values.volumes }}
{{ toYaml . }}
{{- end }}
{{- end }}
