// The page: filters, the list, the drawing and the event that is open. All
// texts of articles are set as text; no HTML is made from them.

const PAGE = 500; // rows shown at once
const QUOTE = 600; // characters of a quote in the list
const MOST_ACTORS = 400; // in the choice; the search finds all

delete document.head.appendChild; // what before.js put there

const byId = (id) => document.getElementById(id);

function make(tag, options = {}, ...children) {
  const { text, ...rest } = options;
  const element = Object.assign(document.createElement(tag), rest);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

const columns = [
  { name: 'Date', key: (e) => [e.first ?? Infinity, e.last ?? Infinity],
    copy: (e) => e.words.date },
  { name: 'Certainty', copied: true, copy: (e) => CERTAINTIES[e.certainty] },
  { name: 'EDTF', copied: true, copy: (e) => e.edtf ?? '' },
  { name: 'What happened', key: (e) => [folded(e.title)],
    copy: (e) => e.title },
  { name: 'Actors', key: (e) => [folded(e.names.join(', '))],
    copy: (e) => e.names.join(', ') },
  { name: 'Type', key: (e) => [e.type], copy: (e) => typeWords(e.type) },
  { name: 'Status', key: (e) => [STATUSES[e.status]],
    copy: (e) => STATUSES[e.status] },
  { name: 'Confidence', key: (e) => [-e.confidence],
    copy: (e) => String(e.confidence) },
  { name: 'Quote', copied: true, copy: (e) => visible(e.quote) },
  { name: 'Source', key: (e) => [folded(e.origin)], copy: (e) => e.origin },
  { name: 'Link', copied: true,
    copy: (e) => (e.own === null ? '' : linkOf(e.own) ?? '') },
];

const state = {
  events: [],
  found: [],   // what the wish leaves, in the order of the list
  rows: PAGE,  // how many of them are rows
  column: columns[0],
  down: false, // sorted downwards
  open: null,  // the event in the dialog
  at: null,    // the event that the keyboard stands on in the drawing
  graph: null,
};

function readWish() {
  return {
    terms: folded(byId('search').value).split(/\s+/).filter((t) => t !== ''),
    actor: byId('actor').value,
    type: byId('type').value,
    status: byId('status').value,
    certainty: byId('certainty').value,
    from: dayOf(byId('from').value),
    to: dayOf(byId('to').value),
  };
}

function compare(a, b) {
  for (let i = 0; i < a.length; i++) {
    if (a[i] < b[i]) return -1;
    if (a[i] > b[i]) return 1;
  }
  return 0;
}

function sortFound() {
  const turn = state.down ? -1 : 1;
  state.found = state.found
    .map((event) => ({ event, key: state.column.key(event) }))
    .sort((a, b) => turn * compare(a.key, b.key) ||
      a.event.index - b.event.index)
    .map(({ event }) => event);
}

function countWords(shown, all) {
  if (all === 0) return 'No events';
  const events = all === 1 ? 'event' : 'events';
  return shown === all ? `${all} ${events}` : `${shown} of ${all} ${events}`;
}

// After a change of what is asked for.
function update() {
  const wish = readWish();
  state.found = state.events.filter((event) => fits(event, wish));
  state.rows = PAGE;
  sortFound();
  byId('count').textContent = countWords(state.found.length,
    state.events.length);
  showRows();
  if (state.graph === null) return;
  const inOrder = [...state.found].sort((a, b) => a.index - b.index);
  state.graph.show(inOrder, byId('lanes').value);
  if (wish.from !== null || wish.to !== null) zoomTo(wish);
  else if (!state.graph.peopled()) state.graph.fit();
}

function zoomTo({ from, to }) {
  const days = state.events.filter((event) => event.first !== null);
  const low = from ?? Math.min(...days.map((event) => event.first));
  const high = to ?? Math.max(...days.map((event) => event.last));
  if (low <= high) state.graph.window(low, high);
}

// ---- the list

function dateCell(event) {
  const cell = make('td', { className: 'date' },
    make('span', { className: `sign ${event.certainty}`, ariaHidden: 'true' }),
    make('span', { text: event.words.date }));
  if (event.words.doubt !== '')
    cell.append(make('span', { className: 'doubt', text: event.words.doubt }));
  return cell;
}

function sourceLink(source) {
  const url = linkOf(source);
  const text = sourceWords(source);
  if (url === null) return make('span', { text, dir: 'auto' });
  return make('a', { href: url, text, dir: 'auto', rel: 'noreferrer noopener',
    target: '_blank' });
}

function row(event) {
  const quote = visible(event.quote);
  const open = make('button', { type: 'button', className: 'event',
    dir: 'auto', text: event.title });
  open.addEventListener('click', () => openEvent(event));
  const what = make('td', { className: 'what' }, open);
  if (quote !== '')
    what.append(make('q', { dir: 'auto', text: quote.length > QUOTE
      ? `${quote.slice(0, QUOTE)}\u2026` : quote }));
  const line = make('tr', { className: event.status }, dateCell(event), what,
    make('td', { dir: 'auto', text: event.names.join(', ') }),
    make('td', {}, make('span', { className: `type ${sideOf(event.type)}`,
      text: typeWords(event.type) })),
    make('td', { className: 'status', text: STATUSES[event.status] }),
    make('td', { className: 'number',
      text: `${Math.round(event.confidence * 100)} %` }),
    make('td', {}, ...(event.own === null ? [] : [sourceLink(event.own)])));
  line.dataset.id = event.id;
  return line;
}

function showRows() {
  const rows = byId('rows');
  const shown = state.found.slice(0, state.rows);
  rows.replaceChildren(...shown.map(row));
  const left = state.found.length - shown.length;
  byId('none').hidden = state.found.length > 0;
  document.querySelector('.table').hidden = state.found.length === 0;
  byId('more').hidden = left <= 0;
  byId('more-button').textContent = `Show ${Math.min(PAGE, left)} more`;
  byId('all-button').textContent = `Show all ${state.found.length}`;
}

function moreRows(count) {
  const from = state.rows;
  state.rows = Math.min(state.found.length, state.rows + count);
  byId('rows').append(...state.found.slice(from, state.rows).map(row));
  const left = state.found.length - state.rows;
  byId('more').hidden = left <= 0;
  byId('more-button').textContent = `Show ${Math.min(PAGE, left)} more`;
  byId('rows').children[from]?.querySelector('button').focus();
}

function sortBy(column) {
  state.down = state.column === column && !state.down;
  state.column = column;
  sortFound();
  showRows();
  showOrder();
}

function showOrder() {
  for (const head of byId('heads').children) {
    const own = head.firstElementChild.textContent === state.column.name;
    if (own) head.ariaSort = state.down ? 'descending' : 'ascending';
    else head.removeAttribute('aria-sort');
  }
}

function makeHeads() {
  for (const column of columns.filter((c) => !c.copied)) {
    const button = make('button', { type: 'button', text: column.name });
    button.addEventListener('click', () => sortBy(column));
    byId('heads').append(make('th', { scope: 'col' }, button));
  }
  showOrder();
}

// A spreadsheet would take "=..." for a formula: an apostrophe makes it text.
function cellText(text) {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}

function tableText() {
  const lines = [columns.map((column) => column.name)];
  for (const event of state.found)
    lines.push(columns.map((column) => cellText(column.copy(event))));
  return lines.map((line) => line.join('\t')).join('\n') + '\n';
}

async function copyTable() {
  const text = tableText();
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    const area = make('textarea', { value: text, className: 'unseen' });
    document.body.append(area);
    area.select();
    done = document.execCommand('copy');
    area.remove();
    byId('copy').focus();
  }
  byId('copied').textContent = done
    ? `Copied: ${countWords(state.found.length, state.found.length)}`
    : 'The browser did not let it be copied';
}

