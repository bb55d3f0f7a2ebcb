#!/usr/bin/env bash
# Lays JAR out for CUDA with stand-ins for pytorch.org's archive and CUDA's runtime, and looks whether the engine's library
# counts the GPU that the stand-in claims. No GPU is needed, and nothing is drawn. Needs a JDK, gcc, python3 and curl.
# Usage: try-cuda.sh JAR
set -euo pipefail
jar=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p libtorch/lib
# One device of compute capability 8.0; 75 is the attribute of the first of these figures. Named as in the archive.
gcc -shared -fPIC -xc -o libtorch/lib/libcudart-c3a75b33.so.12 - <<'C'
int cudaGetDeviceCount(int *count) { *count = 1; return 0; }
int cudaDeviceGetAttribute(int *value, int attribute, int device) { *value = attribute == 75 ? 8 : 0; return 0; }
C
python3 -c 'import shutil; shutil.make_archive("libtorch", "zip", ".", "libtorch")'
export CUDA_ARCHIVE=file://$work/libtorch.zip

if "$here/unpack.sh" "$jar" unchecked cu128 2>refusal; then echo "An archive without a checksum was taken"; exit 1; fi
grep -q TORCH_SHA256= refusal
"$here/unpack.sh" "$jar" out cu128 "$(sha256sum libtorch.zip | cut -d ' ' -f 1)"

cat >Gpus.java <<'JAVA'
import ai.djl.util.cuda.CudaUtils;

class Gpus {
    public static void main(String[] arguments) {
        System.out.println(CudaUtils.getGpuCount() + " GPU, compute capability " + CudaUtils.getComputeCapability(0));
    }
}
JAVA
found=$(LD_LIBRARY_PATH=out/native java -Djna.boot.library.path="$work/out/native" -cp 'out/lib/*' Gpus.java)
echo "$found"
[ "$found" = "1 GPU, compute capability 80" ]
