// The drawing, by vis-timeline: only what the window shows is handed to it,
// and where too much would stand in one place, one item that counts.

const LANES = 14;      // most lanes; the rest share one
const SINGLE = 160;    // items drawn one by one, at most
const CROWD = 3;       // events of a lane's stretch that are not yet a crowd
const STRETCHES = 12;  // of a crowded window
const LABEL_ROOM = 170; // pixels: a bar that holds its own label
const FADE = 60;       // pixels of an open end
const HIGHEST = 760;   // pixels of the drawing; then it scrolls
const REST = '\u0000rest';

const laneValues = {
  actor: (event) => event.names,
  type: (event) => [event.type],
  source: (event) => [event.origin],
  none: () => ['all'],
};
const laneWords = {
  actor: (value) => value,
  type: typeWords,
  source: (value) => value || 'no source',
  none: () => 'all events',
};
const restWords = { actor: 'other actors', source: 'other sources' };

class Graph {
  // The events give the first window.
  constructor(box, vis, events, hooks) {
    this.box = box;
    this.hooks = hooks; // open(event), crowd(events)
    this.items = new vis.DataSet();
    this.groups = new vis.DataSet();
    this.shown = new Map(); // id -> what was handed over
    this.events = [];
    this.lanes = new Map();
    this.by = 'actor';
    const first = this.extent(events);
    this.timeline = new vis.Timeline(box, this.items, this.groups, {
      moment: (date) => vis.moment(date).utc(),
      template: (item) => item.element,
      groupTemplate: (group) => group?.element ?? '',
      groupOrder: 'order',
      orientation: 'top',
      showCurrentTime: false,
      showTooltips: false,
      selectable: true,
      zoomKey: 'ctrlKey',
      verticalScroll: true,
      maxHeight: HIGHEST,
      margin: { item: { horizontal: 6, vertical: 4 }, axis: 6 },
      maxMinorChars: 5,
      zoomMin: 3 * DAY,
      start: first.from,
      end: first.to,
    });
    box.firstElementChild?.setAttribute('aria-hidden', 'true');
    this.timeline.on('rangechanged', () => this.draw());
    this.timeline.on('click', ({ item }) => this.click(item));
  }

  // Takes the events to show; they are in the order of the document.
  show(events, by) {
    this.events = events.filter((event) => event.first !== null);
    this.by = by;
    this.makeLanes();
    this.draw();
  }

  makeLanes() {
    const values = laneValues[this.by];
    const ranked = tally(this.events, values);
    const own = ranked.length > LANES + 1 ? ranked.slice(0, LANES) : ranked;
    this.lanes = new Map(own.map(([value], i) => [value, i]));
    const groups = own.map(([value, count], i) =>
      this.lane(i, laneWords[this.by](value), count));
    const left = this.events.filter(
      (event) => this.lanesOf(event).includes(REST)).length;
    if (left > 0)
      groups.push(this.lane(REST, ranked.length === 0 || own === ranked
        ? 'nobody named' : restWords[this.by], left));
    this.groups.clear();
    this.groups.add(groups);
  }

  lane(id, words, count) {
    const element = document.createElement('span');
    element.className = 'lane';
    element.dir = 'auto';
    element.textContent = words;
    element.title = `${words}: ${count}`;
    return { id, element, order: id === REST ? LANES : id };
  }

  lanesOf(event) {
    const lanes = new Set(laneValues[this.by](event).map(
      (value) => this.lanes.get(value) ?? REST));
    return lanes.size > 0 ? [...lanes] : [REST];
  }

  // Milliseconds of the drawn start and end.
  stretch(event, scale) {
    let from = event.first * DAY;
    let to = (event.last + 1) * DAY;
    if (event.start === null) from = to - Math.max(DAY, FADE * scale);
    if (event.end === null) to = from + Math.max(DAY, FADE * scale);
    return { from, to };
  }

  draw() {
    const { start, end } = this.timeline.getWindow();
    const span = end - start;
    const width = Math.max(200, this.box.clientWidth - 160);
    const scale = span / width; // milliseconds of a pixel
    const near = { from: start - span / 2, to: +end + span / 2 };
    const wanted = [];
    for (const event of this.events) {
      const at = this.stretch(event, scale);
      if (at.to < near.from || at.from > near.to) continue;
      for (const lane of this.lanesOf(event))
        wanted.push({ event, lane, ...at });
    }
    this.hand(wanted.length <= SINGLE
      ? wanted.map((one) => this.single(one, scale))
      : this.gather(wanted, start, span, scale));
  }

  // Crowds of a lane become one item each. Their width is a power of two, so
  // that they stay where they are while the window moves.
  gather(wanted, start, span, scale) {
    const size = 2 ** Math.ceil(Math.log2(span / STRETCHES));
    const crowds = new Map();
    for (const one of wanted) {
      const middle = (Math.max(one.from, +start) +
        Math.min(one.to, +start + span)) / 2;
      const slot = Math.floor(
        (one.to < start || one.from > +start + span
          ? (one.from + one.to) / 2 : middle) / size);
      const key = `${one.lane}|${slot}`;
      if (!crowds.has(key)) crowds.set(key, { slot, ones: [] });
      crowds.get(key).ones.push(one);
    }
    const items = [];
    for (const [key, { slot, ones }] of crowds) {
      if (ones.length <= CROWD)
        items.push(...ones.map((one) => this.single(one, scale)));
      else
        items.push(this.crowd(key, slot * size, size, ones));
    }
    return items;
  }

