{{- /* The service's settings, as environment variables. */}}
{{- define "cartoonify.environment" -}}
{{- include "cartoonify.java" . | trim }}
- name: SERVER_PORT
  value: "8080"
- name: MANAGEMENT_SERVER_PORT
  value: "8081"
- name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE
  value: {{ printf "%ds" (int .Values.shutdown.graceSeconds) }}
- name: SPRING_CONFIG_ADDITIONAL_LOCATION
  value: optional:file:/etc/cartoonify/settings/,optional:file:/etc/cartoonify/keys/
# The image's own is ecs, so an empty one is said, too.
- name: LOGGING_STRUCTURED_FORMAT_CONSOLE
  value: {{ .Values.logFormat | quote }}
{{- if .Values.gpu.enabled }}
- name: CARTOONIFY_INFERENCE_DEVICE
  value: gpu
{{- end }}
{{- include "cartoonify.modelsEnvironment" .Values.models }}
{{- with .Values.tracing }}
{{- if .endpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .endpoint | quote }}
- name: MANAGEMENT_TRACING_SAMPLING_PROBABILITY
  value: {{ .ratio | quote }}
{{- end }}
{{- end }}
- name: CARTOONIFY_JOBS_ENABLED
  value: {{ .Values.jobs.enabled | quote }}
{{- with .Values.env }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "cartoonify.modelsEnvironment" -}}
{{- if eq .from "volume" }}
- name: CARTOONIFY_MODELS
  value: /models
{{- else if eq .from "s3" }}
- name: CARTOONIFY_MODELS
  value: {{ .s3.uri | quote }}
{{- with .s3.region }}
- name: AWS_REGION
  value: {{ . | quote }}
{{- end }}
{{- with .s3.endpoint }}
- name: CARTOONIFY_MODELSENDPOINT
  value: {{ . | quote }}
{{- end }}
- name: CARTOONIFY_MODELSCACHE
  value: {{ .cache.volume | empty | ternary "/tmp/models" "/var/cache/cartoonify" }}
- name: CARTOONIFY_MODELSCACHESIZE
  value: {{ .cache.size | quote }}
{{- end }}
{{- end }}
