{{- define "cartoonify.availabilityAlerts" -}}
{{- $series := include "cartoonify.series" . -}}
- alert: CartoonifyDown
  expr: absent(up{ {{- $series -}} } == 1)
  for: 2m
  labels:
    severity: critical
    namespace: {{ .Release.Namespace }}
  annotations:
    summary: No instance of Cartoonify answers
    runbook: >-
      Look at the pods and their last logs: a pod that does not start says why. If there are none, look at the
      Deployment's events: image, quota, nodes. `helm rollback` brings the last release back.
- alert: CartoonifyInstanceDown
  expr: up{ {{- $series -}} } == 0
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $labels.pod }} does not answer scrapes`}}"
    runbook: >-
      Look at the pod's events and logs. Killed for memory: raise the limit or lower the heap, see CartoonifyMemory.
      Deleting the pod is safe: it finishes what it draws.
- alert: CartoonifyModelMissing
  expr: |-
    count by (namespace, pod) (cartoonify_model_info{ {{- $series -}} })
      < on (namespace) group_left () max by (namespace) (count by (namespace, pod) (cartoonify_model_info{ {{- $series -}} }))
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $labels.pod }} has loaded fewer models than others`}}"
    runbook: >-
      The pod's log names the style that was left out and why: a wrong digest, a file that is missing, an archive that
      the engine cannot read. Mend the model store, then restart the pod.
{{- end }}

{{- define "cartoonify.drawingAlerts" -}}
{{- $series := include "cartoonify.series" . }}
{{- with .Values.prometheusRule -}}
- alert: CartoonifyFull
  expr: |-
    sum by (namespace) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome="full"}[5m]))
      / sum by (namespace) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} }[5m])) > {{ .fullRatio }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: "{{`{{ $value | humanizePercentage }} of drawings are turned away: the queue is full`}}"
    runbook: >-
      More is asked than the pods can draw. Add pods (autoscaling.maxReplicas) or CPU. If one client asks for most of
      it, give it a rate limit. A longer queue (limits.queue) helps against short bursts only.
- alert: CartoonifyFailing
  expr: |-
    sum by (namespace) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} ,outcome="failed"}[5m]))
      / sum by (namespace) (rate(cartoonify_drawing_seconds_count{ {{- $series -}} }[5m])) > {{ .failedRatio }}
  for: 5m
  labels:
    severity: critical
  annotations:
    summary: "{{`{{ $value | humanizePercentage }} of drawings fail`}}"
    runbook: >-
      Look for "A request failed" in the logs; the trace named there shows the stage. Failing in one style only: its
      model is at fault. Failing in one pod only: delete it.
- alert: CartoonifySlow
  expr: |-
    histogram_quantile(0.95, sum by (namespace, le) (rate(
      cartoonify_drawing_seconds_bucket{ {{- $series -}} ,outcome=~"drawn|late"}[5m]))) > {{ .slowSeconds }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: "{{`One drawing in twenty takes longer than {{ $value | humanizeDuration }}`}}"
    runbook: >-
      The board's stages say where the time goes. Queue: add pods. Draw: pods are short of CPU, or ask for the original
      tier or large sizes. Decode: very large photos; lower limits.max-pixels.
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
    runbook: >-
      At the limit the pod is killed with all that it draws. Raise resources.limits.memory, or lower the heap
      (javaOptions), limits.max-pixels or the number of workers.
{{- end }}
