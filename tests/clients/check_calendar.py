#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads paxline's calendars with other people's programs.

  check_calendar.py READER SAMPLE COUNT         both formats from the program
                                                that writes a sample timeline
  check_calendar.py READER FILE.ics FILE.json   one timeline in both formats

READER is icalendar, vobject, khal, calcurse, radicale, ruby, ical.js or
node-ical. What the calendar must show is worked out here from the JSON
timeline, by the rules of docs/formats.md. Readers that know time zones run in
two, west and east of Greenwich. Exit 77 (skipped) where a reader is not
installed.
"""
import datetime
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
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
        names += [actor['country'] for actor in event['actors']
                  if actor['country']]
        found[event['id'] + '@paxline'] = (
            day(first), day(last), title_of(event),
            [event['action']['type']] + list(dict.fromkeys(names)),
            status_of(event))
    return found


def read_icalendar(path, ours=True):
    try:
        import icalendar
    except ImportError:
        skip('python3-icalendar is not installed')
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert 'METHOD' not in calendar
    if ours:
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


def read_calcurse(path, zone):
    """calcurse keeps days and titles; no ids, so these are told apart by both.

    It says 0 even when it reads nothing: its own file is looked at.
    """
    with tempfile.TemporaryDirectory() as name:
        done = subprocess.run(
            ['calcurse', '-D', name, '-C', name, '-i', str(path)],
            env=dict(os.environ, HOME=name, TZ=zone, LC_ALL='C.UTF-8'),
            check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert b' 0 skipped' in done.stdout, done.stdout
        lines = (pathlib.Path(name) / 'apts').read_text(encoding='utf-8')
    row = re.compile(r'(\d+/\d+/\d+) \[1\] (?:\{1D -> (\d+/\d+/\d+)\} )?'
                     r'>[0-9a-f]+ (.*)')
    found = []
    for line in lines.splitlines():
        first, last, title = row.fullmatch(line).groups()
        found.append((first, last or first, title))
    turn = lambda text: datetime.datetime.strptime(text, '%m/%d/%Y').date()
    return sorted((turn(first), turn(last), title)
                  for first, last, title in found)


def check_calcurse(want, path):
    failed = 0
    rows = sorted(row[:3] for row in want.values())
    for zone in ZONES:
        got = read_calcurse(path, zone)
        for one, other in zip(rows, got):
            if one != other:
                print('calcurse: expected %r\n          got      %r'
                      % (one, other))
                failed += 1
        failed += abs(len(rows) - len(got))
        print('calcurse %s: %d events read' % (zone, len(got)))
    return failed


def read_rows(command, zone):
    """What a script of ours prints, as rows."""
    done = subprocess.run(command, env=dict(os.environ, TZ=zone), check=False,
                          stdout=subprocess.PIPE)
    if done.returncode == 77:
        skip(done.stdout.decode('utf-8').strip())
    assert done.returncode == 0, command
    found = {}
    for uid, first, last, title, categories, status in json.loads(done.stdout):
        assert uid not in found, uid
        found[uid] = (day(first), day(last), title, categories, status)
    return found


def free_port():
    with socket.socket() as listener:
        listener.bind(('127.0.0.1', 0))
        return listener.getsockname()[1]


def request(url, method, body=None):
    made = urllib.request.Request(url, data=body, method=method)
    made.add_header('Content-Type', 'text/calendar; charset=utf-8')
    with urllib.request.urlopen(made, timeout=60) as answer:
        return answer.read()


def through_radicale(path, folder):
    """PUT to a server of our own and GET back."""
    port = free_port()
    config = folder / 'config'
    config.write_text('[server]\nhosts = 127.0.0.1:%d\n[auth]\ntype = none\n'
                      '[rights]\ntype = authenticated\n'
                      '[storage]\nfilesystem_folder = %s\n'
                      % (port, folder / 'data'))
    home = 'http://127.0.0.1:%d/me/' % port
    with open(folder / 'log', 'wb') as log:
        server = subprocess.Popen(['radicale', '--config', str(config)],
                                  stdout=log, stderr=log)
        try:
            for _ in range(100):
                try:
                    request(home, 'MKCOL')
                    break
                except urllib.error.HTTPError:
                    raise
                except (urllib.error.URLError, ConnectionError):
                    time.sleep(0.1)
            request(home + 'talks/', 'PUT', path.read_bytes())
            (folder / 'back.ics').write_bytes(request(home + 'talks/', 'GET'))
        except urllib.error.URLError:
            print((folder / 'log').read_text(encoding='utf-8')[-2000:])
            raise
        finally:
            server.terminate()
            server.wait()
    return folder / 'back.ics'


def check_radicale(want, path):
    with tempfile.TemporaryDirectory() as name:
        back = through_radicale(path, pathlib.Path(name))
        head = back.read_bytes().split(b'BEGIN:VEVENT')[0]
        assert b'X-WR-CALNAME' in head, head
        return compare(want, read_icalendar(back, False), 'radicale')


def compare(want, got, name):
    failed = 0
    for uid in sorted(want.keys() | got.keys()):
        if want.get(uid) != got.get(uid):
            print('%s: %s\n  expected %r\n  got      %r'
                  % (name, uid, want.get(uid), got.get(uid)))
            failed += 1
    print('%s: %d events read, %d wrong' % (name, len(got), failed))
    return failed


def compare_loosely(want, got, name):
    """Without the space behind a comma that node-ical drops."""
    bare = lambda rows: {uid: row[:3] + (row[3].replace(', ', ','),) + row[4:]
                         for uid, row in rows.items()}
    return compare(bare(want), bare(got), name)


def need(program):
    if shutil.which(program) is None:
        skip(program + ' is not installed')


def check(reader, calendar, timeline):
    want = expected(json.loads(timeline.read_text(encoding='utf-8')))
    if reader == 'vobject':
        return compare(want, read_vobject(calendar), reader)
    joined = {uid: row[:3] + (','.join(row[3]), row[4])
              for uid, row in want.items()}
    if reader == 'icalendar':
        return compare(joined, read_icalendar(calendar), reader)
    if reader == 'ruby':
        need('ruby')
        command = ['ruby', str(HERE / 'read_ical.rb'), str(calendar)]
        return sum(compare(joined, read_rows(command, zone), 'ruby ' + zone)
                   for zone in ZONES)
    if reader in ('ical.js', 'node-ical'):
        need('node')
        command = ['node', str(HERE / 'read.mjs'), reader, str(calendar)]
        return sum(compare_loosely(joined, read_rows(command, zone),
                                   reader + ' ' + zone) for zone in ZONES)
    need(reader)
    if reader == 'calcurse':
        return check_calcurse(want, calendar)
    if reader == 'radicale':
        return check_radicale(joined, calendar)
    return sum(compare(joined, read_khal(calendar, zone), 'khal ' + zone)
               for zone in ZONES)


def main():
    reader, *files = sys.argv[1:]
    if not files[1].isdigit():
        return check(reader, *map(pathlib.Path, files)) > 0
    with tempfile.TemporaryDirectory() as name:
        paths = [pathlib.Path(name) / 't.ics', pathlib.Path(name) / 't.json']
        for path in paths:
            with open(path, 'wb') as out:
                subprocess.run([files[0], path.suffix[1:], files[1]],
                               stdout=out, check=True)
        return check(reader, *paths) > 0


if __name__ == '__main__':
    sys.exit(main())
