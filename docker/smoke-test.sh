#!/usr/bin/env bash
# Draws a photo with an image, or with a service that runs already, and checks the pictures and the health.
# Usage: smoke-test.sh IMAGE | URL
set -euo pipefail
target=${1:?usage: smoke-test.sh IMAGE | URL}
photo=$(dirname "$0")/../frontend/public/samples/astronaut.jpg
heic=$(dirname "$0")/../src/test/resources/heif/grid.heic
clip=$(dirname "$0")/../src/test/resources/clip/moving.gif
out=$(mktemp -d)
engine=$(command -v docker || command -v podman || true)
trap 'rm -r "$out"; [ -z "${id:-}" ] || "$engine" rm --force "$id" >/dev/null' EXIT

fail() {
  echo "smoke test: $*" >&2
  [ -z "${id:-}" ] || "$engine" logs "$id" >&2
  exit 1
}

# Starts the image as strictly as clusters do: any user, nothing writable but /tmp, nothing executable there, no rights.
start() {
  id=$("$engine" run --detach --user "$((RANDOM + 1000000)):0" --read-only --tmpfs /tmp:noexec,mode=1777 \
    --cap-drop ALL --security-opt no-new-privileges --memory 1g --publish 127.0.0.1::8080 "$target")
  url=http://$("$engine" port "$id" 8080/tcp | head -1)
}

# draw FORMAT [PHOTO]: draws the photo into $out/FORMAT.
draw() {
  curl -sf -F "image=@${2:-$photo}" -F size=450 -F "format=$1" -o "$out/$1" "$url/api/v1/cartoons" || fail "$1 was not drawn"
  [ "$(stat -c %s "$out/$1")" -gt 5000 ] || fail "the $1 is too small for a picture"
}

# Draws the clip as a job, into $out/gif.
draw_clip() {
  local job
  job=$(curl -sf -F "file=@$clip" "$url/api/v1/jobs" | sed -E 's/.*"id":"([0-9a-f]+)".*/\1/') || fail "no job was taken"
  for _ in $(seq 60); do
    curl -sf -o "$out/gif" "$url/api/v1/jobs/$job/result" && return
    sleep 0.5
  done
  fail "the clip was not drawn: $(curl -s "$url/api/v1/jobs/$job")"
}

# begins FORMAT HEX: checks the first bytes of $out/FORMAT.
begins() {
  [[ $(od -An -tx1 -N12 "$out/$1" | tr -d ' ') == $2* ]] || fail "that is no $1"
}

case $target in
  http*) url=$target ;;
  *) start ;;
esac

for _ in $(seq 60); do
  curl -sf -o "$out/styles" "$url/api/v1/styles" && break
  sleep 0.5
done
grep -q shinkai "$out/styles" || fail "no styles at $url"
draw png && begins png 89504e470d0a1a0a
draw jpeg && begins jpeg ffd8ff
draw webp && begins webp 52494646
# Width and height in a PNG's header: the sample is square.
[ "$(od -An -tx1 -j16 -N8 "$out/png" | tr -d ' ')" = 000001c2000001c2 ] || fail "the PNG is not 450 by 450"
# By FFmpeg's executable
draw png "$heic" && begins png 89504e470d0a1a0a
draw_clip && begins gif 474946383961
curl -sf "$url/" | grep -qi '<title>' || fail "the page is missing"
if [ -n "${id:-}" ]; then
  "$engine" exec "$id" /opt/cartoonify/healthcheck || fail "the container is not healthy"
  ! "$engine" logs "$id" 2>&1 | grep -q 'Unable to use AOT cache' || fail "Java refuses the AOT cache"
fi
echo "smoke test: $target draws"
