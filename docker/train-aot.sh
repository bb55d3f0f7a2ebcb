#!/usr/bin/env bash
# Starts the service with COMMAND, draws PHOTO in each format as a browser would, and stops it. Run with a COMMAND that
# records (java -XX:AOTCacheOutput=FILE, or before Java 25 -XX:ArchiveClassesAtExit=FILE), it makes the next start short.
# It needs bash alone, so that it runs in the image too.
# Usage: train-aot.sh PHOTO COMMAND...
set -euo pipefail
photo=$1
shift
port=${SERVER_PORT:-8080}
management=${MANAGEMENT_SERVER_PORT:-$port}
body=$(mktemp)

# request METHOD PATH [TYPE]: sends $body, and fails unless the answer is 200.
request() {
  local status
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  {
    printf '%s %s HTTP/1.0\r\nContent-Type: %s\r\n' "$1" "$2" "${3:-text/plain}"
    printf 'Content-Length: %s\r\n\r\n' "$(stat -c %s "$body")"
    cat "$body"
  } >&3
  read -r status <&3
  cat <&3 >/dev/null
  echo "$1 $2: $status"
  [[ $status == *' 200'* ]]
}

draw() {
  {
    printf -- '--edge\r\nContent-Disposition: form-data; name="format"\r\n\r\n%s\r\n' "$1"
    printf -- '--edge\r\nContent-Disposition: form-data; name="image"; filename="photo"\r\n\r\n'
    cat "$photo"
    printf -- '\r\n--edge--\r\n'
  } >"$body"
  request POST /api/v1/cartoons 'multipart/form-data; boundary=edge'
}

"$@" &
service=$!
trap 'kill $service 2>/dev/null || true; rm -f "$body"' EXIT
until (port=$management request GET /actuator/health/readiness) 2>/dev/null; do
  kill -0 $service
  sleep 0.2
done
for page in / /api/v1/styles; do request GET "$page"; done
for format in png jpeg webp; do draw "$format"; done
kill $service
# 143 is how Java ends when asked to.
wait $service || [ $? -eq 143 ]
