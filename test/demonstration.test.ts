import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadResources } from '../src/resources/index.ts'
import { DEFAULT_PACKS } from '../src/resources/load.ts'
import { Act, ClaimantKind, Role } from '../src/schema/index.ts'

const root = fileURLToPath(new URL('../demonstration/', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const Span = z.object({ start: z.int(), end: z.int(), text: z.string() })
const Gold = z.object({
  file: z.string(),
  outlet: z.string(),
  publishedAt: z.string(),
  shows: z.array(z.string()),
  notClaims: z.array(Span),
  attributions: z.array(
    z.object({
      id: z.string(),
      source: Span,
      cue: Span,
      content: z.array(Span),
      acts: z.array(Act),
      kind: ClaimantKind,
      within: z.string().optional(),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      relation: z.string(),
      region: Span,
      arguments: z.partialRecord(Role, z.array(z.string())),
      status: z.enum(['asserted', 'hedged', 'possible', 'planned', 'denied']),
      claimant: z.array(z.string()),
    }),
  ),
  text: z.string().optional(),
})
const Source = z.object({
  outlet: z.string(),
  format: z.string(),
  encoding: z.string().optional(),
  container: z.string().optional(),
  language: z.string().optional(),
  url: z.string().optional(),
  date: z.string(),
  shows: z.array(z.string()),
})
const Outlet = z.object({ name: z.string(), kind: z.string() })
const Cluster = z.object({
  relation: z.string(),
  support: z.array(z.string()),
  deny: z.array(z.string()),
  origins: z.object({ lower: z.int(), upper: z.int(), because: z.string() }),
})
const Line = z.object({ claim: z.string() })
const Record = z.object({
  clusters: z.record(z.string(), Cluster),
  comparisons: z.array(z.object({ of: z.array(z.string()) })),
  derivations: z.array(z.object({ from: z.string(), to: z.string() })),
  ledgers: z.record(z.string(), z.array(Line)),
  spellings: z.array(z.array(z.string())),
  walks: z.array(z.object({ 'rests-on': z.array(z.string()) })),
})

const sources = new Map(
  readdirSync(join(root, 'sources')).map((file) => [file.slice(0, -5), Source.parse(parse(read(`sources/${file}`)))]),
)
const golds = new Map(
  readdirSync(join(root, 'gold'))
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => [file.slice(0, -10), Gold.parse(JSON.parse(read(`gold/${file}`)))]),
)
const outlets = z.record(z.string(), Outlet).parse(parse(read('outlets.yaml')))
const record = Record.parse(parse(read('gold/record.yaml')))
const everyShow = new Set([...sources.values()].flatMap((source) => source.shows))

describe('the demonstration dossier', () => {
  test('holds at least 36 reports from 10 outlets, 3 of them wire services, over 17 months', () => {
    expect(sources.size).toBeGreaterThanOrEqual(36)
    const used = new Set([...sources.values()].map((source) => source.outlet))
    expect(used.size).toBeGreaterThanOrEqual(10)
    expect([...used].filter((id) => outlets[id]?.kind === 'wire').length).toBeGreaterThanOrEqual(3)
    const dates = [...sources.values()].map((source) => source.date).sort()
    expect(Date.parse(dates.at(-1)!) - Date.parse(dates[0]!)).toBeGreaterThan(515 * 86_400_000)
  })

  test('comes in every format a newsroom receives', () => {
    const extensions = new Set(readdirSync(join(root, 'reports')).map((file) => file.slice(file.lastIndexOf('.') + 1)))
    for (const extension of ['txt', 'md', 'html', 'pdf', 'docx', 'eml', 'rss', 'atom', 'jsonl', 'csv', 'zip'])
      expect(extensions).toContain(extension)
    for (const [name, source] of sources)
      expect(existsSync(join(root, 'reports', source.container ?? `${name}.${source.format}`)), name).toBe(true)
  })

  test.each([
    ['chains of depth 1 to 4', ['chain-1', 'chain-2', 'chain-3', 'chain-4']],
    [
      'unnamed sources of every kind',
      [
        'unnamed-official',
        'unnamed-diplomat',
        'unnamed-general',
        'intelligence-source',
        'experts',
        'documents',
        'people-briefed',
      ],
    ],
    ['denials and disputes', ['denial', 'dispute', 'decline', 'accused-party']],
    ['a confirmation of no more than that a letter exists', ['confirmation-of-existence-only']],
    ['a retraction and its echo', ['retraction', 'later-retracted', 'echo-of-retracted']],
    ['a corrected version', ['version-1', 'version-2', 'correction']],
    ['syndication with trimmed text', ['wire-master', 'syndication', 'trimmed']],
    [
      'a story attributed anew along the way, and a hop that hardens it',
      ['re-attribution', 'hedge-may', 'hardened-hop'],
    ],
    ['figures that drift, and other units', ['figure-start', 'figure-drift', 'other-unit']],
    [
      'differences of scope that look like conflicts',
      [
        'scope-other-place',
        'scope-other-date',
        'scope-other-measure',
        'scope-planned-existing',
        'plan-is-not-existence',
      ],
    ],
    ['spellings and offices', ['spelling-variants', 'office-change', 'office-by-date', 'former']],
    ['page furniture', ['page-furniture', 'caption-twice']],
    ['another language and broken encodings', ['other-language', 'windows-1252', 'mojibake']],
  ])('shows %s', (_, tags) => {
    for (const tag of tags) expect(everyShow, tag).toContain(tag)
  })

  test('has gold for every English report', () => {
    for (const [name, source] of sources) expect(golds.has(name), name).toBe(source.language === undefined)
  })

  test.each([...golds])('the gold of %s quotes what stands in its text', (name, gold) => {
    const text = gold.text ?? read(`reports/${gold.file}`)
    const spans = [
      ...gold.notClaims,
      ...gold.attributions.flatMap((attribution) => [attribution.source, attribution.cue, ...attribution.content]),
      ...gold.claims.map((claim) => claim.region),
    ]
    expect(spans.length, name).toBeGreaterThan(0)
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
    for (const claim of gold.claims)
      for (const fillers of Object.values(claim.arguments))
        expect(
          fillers.some((filler) => text.includes(filler)),
          `${claim.id}: ${fillers}`,
        ).toBe(true)
  })

  test('is what its sources make, byte for byte', () => {
    const run = spawnSync(process.execPath, ['scripts/make-demonstration.mjs', '--check'], {
      cwd: join(root, '..'),
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  test('attributions nest in others of the same report, to a depth of four', () => {
    let deepest = 0
    for (const [name, gold] of golds) {
      const byId = new Map(gold.attributions.map((attribution) => [attribution.id, attribution]))
      for (const attribution of gold.attributions) {
        let depth = 1
        for (let outer = attribution.within; outer !== undefined; outer = byId.get(outer)?.within) depth++
        deepest = Math.max(deepest, depth)
        if (attribution.within) expect(byId.has(attribution.within), `${name} ${attribution.id}`).toBe(true)
      }
    }
    expect(deepest).toBe(4)
  })

  test('every relation of the pack occurs at least three times', () => {
    const counts = new Map<string, number>()
    for (const gold of golds.values())
      for (const claim of gold.claims) counts.set(claim.relation, (counts.get(claim.relation) ?? 0) + 1)
    expect(counts.size).toBe(18)
    for (const [relation, count] of counts) expect(count, relation).toBeGreaterThanOrEqual(3)
  })

  test('the corrected version has the address of the first and other bytes', () => {
    const [first, second] = ['2031-07-08-ledger-sixty-missiles', '2031-07-10-ledger-sixteen-missiles']
    expect(sources.get(first!)?.url).toBe(sources.get(second!)?.url)
    expect(read(`reports/${first}.html`)).not.toBe(read(`reports/${second}.html`))
  })

  test('the truth across reports cites claims and reports of the gold', () => {
    const claims = new Set([...golds].flatMap(([name, gold]) => gold.claims.map((claim) => `${name}#${claim.id}`)))
    const cited = [
      ...Object.values(record.clusters).flatMap((cluster) => [...cluster.support, ...cluster.deny]),
      ...record.comparisons.flatMap((comparison) => comparison.of),
      ...Object.values(record.ledgers).flatMap((lines) => lines.map((line) => line.claim)),
      ...record.walks.flatMap((walk) => walk['rests-on']),
    ]
    for (const reference of cited) expect(claims, reference).toContain(reference)
    for (const { from, to } of record.derivations) expect([sources.has(from), sources.has(to)]).toEqual([true, true])
    for (const [id, { relation, support, deny, origins }] of Object.entries(record.clusters)) {
      expect(origins.lower, id).toBeLessThanOrEqual(origins.upper)
      for (const reference of [...support, ...deny]) {
        const [name, claim] = reference.split('#')
        expect(golds.get(name!)?.claims.find((one) => one.id === claim)?.relation, reference).toBe(relation)
      }
    }
  })

  test('every spelling of a name occurs in some report', () => {
    const texts = [...golds.values()].map((gold) => gold.text ?? read(`reports/${gold.file}`)).join('\n')
    for (const spelling of record.spellings.flat()) expect(texts, spelling).toContain(spelling)
  })

  test('the pack of the invented region loads beside the default packs', () => {
    const resources = loadResources({ packs: [...DEFAULT_PACKS, 'demonstration'] })
    const names = new Set(resources.gazetteer.map((entry) => entry.name))
    for (const name of ['Velmora', 'Qasrun', 'Irvo Kellin', 'An-Nahvar']) expect(names).toContain(name)
  })
})