  crowd(key, from, size, ones) {
    return {
      id: `crowd|${key}|${size}`,
      group: ones[0].lane,
      start: from,
      end: from + size * 0.9,
      type: 'range',
      className: 'crowd',
      words: ones.length < 1000 ? `${ones.length} events` : `${ones.length}`,
      events: ones.map((one) => one.event),
      look: `${ones.length}`,
    };
  }

  single({ event, lane, from, to }, scale) {
    const pixels = (to - from) / scale;
    const dot = event.certainty === 'day';
    const wide = !dot && pixels >= LABEL_ROOM;
    const look = [event.certainty, sideOf(event.type), event.status];
    if (event.start === null) look.push('from-open');
    if (event.end === null) look.push('to-open');
    const bar = dot ? 9 : Math.max(9, Math.round(pixels));
    return {
      id: `${lane}|${event.index}`,
      group: lane,
      start: dot ? from + DAY / 2 : from,
      end: wide ? to : undefined,
      type: wide ? 'range' : 'point',
      className: [...look, wide ? 'wide' : 'narrow'].join(' '),
      words: event.title,
      bar: wide ? 0 : bar,
      event,
      look: `${wide}|${bar}|${from}`,
    };
  }

  // Hands over what changed.
  hand(items) {
    const ids = new Set(items.map((item) => item.id));
    const gone = [...this.shown.keys()].filter((id) => !ids.has(id));
    const changed = items.filter(
      (item) => this.shown.get(item.id)?.look !== item.look);
    for (const item of changed) item.element = this.label(item);
    this.items.remove(gone);
    this.items.update(changed);
    for (const id of gone) this.shown.delete(id);
    for (const item of changed) this.shown.set(item.id, item);
  }

  label(item) {
    const element = document.createElement('span');
    element.className = 'label';
    if (item.bar > 0) {
      const bar = document.createElement('span');
      bar.className = 'stroke';
      bar.style.width = `${item.bar}px`;
      element.append(bar);
    }
    const text = document.createElement('span');
    text.className = 'text';
    text.dir = 'auto';
    text.textContent = item.words;
    element.append(text);
    if (item.event !== undefined)
      element.title = `${item.event.words.date}: ${item.words}`;
    return element;
  }

  click(id) {
    const item = this.shown.get(id);
    if (item === undefined) return;
    if (item.event !== undefined) this.hooks.open(item.event);
    else this.enter(item.events);
  }

  // A crowd: closer, or to the list when nothing closer would part it.
  enter(events) {
    const from = Math.min(...events.map((event) => event.first));
    const to = Math.max(...events.map((event) => event.last));
    const { start, end } = this.timeline.getWindow();
    if ((to - from) * DAY < (end - start) / 4 && to - from < 4)
      this.hooks.crowd(from, to);
    else if ((to - from + 1) * DAY >= (end - start) * 0.9)
      this.zoom(0.4);
    else
      this.window(from, to);
  }

  // Milliseconds around days, with room for labels behind the last.
  around(from, to) {
    const margin = Math.max(1, (to - from) * 0.04);
    return { from: (from - margin) * DAY, to: (to + 1 + margin * 6) * DAY };
  }

  extent(events) {
    let from = Infinity;
    let to = -Infinity;
    for (const event of events) {
      if (event.first === null) continue;
      from = Math.min(from, event.first);
      to = Math.max(to, event.last);
    }
    return from > to ? null : this.around(from, to);
  }

  see(at) {
    this.timeline.setWindow(at.from, at.to, { animation: false });
    this.draw();
  }

  // Shows days.
  window(from, to) {
    this.see(this.around(from, to));
  }

  // All days of the events that are shown.
  fit() {
    const at = this.extent(this.events);
    if (at !== null) this.see(at);
  }

  // True when some event stands in the window.
  peopled() {
    const { start, end } = this.timeline.getWindow();
    return this.events.some((event) =>
      event.last * DAY >= start && event.first * DAY <= end);
  }

  zoom(factor) {
    const { start, end } = this.timeline.getWindow();
    const middle = (+start + +end) / 2;
    const half = (end - start) / 2 * factor;
    this.see({ from: middle - half, to: middle + half });
  }

  move(share) {
    const { start, end } = this.timeline.getWindow();
    const by = (end - start) * share;
    this.see({ from: +start + by, to: +end + by });
  }

  // Brings one event into the window and marks it.
  point(event) {
    const { start, end } = this.timeline.getWindow();
    if (event.first * DAY < start || event.first * DAY > end) {
      const half = (end - start) / 2;
      this.see({ from: event.first * DAY - half,
        to: event.first * DAY + half });
    }
    const ids = [...this.shown.values()]
      .filter((item) => item.event === event).map((item) => item.id);
    this.timeline.setSelection(ids);
  }

  // For paper and back: all lanes, at the width that the box has now. A print
  // does not wait for the frame that vis-timeline's own redraw() waits for.
  resize(paper) {
    this.timeline.setOptions({ maxHeight: paper ? 100000 : HIGHEST });
    const redraw = () => this.timeline._origRedraw?.();
    redraw();
    this.draw();
    redraw();
  }
}
