#!/usr/bin/env bash
# Lays JAR out in OUT for a short start: classes and libraries apart, native libraries unpacked and without symbols.
# FLAVOR is cpu, or cu128 for PyTorch with CUDA from pytorch.org, whose archive must have this SHA-256.
# Usage: unpack.sh JAR OUT FLAVOR [SHA256]
set -euo pipefail
jar=$(realpath "$1")
out=$2
flavor=$3
sha256=${4:-}
cuda=${CUDA_ARCHIVE:-https://download.pytorch.org/libtorch/$flavor/libtorch-cxx11-abi-shared-with-deps-2.7.1%2B$flavor.zip}

java -Djarmode=tools -jar "$jar" extract --destination "$out"
mkdir "$out/torch" "$out/native"
out=$(realpath "$out")
cd "$(mktemp -d)"

# What must come with the programs of others
jar xf "$jar" META-INF/LICENSE META-INF/NOTICE META-INF/licenses
mv META-INF/licenses "$out"
mv META-INF/LICENSE META-INF/NOTICE "$out/licenses"

# PyTorch and DJL's binding to it
jar xf "$out"/lib/pytorch-native-cpu-*.jar
jar xf "$out"/lib/pytorch-jni-*.jar
rm "$out"/lib/pytorch-{native-cpu,jni}-*.jar
mv "jnilib/linux-$(uname -m)/$flavor"/*.so "$out/torch"
if [ "$flavor" = cpu ]; then
  mv pytorch/cpu/*/*.so* "$out/torch"
else
  curl -fsSL "$cuda" -o libtorch.zip
  found=$(sha256sum libtorch.zip | cut -d ' ' -f 1)
  if [ "$found" != "$sha256" ]; then
    echo "unpack.sh: $cuda has the SHA-256 $found, not '$sha256'. If that is the right one, build with" \
      "--build-arg TORCH_SHA256=$found" >&2
    exit 1
  fi
  jar xf libtorch.zip
  mv libtorch/lib/*.so* "$out/torch"
fi

# WebP: without the libraries in its jar, the codec takes the one on the library path.
mkdir webp
(cd webp && jar xf "$out"/lib/webp-imageio-*.jar)
mv "webp/native/Linux/$(uname -m)"/*.so "$out/native"
rm -r webp/native
jar --create --file "$(echo "$out"/lib/webp-imageio-*.jar)" --manifest webp/META-INF/MANIFEST.MF -C webp .

# JNA: it takes what lies where jna.boot.library.path says; else it would unpack it, which takes a folder to execute from.
jar xf "$out"/lib/jna-[0-9]*.jar com/sun/jna
mv com/sun/jna/linux-"$(uname -m | tr _ -)"/libjnidispatch.so "$out/native"

# FFmpeg's executables, for HEIC, AVIF and moving pictures, beside their libraries. They are linked to some of a desktop, of
# which nothing is ever called: any library under their names will do.
mkdir ffmpeg "$out/ffmpeg"
(cd ffmpeg && jar xf "$out"/lib/ffmpeg-*-linux-*.jar)
rm "$out"/lib/ffmpeg-*-linux-*.jar
mv ffmpeg/org/bytedeco/ffmpeg/linux-*/{ffmpeg,ffprobe,lib*.so.*} "$out/ffmpeg"
chmod +x "$out"/ffmpeg/ff{mpeg,probe}
for library in xcb.so.1 xcb-shm.so.0 xcb-shape.so.0 xcb-xfixes.so.0 asound.so.2 pulse.so.0 udev.so.1; do
  cp "$out/ffmpeg/libva-drm.so.2" "$out/ffmpeg/lib$library"
done

# libjpeg-turbo and other natives of JavaCPP, which takes what is on the library path where its own jars are missing.
mkdir bytedeco
for natives in "$out"/lib/*-linux-*.jar; do
  (cd bytedeco && jar xf "$natives")
  rm "$natives"
done
mv bytedeco/org/bytedeco/*/linux-*/lib*.so* "$out/native"

strip --strip-unneeded "$out"/{torch,native}/*.so*

# The engine counts GPUs with a library of this very name; pytorch.org's has a hash in its.
if [ "$flavor" != cpu ]; then
  ln -s "$(realpath --relative-to "$out/native" "$out"/torch/libcudart*.so.*)" "$out/native/libcudart.so"
fi
