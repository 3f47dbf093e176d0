#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Keeps the house rules of CONTRIBUTING.md: lint.py RULE ROOT.

layers     a stage includes only what stands above it in docs/architecture.md
banned     functions that the library does not call
shape      80 columns, no tabs, no trailing space, no invisible characters,
           an SPDX line first
functions  no function over 100 lines, unless it is one flat switch
prefix     only public names begin with pax_
"""
import os
import re
import sys

# The way of the data, top to bottom; a folder or the files of one stage.
STAGES = [
    ('base', r'src/base/'),
    ('article', r'src/article/'),
    ('text', r'src/text/'),
    ('dates', r'src/dates/'),
    ('users', r'events/user'),
    ('actors', r'events/actor'),
    ('actions', r'events/action'),
    ('events', r'events/'),
    ('export', r'export/'),
    ('pipeline', r'src/pipeline/'),
]
BANNED = re.compile(
    r'\b(strlen|strtok|strcpy|strcat|sprintf|vsprintf|snprintf|printf|'
    r'fprintf|puts|atoi|atol|strtol|strtoul|strtod|localtime|gmtime|ctime|'
    r'mktime|time|clock|getenv|setlocale|isalpha|isdigit|isspace|isupper|'
    r'islower|toupper|tolower|exit|abort|gets|scanf|sscanf|alloca)\s*\(')
INVISIBLE = re.compile('[\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]')
FUNCTION = re.compile(r'^[a-z_][^;{}]*\)\n\{\n', re.M)
LONGEST = 100


def stage_of(path):
    for number, (_, pattern) in enumerate(STAGES):
        if re.match(pattern, path):
            return number
    return None


def sources(root, folders=('src', 'events', 'export', 'include', 'tests',
                           'tools', 'bench')):
    for folder in folders:
        for where, _, names in os.walk(os.path.join(root, folder)):
            for name in sorted(names):
                if name.endswith(('.c', '.h')):
                    path = os.path.join(where, name)
                    with open(path, encoding='utf-8') as file:
                        yield os.path.relpath(path, root), file.read()


def library(root):
    for path, text in sources(root, ('src', 'events', 'export')):
        if not path.startswith('src/cli/'):
            yield path, text


def without_comments(text):
    blank = lambda m: re.sub(r'[^\n]', ' ', m[0])
    text = re.sub(r'/\*.*?\*/', blank, text, flags=re.S)
    return re.sub(r'"(\\.|[^"\\\n])*"', blank, text)


def line_of(text, at):
    return text.count('\n', 0, at) + 1


def layers(root):
    for path, text in library(root):
        own = stage_of(path)
        for m in re.finditer(r'^#include "([^"]+)"', text, re.M):
            if m[1].startswith('paxline/'):
                continue
            other = stage_of(m[1])
            if other is None or own is None or other > own:
                yield path, line_of(text, m.start()), f'includes {m[1]}'
    for path, text in sources(root, ('src/cli',)):
        for m in re.finditer(r'^#include "([^"]+)"', text, re.M):
            if '/' in m[1] and not m[1].startswith('paxline/'):
                yield path, line_of(text, m.start()), f'includes {m[1]}'


def banned(root):
    for path, text in library(root):
        code = without_comments(text)
        for m in BANNED.finditer(code):
            if code[m.start() - 1] not in '>._':
                yield path, line_of(code, m.start()), f'calls {m[1]}'


def shape(root):
    for path, text in sources(root):
        if not text.startswith('/* SPDX-License-Identifier: MIT */\n'):
            yield path, 1, 'no SPDX line'
        for number, line in enumerate(text.split('\n'), 1):
            if len(line) > 80:
                yield path, number, f'{len(line)} columns'
            if '\t' in line or line != line.rstrip():
                yield path, number, 'tab or trailing space'
            if INVISIBLE.search(line):
                yield path, number, 'invisible character'


def functions(root):
    for path, text in sources(root):
        code = without_comments(text)
        for m in FUNCTION.finditer(code):
            end = code.find('\n}\n', m.end())
            length = line_of(code, end) - line_of(code, m.end()) + 2
            body = code[m.end():end]
            flat = re.search(r'^    switch \(.*\n    case ', body, re.M)
            if length > LONGEST and not flat:
                yield path, line_of(code, m.start()), f'{length} lines'


def prefix(root):
    public = ''.join(text for path, text in sources(root, ('include',)))
    names = set(re.findall(r'\b(pax_\w+)\b', public))
    for path, text in library(root):
        code = without_comments(text)
        for m in re.finditer(r'^[a-z].*?\b\*?(pax_\w+)\(', code, re.M):
            if m[1] not in names and not m[0].startswith('struct pax_'):
                yield path, line_of(code, m.start()), f'{m[1]} is private'


def main():
    rules = {f.__name__: f for f in (layers, banned, shape, functions, prefix)}
    faults = list(rules[sys.argv[1]](sys.argv[2]))
    for path, line, text in faults:
        print(f'{path}:{line}: {text}')
    sys.exit(1 if faults else 0)


main()
