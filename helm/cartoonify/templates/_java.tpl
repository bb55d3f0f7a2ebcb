{{- /*
What Java is told of the machine. Where a pod has no limit, it would take the node for its own: 64 processors, and a part of
all memory. So the request counts then.
*/}}
{{- define "cartoonify.java" -}}
{{- $limits := .Values.resources.limits | default dict }}
{{- $requests := .Values.resources.requests | default dict }}
{{- $options := list .Values.javaOptions }}
{{- if .Values.processors }}
{{- $options = append $options (printf "-XX:ActiveProcessorCount=%d" (int .Values.processors)) }}
{{- else if not $limits.cpu }}
{{- if not $requests.cpu }}
{{- fail "Say how many processors a pod may reckon with: resources.limits.cpu, resources.requests.cpu or processors." }}
{{- end }}
{{- $options = append $options "-XX:ActiveProcessorCount=$(REQUESTED_PROCESSORS)" }}
- name: REQUESTED_PROCESSORS
  valueFrom:
    resourceFieldRef:
      containerName: cartoonify
      resource: requests.cpu
{{- end }}
{{- if not $limits.memory }}
{{- if not $requests.memory }}
{{- fail "Say how much memory a pod may reckon with: resources.limits.memory or resources.requests.memory." }}
{{- end }}
{{- $options = append $options "-XX:MaxRAM=$(REQUESTED_MEMORY)" }}
- name: REQUESTED_MEMORY
  valueFrom:
    resourceFieldRef:
      containerName: cartoonify
      resource: requests.memory
{{- end }}
{{- with .Values.proxy.url }}
{{- $proxy := urlParse . }}
{{- $port := regexFind "[0-9]+$" $proxy.host }}
{{- $host := trimSuffix (printf ":%s" $port) $proxy.host }}
{{- range list "http" "https" }}
{{- $options = append $options (printf "-D%s.proxyHost=%s -D%s.proxyPort=%s" . $host . $port) }}
{{- end }}
{{- $options = append $options (printf "-Dhttp.nonProxyHosts=%s" (join "|" $.Values.proxy.except)) }}
{{- end }}
{{- if .Values.caBundle.configMap }}
{{- $options = append $options "-Djavax.net.ssl.trustStore=/etc/cartoonify/trust/store -Djavax.net.ssl.trustStorePassword=changeit" }}
{{- end }}
- name: JAVA_TOOL_OPTIONS
  value: {{ $options | compact | join " " | quote }}
{{- end }}

{{- /* Puts the authorities of caBundle beside Java's own, before the service starts. */}}
{{- define "cartoonify.trust" -}}
{{- if .Values.caBundle.configMap }}
- name: trust
  image: {{ include "cartoonify.image" . | quote }}
  imagePullPolicy: {{ .Values.image.pullPolicy }}
  securityContext:
    {{- toYaml .Values.securityContext | nindent 4 }}
  command: [bash, -euc]
  args:
    - |
      {{- .Files.Get "files/trust.sh" | nindent 6 }}
  resources:
    requests:
      cpu: 100m
      memory: 128Mi
    limits:
      memory: 128Mi
  volumeMounts:
    - name: trust
      mountPath: /trust
    - name: ca
      mountPath: /ca
      readOnly: true
{{- end }}
{{- end }}
