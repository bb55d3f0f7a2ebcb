{{- define "cartoonify.container" -}}
image: {{ include "cartoonify.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  {{- include "cartoonify.containerSecurity" . | nindent 2 }}
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
# Models are loaded, and every style has drawn once, when the service turns ready: until then the others wait.
startupProbe:
  httpGet:
    path: /actuator/health/readiness
    port: management
  periodSeconds: 2
  failureThreshold: {{ div (add .Values.probes.startupSeconds 1) 2 }}
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  periodSeconds: {{ .Values.probes.periodSeconds }}
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet:
    path: /actuator/health/readiness
    port: management
  periodSeconds: {{ .Values.probes.periodSeconds }}
  timeoutSeconds: 5
lifecycle:
  preStop:
    sleep:
      seconds: {{ .Values.shutdown.delaySeconds }}
resources:
  {{- include "cartoonify.resources" . | nindent 2 }}
volumeMounts:
  {{- include "cartoonify.volumeMounts" . | nindent 2 }}
{{- end }}

{{- define "cartoonify.resources" -}}
{{- $resources := deepCopy .Values.resources }}
{{- if .Values.gpu.enabled }}
{{- $resources = merge $resources (dict "limits" (dict .Values.gpu.resource .Values.gpu.count)) }}
{{- end }}
{{- toYaml $resources }}
{{- end }}
