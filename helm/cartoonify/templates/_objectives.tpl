{{- /*
Objectives over 30 days, and alerts on how fast their budgets burn (Site Reliability Workbook, chapter 5): 14.4 times as fast
as they may, and 2% are gone in an hour; 6 times, and 5% are gone in six. The short window ends an alert soon after its cause.
*/}}
{{- define "cartoonify.objectives" -}}
{{- $series := include "cartoonify.series" . }}
{{- $bad := "service-full|internal-error|drawing-too-slow|uploads-away" }}
{{- $le := toString .Values.prometheusRule.latencySeconds }}
{{- $le = contains "." $le | ternary $le (printf "%s.0" $le) }}
{{- range $window := list "5m" "30m" "1h" "6h" }}
- record: job:cartoonify_unavailable:ratio_rate{{ $window }}
  expr: |-
    sum by (namespace, job) (rate(cartoonify_refusals_total{ {{- $series -}} ,reason=~"{{ $bad }}"}[{{ $window }}]))
      / (sum by (namespace, job) (rate(cartoonify_refusals_total{ {{- $series -}} ,reason=~"{{ $bad }}"}[{{ $window }}]))
        + (sum by (namespace, job) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome=~"drawn|unreadable"}[{{ $window }}]))
          or 0 * sum by (namespace, job) (rate(cartoonify_refusals_total{ {{- $series -}} ,reason=~"{{ $bad }}"}[{{ $window }}]))))
- record: job:cartoonify_slow:ratio_rate{{ $window }}
  expr: |-
    1 - sum by (namespace, job) (rate(cartoonify_drawing_seconds_bucket{ {{- $series -}} ,tier="fast",outcome=~"drawn|late",le="{{ $le }}"}[{{ $window }}]))
      / sum by (namespace, job) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} ,tier="fast",outcome=~"drawn|late"}[{{ $window }}]))
{{- end }}
{{- $budgets := dict "Unavailable" (subf 1 .Values.prometheusRule.availability) "TooSlow" (subf 1 .Values.prometheusRule.latencyRatio) }}
{{- range $what, $budget := $budgets }}
{{- $record := eq $what "TooSlow" | ternary "slow" "unavailable" }}
- alert: Cartoonify{{ $what }}
  expr: |-
    job:cartoonify_{{ $record }}:ratio_rate1h{ {{- $series -}} } > {{ mulf 14.4 $budget | printf "%.4f" }}
      and job:cartoonify_{{ $record }}:ratio_rate5m{ {{- $series -}} } > {{ mulf 14.4 $budget | printf "%.4f" }}
  labels:
    severity: critical
  annotations:
    summary: "{{ $what | snakecase | replace "_" " " }}: {{`{{ $value | humanizePercentage }}`}} of the last hour's drawings"
    {{- include "cartoonify.runbook" (list $ (printf "Cartoonify%s" $what)) | nindent 4 }}
- alert: Cartoonify{{ $what }}
  expr: |-
    job:cartoonify_{{ $record }}:ratio_rate6h{ {{- $series -}} } > {{ mulf 6 $budget | printf "%.4f" }}
      and job:cartoonify_{{ $record }}:ratio_rate30m{ {{- $series -}} } > {{ mulf 6 $budget | printf "%.4f" }}
  labels:
    severity: warning
  annotations:
    summary: "{{ $what | snakecase | replace "_" " " }}: {{`{{ $value | humanizePercentage }}`}} of the last six hours' drawings"
    {{- include "cartoonify.runbook" (list $ (printf "Cartoonify%s" $what)) | nindent 4 }}
{{- end }}
{{- end }}
