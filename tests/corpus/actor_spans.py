#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How many gold sources and targets a mention overlaps:
actor_spans.py PAXLINE [FILE [MARK MARK]]. Without the file it is skipped; it
fails below the marks of sources and targets."""
import json
import re
import subprocess
import sys

FILE = "../shared/corpora/coding/actors_dev.jsonl"
SKIPPED = 77


def spans(text, piece):
    """All places of a piece; quotation marks and dashes of any kind."""
    plain = text.translate(str.maketrans("ʼ’‘–", "'''-"))
    piece = piece.translate(str.maketrans("ʼ’‘–", "'''-"))
    return [(m.start(), m.end())
            for m in re.finditer(re.escape(piece.strip()), plain)]


def main():
    paxline = sys.argv[1]
    path = sys.argv[2] if len(sys.argv) > 2 else FILE
    marks = [float(mark) for mark in sys.argv[3:5]] or [0.0, 0.0]
    try:
        rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    except FileNotFoundError:
        print("no", path)
        return SKIPPED
    out = subprocess.run([paxline, "explain", "--from", "jsonl", path],
                         check=True, capture_output=True, text=True).stdout
    parts = re.split(r"(?m)^(\S.*)\n\nPublished\n", out)
    found = {name.strip(): re.findall(
        r'(?m)^  actor    "(.*?)"(?: owns| modifies)?: ', body)
        for name, body in zip(parts[1::2], parts[2::2])}
    below = False
    for side, mark in zip(("sources", "targets"), marks):
        hit = count = 0
        for row in rows:
            mine = [span for piece in found.get(row["id"], [])
                    for span in spans(row["text"], piece)]
            for piece in row[side]:
                theirs = spans(row["text"], piece)
                count += 1
                good = any(a < d and c < b for a, b in theirs
                           for c, d in mine)
                hit += good
                if not good:
                    print(f'{row["id"]}: {side}: {piece}')
        print(f"{side}: {hit}/{count} = {hit / count:.3f}")
        below |= hit / count < mark
    return int(below)


if __name__ == "__main__":
    sys.exit(main())
