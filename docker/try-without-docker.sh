#!/usr/bin/env bash
# Builds the image and draws with it where no Docker engine is at hand: buildah builds it on stand-ins for the published
# bases, made of Debian and of this machine's own JDK 25, Maven and Node; bubblewrap starts it as the image's user with
# nothing writable but /tmp. Run it as root, with buildah, debootstrap, bubblewrap and curl installed.
# Usage: try-without-docker.sh [BUILDAH-BUD-OPTION...], such as --volume "$HOME/.m2:/root/.m2"
set -euo pipefail
here=$(dirname "$(realpath "$0")")
java=$(dirname "$(dirname "$(realpath "$(command -v javac)")")")
maven=$(mvn -B -v | sed -n 's/.*Maven home: //p')
npm=$(dirname "$(dirname "$(realpath "$(command -v npm)")")")
work=${WORK:-$(mktemp -d)}
port=${PORT:-8080}
export BUILDAH_ISOLATION=chroot
store=(--root "$work/store" --runroot "$work/run")

# base NAME SOURCE TARGET: makes an image of a folder or a file.
base() {
  container=$(buildah "${store[@]}" from scratch)
  buildah "${store[@]}" add --quiet "$container" "$2" "$3"
  buildah "${store[@]}" config --env PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin "$container"
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
    --ro-bind "$root" / --proc /proc --dev /dev --perms 1777 --tmpfs /tmp --chdir /tmp \
    setpriv --reuid 10001 --regid 10001 --clear-groups --bounding-set=-all --no-new-privs "$@"
}

buildah "${store[@]}" inspect --type image localhost/tools >/dev/null 2>&1 || stand_ins
buildah "${store[@]}" bud --layers --pull-never --format docker --tag cartoonify "$@" \
  --build-arg NODE_IMAGE=localhost/tools --build-arg MAVEN_IMAGE=localhost/tools \
  --build-arg JAVA_IMAGE=localhost/tools --build-arg BASE_IMAGE=localhost/debian \
  --build-arg ADAPTER_IMAGE=localhost/adapter "$here/.."

container=$(buildah "${store[@]}" from --pull-never cartoonify)
root=$(buildah "${store[@]}" mount "$container")
du -sh "$root" "$root"/opt/java "$root"/opt/cartoonify/*

mapfile -t start < <(buildah "${store[@]}" inspect --type image --format '{{range .OCIv1.Config.Entrypoint}}{{println .}}{{end}}' cartoonify | grep .)
in_image "${start[@]}" &
trap 'kill %1; wait || true; buildah "${store[@]}" rm "$container" >/dev/null' EXIT
until in_image /opt/cartoonify/healthcheck 2>/dev/null; do sleep 1; kill -0 %1; done
in_image "${start[@]}" --help
"$here/smoke-test.sh" "http://localhost:$port"
