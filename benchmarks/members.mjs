// What one more claim costs where a claim of the record has many: 10,000 reports say one thing, each by another named person. HEARSAY_BENCH_MEMBERS sets the number.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { link } from '../dist/linking/index.js'
import { loadResources } from '../dist/resources/index.js'
import { claimId, documentId } from '../dist/schema/index.js'
import { openStore } from '../dist/store/index.js'

const BATCH = 128
const MEASURED = 15

/** Processor time of one more report, in ms, as the claim it repeats grows. */
export async function benchmarkMembers(most = Number(process.env.HEARSAY_BENCH_MEMBERS ?? 10_000)) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-members-'))
  const store = await openStore(join(folder, 'members.db'), { mode: 'write', create: true })
  const resources = loadResources()
  const rows = []
  let made = 0
  const some = (count) => Array.from({ length: count }, () => contributionOf(made++, resources))
  try {
    for (const members of [100, 1_000, most]) {
      while (made < members) await store.contribute(some(Math.min(BATCH, members - made)))
      const times = []
      for (let i = 0; i < MEASURED; i++) {
        const one = some(1)
        const before = process.cpuUsage()
        await store.contribute(one)
        const { user, system } = process.cpuUsage(before)
        times.push((user + system) / 1000)
      }
      times.sort((a, b) => a - b)
      rows.push({ members, 'ms of processor, median': Number(times[Math.floor(MEASURED / 2)].toFixed(2)) })
    }
    return rows
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The report of number `i`, as it would have been read. */
function contributionOf(i, resources) {
  const speaker = `Person${String.fromCharCode(97 + (i % 26))} Name${i}`
  const text = `${speaker} said that Karvalia sent rockets to Numaria.\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  const at = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })
  const entity = (id, name, type) => ({ id, name, type, mentions: [{ ...at(name), kind: 'name', type }] })
  const said = at('Karvalia sent rockets to Numaria')
  const zones = [{ kind: 'body', start: 0, end: text.length }]
  const outlet = `Outlet ${i % 200} Post`
  const document = {
    id: documentId(sha256),
    file: `${i}.txt`,
    sha256,
    outlet,
    publishedAt: '2031-01-01',
    language: 'en',
    text,
    zones,
  }
  const claimant = { entity: 'e2', name: speaker, kind: 'named-person' }
  const argument = (role, words, entity) => ({ role, ...at(words), ...(entity && { entity }) })
  const claim = {
    id: claimId(sha256),
    relation: 'transfers',
    arguments: [
      argument('actor', 'Karvalia', 'e0'),
      argument('item', 'rockets'),
      argument('recipient', 'Numaria', 'e1'),
    ],
    factuality: 'CT+',
    modes: [],
    chain: ['a0'],
    evidence: said,
    confidence: 0.9,
  }
  const extraction = {
    document,
    sentences: [{ start: 0, end: text.length - 1 }],
    entities: [
      entity('e0', 'Karvalia', 'Country'),
      entity('e1', 'Numaria', 'Country'),
      entity('e2', speaker, 'Person'),
    ],
    times: [],
    quantities: [],
    attributions: [{ id: 'a0', source: at(speaker), cue: at('said'), content: [said], act: 'state', claimant }],
    claims: [claim],
  }
  const capture = {
    sha256,
    bytes: new TextEncoder().encode(text),
    location: `${i}.txt`,
    retrievedAt: '2031-02-01T00:00:00Z',
  }
  return {
    reading: {
      capture: { ...capture, tool: 'hearsay/bench', mediaType: 'text/plain' },
      document: { ...document, format: 'text', credits: [], issues: [] },
      issues: [],
    },
    extraction,
    links: link(extraction, resources),
    provenance: { extractor: 'bench', version: '1', resources: 'bench' },
  }
}
