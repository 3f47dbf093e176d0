#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks paxline's JSON outputs against the schemas in export/schema.

  schema_check.py FILE...       each a timeline document or records by line
  schema_check.py --sample PROGRAM   what tests/clients/sample.c writes
  schema_check.py --self-test   the schemas themselves, and that they refuse

What a line or document is, its own keys tell. Keys that no schema names are
errors here, though readers must pass them over: so each new key gets into the
schema. Exit 77 (skipped) without python3-jsonschema.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print('schema_check: python3-jsonschema is not installed, skipped')
    sys.exit(77)

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'export' / 'schema'
KEYS = {'scale': 'timelinejs', 'items': 'vis', 'features': 'geojson',
        'subEvent': 'jsonld', 'format': 'timeline', 'events': 'events', 'timexes': 'dates',
        'error': 'error', 'resolved': 'when', 'quote': 'event'}


def strict(schema):
    """The same schema, where every object is closed."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if isinstance(schema.get('properties'), dict) and 'required' in schema:
        closed['additionalProperties'] = False
    return closed


def load():
    found = {}
    for path in sorted(FOLDER.glob('*.json')):
        schema = json.loads(path.read_text(encoding='utf-8'))
        jsonschema.Draft202012Validator.check_schema(schema)
        found[path.stem] = strict(schema)
    return found


def address(kind):
    return (FOLDER / (kind + '.json')).as_uri()


SCHEMAS = load()
STORE = {address(kind): schema for kind, schema in SCHEMAS.items()}


def kind_of(value):
    if isinstance(value, list):
        return 'fullcalendar'
    for key, kind in KEYS.items():
        if isinstance(value, dict) and key in value:
            return kind
    return None


def errors_of(value):
    kind = kind_of(value)
    if kind is None:
        return ['no output of paxline']
    schema = SCHEMAS[kind]
    resolver = jsonschema.RefResolver(address(kind), schema, store=STORE)
    validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
    found = ['%s at %s' % (error.message[:200],
                           '/'.join(map(str, error.absolute_path)))
             for error in validator.iter_errors(value)]
    return found + order_errors(value)


def order_errors(value):
    """What a schema cannot say: order of the ends of each interval."""
    found = []
    for event in value.get('events', []) if isinstance(value, dict) else []:
        start, end = event.get('start'), event.get('end')
        if start and end and start[0] != '-' and end[0] != '-' and start > end:
            found.append('start after end in %s' % event.get('id'))
        if event.get('open_end') and end:
            found.append('open_end with an end in %s' % event.get('id'))
    return found


def no_twice(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError('a key stands twice')
    return dict(pairs)


def values_of(path):
    text = pathlib.Path(path).read_text(encoding='utf-8')
    try:
        return [json.loads(text, object_pairs_hook=no_twice)]
    except json.JSONDecodeError:
        return [json.loads(line, object_pairs_hook=no_twice)
                for line in text.split('\n') if line]


def self_test():
    good = {'id': 'a', 'error': {'code': 'bad-utf8', 'text': 't', 'offset': 3}}
    assert errors_of(good) == []
    for path, value in ((('error', 'offset'), -1), (('error', 'code'), ''),
                        (('more',), 1), (('error', 'more'), 1)):
        bad = copy.deepcopy(good)
        place = bad
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value
        assert errors_of(bad), path
    print('schema_check: %d schemas are sound' % len(SCHEMAS))


def check(paths):
    failed = 0
    for path in paths:
        values = values_of(path)
        for number, value in enumerate(values, 1):
            for error in errors_of(value):
                print('%s:%d: %s' % (path, number, error))
                failed += 1
        print('%s: %d checked' % (path, len(values)))
    return 1 if failed else 0


def check_sample(program):
    with tempfile.TemporaryDirectory() as name:
        paths = []
        for form in ('json', 'jsonl', 'records', 'timelinejs', 'vis',
                     'fullcalendar', 'geojson', 'jsonld'):
            paths.append(pathlib.Path(name) / form)
            with open(paths[-1], 'wb') as out:
                subprocess.run([program, form, '96'], stdout=out, check=True)
        return check(paths)


def main():
    if sys.argv[1:] == ['--self-test']:
        self_test()
        return 0
    if sys.argv[1:2] == ['--sample']:
        return check_sample(sys.argv[2])
    return check(sys.argv[1:])


if __name__ == '__main__':
    sys.exit(main())
