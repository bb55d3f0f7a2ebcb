#!/usr/bin/env bash
# Trains on a GPU that is there for minutes only. Each call goes on where OUT says the last one stopped; a call that is
# ended loses a minute of training at most, for OUT holds a state a style, written whole.
#
#   PHOTOS=photos WEIGHTS=weights OUT=out MINUTES=12 src/training/gpu.sh [hayao shinkai hosoda paprika]
#
# PHOTOS   folder of NAME.jpg
# WEIGHTS  folder of the published Hayao_net_G_float.pth and so on, of the styles named
# OUT      states (STYLE.pt, about 7 MB each) and at the end kept/STYLE.pt, weights for checkpoints/
# FROM     folder of an earlier OUT, where this machine is another one than then
# MINUTES  of training in all, over all calls, by which the learning rate falls; default 8
# START    folder of checkpoints to begin with; default the committed ones; empty: from nothing
# RATE     learning rate at its highest; default 1e-3, which suits a START; from nothing 2e-3
# SIZES, VIEWS  what a photo is seen as; defaults "320 448" and 2. Each takes a teacher's drawing of every photo
# DATA     teacher's pictures and targets, made at the first call; default src/training/data
# DEVICE   default cuda; cpu to try this script
set -euo pipefail
: "${PHOTOS:?names the folder of photos}" "${WEIGHTS:?names the folder of weights}" "${OUT:?names the folder of states}"
here=$(cd "$(dirname "$0")" && pwd)
styles=("$@")
[ ${#styles[@]} -gt 0 ] || styles=(shinkai hayao hosoda paprika)
start=${START-$here/checkpoints}
mkdir -p "$OUT"
for style in "${styles[@]}"; do
  if [ -n "${FROM:-}" ] && [ ! -e "$OUT/$style.pt" ] && [ -e "$FROM/$style.pt" ]; then
    cp "$FROM/$style.pt" "$OUT/$style.pt"
  fi
done
export PYTHONPATH="$here/.." PYTHONUNBUFFERED=1
# shellcheck disable=SC2086 # SIZES is a list
exec "${PYTHON:-python3}" -m training prepare train keep \
  --photos "$PHOTOS" --weights "$WEIGHTS" --data "${DATA:-$here/data}" --runs "$OUT" --checkpoints "$OUT/kept" \
  --styles "${styles[@]}" --device "${DEVICE:-cuda}" --minutes "${MINUTES:-8}" --rate "${RATE:-1e-3}" \
  --sizes ${SIZES:-320 448} --views "${VIEWS:-2}" ${start:+--start "$start"}
