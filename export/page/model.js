// What the page knows of the events: the timeline document, its dates as
// numbers and as words, and which of the events a reader asked for.
'use strict';

const DAY = 86400000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December'];

const CERTAINTIES = {
  day: 'a sure day',
  span: 'all of a period',
  within: 'some time within',
  about: 'about then',
  open: 'one end unknown',
  undated: 'no date',
};
const STATUSES = {
  actual: 'happened',
  planned: 'planned',
  hypothetical: 'possible',
  'not-realised': 'not realised',
};
const SIDES = {
  peace: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID',
    'RETREAT'],
  force: ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE',
    'COERCE', 'ASSAULT'],
};

// Line breaks and tabs become spaces; controls and the characters that turn
// the writing direction are left out: the reader sees what is there.
function visible(text) {
  return (text ?? '')
    .replace(/[\t\n\v\f\r\u0085\u00a0\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '');
}

function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// Days since 1970 of "2023-05-22" or "-0044-03-15"; null for none.
function dayOf(iso) {
  const found = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso ?? '');
  if (found === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(found[1]), Number(found[2]) - 1,
    Number(found[3]));
  return Math.round(date.getTime() / DAY);
}

function partsOf(day) {
  const date = new Date(day * DAY);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth(),
    d: date.getUTCDate() };
}

