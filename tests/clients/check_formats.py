#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Parses every export back and compares it with the JSON timeline.

  check_formats.py FORMAT SAMPLE COUNT     from the program that writes samples
  check_formats.py FORMAT FILE FILE.json   one timeline in both formats

FORMAT is csv, tsv, preceden, markdown, markwhen, timelinejs, vis,
fullcalendar, jsonld or geojson. What each must hold is worked out here from the JSON, by the rules of docs/formats.md.
Exit 77 (skipped) where a reader is not installed.
"""
import csv
import datetime
import html
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from check_calendar import MARKS, is_loose, one_line, skip, title_of

HERE = pathlib.Path(__file__).resolve().parent
NEXT = datetime.timedelta(days=1)


def first_last(event):
    """The days that are shown: of an open date the known one."""
    return event['start'] or event['end'], event['end'] or event['start']


def day_after(text):
    return (datetime.date.fromisoformat(text) + NEXT).isoformat()


def headline(event):
    summary = one_line(event['summary']) or event['action']['type']
    mark = MARKS.get(event['status'])
    if mark and not summary.startswith(mark):
        return mark + ' ' + summary
    return summary


def plain(text):
    """HTML as its reader sees it; nothing in it may act."""
    assert not re.search(r'<(?!/?(p|br|blockquote|a)\b)', text), text
    for link in re.findall(r'href="([^"]*)"', text):
        assert link.startswith(('http://', 'https://')), link
    return html.unescape(re.sub(r'<[^>]*>', '', text.replace('<br>', ' ')))


def safe(cell):
    """A cell that a spreadsheet would not run as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in list('=+-@') else cell


def time_precision(event):
    if not event['start'] or not event['end']:
        return ''
    first, last = map(datetime.date.fromisoformat, first_last(event))
    days = (last - first).days + 1
    exact = event['precision'] in ('day', 'time') and event['kind'] == 'span'
    if not event['approximate'] and (days == 1 or exact):
        return '1'
    return '2' if days <= 7 else '3' if days <= 31 else ''


def table_rows(event, line):
    quote = event['quote'] or ''
    return {
        'id': event['id'], 'start': event['start'] or '',
        'end': event['end'] or '', 'edtf': event['edtf'] or '',
        'precision': event['precision'] or '', 'kind': event['kind'] or '',
        'approximate': str(int(event['approximate'])),
        'basis': event['basis'], 'time_precision': time_precision(event),
        'type': event['action']['type'],
        'asserted': event['action']['asserted'],
        'cameo': event['action']['cameo'] or '', 'status': event['status'],
        'actors': '|'.join(one_line(a['name']) for a in event['actors']),
        'roles': '|'.join(a['role'] for a in event['actors']),
        'codes': '|'.join(a['code'] or '' for a in event['actors']),
        'countries': '|'.join(a['country'] or '' for a in event['actors']),
        'place': event['place'] or '',
        'expression': event['expression'] or '',
        'quote': one_line(quote) if line else quote,
        'source': event['source'] or '',
        'sources': str(len(event['sources'])),
        'confidence': '%.2f' % event['confidence'],
    }


def check_table(text, events, dialect):
    """Rows in order; summaries as lines, for a cell keeps line breaks."""
    rows = list(csv.DictReader(io.StringIO(text, newline=''), **dialect))
    assert len(rows) == len(events), len(rows)
    for row, event in zip(rows, events):
        assert None not in row and None not in row.values(), row
        want = table_rows(event, 'delimiter' in dialect)
        got = {key: safe(row[key]) for key in want}
        assert got == want, (got, want)
        assert one_line(safe(row['summary'])) == one_line(event['summary'])
        assert row['source_url'] == '' or row['source_url'].startswith('http')


def check_csv(text, events):
    assert text.count('\r\n') >= len(events) + 1
    check_table(text, events, {'strict': True})


def check_tsv(text, events):
    assert text.count('\n') == len(events) + 1
    check_table(text, events, {'delimiter': '\t', 'quoting': csv.QUOTE_NONE})


def check_preceden(text, events):
    rows = list(csv.DictReader(io.StringIO(text, newline=''), strict=True))
    events = [event for event in events if any(first_last(event))]
    assert len(rows) == len(events)
    for row, event in zip(rows, events):
        loose = is_loose(event)
        want = {'Layer': event['action']['type'], 'Event': headline(event),
                'Start Date': first_last(event)[0],
                'Start Date Approximate':
                    str(loose or event['open_start']).upper(),
                'End Date': first_last(event)[1],
                'End Date Approximate':
                    str(loose or event['open_end']).upper()}
        assert {key: safe(row[key]) for key in want} == want, (row, want)


