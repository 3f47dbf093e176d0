// SPDX-License-Identifier: MIT
// viewers.mjs SAMPLE: TimelineJS3, vis-timeline and FullCalendar, in Chromium,
// show every event that we write for them, on the right days in two time
// zones, and nothing in a text acts. No request leaves the machine. Exit 77
// where something is not installed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MODULES = new URL('node_modules/', import.meta.url).pathname;
const COUNT = '108';
const ZONES = ['America/Los_Angeles', 'Pacific/Auckland'];
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

function skip(name) {
  console.log(`viewers.mjs: ${name} is not installed, skipped`);
  process.exit(77);
}

for (const name of ['playwright-core', '@knight-lab/timelinejs',
  'vis-timeline', 'fullcalendar'])
  if (!existsSync(MODULES + name)) skip(name);
const executablePath = browsers.find(existsSync) ?? skip('chromium');
const { chromium } = await import('playwright-core');

const sample = (format) => JSON.parse(
  execFileSync(process.argv[2], [format, COUNT], { maxBuffer: 1 << 28 }));
const events = sample('json').events.filter((e) => e.start || e.end);
const script = (path) => readFileSync(MODULES + path, 'utf8');

const browser = await chromium.launch({ executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu',
    '--disable-dev-shm-usage'] });

/* An empty page with one script and our data. */
async function open(zone, path, data) {
  const context = await browser.newContext({ timezoneId: zone,
    viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  await page.route('**/*', (route) => route.abort());
  page.on('dialog', () => assert.fail('a text opened a dialog'));
  await page.setContent('<div id="here" style="height:600px"></div>');
  await page.addScriptTag({ content: script(path) });
  await page.evaluate((value) => { window.data = value; }, data);
  return { page, close: () => context.close() };
}

const two = (number) => String(number).padStart(2, '0');
const days = (e) => [e.start ?? e.end, e.end ?? e.start];

async function timelinejs(zone) {
  const { page, close } = await open(zone,
    '@knight-lab/timelinejs/dist/js/timeline.js', sample('timelinejs'));
  const shown = await page.evaluate(async () => {
    const line = new window.TL.Timeline('here', window.data,
      { font: null, hash_bookmark: false });
    for (let i = 0; i < 200 && !line.ready; i++)
      await new Promise((done) => { setTimeout(done, 50); });
    return line.config.events.map((slide) => {
      const date = slide.start_date.data.date_obj;
      return [slide.unique_id, date.getFullYear(), date.getMonth() + 1,
        date.getDate(), slide.display_date ?? slide.start_date.data.display_date];
    });
  });
  const markers = await page.locator('.tl-timemarker').count();
  assert.equal(markers, events.length);
  assert.equal(await page.locator('script').count(), 1);
  const found = new Map(shown.map((row) => [row[0], row]));
  for (const event of events) {
    const [year, month, day] = days(event)[0].split('-').map(Number);
    assert.deepEqual(found.get(event.id)?.slice(1, 4), [year, month, day],
      event.id);
  }
  await close();
  return markers;
}

async function vis(zone) {
  const { page, close } = await open(zone,
    'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js', sample('vis'));
  const shown = await page.evaluate(async () => {
    const { DataSet, Timeline } = window.vis;
    const line = new Timeline(document.getElementById('here'),
      new DataSet(window.data.items), new DataSet(window.data.groups), {});
    line.fit({ animation: false });
    for (let i = 0; i < 100 && !document.querySelector('.vis-item'); i++)
      await new Promise((done) => { setTimeout(done, 50); });
    const day = (date) => [date.getFullYear(), date.getMonth() + 1,
      date.getDate()];
    return Object.values(line.itemSet.items).map((item) => [item.id,
      day(new Date(item.data.start)),
      item.data.end ? day(new Date(item.data.end)) : null,
      item.data.className]);
  });
  assert.equal(shown.length, events.length);
  assert.equal(await page.locator('#here script').count(), 0);
  const found = new Map(shown.map((row) => [row[0], row]));
  for (const event of events) {
    const [first, last] = days(event);
    const row = found.get(event.id);
    assert.deepEqual(row[1], first.split('-').map(Number), event.id);
    const after = new Date(`${last}T12:00:00Z`);
    after.setUTCDate(after.getUTCDate() + 1);
    if (row[2] !== null)
      assert.deepEqual(row[2], [after.getUTCFullYear(),
        after.getUTCMonth() + 1, after.getUTCDate()], event.id);
  }
  await close();
  return shown.length;
}

async function fullcalendar(zone) {
  const { page, close } = await open(zone, 'fullcalendar/index.global.min.js',
    sample('fullcalendar'));
  const shown = await page.evaluate(() => {
    const calendar = new window.FullCalendar.Calendar(
      document.getElementById('here'),
      { events: window.data, initialDate: '2023-09-06' });
    calendar.render();
    return calendar.getEvents().map((event) => [event.id, event.startStr,
      event.endStr, event.allDay, event.title]);
  });
  assert.equal(shown.length, events.length);
  assert.ok(await page.locator('.fc-event').count() > 0);
  assert.equal(await page.locator('#here script').count(), 0);
  const found = new Map(shown.map((row) => [row[0], row]));
  for (const event of events) {
    const [first, last] = days(event);
    const after = new Date(`${last}T00:00:00Z`);
    after.setUTCDate(after.getUTCDate() + 1);
    const end = `${after.getUTCFullYear()}-${two(after.getUTCMonth() + 1)}-` +
      two(after.getUTCDate());
    assert.deepEqual(found.get(event.id).slice(1, 4), [first, end, true],
      event.id);
  }
  await close();
  return shown.length;
}

try {
  for (const viewer of [timelinejs, vis, fullcalendar])
    for (const zone of ZONES)
      console.log(`${viewer.name} ${zone}: ${await viewer(zone)} events`);
} finally {
  await browser.close();
}
