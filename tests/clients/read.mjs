// SPDX-License-Identifier: MIT
// read.mjs READER FILE: what other people's JavaScript makes of our files, as
// a JSON array of rows. Exit 77 where the reader is not installed.
//
//   ical.js, node-ical  [uid, first day, last day, title, categories, status]
//   markwhen            [id, first day, last day, title, edtf]
//   jsonld              [id, start, end, name, edtf], expanded offline
//   markdown            [bold text, title] of each list item; and no HTML
import { readFileSync } from 'node:fs';

const DAY = 86400000;
const [reader, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

function skip(name) {
  console.log(`read.mjs: ${name} is not installed, skipped`);
  process.exit(77);
}

async function load(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') skip(name);
    throw error;
  }
}

const two = (number) => String(number).padStart(2, '0');
const four = (number) => String(number).padStart(4, '0');

/* The day that somebody in this time zone sees. */
function localDay(date) {
  return `${four(date.getFullYear())}-${two(date.getMonth() + 1)}-` +
    two(date.getDate());
}

const readers = {
  async 'ical.js'() {
    const { default: ICAL } = await load('ical.js');
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const end = component.getFirstPropertyValue('dtend').clone();
      end.adjust(-1, 0, 0, 0);
      return [component.getFirstPropertyValue('uid'),
        component.getFirstPropertyValue('dtstart').toString(),
        end.toString(), component.getFirstPropertyValue('summary'),
        component.getFirstProperty('categories').getValues().join(','),
        component.getFirstPropertyValue('status')];
    });
  },

  async 'node-ical'() {
    const { default: ical } = await load('node-ical');
    const found = Object.values(ical.sync.parseICS(text));
    return found.filter((item) => item.type === 'VEVENT').map((item) => {
      const end = new Date(item.end);
      end.setDate(end.getDate() - 1);
      // It takes an escaped comma for one that parts two categories.
      const categories = item.categories.join(',').replace(/\\(.)/g, '$1')
        .replace(/\\,/g, ',');
      return [item.uid, localDay(item.start), localDay(end), item.summary,
        categories, item.status];
    });
  },

  async markwhen() {
    const { parse, iter, isEvent } = await load('@markwhen/parser');
    const rows = [];
    for (const { eventy } of iter(parse(text).events)) {
      if (!isEvent(eventy)) continue;
      const end = new Date(eventy.dateRangeIso.toDateTimeIso).getTime() - DAY;
      rows.push([eventy.properties.id,
        eventy.dateRangeIso.fromDateTimeIso.slice(0, 10),
        new Date(end).toISOString().slice(0, 10),
        eventy.firstLine.restTrimmed, eventy.properties.edtf]);
    }
    return rows;
  },

  async jsonld() {
    const { default: jsonld } = await load('jsonld');
    const none = async (url) => { throw new Error(`fetches ${url}`); };
    const [series] = await jsonld.expand(JSON.parse(text),
      { documentLoader: none, base: 'urn:x:' });
    const schema = 'https://schema.org/';
    const one = (node, key) => node[schema + key]?.[0]?.['@value'] ?? null;
    if (series['@type'][0] !== schema + 'EventSeries')
      throw new Error('no EventSeries');
    return (series[schema + 'subEvent'] ?? []).map((event) => {
      const edtf = event[schema + 'additionalProperty']
        .find((property) => one(property, 'name') === 'edtf');
      if (!event[schema + 'eventStatus'][0]['@id'].startsWith(schema))
        throw new Error('eventStatus is no address');
      return [one(event, 'identifier'), one(event, 'startDate'),
        one(event, 'endDate'), one(event, 'name'),
        edtf === undefined ? null : one(edtf, 'value')];
    });
  },

  async markdown() {
    const { default: MarkdownIt } = await load('markdown-it');
    const tokens = new MarkdownIt({ html: true, linkify: true })
      .parse(text, {});
    const rows = [];
    const inner = [];
    tokens.forEach((token, i) => {
      if (token.type === 'html_block') throw new Error(token.content);
      for (const child of token.children ?? []) {
        if (child.type === 'html_inline') throw new Error(child.content);
        const href = child.attrGet('href');
        if (href !== null && !/^https?:/.test(href)) throw new Error(href);
      }
      inner.push(token.type);
      if (tokens[i - 2]?.type !== 'list_item_open') return;
      const strong = token.children.findIndex(
        (child) => child.type === 'strong_close');
      const words = (from, to) => token.children.slice(from, to)
        .map((child) => child.content).join('');
      rows.push([words(0, strong), words(strong + 1).trim()]);
    });
    return rows;
  },
};

console.log(JSON.stringify(await readers[reader]()));
