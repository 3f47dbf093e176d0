// SPDX-License-Identifier: MIT
// The page as its reader meets it: what --to html writes, in Chromium, from
// file://, with mouse and with keys alone. page.sh starts it.
import assert from 'node:assert/strict';
import { close, documentOf, html, open, runAll, seriousFaults, test,
  writeBare, writePage } from './browser.mjs';

const examples = documentOf('examples').events;
const sample = documentOf('sample').events;
const drawn = html('examples').includes('@license');
const dated = (events) => events.filter((e) => e.start ?? e.end);
const rows = (page) => page.locator('#rows tr').count();
const count = (page) => page.locator('#count').textContent();
const settle = (page) => page.waitForTimeout(350);
const items = '.vis-foreground .vis-item:not(.vis-dot)';

async function oneLane(page) {
  await page.selectOption('#lanes', 'none');
  await settle(page);
}

test('every event is a row and an item', async () => {
  const page = await open('examples');
  assert.equal(await count(page), `${examples.length} events`);
  assert.equal(await rows(page), examples.length);
  const shown = await page.locator('#rows .event').allTextContents();
  assert.deepEqual([...shown].sort(), examples.map((e) => e.summary).sort());
  if (drawn) {
    await oneLane(page);
    assert.equal(await page.locator(items).count(), dated(examples).length);
  }
  await close(page);
});

