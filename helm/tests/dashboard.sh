#!/usr/bin/env bash
# Runs every query of the board against a real Prometheus that scraped a load run: none may be empty. Lints the names
# of the service's own metrics too. Needs the packed jar, java, python3, curl, prometheus and promtool.
# Usage: helm/tests/dashboard.sh [PHOTO]
set -euo pipefail
cd "$(dirname "$0")/../.."
photo=${1:-src/test/resources/photos/coffee.jpg}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT

# A short queue, so that it overflows.
CARTOONIFY_LIMITS_QUEUE=1 java -Xmx512m -jar "${JAR:-target/cartoonify.jar}" \
  --server.port=18080 --management.server.port=18081 >"$work/service.log" 2>&1 &
cat >"$work/prometheus.yml" <<'YAML'
global: {scrape_interval: 1s}
scrape_configs:
  - job_name: cartoonify
    metrics_path: /actuator/prometheus
    static_configs: [{targets: ["localhost:18081"]}]
YAML
prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/data" --web.listen-address=127.0.0.1:19090 \
  --log.level=error &

until curl -sf localhost:18081/actuator/health/readiness >/dev/null; do
  kill -0 %1
  sleep 0.5
done
python3 helm/tests/load.py http://localhost:18080 "${SECONDS_OF_LOAD:-30}" 8 "$photo" 200 422 503
curl -sf -o /dev/null localhost:18080/api/v1/styles
sleep 2
targets=$(curl -sf http://127.0.0.1:19090/api/v1/targets)
grep -q '"health":"up"' <<<"$targets" || { echo "Prometheus cannot read what it scrapes: $targets"; exit 1; }

python3 helm/tests/queries.py helm/cartoonify/dashboards/cartoonify.json http://127.0.0.1:19090
curl -sf localhost:18081/actuator/prometheus | grep -E '^(# (HELP|TYPE) )?cartoonify_' >"$work/metrics"
promtool check metrics <"$work/metrics"
echo "The metrics' names and words pass promtool's lint: $(grep -c '# TYPE' "$work/metrics") metrics."