function yearWords(year) {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

function dayWords(day) {
  const p = partsOf(day);
  return `${p.d} ${MONTHS[p.m]} ${yearWords(p.y)}`;
}

// A period that fills months of the calendar, or null.
function periodWords(first, last) {
  const a = partsOf(first);
  const b = partsOf(last);
  const ends = partsOf(last + 1).d === 1;
  if (a.d === 1 && ends) {
    if (a.m === 0 && b.m === 11) {
      if (a.y === b.y) return yearWords(a.y);
      if (a.y % 10 === 0 && b.y === a.y + 9 && a.y > 0) return `${a.y}s`;
      return `${yearWords(a.y)} to ${yearWords(b.y)}`;
    }
    if (a.y === b.y && a.m === b.m) return `${MONTHS[a.m]} ${yearWords(a.y)}`;
    if (a.y === b.y) return `${MONTHS[a.m]} to ${MONTHS[b.m]} ${yearWords(a.y)}`;
  }
  if (a.y !== b.y || a.m !== b.m) return null;
  const month = `${MONTHS[a.m]} ${yearWords(a.y)}`;
  if (a.d === 1 && b.d === 10) return `early ${month}`;
  if (a.d === 11 && b.d === 20) return `mid ${month}`;
  return a.d === 21 && ends ? `late ${month}` : null;
}

function rangeWords(first, last) {
  const a = partsOf(first);
  const b = partsOf(last);
  if (a.y !== b.y) return `${dayWords(first)} to ${dayWords(last)}`;
  if (a.m !== b.m) return `${a.d} ${MONTHS[a.m]} to ${dayWords(last)}`;
  return `${a.d} to ${dayWords(last)}`;
}

function certaintyOf(event) {
  if (event.start === null && event.end === null) return 'undated';
  if (event.start === null || event.end === null) return 'open';
  if (event.approximate) return 'about';
  if (event.start === event.end) return 'day';
  return event.kind === 'span' ? 'span' : 'within';
}

// The date as a sentence has it, and what is unsure about it.
function dateWords(event) {
  const { first, last } = event;
  switch (event.certainty) {
    case 'undated':
      return { date: 'No date', doubt: '' };
    case 'open':
      return event.start === null
        ? { date: `By ${dayWords(last)}`, doubt: 'before or on that day' }
        : { date: `Since ${dayWords(first)}`, doubt: 'or later' };
    case 'day':
      return { date: dayWords(first), doubt: '' };
    default:
      return {
        date: first === last ? dayWords(first)
          : periodWords(first, last) ?? rangeWords(first, last),
        doubt: CERTAINTIES[event.certainty],
      };
  }
}

function sideOf(type) {
  if (SIDES.peace.includes(type)) return 'peace';
  return SIDES.force.includes(type) ? 'force' : 'talk';
}

function typeWords(type) {
  return type === null ? '' : type[0] + type.slice(1).toLowerCase();
}

function linkOf(source) {
  return /^https?:\/\//i.test(source.url ?? '') ? source.url : null;
}

function sourceWords(source) {
  return visible(source.title ?? source.id);
}

// One event of the document, with what the page asks of it again and again.
function readEvent(event, index) {
  const own = event.sources.find((s) => s.id === event.source) ??
    event.sources[0] ?? null;
  const first = dayOf(event.start ?? event.end);
  const last = dayOf(event.end ?? event.start);
  const known = {
    ...event,
    index,
    first,
    last,
    certainty: certaintyOf(event),
    type: event.action.type,
    title: visible(event.summary) || typeWords(event.action.type),
    names: [...new Set(event.actors.map((a) => visible(a.name)))],
    own,
    origin: own === null ? '' : sourceWords(own),
  };
  known.words = dateWords(known);
  return known;
}

// Made when a search first wants it: 20,000 of them take a moment.
function haystack(event) {
  event.hay ??= folded([event.title, event.quote, event.place,
    event.expression, typeWords(event.type), event.words.date,
    ...event.names, ...event.sources.map(sourceWords)].join('\n'));
  return event.hay;
}

// `wish` holds what a reader asked for; '' means anything. With an open end an
// event counts at the day that is known.
function fits(event, wish) {
  if (wish.type !== '' && event.type !== wish.type) return false;
  if (wish.status !== '' && event.status !== wish.status) return false;
  if (wish.certainty !== '' && event.certainty !== wish.certainty)
    return false;
  if (wish.actor !== '' && !event.names.includes(wish.actor)) return false;
  if (wish.from !== null || wish.to !== null) {
    if (event.first === null) return false;
    if (wish.from !== null && event.last < wish.from) return false;
    if (wish.to !== null && event.first > wish.to) return false;
  }
  return wish.terms.every((term) => haystack(event).includes(term));
}

// How often each value occurs, most often first.
function tally(events, valuesOf) {
  const counts = new Map();
  for (const event of events)
    for (const value of valuesOf(event))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// Pieces of the quote: [text, class or null]. The date expression and the
// trigger stand where their offsets say, actors where they are named.
function markQuote(event) {
  const quote = event.quote ?? '';
  const marks = [];
  const add = (from, to, kind) => {
    if (from >= 0 && to > from && to <= quote.length &&
        marks.every((m) => to <= m.from || from >= m.to))
      marks.push({ from, to, kind });
  };
  const place = (text, start, kind) => {
    if (text === null) return;
    const points = Array.from(quote);
    const at = start - event.quote_start;
    if (at >= 0 && at <= points.length) {
      const from = points.slice(0, at).join('').length;
      if (quote.startsWith(text, from)) add(from, from + text.length, kind);
    }
  };
  place(event.expression, event.expression_start, 'when');
  for (const actor of event.actors)
    for (const text of new Set([actor.mention, actor.name])) {
      if (text === null || text === '') continue;
      const escaped = text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
      // A name is marked wherever it stands, "he" only once.
      const named = text.length > 3 && /^\p{Lu}/u.test(text);
      for (const found of quote.matchAll(pattern)) {
        add(found.index, found.index + text.length, 'who');
        if (!named) break;
      }
    }
  place(event.trigger, event.trigger_start, 'did');
  marks.sort((a, b) => a.from - b.from);
  const pieces = [];
  let at = 0;
  for (const mark of marks) {
    pieces.push([quote.slice(at, mark.from), null]);
    pieces.push([quote.slice(mark.from, mark.to), mark.kind]);
    at = mark.to;
  }
  pieces.push([quote.slice(at), null]);
  return pieces.filter((p) => p[0] !== '');
}
