#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads paxline's calendars with other people's programs.

  check_calendar.py READER SAMPLE               both formats from the program
                                                that writes a sample timeline
  check_calendar.py READER FILE.ics FILE.json   one timeline in both formats

READER is icalendar, vobject or khal. What the calendar must show is worked
out here from the JSON timeline, by the rules of docs/formats.md. Exit 77
(skipped) where the reader is not installed.
"""
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SAMPLE_SIZE = 96  # every date with every status
ZONES = ('America/Los_Angeles', 'Pacific/Auckland')
MARKS = {'planned': 'Planned:', 'not-realised': 'Not realised:',
         'hypothetical': 'Possible:'}
HIDDEN = re.compile('[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f'
                    '\u202a-\u202e\u2066-\u2069\ufeff]')


def skip(reason):
    print('check_calendar: %s, skipped' % reason)
    sys.exit(77)


def one_line(text):
    return ' '.join(HIDDEN.sub('', text).split())


def day(text):
    return datetime.date.fromisoformat(text)


def is_loose(event):
    """Some time within more than a day, or about then."""
    return bool(event['start'] and event['end'] and
                (event['approximate'] or (event['start'] != event['end'] and
                                          event['kind'] != 'span')))


def title_of(event):
    marks = ''
    if is_loose(event):
        marks += '~ '
    if event['open_start']:
        marks += 'Before or on %s: ' % event['end']
    if event['open_end']:
        after = event['basis'] == 'vague-future'
        marks += '%s %s: ' % ('After' if after else 'Since', event['start'])
    summary = one_line(event['summary']) or event['action']['type']
    mark = MARKS.get(event['status'])
    if mark and not summary.startswith(mark):
        marks += mark + ' '
    return marks + summary


def status_of(event):
    if event['status'] == 'not-realised':
        return 'CANCELLED'
    sure = (event['status'] == 'actual' and not is_loose(event) and
            event['start'] and event['end'])
    return 'CONFIRMED' if sure else 'TENTATIVE'


def expected(timeline):
    """uid -> (first day, last day, title, categories, status)"""
    found = {}
    for event in timeline['events']:
        first = event['start'] or event['end']
        last = event['end'] or event['start']
        if not first or first.startswith(('-', '0000')):
            continue
        names = [one_line(actor['name']) for actor in event['actors']]
        found[event['id'] + '@paxline'] = (
            day(first), day(last), title_of(event),
            [event['action']['type']] + list(dict.fromkeys(names)),
            status_of(event))
    return found


def read_icalendar(path):
    try:
        import icalendar
    except ImportError:
        skip('python3-icalendar is not installed')
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert 'METHOD' not in calendar
    assert str(calendar['NAME']) == str(calendar['X-WR-CALNAME'])
    found = {}
    for event in calendar.walk('VEVENT'):
        assert not event.errors, event.errors
        assert event['DTSTAMP'].dt.utcoffset() == datetime.timedelta(0)
        found[str(event['UID'])] = (
            event['DTSTART'].dt,
            event['DTEND'].dt - datetime.timedelta(days=1),
            str(event['SUMMARY']),
            # It takes an escaped comma for one that parts two categories.
            ','.join(str(name) for name in event['CATEGORIES'].cats),
            str(event['STATUS']))
    return found


def read_vobject(path):
    try:
        import vobject
    except ImportError:
        skip('python3-vobject is not installed')
    calendar = vobject.readOne(path.read_bytes().decode('utf-8'))
    calendar.validate(raiseException=True)
    found = {}
    for event in calendar.vevent_list:
        found[event.uid.value] = (
            event.dtstart.value,
            event.dtend.value - datetime.timedelta(days=1),
            event.summary.value, event.categories.value, event.status.value)
    return found


def run_khal(folder, zone, *arguments):
    environment = dict(os.environ, HOME=str(folder), TZ=zone, LC_ALL='C.UTF-8',
                       COLUMNS='100000',
                       XDG_CONFIG_HOME=str(folder / 'config'),
                       XDG_DATA_HOME=str(folder / 'data'),
                       XDG_CACHE_HOME=str(folder / 'cache'))
    done = subprocess.run(['khal', '-c', str(folder / 'khal.conf')] +
                          list(arguments), env=environment, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output = done.stdout.decode('utf-8')
    errors = done.stderr.decode('utf-8')
    assert done.returncode == 0, errors
    assert 'rror' not in errors and 'invalid' not in errors.lower(), errors
    return output


def read_khal(path, zone):
    fields = ['{uid}', '{start-date-long}', '{end-date-long}', '{title}',
              '{categories}', '{status}']
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / 'calendar').mkdir()
        (folder / 'khal.conf').write_text(
            '[calendars]\n[[one]]\npath = %s\n[locale]\n'
            'local_timezone = %s\ndefault_timezone = %s\n'
            'longdateformat = %%Y-%%m-%%d\ndateformat = %%m-%%d\n'
            % (folder / 'calendar', zone, zone))
        run_khal(folder, zone, 'import', '--batch', '-a', 'one', str(path))
        output = run_khal(folder, zone, 'search', '--format',
                          'ROW\x1f' + '\x1f'.join(fields), '@paxline')
    found = {}
    for row in re.sub('\x1b\\[[0-9;]*m', '', output).split('ROW\x1f')[1:]:
        cells = [cell.strip() for cell in row.strip('\n').split('\x1f')]
        cells[4] = re.sub(r'\\(.)', r'\1', cells[4])
        found[cells[0]] = (day(cells[1]), day(cells[2])) + tuple(cells[3:])
    return found


def compare(want, got, name):
    failed = 0
    for uid in sorted(want.keys() | got.keys()):
        if want.get(uid) != got.get(uid):
            print('%s: %s\n  expected %r\n  got      %r'
                  % (name, uid, want.get(uid), got.get(uid)))
            failed += 1
    print('%s: %d events read, %d wrong' % (name, len(got), failed))
    return failed


def check(reader, calendar, timeline):
    want = expected(json.loads(timeline.read_text(encoding='utf-8')))
    if reader == 'vobject':
        return compare(want, read_vobject(calendar), reader)
    joined = {uid: row[:3] + (','.join(row[3]), row[4])
              for uid, row in want.items()}
    if reader == 'icalendar':
        return compare(joined, read_icalendar(calendar), reader)
    if shutil.which('khal') is None:
        skip('khal is not installed')
    return sum(compare(joined, read_khal(calendar, zone), 'khal ' + zone)
               for zone in ZONES)


def main():
    reader, *files = sys.argv[1:]
    if len(files) == 2:
        return check(reader, *map(pathlib.Path, files)) > 0
    with tempfile.TemporaryDirectory() as name:
        paths = [pathlib.Path(name) / 't.ics', pathlib.Path(name) / 't.json']
        for path in paths:
            with open(path, 'wb') as out:
                subprocess.run([files[0], path.suffix[1:], str(SAMPLE_SIZE)],
                               stdout=out, check=True)
        return check(reader, *paths) > 0


if __name__ == '__main__':
    sys.exit(main())
