#!/bin/sh
# Copies what pages and print-outs need from npm into the classes: copy.sh CLASSES
# Fetches only when the lockfile is newer than what is there, so that a later build needs no network.
set -eu
classes=$1
mark=node_modules/.package-lock.json
font=node_modules/@expo-google-fonts/noto-serif-sc

if [ ! -f "$mark" ] || [ package-lock.json -nt "$mark" ]; then
    if ! command -v npm >/dev/null 2>&1; then
        echo "找不到 npm，请先安装 Node.js（如 apt install npm）。npm is missing: install Node.js 18 or newer." >&2
        exit 1
    fi
    npm ci --ignore-scripts --no-progress --silent
    touch "$mark"
fi

mkdir -p "$classes/fonts"
copy() {
    cmp -s "$1" "$2" || cp "$1" "$2"
}
copy "$font/400Regular/NotoSerifSC_400Regular.ttf" "$classes/fonts/NotoSerifSC-Regular.ttf"
copy "$font/LICENSE_FONT" "$classes/fonts/NotoSerifSC-LICENSE.txt"
