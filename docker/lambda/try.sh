#!/usr/bin/env bash
# Runs the service the way Lambda does and sends it real events: AWS's runtime interface emulator starts the Lambda Web
# Adapter as an extension, and COMMAND as the function. See src/docs/lambda.md for where to get the two.
# Usage: ADAPTER=.../lambda-adapter RIE=.../aws-lambda-rie try.sh COMMAND...
# For example: try.sh java -jar target/cartoonify.jar
# With CARTOONIFY_UPLOADS and what belongs to it set, photos go by way of S3, too; see src/docs/uploads.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export EMULATOR=127.0.0.1:9000 SERVER_PORT=8085 AWS_LWA_PORT=8085
export SPRING_PROFILES_ACTIVE=lambda AWS_LWA_ASYNC_INIT=true
export AWS_LWA_READINESS_CHECK_PATH=/actuator/health/readiness
log=$(mktemp)

# Lambda starts what lies in /opt/extensions; here that is so for the emulator alone.
# shellcheck disable=SC2016
unshare --mount --map-root-user bash -c '
  mount -t tmpfs tmpfs /opt
  install -D "$1" /opt/extensions/lambda-adapter
  exec "$2" --runtime-interface-emulator-address "$EMULATOR" --runtime-api-address 127.0.0.1:9001 "${@:3}"
' _ "$ADAPTER" "$RIE" "$@" >"$log" 2>&1 &
emulator=$!
trap 'kill $emulator 2>/dev/null; wait $emulator 2>/dev/null; echo "The log is in $log"' EXIT
until (exec 3<>"/dev/tcp/${EMULATOR/:/\/}") 2>/dev/null; do
  kill -0 $emulator
  sleep 0.1
done

python3 -m unittest discover --verbose --start-directory "$here"
grep -a REPORT "$log"