// ---- one event

function term(list, name, ...values) {
  const filled = values.filter((value) => value !== '' && value !== null);
  if (filled.length === 0) return;
  list.append(make('dt', { text: name }), ...filled.map((value) =>
    make('dd', { dir: 'auto' }, value)));
}

function quoteElement(event) {
  const quote = make('blockquote', { dir: 'auto' });
  for (const [text, kind] of markQuote(event))
    quote.append(kind === null ? visible(text)
      : make('mark', { className: kind, text: visible(text) }));
  return quote;
}

const markWords = { when: 'date expression', who: 'actors', did: 'action' };

function actorWords(actor) {
  const parts = [actor.role, actor.kind, actor.country].filter(Boolean);
  const mention = visible(actor.mention);
  const name = visible(actor.name);
  const said = mention !== '' && mention !== name ? `, “${mention}”` : '';
  return `${name}${said} (${parts.join(', ')})`;
}

function alsoElement(event, also) {
  const source = event.sources.find((s) => s.id === also.source);
  const item = make('span', {}, make('q', { text: visible(also.quote) }));
  if (source !== undefined) item.append(' ', sourceLink(source));
  return item;
}

function reportedWords({ reported }) {
  if (reported === null) return '';
  return [reported.by, reported.content].map(visible).filter(Boolean)
    .join(': ');
}

