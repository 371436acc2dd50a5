import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { GoldReport } from '../src/evaluation/index.ts'
import { loadResources } from '../src/resources/index.ts'
import { Role } from '../src/schema/index.ts'

const root = fileURLToPath(new URL('../corpora/', import.meta.url))
const splits = ['train', 'dev', 'test'] as const

type Span = { readonly start: number; readonly end: number; readonly text?: string }
interface Report {
  readonly split: (typeof splits)[number]
  readonly name: string
  readonly text: string
  readonly gold: GoldReport
}

const reports: readonly Report[] = splits.flatMap((split) =>
  readdirSync(join(root, split))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      split,
      name: file.replace(/\.txt$/, ''),
      text: readFileSync(join(root, split, file), 'utf8'),
      gold: GoldReport.parse(JSON.parse(readFileSync(join(root, split, file.replace(/txt$/, 'gold.json')), 'utf8'))),
    })),
)
const written = reports.filter(({ name }) => !name.startsWith('sentences-'))
const relations = [...loadResources().relations.keys()]

describe('the corpora', () => {
  test('are what their sources make', () => {
    const { status, stderr } = spawnSync('node', ['scripts/make-corpora.mjs', '--check'], {
      cwd: join(root, '..'),
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  test('hold at least 60 reports, split into train, dev and test', () => {
    expect(written.length).toBeGreaterThanOrEqual(60)
    for (const split of splits) expect(written.filter((one) => one.split === split).length).toBeGreaterThanOrEqual(12)
  })

  test('keep the splits apart: no report and no sentence of one stands in another', () => {
    expect(new Set(reports.map(({ name }) => name)).size).toBe(reports.length)
    const home = new Map<string, string>()
    for (const { split, text } of reports)
      for (const paragraph of text.split('\n\n').filter((one) => one.length > 80)) {
        expect(home.get(paragraph) ?? split, paragraph).toBe(split)
        home.set(paragraph, split)
      }
  })

  test('show every relation of the pack in train, dev and test', () => {
    for (const split of splits) {
      const found = new Set(reports.filter((one) => one.split === split).flatMap(({ gold }) => required(gold)))
      expect(
        relations.filter((relation) => !found.has(relation)),
        split,
      ).toEqual([])
    }
  })
})

describe.each(reports)('$split/$name', ({ name, text, gold }) => {
  test('cites spans that stand in its text', () => {
    const spans: readonly Span[] = [
      ...gold.notClaims,
      ...gold.attributions.flatMap(({ source, cue, content }) => [...(source ? [source] : []), cue, ...content]),
      ...gold.claims.map(({ region }) => region),
    ]
    expect(gold.file).toBe(`${name}.txt`)
    for (const { start, end, text: cited } of spans) {
      expect(end).toBeGreaterThan(start)
      expect(text.slice(start, end)).toBe(cited)
    }
  })

  test('names attributions and claims once, and encloses what it says is enclosed', () => {
    for (const list of [gold.attributions, gold.claims])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    for (const { id, within, source, cue, content } of gold.attributions) {
      if (within === undefined) continue
      const outer = gold.attributions.find((one) => one.id === within)?.content ?? []
      // "The paper reported, citing two officials": cue and source stand beside what the paper reports.
      const beside = /^(?:(?:cit|quot)(?:ed|es|ing)|statement)$/i.test(cue.text ?? '')
      for (const part of [...(source && !beside ? [source] : []), ...(beside ? [] : [cue]), ...content])
        expect(
          outer.some((span) => span.start <= part.start && part.end <= span.end),
          `${id} lies within ${within}`,
        ).toBe(true)
    }
  })

  test('fills known relations and roles with words of its text, once each', () => {
    for (const claim of gold.claims) {
      expect(relations).toContain(claim.relation)
      expect(Object.keys(claim.arguments).length).toBeGreaterThan(0)
      for (const [role, accepted] of Object.entries(claim.arguments)) {
        expect(Role.safeParse(role).success, role).toBe(true)
        expect(accepted.some((one) => text.includes(one))).toBe(true)
      }
    }
  })
})

function required(gold: GoldReport): readonly string[] {
  return gold.claims.filter(({ optional }) => !optional).map(({ relation }) => relation)
}