test('text that hurts stays text', async () => {
  const page = await open('sample');
  assert.equal(await rows(page), sample.length);
  const shown = (await page.locator('#rows .event').allTextContents());
  assert(shown.includes('<script>alert(1)</script> & more'));
  assert(shown.every((t) => !/[\u0000-\u001f\u202a-\u202e]/.test(t)));
  const scripts = await page.locator('script').count();
  assert.equal(scripts, 4);
  const links = await page.locator('a[href]').evaluateAll(
    (all) => all.map((a) => a.getAttribute('href')));
  assert(links.every((l) => /^(https?:\/\/|#)/.test(l)), links.join(' '));
  await close(page);
});

test('closing tags in every text stay text', async () => {
  const evil = '</script></title><!--<script>alert(1)</script>' +
    '<img src=x onerror=alert(2)>\u2028\'"&{{data}}';
  const events = examples.slice(0, 3).map((e) => ({ ...e, summary: evil,
    quote: evil, place: evil, expression: evil, why: [evil],
    actors: e.actors.map((a) => ({ ...a, name: evil, mention: evil })),
    sources: [{ id: evil, title: evil, url: 'javascript:alert(3)',
      published: null }], source: evil }));
  writePage('evil', 'examples', { title: 'x', events });
  const page = await open('evil');
  assert.equal(await rows(page), 3);
  await page.locator('#rows .event').first().click();
  assert((await page.locator('#detail-name').textContent())
    .startsWith('</script></title>'));
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  await close(page);
});

test('the policy lets no other script run', async () => {
  const page = await open('examples');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>');
    return [window.ran, window.violations.length];
  });
  assert.equal(ran[0], undefined);
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  assert(policy.startsWith("default-src 'none'; "), policy);
  assert(!policy.includes('unsafe'), policy);
  await page.context().close();
});

const filters = {
  type: (e) => e.action.type,
  status: (e) => e.status,
};
for (const [id, valueOf] of Object.entries(filters))
  test(`filter by ${id}`, async () => {
    const page = await open('examples');
    for (const value of new Set(examples.map(valueOf))) {
      await page.selectOption(`#${id}`, value);
      assert.equal(await rows(page),
        examples.filter((e) => valueOf(e) === value).length, value);
    }
    await page.click('#reset');
    assert.equal(await rows(page), examples.length);
    await close(page);
  });

test('filter by actor', async () => {
  const page = await open('examples');
  const name = examples.find((e) => e.actors.length > 0).actors[0].name;
  await page.selectOption('#actor', name);
  assert.equal(await rows(page), examples.filter(
    (e) => e.actors.some((a) => a.name === name)).length);
  await close(page);
});

test('filter by certainty', async () => {
  const page = await open('sample');
  const expected = {
    day: (e) => e.start && e.start === e.end && !e.approximate,
    span: (e) => e.kind === 'span',
    within: (e) => e.kind === 'within',
    about: (e) => e.approximate,
    open: (e) => e.open_start || e.open_end,
  };
  for (const [value, fits] of Object.entries(expected)) {
    await page.selectOption('#certainty', value);
    assert.equal(await rows(page), sample.filter(fits).length, value);
  }
  await close(page);
});

test('a period filters and zooms', async () => {
  const page = await open('sample');
  await page.fill('#from', '2023-07-01');
  await page.fill('#to', '2023-07-31');
  await settle(page);
  const meets = (e) => (e.end ?? e.start) >= '2023-07-01' &&
    (e.start ?? e.end) <= '2023-07-31';
  assert.equal(await rows(page), sample.filter(meets).length);
  if (drawn) {
    const axis = await page.locator('.vis-time-axis').allTextContents();
    assert.match(axis.join(' '), /July 2023/);
  }
  await page.fill('#from', '1800-01-01');
  await page.fill('#to', '1800-01-02');
  assert(await page.locator('#none').isVisible());
  await page.click('#reset-too');
  assert.equal(await rows(page), sample.length);
  await close(page);
});

test('search takes all words, without case and accents', async () => {
  const page = await open('sample');
  await page.locator('#search').pressSequentially('ELAN folded');
  await settle(page);
  const fits = (e) => /élan/.test(e.summary);
  assert.equal(await rows(page), sample.filter(fits).length);
  assert.equal(await count(page),
    `${sample.filter(fits).length} of ${sample.length} events`);
  await page.fill('#search', 'no such word');
  await settle(page);
  assert(await page.locator('#none').isVisible());
  await close(page);
});

test('a click on an item opens the quote', async () => {
  if (!drawn) return;
  const page = await open('examples');
  await oneLane(page);
  const item = page.locator(`${items}.day`).first();
  const title = await item.textContent();
  await item.locator('.text').click();
  const dialog = page.locator('#detail');
  await dialog.waitFor({ state: 'visible' });
  assert.equal(await page.locator('#detail-name').textContent(), title);
  const event = examples.find((e) => e.summary === title);
  assert.equal(await dialog.locator('blockquote').textContent(), event.quote);
  assert.equal(await dialog.locator('mark.when').first().textContent(),
    event.expression);
  const facts = await dialog.locator('dl').textContent();
  for (const why of event.why) assert(facts.includes(why), why);
  await close(page);
});

test('a row opens the quote, its marks and its link', async () => {
  const page = await open('sample');
  await page.locator('#rows .event').nth(3).click();
  const dialog = page.locator('#detail');
  assert.equal(await dialog.locator('blockquote').textContent(),
    'On May 22 Pashinyan met Aliyev.');
  assert.equal(await dialog.locator('blockquote mark.when').textContent(),
    'May 22');
  assert.equal(await dialog.locator('blockquote mark.did').textContent(),
    'met');
  const link = dialog.locator('dl a').first();
  assert.match(await link.getAttribute('href'), /^https:\/\/news\.example\//);
  assert.match(await link.getAttribute('rel'), /noopener/);
  await page.click('#next');
  const second = await page.locator('#rows .event').nth(4).textContent();
  assert.equal(await page.locator('#detail-name').textContent(), second);
  await page.click('#close');
  assert(!await dialog.isVisible());
  await close(page);
});

test('actors are marked where they are named', async () => {
  const event = { ...examples[0], quote: 'Ann met Bo; Ann said he agreed.',
    quote_start: 5, expression: null, trigger: 'met', trigger_start: 9,
    actors: [{ name: 'Ann', mention: 'Ann', role: 'source', kind: 'person' },
      { name: 'Bo Li', mention: 'he', role: 'target', kind: 'person' }] };
  writePage('marks', 'examples', { title: 'x', events: [event] });
  const page = await open('marks');
  await page.locator('#rows .event').click();
  assert.deepEqual(await page.locator('blockquote mark').allTextContents(),
    ['Ann', 'met', 'he']);
  await close(page);
});

test('an address opens its event', async () => {
  const page = await open('examples', { hash: `#${examples[2].id}` });
  assert.equal(await page.locator('#detail-name').textContent(),
    examples[2].summary);
  await close(page);
});

test('keys alone: find, step, open, close', async () => {
  const page = await open('examples');
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(
    () => document.activeElement.className), 'skip');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'search');
  for (let i = 0; i < 30 && await focused() !== 'graph' && drawn; i++)
    await page.keyboard.press('Tab');
  if (drawn) {
    assert.equal(await focused(), 'graph');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await page.locator('#graph-said').textContent(), '');
    assert(await page.locator('.vis-selected').count() > 0);
    for (const key of ['+', '+', '-', 'ArrowLeft', 'ArrowRight', 'Home'])
      await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    assert(await page.locator('#detail').isVisible());
    assert.equal(await focused(), 'detail-name');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    assert(!await page.locator('#detail').isVisible());
    assert.equal(await focused(), 'graph');
  }
  for (let i = 0; i < 20 && await focused() !== 'copy'; i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('th').first().getAttribute('aria-sort'),
    'descending');
  await close(page);
});

