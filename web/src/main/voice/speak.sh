#!/bin/sh
# Speaks every phrase of index.tsv that has no clip yet, and removes clips whose phrase is gone.
# Needs espeak-ng, sox and lame. docs/voice.md says when to run it. "speak.sh --all" speaks everything anew.
set -eu
here=$(cd "$(dirname "$0")/../resources/org/paraspinal/web/voice" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ "${1:-}" = --all ] && rm -f "$here"/clips/*.mp3
mkdir -p "$here/clips"
for clip in "$here"/clips/*.mp3; do
    name=$(basename "$clip" .mp3)
    cut -f1 "$here/index.tsv" | grep -qx -- "$name" || rm -f "$clip"
done
while IFS="$(printf '\t')" read -r name phrase; do
    [ -e "$here/clips/$name.mp3" ] && continue
    # Units are said in full; everything else is said as it is written.
    words=$(printf '%s' "$phrase" | sed -E 's/([0-9]) cm/\1 centimetres/g')
    espeak-ng -v en-gb -a 70 -s 148 -p 42 -w "$work/said.wav" -- "$words"
    # The voice at 16 kHz, without silence before and after, no clip louder than another, and a breath of silence to join at.
    sox "$work/said.wav" "$work/even.wav" rate -v 16000 silence 1 0.02 0.5% reverse silence 1 0.02 0.5% reverse \
        norm -4 pad 0.06 0.12
    # 24 kbit/s mono, every frame whole in itself: so that clips and silence can be laid one after the other.
    lame --quiet --cbr -b 24 -m m --resample 16 --nores --noreplaygain -t "$work/even.wav" "$here/clips/$name.mp3"
done < "$here/index.tsv"
echo "$(find "$here/clips" -name '*.mp3' | wc -l) clips, $(du -sk "$here/clips" | cut -f1) kB"
