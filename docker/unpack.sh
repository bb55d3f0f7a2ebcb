#!/usr/bin/env bash
# Lays JAR out in OUT for a short start: classes and libraries apart, native libraries unpacked and without symbols.
# Usage: unpack.sh JAR OUT FLAVOR, where FLAVOR is cpu, or cu128 for PyTorch with CUDA from pytorch.org.
set -euo pipefail
jar=$(realpath "$1")
out=$2
flavor=$3
cuda=https://download.pytorch.org/libtorch/$flavor/libtorch-cxx11-abi-shared-with-deps-2.7.1%2B$flavor.zip

java -Djarmode=tools -jar "$jar" extract --destination "$out"
mkdir "$out/torch" "$out/native"
out=$(realpath "$out")
cd "$(mktemp -d)"

# PyTorch and DJL's binding to it
jar xf "$out"/lib/pytorch-native-cpu-*.jar
jar xf "$out"/lib/pytorch-jni-*.jar
rm "$out"/lib/pytorch-{native-cpu,jni}-*.jar
mv "jnilib/linux-$(uname -m)/$flavor"/*.so "$out/torch"
if [ "$flavor" = cpu ]; then
  mv pytorch/cpu/*/*.so* "$out/torch"
else
  curl -fsSL "$cuda" -o libtorch.zip
  jar xf libtorch.zip
  mv libtorch/lib/*.so* "$out/torch"
fi

# WebP: without the libraries in its jar, the codec takes the one on the library path.
mkdir webp
(cd webp && jar xf "$out"/lib/webp-imageio-*.jar)
mv "webp/native/Linux/$(uname -m)"/*.so "$out/native"
rm -r webp/native
jar --create --file "$(echo "$out"/lib/webp-imageio-*.jar)" --manifest webp/META-INF/MANIFEST.MF -C webp .

# libjpeg-turbo: JavaCPP, too, takes what is on the library path where its own jars are missing.
mkdir jpeg
for natives in "$out"/lib/{javacpp,leptonica}-*-linux-*.jar; do
  (cd jpeg && jar xf "$natives")
  rm "$natives"
done
mv jpeg/org/bytedeco/*/linux-*/lib*.so* "$out/native"

strip --strip-unneeded "$out"/{torch,native}/*.so*