test('each column sorts both ways', async () => {
  const page = await open('examples');
  const heads = page.locator('#heads button');
  for (let i = 0; i < await heads.count(); i++) {
    const first = () => page.locator('#rows tr').first()
      .getAttribute('data-id');
    await heads.nth(i).click();
    const up = await first();
    await heads.nth(i).click();
    assert.notEqual(await first(), up, `column ${i}`);
  }
  await close(page);
});

test('dates sort by day, the undated last', async () => {
  const bce = { ...examples[0], id: 'old', start: '-0044-03-15',
    end: '-0044-03-15' };
  const none = { ...examples[0], id: 'none', start: null, end: null };
  const late = { ...examples[0], id: 'late', start: '9999-12-31',
    end: '9999-12-31' };
  writePage('ages', 'examples', { title: 'x', events: [none, late, bce] });
  const page = await open('ages');
  assert.deepEqual(await page.locator('#rows tr').evaluateAll(
    (all) => all.map((r) => r.dataset.id)), ['old', 'late', 'none']);
  assert.deepEqual((await page.locator('.date').allTextContents()),
    ['15 March 45 BCE', '31 December 9999', 'No date']);
  await close(page);
});

test('the copied table has what is shown and no formula', async () => {
  const events = examples.map((e, i) => (i === 0
    ? { ...e, summary: '=HYPERLINK("x")\tand\nmore' } : e));
  writePage('formula', 'examples', { title: 'x', events });
  const page = await open('formula');
  await page.selectOption('#status', examples[0].status);
  await page.click('#copy');
  await page.waitForFunction(
    () => document.getElementById('copied').textContent !== '');
  const lines = (await page.evaluate(() => navigator.clipboard.readText()))
    .replace(/\n$/, '').split('\n');
  assert.equal(lines.length, 1 + await rows(page));
  assert(lines.every((line) => line.split('\t').length === 11));
  assert(lines.some((line) => line.includes(`\t'=HYPERLINK`)));
  await close(page);
});

test('no lane is empty, whatever makes the lanes', async () => {
  if (!drawn) return;
  const page = await open('examples');
  for (const by of ['actor', 'type', 'source', 'none']) {
    await page.selectOption('#lanes', by);
    await settle(page);
    // vis-timeline draws a lane's items when they are scrolled to.
    const empty = await page.evaluate(() => state.graph.groups.getIds().filter(
      (lane) => state.graph.items.get().every((i) => i.group !== lane)));
    assert.deepEqual(empty, [], by);
  }
  await close(page);
});

test('uncertain and unreal events look apart', async () => {
  if (!drawn) return;
  const page = await open('sample');
  await oneLane(page);
  const look = (name) => page.locator(`${items}.${name}`).first().evaluate(
    (item) => {
      const own = item.querySelector('.stroke') ?? item;
      const style = getComputedStyle(own);
      const text = getComputedStyle(item.querySelector('.text'));
      return [style.backgroundImage.split('(')[0], style.borderStyle,
        text.fontStyle, text.textDecorationLine].join(' ');
    });
  await page.selectOption('#status', 'actual');
  await settle(page);
  assert.match(await look('within'), /^repeating-linear-gradient dashed/);
  assert.match(await look('span'), /^none solid/);
  assert.match(await look('to-open'), /^linear-gradient/);
  assert.match(await look('from-open'), /^linear-gradient/);
  await page.selectOption('#status', 'planned');
  await settle(page);
  assert.match(await look('planned'), /italic/);
  await page.selectOption('#status', 'not-realised');
  await settle(page);
  assert.match(await look('not-realised'), /line-through/);
  await close(page);
});

