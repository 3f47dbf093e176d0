#!/bin/sh
# SPDX-License-Identifier: MIT
# Brings the script of vis-timeline that the HTML page draws with:
#   vis.sh FROM OUT.js OUT.css OUT.licence
# FROM is "auto" (from npm, where there is one), "none", or the folder of an
# unpacked vis-timeline package. Without it the three files are empty and the
# page is a list: the build never fails for want of a network.
set -eu
version=8.5.4
sum=5eded136b46f3a44224b293abc54d7491c13ba74f4cbd3330e01d8f0df07f673ee79b27a560faedf19efd12c1bc676bf3dad84dc78da05b94421088aef8134d5
from=$1 script=$2 style=$3 licence=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

without() {
    echo "the page will be a list without a drawing: $1" >&2
    : >"$script"
    : >"$style"
    : >"$licence"
    exit 0
}

case $from in
none) without "-Dvis=none" ;;
auto)
    command -v npm >/dev/null || without "no npm"
    # One try that waits for nobody; the archive has 16 MB.
    npm pack "vis-timeline@$version" --pack-destination "$work" --silent \
        --prefer-offline --fetch-retries=0 --fetch-timeout=30000 \
        >"$work/log" 2>&1 || without "npm pack failed"
    echo "$sum  $work/vis-timeline-$version.tgz" |
        sha512sum --check --status || without "not the archive that is known"
    tar -xzf "$work/vis-timeline-$version.tgz" -C "$work" \
        package/standalone/umd/vis-timeline-graph2d.min.js \
        package/styles/vis-timeline-graph2d.min.css \
        package/LICENSE.MIT.txt
    from=$work/package
    ;;
esac

# A map would be asked for over the network by a browser's tools.
sed '/^\/\/# sourceMappingURL=/d' \
    "$from/standalone/umd/vis-timeline-graph2d.min.js" >"$script"
sed 's|/\*# sourceMappingURL=[^*]*\*/||' \
    "$from/styles/vis-timeline-graph2d.min.css" >"$style"
cp "$from/LICENSE.MIT.txt" "$licence"
