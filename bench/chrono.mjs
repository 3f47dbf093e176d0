// SPDX-License-Identifier: MIT
// How much faster `paxline dates` is than chrono-node on the same articles:
//
//   node chrono.mjs PAXLINE WRITE_CORPUS EXAMPLES [MEGABYTES]
//
// chrono-node is a development dependency: npm install --prefix bench. Its
// start, the reading of the file and a first pass over some articles, which
// lets the engine compile it, are not counted. The time of paxline is that of
// the whole command, start and writing included; the best of five runs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const WARM_UP = 200 // articles
const RUNS = 5

async function loadChrono() {
  try {
    return await import('chrono-node')
  } catch {
    console.error('no chrono-node: npm install --prefix bench')
    process.exit(77)
  }
}

function secondsOfChrono(chrono, articles) {
  const parse = ({ text, published }) =>
    chrono.parse(text, published ? new Date(published) : undefined).length
  for (const article of articles.slice(0, WARM_UP)) parse(article)
  const start = performance.now()
  let found = 0
  for (const article of articles) found += parse(article)
  return { seconds: (performance.now() - start) / 1000, found }
}

function secondsOfPaxline(paxline, file) {
  let best = Infinity
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now()
    const run = spawnSync(paxline, ['dates', '--from', 'jsonl', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (run.status !== 0) throw new Error(`${paxline}: exit ${run.status}`)
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

function show(name, megabytes, seconds) {
  const rate = (megabytes / seconds).toFixed(2).padStart(8)
  console.log(`${name.padEnd(14)} ${seconds.toFixed(3).padStart(8)} s ${rate} MB/s`)
}

const [paxline, writeCorpus, examples, size = '10'] = process.argv.slice(2)
if (!examples) {
  console.error('usage: chrono.mjs PAXLINE WRITE_CORPUS EXAMPLES [MEGABYTES]')
  process.exit(2)
}
const chrono = await loadChrono()
const folder = mkdtempSync(join(tmpdir(), 'paxline-bench-'))
try {
  const file = join(folder, 'corpus.jsonl')
  if (spawnSync(writeCorpus, [examples, size, file]).status !== 0)
    throw new Error('no corpus')
  const articles = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    .map(line => JSON.parse(line))
  const megabytes = statSync(file).size / 1e6
  console.log(`${articles.length} articles, ${megabytes.toFixed(1)} MB`)
  const ours = secondsOfPaxline(paxline, file)
  const theirs = secondsOfChrono(chrono, articles)
  show('paxline dates', megabytes, ours)
  show('chrono-node', megabytes, theirs.seconds)
  console.log(`paxline dates is ${(theirs.seconds / ours).toFixed(0)} times as fast`)
} finally {
  rmSync(folder, { recursive: true })
}