test('it prints all rows', async () => {
  const events = Array.from({ length: 700 }, (_, i) => ({
    ...examples[i % examples.length], id: `p${i}` }));
  writePage('paper', 'examples', { title: 'x', events });
  const page = await open('paper');
  assert.equal(await rows(page), 500);
  await page.evaluate(() => addEventListener('beforeprint', () => {
    window.printed = document.querySelectorAll('#rows tr').length;
  }));
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert(pdf.length > 50000);
  assert.equal(await page.evaluate(() => window.printed), 700);
  await settle(page);
  assert.equal(await rows(page), 500);
  await page.click('#more-button');
  assert.equal(await rows(page), 700);
  await close(page);
});

for (const colorScheme of ['light', 'dark'])
  test(`axe finds nothing serious, ${colorScheme}`, async () => {
    for (const name of ['examples', 'sample']) {
      const page = await open(name, { colorScheme });
      await settle(page);
      assert.deepEqual(await seriousFaults(page), []);
      await page.locator('#rows .event').first().click();
      assert.deepEqual(await seriousFaults(page), []);
      await page.context().close();
    }
  });

test('without vis-timeline the list works', async () => {
  if (!drawn) return;
  writeBare('bare', 'examples');
  const page = await open('bare');
  assert.equal(await rows(page), examples.length);
  assert(!await page.locator('#graph-part').isVisible());
  await page.fill('#search', 'ceasefire');
  await settle(page);
  await page.locator('#rows .event').first().click();
  assert(await page.locator('#detail').isVisible());
  await close(page);
});

test('without script the events are a list', async () => {
  for (const [name, events] of [['examples', examples], ['sample', sample]]) {
    const page = await open(name, { javaScriptEnabled: false });
    assert.equal(await page.locator('noscript ol > li').count(),
      events.length);
    assert(await page.locator('noscript ol > li').first().isVisible());
    await page.context().close();
  }
});

test('no events, and it says so', async () => {
  const page = await open('empty');
  assert.equal(await count(page), 'No events');
  assert(!await page.locator('#graph-part').isVisible());
  await close(page);
});

test('a phone needs no scrolling sideways', async () => {
  const page = await open('examples', {
    viewport: { width: 360, height: 740 } });
  await settle(page);
  assert(await page.evaluate(
    () => document.documentElement.scrollWidth <= innerWidth));
  await close(page);
});

// Events over twenty years, all actors in turn.
function many(number) {
  return Array.from({ length: number }, (_, i) => {
    const day = new Date(Date.UTC(2004, 0, 1) + (i * 7919 % 7300) * 864e5)
      .toISOString().slice(0, 10);
    const one = examples[i % examples.length];
    const own = one.start === one.end ? { start: day, end: day }
      : { start: day, end: day.replace(/-\d\d$/, '-28') };
    return { ...one, ...own, open_start: false, open_end: false, id: `m${i}`,
      summary: `${one.summary} ${i}` };
  });
}

async function timed(run) {
  const began = Date.now();
  await run();
  return Date.now() - began;
}

// Limits are wide of what is measured: test machines are busy.
for (const [number, opens, acts] of [[2000, 6000, 2500],
  [20000, 25000, 8000]])
  test(`${number} events are no trouble`, async () => {
    writePage('many', 'examples', { title: 'x', events: many(number) });
    let page;
    const opened = await timed(async () => { page = await open('many'); });
    const drawing = await page.locator(items).count();
    assert(drawing < 800, `${drawing} items at once`);
    const times = { opened };
    times.search = await timed(async () => {
      await page.fill('#search', '1999');
      await page.waitForFunction(() => !document.getElementById('count')
        .textContent.startsWith('20000') && document.getElementById('count')
        .textContent.includes(' of '));
    });
    times.reset = await timed(() => page.click('#reset'));
    if (drawn) {
      const crowds = page.locator(`${items}.crowd`);
      assert(await crowds.count() > 0);
      const first = async () => (await crowds.allTextContents()).join();
      const before = await first();
      times.crowd = await timed(() =>
        crowds.nth(3).click({ timeout: acts, force: true }));
      await settle(page);
      assert.notEqual(await first(), before);
      times.wider = await timed(() => page.click('#wider'));
      times.fit = await timed(() => page.click('#fit'));
      times.type = await timed(() => page.selectOption('#lanes', 'type'));
    }
    console.log(`# ${number}: ${JSON.stringify(times)}, ${drawing} items`);
    assert(opened < opens, `opened in ${opened} ms`);
    for (const [name, took] of Object.entries(times))
      assert(name === 'opened' || took < acts, `${name} took ${took} ms`);
    await close(page);
  });

await runAll();
