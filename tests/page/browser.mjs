// SPDX-License-Identifier: MIT
// The browser, the pages and a runner whose lines tools/count_tests.py counts.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { MODULES, BROWSER, WORK } = process.env;
const require = createRequire(`${MODULES}/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const tests = [];
export function test(name, run) {
  tests.push({ name, run });
}

export const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
    '--disable-background-networking', '--disable-dev-shm-usage'],
});

export function html(name) {
  return readFileSync(`${WORK}/${name}.html`, 'utf8');
}

const cut = /(<script type="application\/json" id="data">)([^]*?)(<\/script>)/;

export function documentOf(name) {
  return JSON.parse(cut.exec(html(name))[2]);
}

// A page with other events in it.
export function writePage(name, from, document) {
  const data = JSON.stringify(document).replaceAll('<', '\\u003c');
  writeFileSync(`${WORK}/${name}.html`,
    html(from).replace(cut, (_, open, __, close) => open + data + close));
}

// The same page as it is built where vis-timeline is not.
export function writeBare(name, from) {
  const scripts = html(from).split('<script>');
  const page = scripts.filter((s) => !/^[^]{0,400}vis-timeline and/.test(s));
  assert.equal(page.length, scripts.length - 1, 'no vis-timeline to leave out');
  writeFileSync(`${WORK}/${name}.html`, page.join('<script>'));
}

// Opens a page and gathers whatever should never happen on it.
export async function open(name, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) &&
    page.faults.push(`console: ${m.text()}`));
  page.on('pageerror', (e) => page.faults.push(`error: ${e.message}`));
  page.on('dialog', (d) => page.faults.push(`dialog: ${d.message()}`));
  page.on('request', (r) => /^(file|data):/.test(r.url()) ||
    page.faults.push(`request: ${r.url()}`));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (v) =>
      window.violations.push(`${v.violatedDirective} ${v.blockedURI}`));
  });
  await page.goto(`file://${WORK}/${name}.html${options.hash ?? ''}`);
  if (options.javaScriptEnabled !== false)
    await page.waitForSelector('#app:not([hidden])');
  return page;
}

export async function close(page) {
  const violations = await page.evaluate(() => window.violations);
  await page.context().close();
  assert.deepEqual(violations ?? [], []);
  assert.deepEqual(page.faults, []);
}

// What axe-core calls serious or critical. Its script comes in beside the
// page's policy, as a tool of the developer.
export async function seriousFaults(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await session.send('Runtime.evaluate', { expression: axe });
  const found = await page.evaluate(() => window.axe.run());
  return found.violations
    .filter((v) => ['serious', 'critical'].includes(v.impact))
    .map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)} ${
      v.nodes[0].any[0]?.message ?? ''}`);
}

export async function runAll() {
  const failed = [];
  for (const { name, run } of tests) {
    const began = Date.now();
    try {
      await run();
      console.log(`[       OK ] ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failed.push(name);
      console.log(`[ ERROR    ] ${name}: ${error.stack}`);
    }
  }
  await browser.close();
  console.log(`[  PASSED  ] ${tests.length - failed.length} test(s).`);
  if (failed.length > 0)
    console.log(`[  FAILED  ] ${failed.length} test(s), listed below:`);
  for (const name of failed) console.log(`[  FAILED  ] ${name}`);
  process.exit(failed.length > 0 ? 1 : 0);
}
