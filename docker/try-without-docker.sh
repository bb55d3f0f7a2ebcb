#!/usr/bin/env bash
# Builds the image and draws with it where no Docker engine is at hand: buildah builds it on stand-ins for the published
# bases, made of Debian and of this machine's own JDK 25, Maven and Node; bubblewrap starts it as strictly as clusters do:
# as a user whom nobody knows, with nothing writable but /tmp and nothing executable there. Run it as root, with buildah,
# debootstrap, bubblewrap and curl installed.
# Usage: try-without-docker.sh [BUILDAH-BUD-OPTION...]
set -euo pipefail
here=$(dirname "$(realpath "$0")")
java=$(dirname "$(dirname "$(realpath "$(command -v javac)")")")
maven=$(mvn -B -v | sed -n 's/.*Maven home: //p')
npm=$(dirname "$(dirname "$(realpath "$(command -v npm)")")")
work=${WORK:-$(mktemp -d)}
port=${PORT:-8080}
user=$((RANDOM + 1000000))
mkdir -p "$work/tmp" "$work/caches/buildah-cache"
# The build's caches, with what this machine's Maven has loaded already.
export BUILDAH_ISOLATION=chroot TMPDIR=$work/caches
ln -sfn "$HOME/.m2" "$TMPDIR/buildah-cache/maven"
store=(--root "$work/store" --runroot "$work/run")

# base NAME SOURCE TARGET: makes an image of a folder or a file.
base() {
  container=$(buildah "${store[@]}" from scratch)
  buildah "${store[@]}" add --quiet "$container" "$2" "$3"
  buildah "${store[@]}" config --env PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
    --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "$container"
  buildah "${store[@]}" commit --quiet --rm "$container" "localhost/$1"
}

stand_ins() {
  local release
  release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  [ -d "$work/root" ] || debootstrap --variant=minbase --include=binutils,ca-certificates,libatomic1 "$release" "$work/root"
  base debian "$work/root" /
  # It is in the image, and starts on Lambda alone.
  base adapter "$(type -P true)" /lambda-adapter
  # Links into the rest of this machine are followed: the copies stand alone.
  mkdir -p "$work/root"/opt/{jdk,maven,npm}
  cp -rL "$java/." "$work/root/opt/jdk"
  cp -rL "$maven/." "$work/root/opt/maven"
  cp -rL "$npm/." "$work/root/opt/npm"
  cp -L "$(command -v node)" "$work/root/usr/local/bin/node"
  # Whom this machine trusts, for registries behind a proxy of its own
  cp -L /etc/ssl/certs/ca-certificates.crt "$work/root/etc/ssl/certs/ca-certificates.crt"
  ln -sf ../../../opt/npm/bin/npm-cli.js "$work/root/usr/local/bin/npm"
  ln -sf ../../../opt/maven/bin/mvn "$work/root/usr/local/bin/mvn"
  for tool in java javac jar jlink; do ln -sf "../../../opt/jdk/bin/$tool" "$work/root/usr/local/bin/$tool"; done
  base tools "$work/root" /
  rm -r "$work/root"
}

# in_image COMMAND...: as the image starts it, with a read-only root.
in_image() {
  local -a settings=()
  while read -r setting; do settings+=(--setenv "${setting%%=*}" "${setting#*=}"); done \
    < <(buildah "${store[@]}" inspect --type image --format '{{range .OCIv1.Config.Env}}{{println .}}{{end}}' cartoonify | grep '=')
  bwrap --unshare-pid --die-with-parent --clearenv "${settings[@]}" \
    --setenv SERVER_PORT "$port" --setenv MANAGEMENT_SERVER_PORT "$((port + 1))" \
    --ro-bind "$root" / --proc /proc --dev /dev --bind "$work/tmp" /tmp --chdir /tmp \
    setpriv --reuid "$user" --regid 0 --clear-groups --bounding-set=-all --no-new-privs "$@"
}

fail() {
  echo "try without docker: $*" >&2
  exit 1
}

buildah "${store[@]}" inspect --type image localhost/tools >/dev/null 2>&1 || stand_ins
buildah "${store[@]}" bud --layers --pull-never --format docker --tag cartoonify "$@" \
  --build-arg NODE_IMAGE=localhost/tools --build-arg MAVEN_IMAGE=localhost/tools \
  --build-arg JAVA_IMAGE=localhost/tools --build-arg BASE_IMAGE=localhost/debian \
  --build-arg ADAPTER_IMAGE=localhost/adapter "$here/.."

container=$(buildah "${store[@]}" from --pull-never cartoonify)
root=$(buildah "${store[@]}" mount "$container")
du -sh "$root" "$root"/opt/java "$root"/opt/cartoonify/*

mount -t tmpfs -o noexec,nosuid,nodev,mode=1777,size=512m tmpfs "$work/tmp"
trap 'kill %1 2>/dev/null; wait || true; umount "$work/tmp"; buildah "${store[@]}" rm "$container" >/dev/null' EXIT
if in_image cp /bin/true /tmp/true && in_image /tmp/true 2>/dev/null; then fail "/tmp lets programs run"; fi

mapfile -t start < <(buildah "${store[@]}" inspect --type image --format '{{range .OCIv1.Config.Entrypoint}}{{println .}}{{end}}' cartoonify | grep .)
# As much heap as in a container of 1 GB, and which classes come from the cache.
in_image env JAVA_TOOL_OPTIONS='-XX:MaxRAM=1g -Xlog:class+load:file=/tmp/classes' "${start[@]}" >"$work/log" 2>&1 &
begin=$EPOCHREALTIME
until in_image /opt/cartoonify/healthcheck 2>/dev/null; do
  sleep 0.2
  kill -0 %1 || { cat "$work/log"; fail "the service ended"; }
done
java=$(pgrep --newest --uid "$user" --exact java)
echo "Ready after $(bc <<<"$EPOCHREALTIME - $begin") s and $(ps -o cputimes= "$java") s of processor time, as user $user"
in_image "${start[@]}" --help
"$here/smoke-test.sh" "http://localhost:$port"
# The pod of "helm test"
in_image env HOST=127.0.0.1 PORT="$port" bash -euc "$(cat "$here/../helm/cartoonify/files/draw.sh")"
# What a bulk job runs: a part of the photos, with its journal on the standard output.
cp "$here/../frontend/public/samples/astronaut.jpg" "$work/tmp/photo.jpg"
in_image "${start[@]}" draw /tmp/photo.jpg --to /tmp/drawn --shard 0/1 --journal - --size 450 | tee "$work/journal"
grep -q '"result":"drawn"' "$work/journal" || fail "the command draws nothing"
grep -q /opt/cartoonify/native/libjnidispatch.so "/proc/$java/maps" || fail "JNA does not load from the image"
echo "Memory at most: $(sed -n 's/VmHWM: *//p' "/proc/$java/status")"
if grep 'Unable to use AOT cache' "$work/log"; then fail "Java refuses the AOT cache"; fi
echo "Classes from the AOT cache: $(grep -c 'shared objects file' "$work/tmp/classes") of $(wc -l <"$work/tmp/classes")"
if grep '"log.level":"\(WARN\|ERROR\)"\|WARNING' "$work/log"; then fail "the service complains"; fi