def check_timelinejs(text, events):
    def date(found, whole):
        assert set(found) <= {'year', 'month', 'day'}
        assert 'day' not in found or 'month' in found
        first = datetime.date(found['year'], found.get('month', 1),
                              found.get('day', 1))
        if not whole or 'day' in found:
            return first
        month = found.get('month', 12)
        return datetime.date(found['year'] + month // 12, month % 12 + 1,
                             1) - NEXT

    assert '</' not in text and '<script' not in text
    found = json.loads(text)
    events = [event for event in events if any(first_last(event))]
    assert len(found['events']) == len(events)
    assert plain(found['title']['text']['headline'])
    for slide, event in zip(found['events'], events):
        start = slide['start_date']
        got = (slide['unique_id'], date(start, False).isoformat(),
               date(slide.get('end_date', start), True).isoformat(),
               slide['group'], plain(slide['text']['headline']))
        want = (event['id'],) + first_last(event) + (
            event['action']['type'], headline(event))
        assert got == want, (got, want)
        assert one_line(event['quote'] or '') in one_line(
            plain(slide['text']['text'].replace('<br>', ' ')))
        assert slide['display_date']


def check_vis(text, events):
    assert '</' not in text and '<script' not in text
    found = json.loads(text)
    events = [event for event in events if any(first_last(event))]
    groups = {group['id'] for group in found['groups']}
    assert len(found['items']) == len(events)
    for item, event in zip(found['items'], events):
        first, last = first_last(event)
        sure = first == last and event['kind'] == 'day' and \
            not event['approximate']
        assert item['start'] == first + 'T00:00:00', item
        assert item.get('end') == (None if item['type'] == 'box' else
                                   day_after(last) + 'T00:00:00'), item
        assert (item['type'] == 'box') == sure, item
        kind = ('before' if event['open_start'] else
                'since' if event['open_end'] else
                'within' if is_loose(event) else
                'span' if first != last else 'day')
        got = (item['id'], item['edtf'], item['className'].split(),
               plain(item['content']))
        want = (event['id'], event['edtf'],
                ['pax-' + kind, 'pax-' + event['status']], headline(event))
        assert got == want and item['group'] in groups, (got, want)


def check_fullcalendar(text, events):
    assert '</' not in text
    found = json.loads(text)
    events = [event for event in events if any(first_last(event))]
    assert len(found) == len(events)
    for item, event in zip(found, events):
        first, last = first_last(event)
        got = (item['id'], item['start'], item['end'], item['title'],
               item['allDay'], item['extendedProps']['edtf'])
        want = (event['id'], first, day_after(last), title_of(event), True,
                event['edtf'])
        assert got == want, (got, want)
        assert item.get('url', 'http').startswith('http')


def check_geojson(text, events):
    found = json.loads(text)
    placed = [event for event in events if event['place'] == 'Brussels']
    assert found['type'] == 'FeatureCollection'
    assert found['paxline']['left_out'] == len(events) - len(placed)
    assert len(found['features']) == len(placed)
    for feature, event in zip(found['features'], placed):
        assert feature['geometry'] == {'type': 'Point',
                                       'coordinates': [4.35, 50.85]}
        inner = feature['properties']
        got = (feature['id'], inner['start'], inner['end'], inner['edtf'],
               inner['title'])
        want = (event['id'], event['start'], event['end'], event['edtf'],
                headline(event))
        assert got == want, (got, want)


def node_rows(reader, path):
    if shutil.which('node') is None:
        skip('node is not installed')
    done = subprocess.run(['node', str(HERE / 'read.mjs'), reader, str(path)],
                          check=False, stdout=subprocess.PIPE)
    if done.returncode == 77:
        skip(done.stdout.decode('utf-8').strip())
    assert done.returncode == 0, reader
    return [tuple(row) for row in json.loads(done.stdout)]


def same_rows(got, want):
    assert len(got) == len(want), (len(got), len(want))
    for one, other in zip(got, want):
        assert one == other, (one, other)


def check_by_node(reader, path, events):
    if reader == 'markdown':
        got = [row[1] for row in node_rows(reader, path)]
        same_rows(got, [headline(event) for event in events])
    elif reader == 'jsonld':
        same_rows(node_rows(reader, path),
                  [(event['id'], event['start'], event['end'],
                    headline(event), event['edtf']) for event in events])
    else:
        parted = lambda text: re.sub(r'#(?=[^\W\d])', '# ',
                                     text.replace('](', '] ('))
        same_rows(node_rows(reader, path),
                  [(event['id'],) + first_last(event) +
                   (parted(title_of(event)), event['edtf'])
                   for event in events if any(first_last(event))])


CHECKS = {'csv': check_csv, 'tsv': check_tsv, 'preceden': check_preceden,
          'timelinejs': check_timelinejs, 'vis': check_vis,
          'fullcalendar': check_fullcalendar, 'geojson': check_geojson}


def check(form, path, timeline):
    events = json.loads(timeline.read_text(encoding='utf-8'))['events']
    if form in CHECKS:
        CHECKS[form](path.read_bytes().decode('utf-8'), events)
    else:
        check_by_node(form, path, events)
    print('%s: %d events, all the same' % (form, len(events)))


def main():
    form, *files = sys.argv[1:]
    if not files[1].isdigit():
        check(form, *map(pathlib.Path, files))
        return
    with tempfile.TemporaryDirectory() as name:
        paths = [pathlib.Path(name) / 'export', pathlib.Path(name) / 'json']
        for path, written in zip(paths, (form, 'json')):
            with open(path, 'wb') as out:
                subprocess.run([files[0], written, files[1]], stdout=out,
                               check=True)
        check(form, *paths)


if __name__ == '__main__':
    main()
