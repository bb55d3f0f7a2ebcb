{{- define "cartoonify.container" -}}
image: {{ include "cartoonify.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  {{- toYaml .Values.securityContext | nindent 2 }}
ports:
  - name: http
    containerPort: 8080
  - name: management
    containerPort: 8081
env:
  {{- include "cartoonify.environment" . | nindent 2 }}
{{- with .Values.envFrom }}
envFrom:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- include "cartoonify.probes" .Values.probes | nindent 0 }}
lifecycle:
  preStop:
    sleep:
      seconds: {{ .Values.shutdown.delaySeconds }}
resources:
  {{- include "cartoonify.resources" . | nindent 2 }}
volumeMounts:
  {{- include "cartoonify.volumeMounts" . | nindent 2 }}
{{- end }}

{{- define "cartoonify.probes" -}}
# Models are loaded, and every style has drawn once, when the service turns ready: until then the others wait.
startupProbe:
  httpGet:
    path: /actuator/health/readiness
    port: management
  periodSeconds: 2
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ div (add .startupSeconds 1) 2 }}
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ .livenessFailures }}
readinessProbe:
  httpGet:
    path: /actuator/health/readiness
    port: management
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ .readinessFailures }}
{{- end }}

{{- define "cartoonify.resources" -}}
{{- $resources := omit .Values.resources "claims" }}
{{- with .Values.resources.claims }}
{{- $resources = set $resources "claims" . }}
{{- end }}
{{- if .Values.gpu.enabled }}
{{- $gpu := dict "limits" (dict .Values.gpu.resource .Values.gpu.count) }}
{{- $resources = mergeOverwrite (deepCopy $resources) $gpu }}
{{- end }}
{{- toYaml $resources }}
{{- end }}
