#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts test cases in meson's logs: count_tests.py FAILED_BUILDS LOG.json...

A cmocka program counts as its cases, any other test as one. Prints what
failed and, last, "N passed, N failed"; exits 1 when something failed.
"""
import json
import os
import re
import sys

CASES = re.compile(r'^\[  (PASSED|FAILED)  \] (\d+) test\(s\)', re.M)
FAILED_CASE = re.compile(r'^\[  FAILED  \] (?!\d+ test)(.*)$', re.M)


def count(entry):
    """(passed, failed, skipped) of one test of the log."""
    output = entry.get('stdout', '') + entry.get('stderr', '')
    passed = failed = 0
    for kind, number in CASES.findall(output):
        if kind == 'PASSED':
            passed += int(number)
        else:
            failed += int(number)
    result = entry['result']
    if result == 'SKIP':
        return 0, 0, 1
    good = result in ('OK', 'EXPECTEDFAIL')
    if passed + failed == 0:
        return (1, 0, 0) if good else (0, 1, 0)
    return passed, failed if good else max(failed, 1), 0


def read(path):
    if not os.path.exists(path):
        print(f'no log {path}: its tests did not run')
        return 0, 1, 0
    total = [0, 0, 0]
    for line in open(path, encoding='utf-8'):
        entry = json.loads(line)
        numbers = count(entry)
        total = [a + b for a, b in zip(total, numbers)]
        if numbers[1]:
            print(f'FAILED {entry["name"]} ({path})')
            text = entry.get('stdout', '') + entry.get('stderr', '')
            for name in FAILED_CASE.findall(text)[:20]:
                print(f'    {name}')
            print('\n'.join('    ' + x for x in text.splitlines()[-30:]))
        if numbers[2]:
            print(f'skipped {entry["name"]}')
    return total


def main():
    passed, failed, skipped = 0, int(sys.argv[1]), 0
    for path in sys.argv[2:]:
        numbers = read(path)
        passed += numbers[0]
        failed += numbers[1]
        skipped += numbers[2]
    if skipped:
        print(f'{skipped} skipped')
    print(f'{passed} passed, {failed} failed')
    sys.exit(1 if failed else 0)


main()
