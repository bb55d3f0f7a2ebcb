{{- define "cartoonify.availabilityAlerts" -}}
{{- $series := include "cartoonify.series" . -}}
- alert: CartoonifyDown
  expr: absent(up{ {{- $series -}} } == 1)
  for: 2m
  labels:
    severity: critical
    namespace: {{ .Release.Namespace | quote }}
    job: {{ include "cartoonify.job" . | quote }}
  annotations:
    summary: No instance of Cartoonify answers
    {{- include "cartoonify.runbook" (list $ "CartoonifyDown") | nindent 4 }}
- alert: CartoonifyInstanceDown
  expr: up{ {{- $series -}} } == 0
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $labels.pod }} does not answer scrapes`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyInstanceDown") | nindent 4 }}
- alert: CartoonifyRestarting
  expr: |-
    increase(kube_pod_container_status_restarts_total{namespace={{ .Release.Namespace | quote }},container="cartoonify"}[1h])
      * on (namespace, pod) group_left (job) max by (namespace, pod, job) (last_over_time(up{ {{- $series -}} }[1h]) * 0 + 1) > 2
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $labels.pod }} was restarted {{ $value | humanize }} times in an hour`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyRestarting") | nindent 4 }}
- alert: CartoonifyStuck
  expr: |-
    (sum by (namespace, job, pod) (increase(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome=~"late|failed"}[10m])) > 3)
      unless (sum by (namespace, job, pod) (increase(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome="drawn"}[10m])) > 0)
  for: 2m
  labels:
    severity: critical
  annotations:
    summary: "{{`{{ $labels.pod }} draws nothing of what it is asked`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyStuck") | nindent 4 }}
- alert: CartoonifyModelMissing
  expr: |-
    count by (namespace, job, pod) (cartoonify_model_info{ {{- $series -}} })
      < on (namespace, job) group_left () max by (namespace, job) (count by (namespace, job, pod) (cartoonify_model_info{ {{- $series -}} }))
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $labels.pod }} has loaded fewer models than others`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyModelMissing") | nindent 4 }}
- alert: CartoonifyModelFaults
  expr: max by (namespace, job) (cartoonify_model_faults{ {{- $series -}} }) > 0
  for: 30m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $value }} styles or stores of models cannot be had`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyModelFaults") | nindent 4 }}
- alert: CartoonifyUploadsAway
  expr: sum by (namespace, job) (increase(cartoonify_refusals_total{ {{- $series -}} ,reason="uploads-away"}[5m])) > 3
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: Photos cannot be read from the bucket for uploads, or pictures not put there
    {{- include "cartoonify.runbook" (list $ "CartoonifyUploadsAway") | nindent 4 }}
{{- end }}

{{- /* Of the pods that a PodMonitor brings, or whatever else names their job like it. */}}
{{- define "cartoonify.workerAlerts" -}}
{{- if .Values.worker.enabled }}
- alert: CartoonifyEventsFailing
  expr: |-
    sum by (namespace, job) (increase(cartoonify_events_total{namespace={{ .Release.Namespace | quote }},job="{{ include "cartoonify.name" . }}-worker",outcome="failed"}[15m])) > 5
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $value | humanize }} photos that events told of failed in a quarter of an hour`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyEventsFailing") | nindent 4 }}
{{- end }}
{{- end }}

{{- define "cartoonify.drawingAlerts" -}}
{{- $series := include "cartoonify.series" . }}
{{- with .Values.prometheusRule -}}
- alert: CartoonifyFull
  # Most of what is turned away never becomes a drawing, so refusals are counted. Before the first drawing there are none.
  expr: |-
    sum by (namespace, job) (rate(cartoonify_refusals_total{ {{- $series -}} ,reason="service-full"}[5m]))
      / (sum by (namespace, job) (rate(cartoonify_refusals_total{ {{- $series -}} ,reason="service-full"}[5m]))
        + (sum by (namespace, job) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome!="full"}[5m]))
          or 0 * sum by (namespace, job) (rate(cartoonify_refusals_total{ {{- $series -}} ,reason="service-full"}[5m])))) > {{ .fullRatio }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $value | humanizePercentage }} of what is asked is turned away: there is no room`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyFull") | nindent 4 }}
- alert: CartoonifyFailing
  # Not for one that failed among a few.
  expr: |-
    sum by (namespace, job) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome="failed"}[5m]))
      / sum by (namespace, job) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} }[5m])) > {{ .failedRatio }}
    and sum by (namespace, job) (increase(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome="failed"}[15m])) > 5
  for: 5m
  labels:
    severity: critical
  annotations:
    summary: "{{`{{ $value | humanizePercentage }} of drawings fail`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyFailing") | nindent 4 }}
- alert: CartoonifySlow
  expr: |-
    histogram_quantile(0.95, sum by (namespace, job, le) (rate(
      cartoonify_drawing_seconds_bucket{ {{- $series -}} ,outcome=~"drawn|late"}[5m]))) > {{ .slowSeconds }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: "{{`One drawing in twenty takes longer than {{ $value | humanizeDuration }}`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifySlow") | nindent 4 }}
{{- end }}
{{- end }}

{{- define "cartoonify.memoryAlerts" -}}
- alert: CartoonifyMemory
  expr: |-
    cartoonify_memory_resident_bytes{ {{- include "cartoonify.series" . -}} }
      / on (namespace, pod) group_left ()
    kube_pod_container_resource_limits{container="cartoonify",resource="memory"} > {{ .Values.prometheusRule.memoryRatio }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit`}}"
    {{- include "cartoonify.runbook" (list $ "CartoonifyMemory") | nindent 4 }}
{{- end }}

{{- /* What to do is in runbooks.md, under the alert's name. */}}
{{- define "cartoonify.runbook" -}}
{{- $root := first . }}
{{- $name := last . }}
{{- $heading := printf "## %s\n" $name }}
{{- $text := $root.Files.Get "files/runbooks.md" | splitList $heading | last | splitList "\n## " | first | trim }}
description: >-
  {{- $text | nindent 2 }}
{{- with $root.Values.prometheusRule.runbooks }}
runbook_url: {{ printf "%s#%s" . (lower $name) | quote }}
{{- end }}
{{- end }}