function sourceElement(source) {
  const item = make('span', {}, sourceLink(source));
  if (source.published !== null)
    item.append(`, ${dayWords(dayOf(source.published))}`);
  return item;
}

function factsElement(event) {
  const list = make('dl');
  const { date, doubt } = event.words;
  term(list, 'Date', doubt === '' ? date : `${date}, ${doubt}`);
  if (event.expression !== null)
    term(list, 'Read from', `“${visible(event.expression)}”`);
  term(list, 'EDTF', event.edtf);
  term(list, 'Actors', ...event.actors.map(actorWords));
  term(list, 'Action', [typeWords(event.type), visible(event.action.verb)]
    .filter(Boolean).join(': '));
  term(list, 'Place', visible(event.place));
  term(list, 'Status', STATUSES[event.status]);
  term(list, 'Reported by', reportedWords(event));
  term(list, 'Source', ...event.sources.map(sourceElement));
  term(list, 'Also told', ...event.also.map((a) => alsoElement(event, a)));
  term(list, 'Confidence', `${Math.round(event.confidence * 100)} %`);
  term(list, 'Why', ...event.why.map(visible));
  return list;
}

function fillDetail(event) {
  state.open = event;
  byId('detail-name').textContent = event.title;
  const body = byId('detail-body');
  body.replaceChildren();
  if (event.quote !== null) {
    const quote = quoteElement(event);
    const kinds = new Set([...quote.children].map((m) => m.className));
    const key = make('p', { className: 'key' });
    for (const kind of ['when', 'who', 'did'])
      if (kinds.has(kind))
        key.append(make('mark', { className: kind, text: markWords[kind] }),
          ' ');
    body.append(quote, key);
  }
  body.append(factsElement(event));
  const at = state.found.indexOf(event);
  byId('previous').disabled = at <= 0;
  byId('next').disabled = at < 0 || at + 1 >= state.found.length;
}

function openEvent(event) {
  const dialog = byId('detail');
  fillDetail(event);
  if (!dialog.open) dialog.showModal();
  byId('detail-name').focus();
  dialog.scrollTop = 0;
  history.replaceState(null, '', `#${event.id}`);
}

function stepEvent(by) {
  const at = state.found.indexOf(state.open);
  if (at >= 0 && state.found[at + by] !== undefined)
    openEvent(state.found[at + by]);
}

function openFromAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  const event = state.events.find((e) => e.id === id);
  if (event !== undefined) openEvent(event);
}

function wireDetail() {
  const dialog = byId('detail');
  byId('previous').addEventListener('click', () => stepEvent(-1));
  byId('next').addEventListener('click', () => stepEvent(1));
  byId('close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (click) => {
    if (click.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (press) => {
    if (press.key === 'ArrowLeft') stepEvent(-1);
    if (press.key === 'ArrowRight') stepEvent(1);
  });
  dialog.addEventListener('close', () => {
    history.replaceState(null, '', ' ');
    state.open = null;
  });
  addEventListener('hashchange', openFromAddress);
}

// ---- filters

function fillChoice(id, rows) {
  byId(id).replaceChildren(make('option', { value: '', text: 'all' }),
    ...rows.map(([value, words, count]) =>
      make('option', { value, text: `${words} (${count})` })));
}

function fillChoices() {
  const { events } = state;
  const rows = (valuesOf, words) => tally(events, valuesOf)
    .map(([value, count]) => [value, words(value), count]);
  fillChoice('actor', rows((e) => e.names, (v) => v).slice(0, MOST_ACTORS));
  fillChoice('type', rows((e) => [e.type], typeWords));
  fillChoice('status', rows((e) => [e.status], (v) => STATUSES[v]));
  fillChoice('certainty',
    rows((e) => [e.certainty], (v) => CERTAINTIES[v]));
}

function resetWish() {
  for (const id of ['search', 'actor', 'type', 'status', 'certainty', 'from',
    'to'])
    byId(id).value = '';
  update();
  state.graph?.fit();
}

function wireFilters() {
  let timer = 0;
  byId('search').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, 120);
  });
  for (const id of ['actor', 'type', 'status', 'certainty', 'from', 'to'])
    byId(id).addEventListener('change', update);
  byId('reset').addEventListener('click', resetWish);
  byId('reset-too').addEventListener('click', () => {
    resetWish();
    byId('search').focus();
  });
  byId('more-button').addEventListener('click', () => moreRows(PAGE));
  byId('all-button').addEventListener('click', () => moreRows(Infinity));
  byId('copy').addEventListener('click', copyTable);
}

