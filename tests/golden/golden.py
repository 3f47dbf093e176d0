#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares outputs with the files here: golden.py PAXLINE ROOT [--update]."""
import difflib
import os
import subprocess
import sys

COMMANDS = {
    'timeline.txt': ['build', 'examples', '--color=never'],
    'timeline.json': ['build', 'examples', '--to', 'json'],
    'timeline.ics': ['build', 'examples', '--to', 'ics'],
    'events.jsonl': ['events', 'examples'],
    'dates.jsonl': ['dates', 'examples'],
}


def main():
    paxline = os.path.abspath(sys.argv[1])
    root = sys.argv[2]
    here = os.path.join(root, 'tests', 'golden')
    passed = failed = 0
    for name, command in COMMANDS.items():
        path = os.path.join(here, name)
        run = subprocess.run([paxline, *command], cwd=root,
                             stdout=subprocess.PIPE)
        if run.returncode != 0:
            print(f'[  FAILED  ] {name}: exit {run.returncode}')
            failed += 1
            continue
        if '--update' in sys.argv:
            with open(path, 'wb') as file:
                file.write(run.stdout)
        with open(path, 'rb') as file:
            wanted = file.read()
        if wanted == run.stdout:
            passed += 1
            continue
        failed += 1
        print(f'[  FAILED  ] {name} differs')
        lines = difflib.unified_diff(
            wanted.decode().splitlines(), run.stdout.decode().splitlines(),
            'golden', 'now', lineterm='', n=1)
        for line in list(lines)[:40]:
            print('    ' + line[:200])
    print(f'[  PASSED  ] {passed} test(s).')
    if failed:
        print(f'[  FAILED  ] {failed} test(s), listed below:')
    sys.exit(1 if failed else 0)


main()
