#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How well `paxline actor` knows names: actor_strings.py PAXLINE [FILE]

Prints the share of countries that are right, an expected lack of one
included, and of sectors among the names that have one. With marks as third
and fourth argument it fails below them. Without the file it is skipped.
"""
import json
import subprocess
import sys

FILE = "../shared/corpora/coding/actor_strings_dev.jsonl"
SKIPPED = 77


def main():
    paxline = sys.argv[1]
    path = sys.argv[2] if len(sys.argv) > 2 else FILE
    marks = [float(mark) for mark in sys.argv[3:5]]
    try:
        rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    except FileNotFoundError:
        print("no", path)
        return SKIPPED
    run = subprocess.run([paxline, "actor", "--from", "jsonl", path],
                         check=True, capture_output=True, text=True)
    found = [json.loads(line) for line in run.stdout.splitlines()]
    shares = []
    for key, field, asked in (("country", "country", lambda value: True),
                              ("code_1", "sector", bool)):
        right = count = 0
        for row, answer in zip(rows, found, strict=True):
            wanted = row["expect"].get(key)
            if wanted is None or not asked(wanted):
                continue
            count += 1
            hit = wanted == (answer[field] or "")
            right += hit
            if not hit:
                print(f'{row["id"]}: {row["text"]}: {field} '
                      f'{answer[field]}, not {wanted or "none"} '
                      f'({answer["name"]}; {answer["why"]})')
        print(f"{field}: {right}/{count} = {right / count:.3f}")
        shares.append(right / count)
    return int(any(s < m for s, m in zip(shares, marks)))


if __name__ == "__main__":
    sys.exit(main())
