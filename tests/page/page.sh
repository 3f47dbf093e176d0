#!/bin/sh
# SPDX-License-Identifier: MIT
# page.sh SAMPLE PAXLINE ROOT [SCRIPT]: drives the page in Chromium; 77 where
# Node.js, Chromium or the modules of tests/clients/package.json are missing.
# SCRIPT is page.mjs, the tests, or picture.mjs, which makes docs/page.png.
here=$(dirname "$0")
modules=${PAXLINE_NODE_MODULES:-$here/../clients/node_modules}
skip() {
    echo "skipped: no $1"
    exit 77
}
command -v node >/dev/null || skip node
browser=$(command -v chromium) || skip chromium
for module in playwright-core axe-core; do
    [ -d "$modules/$module" ] || skip "$module: npm install --prefix tests/clients"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" html 96 >"$work/sample.html" || exit 1
"$1" html 0 >"$work/empty.html" || exit 1
"$2" build -q "$3/examples" -o "$work/examples.html" \
    --title "Sample peace processes" || exit 1
MODULES=$(realpath "$modules") BROWSER=$browser WORK=$work ROOT=$3 \
    node "$here/${4:-page.mjs}"
