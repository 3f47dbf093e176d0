#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The program against the gold timelines of examples/: examples.sh PAXLINE ROOT
set -euo pipefail
paxline=$(realpath "$1")
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$paxline" events examples/*.txt >"$work/events.jsonl"
/usr/bin/python3 tests/corpus/score.py examples/gold "$work/events.jsonl" \
    --min-strict 0.85 --min-actor 0.75 --max-traps 0