// ---- the drawing

const signs = [
  ['day', (e) => e.certainty === 'day', 'a sure day'],
  ['span', (e) => e.certainty === 'span', 'all of a period'],
  ['within', (e) => e.certainty === 'within' || e.certainty === 'about',
    'some time within'],
  ['open', (e) => e.certainty === 'open', 'one end unknown'],
  ['planned', (e) => e.status === 'planned' || e.status === 'hypothetical',
    'planned or possible'],
  ['not-realised', (e) => e.status === 'not-realised', 'not realised'],
  ['peace', (e) => sideOf(e.type) === 'peace', 'talks, accords, help'],
  ['force', (e) => sideOf(e.type) === 'force', 'refusal, pressure, force'],
  ['talk', (e) => sideOf(e.type) === 'talk', 'statements, requests'],
];

function makeLegend() {
  for (const [sign, occurs, text] of signs)
    if (state.events.some(occurs))
      byId('legend').append(make('li', {},
        make('span', { className: `sign ${sign}`, ariaHidden: 'true' }),
        text));
}

function crowdToList(from, to) {
  const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  byId('from').value = iso(from);
  byId('to').value = iso(to);
  update();
  byId('events').focus();
  byId('events').scrollIntoView();
}

// Up and down in the drawing: from event to event, said aloud.
function stepInGraph(by) {
  const { events } = state.graph;
  if (events.length === 0) return;
  const at = events.indexOf(state.at);
  const next = at < 0 ? (by > 0 ? 0 : events.length - 1)
    : Math.min(events.length - 1, Math.max(0, at + by));
  state.at = events[next];
  state.graph.point(state.at);
  byId('graph-said').textContent = [state.at.words.date, state.at.words.doubt,
    state.at.title].filter(Boolean).join(', ');
}

function wireGraph() {
  const { graph } = state;
  const acts = {
    ArrowLeft: () => graph.move(-0.2),
    ArrowRight: () => graph.move(0.2),
    '+': () => graph.zoom(0.6),
    '=': () => graph.zoom(0.6),
    '-': () => graph.zoom(1 / 0.6),
    Home: () => graph.fit(),
    ArrowDown: () => stepInGraph(1),
    ArrowUp: () => stepInGraph(-1),
    Enter: () => state.at !== null && openEvent(state.at),
  };
  byId('graph').addEventListener('keydown', (press) => {
    const act = acts[press.key];
    if (act === undefined || press.ctrlKey || press.metaKey || press.altKey)
      return;
    press.preventDefault();
    act();
  });
  byId('earlier').addEventListener('click', acts.ArrowLeft);
  byId('later').addEventListener('click', acts.ArrowRight);
  byId('closer').addEventListener('click', acts['+']);
  byId('wider').addEventListener('click', acts['-']);
  byId('fit').addEventListener('click', acts.Home);
  byId('lanes').addEventListener('change', update);
}

// Without vis-timeline, or where it fails, the list stands alone.
function makeGraph() {
  const { vis } = window;
  if (vis?.Timeline === undefined ||
      state.events.every((event) => event.first === null)) return;
  const part = byId('graph-part');
  part.hidden = false;
  try {
    state.graph = new Graph(byId('graph'), vis, state.events,
      { open: openEvent, crowd: crowdToList });
    makeLegend();
    wireGraph();
    byId('licence').hidden = false;
  } catch (error) {
    console.error(error);
    state.graph = null;
    part.hidden = true;
  }
}

// ---- paper: all rows, and a drawing as wide as the sheet

function wirePrint() {
  let rows = PAGE;
  addEventListener('beforeprint', () => {
    rows = state.rows;
    state.rows = state.found.length;
    showRows();
    document.body.classList.add('paper');
    state.graph?.resize(true);
  });
  addEventListener('afterprint', () => {
    state.rows = rows;
    showRows();
    document.body.classList.remove('paper');
    state.graph?.resize(false);
  });
}

function begin() {
  const { events } = JSON.parse(byId('data').textContent);
  state.events = events.map(readEvent);
  byId('app').hidden = false;
  makeHeads();
  fillChoices();
  wireFilters();
  wireDetail();
  wirePrint();
  makeGraph();
  update();
  openFromAddress();
}

begin();
