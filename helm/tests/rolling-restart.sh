#!/usr/bin/env bash
# Restarts two instances behind nginx one after the other while clients draw: no request may fail. An instance is told
# to stop as Kubernetes does it, by SIGTERM; nginx is told nothing. Needs the packed jar, java, python3, curl and nginx.
# Usage: helm/tests/rolling-restart.sh [PHOTO]
set -euo pipefail
cd "$(dirname "$0")/../.."
photo=${1:-src/test/resources/photos/coffee.jpg}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT

declare -A pids
start() { # start PORT: an instance, ready
  CARTOONIFY_INFERENCE_WORKERS=1 java -Xmx256m -jar "${JAR:-target/cartoonify.jar}" \
    --server.port="$1" --management.server.port="$(($1 + 1))" >>"$work/$1.log" 2>&1 &
  pids[$1]=$!
  until curl -sf "localhost:$(($1 + 1))/actuator/health/readiness" >/dev/null; do
    kill -0 "${pids[$1]}"
    sleep 0.2
  done
}

stop() { # stop PORT: lets it finish
  kill "${pids[$1]}"
  wait "${pids[$1]}" || [ $? -eq 143 ]
}

cat >"$work/nginx.conf" <<CONF
worker_processes 1;
daemon off;
pid $work/nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  upstream cartoonify {
    server 127.0.0.1:18080 max_fails=1 fail_timeout=2s;
    server 127.0.0.1:18090 max_fails=1 fail_timeout=2s;
  }
  server {
    listen 127.0.0.1:18000;
    client_max_body_size 64m;
    location / {
      proxy_pass http://cartoonify;
      # Drawing twice does no harm, so what one instance does not take goes to the other.
      proxy_next_upstream error timeout http_503 non_idempotent;
    }
  }
}
CONF
start 18080
start 18090
# Its workers, which may run as another user, keep uploads there.
chmod 755 "$work"
nginx -e "$work/error.log" -c "$work/nginx.conf" -p "$work" &
sleep 1

python3 helm/tests/load.py http://127.0.0.1:18000 300 4 "$photo" &
load=$!
for port in 18080 18090; do
  sleep 3
  echo "Restarting the instance at $port"
  stop "$port"
  start "$port"
done
sleep 3
kill "$load"
wait "$load"
# nginx asks the other instance for what one dropped; none may have dropped what it had begun.
if grep -E "prematurely|reset by peer" "$work/error.log"; then exit 1; fi
echo "No request failed, and no instance dropped one."
