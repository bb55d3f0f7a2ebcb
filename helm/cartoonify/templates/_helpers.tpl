{{- define "cartoonify.chart" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- define "cartoonify.name" -}}
{{- $chart := include "cartoonify.chart" . }}
{{- .Values.fullnameOverride | default (contains $chart .Release.Name | ternary .Release.Name (printf "%s-%s" .Release.Name $chart)) | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- define "cartoonify.selector" -}}
app.kubernetes.io/name: {{ include "cartoonify.chart" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- /*
The selector of pods beside the service's, by their part: so that its Service, budget and monitor leave them out.
Usage: include "cartoonify.partSelector" (list $ "worker")
*/}}
{{- define "cartoonify.partSelector" -}}
app.kubernetes.io/name: {{ include "cartoonify.chart" (first .) }}-{{ last . }}
app.kubernetes.io/instance: {{ (first .).Release.Name }}
{{- end }}

{{- define "cartoonify.partLabels" -}}
{{ include "cartoonify.partSelector" . }}
{{- with (first .).Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- /* What all objects carry; pods carry less, so that a new chart alone does not restart them. */}}
{{- define "cartoonify.labels" -}}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{ include "cartoonify.podLabels" . }}
{{- end }}

{{- define "cartoonify.podLabels" -}}
{{ include "cartoonify.selector" . }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "cartoonify.image" -}}
{{- with .Values.image }}
{{- with .registry | default $.Values.global.imageRegistry }}{{ . }}/{{ end }}
{{- if .digest }}{{ .repository }}@{{ .digest }}{{ else }}{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end }}
{{- end }}

{{- define "cartoonify.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (.Values.serviceAccount.create | ternary (include "cartoonify.name" .) "default") }}
{{- end }}

{{- /* The job under which Prometheus has the pods' series. */}}
{{- define "cartoonify.job" -}}
{{- if not (or .Values.serviceMonitor.enabled .Values.podMonitor.enabled .Values.metricsJob) }}
{{- fail "Alerts and KEDA go by the pods' series in Prometheus: set serviceMonitor.enabled or podMonitor.enabled, or metricsJob to the job under which something else scrapes them." }}
{{- end }}
{{- .Values.metricsJob | default (printf "%s-metrics" (include "cartoonify.name" .)) }}
{{- end }}

{{- /* Which series are this release's. */}}
{{- define "cartoonify.series" -}}
namespace={{ .Release.Namespace | quote }},job={{ include "cartoonify.job" . | quote }}
{{- end }}

{{- /* Whole seconds of a duration as settings have them: 30, 30s, 2m, 500ms; empty for any other form. */}}
{{- define "cartoonify.seconds" -}}
{{- $text := toString . }}
{{- $number := regexFind "^[0-9]+" $text }}
{{- $unit := trimPrefix $number $text }}
{{- if $number }}
{{- if has $unit (list "" "s") }}{{ $number }}{{ else if eq $unit "ms" }}{{ div (int $number) 1000 }}{{ else if eq $unit "m" }}{{ mul (int $number) 60 }}{{ end }}
{{- end }}
{{- end }}

{{- /* Values that contradict each other are refused. */}}
{{- define "cartoonify.validate" -}}
{{- range list "models" "models-cache" "models-cache-size" "models-endpoint" }}
{{- if hasKey $.Values.settings . }}
{{- fail (printf "settings.%s has no effect here: use the values below models." .) }}
{{- end }}
{{- end }}
{{- $limits := .Values.settings.limits | default dict }}
{{- $deadline := include "cartoonify.seconds" (dig "deadline" "30s" $limits) }}
{{- if and $deadline (ge (int $deadline) (int .Values.shutdown.graceSeconds)) }}
{{- fail (printf "shutdown.graceSeconds (%v) must be more than settings.limits.deadline (%s s), or pods that stop cut drawings off." .Values.shutdown.graceSeconds $deadline) }}
{{- end }}
{{- end }}
