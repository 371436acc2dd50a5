import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GoldReport, JudgedReport, scoreExtractions } from '../../src/evaluation/index.ts'
import type { Claim, JudgementRow, ReportAnswer } from '../../src/schema/index.ts'
import { runCaptured } from './run-captured.ts'

const text = `Velmora supplies rockets to Qasrun, minister says

By Ilse Vantor, Ordesh Courier

April 9, 2031

Defence Minister Omar Quist said on Tuesday that Velmora had supplied rockets to Qasrun.

Foreign Minister Mirko Sahl denied that Velmora had supplied rockets to Qasrun.

The harbour master saw Ishkara’s crates and said nothing.
`

describe('hearsay review', () => {
  let folder = ''
  let db = ''
  let report = ''
  const run = (...argv: string[]) => runCaptured([...argv, '--db', db])
  const claims = async () => ((await run('report', report, '--json')).json() as ReportAnswer).extraction.claims
  const transfers = async () => (await claims()).filter(({ relation }) => relation === 'transfers') as [Claim, Claim]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-review-'))
    db = join(folder, 'store.db')
    writeFileSync(join(folder, 'a.txt'), text)
    await run('ingest', join(folder, 'a.txt'), '--pack', 'demonstration')
    report = (await run('reports', '--json')).json().items[0].id
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('accepts, rejects, corrects, adds, and takes it all back', async () => {
    const before = await claims()
    const [stated, denied] = await transfers()
    const accepted = (await run('review', 'accept', report, stated.id, '--json', '--by', 'Ada')).json() as JudgementRow
    expect(accepted).toMatchObject({ verdict: 'accept', by: 'Ada', outcome: 'applied', claimId: stated.id })
    await run('review', 'reject', report, denied.id, '--why', 'a test')
    expect((await transfers()).map(({ id }) => id)).not.toContain(denied.id)
    const edited = await run('review', 'edit', report, stated.id, '--factuality', 'PS+', '--own-voice', '--json')
    const now = (await claims()).find(({ id }) => id === (edited.json() as JudgementRow).claimId)
    expect(now).toMatchObject({ judged: 'edited', factuality: 'PS+', chain: [] })
    const evidence = 'The harbour master saw Ishkara’s crates'
    const added = [
      '--relation',
      'holds',
      '--evidence',
      evidence,
      '--argument',
      'actor=Ishkara',
      '--argument',
      'item=crates',
    ]
    await run('review', 'add', report, ...added, '--pack', 'demonstration')
    expect((await claims()).find(({ judged }) => judged === 'added')).toMatchObject({ evidence: { text: evidence } })
    const listed = (await run('review', 'list', '--json')).json() as JudgementRow[]
    expect(listed.map(({ verdict, outcome }) => [verdict, outcome])).toEqual([
      ['add', 'applied'],
      ['edit', 'applied'],
      ['reject', 'applied'],
      ['accept', 'overruled'],
    ])
    expect((await run('review', 'list')).out).toContain('a test')
    for (const _ of listed) expect((await run('review', 'undo')).code).toBe(0)
    expect(await claims()).toEqual(before)
    expect((await run('review', 'undo')).code).toBe(6)
  })

  test('refuses words that do not stand in the report, and roles there are none of', async () => {
    const [stated] = await transfers()
    const wrong = [
      ['--evidence', 'no such words'],
      ['--argument', 'wizard=Velmora'],
    ]
    for (const options of wrong) expect((await run('review', 'edit', report, stated.id, ...options)).code).toBe(2)
    expect((await run('review', 'add', report, '--relation', 'holds')).code).toBe(2)
  })

  test('exports gold that the judged reading itself fulfils, and that the rest is no fault against', async () => {
    const [stated, denied] = await transfers()
    await run('review', 'accept', report, stated.id)
    await run('review', 'reject', report, denied.id)
    const file = join(folder, 'judged.jsonl')
    await run('review', 'export', '-o', file)
    const judged = JudgedReport.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(judged.judgements).toEqual([
      { verdict: 'accept', relation: 'transfers', confidence: stated.confidence },
      { verdict: 'reject', relation: 'transfers', confidence: denied.confidence },
    ])
    expect(judged.claims.filter(({ optional }) => !optional).map(({ id }) => id)).toEqual([stated.id])
    for (const { region } of judged.claims) expect(judged.text.slice(region.start, region.end)).toBe(region.text)
    const { extraction } = (await run('report', report, '--json')).json() as ReportAnswer
    const { claims: counts } = scoreExtractions([judged], [extraction])
    expect([counts.gold, counts.strict, counts.claimant, counts.status]).toEqual([1, 1, 1, 1])
    await run('review', 'export', '--folder', join(folder, 'gold'))
    expect(readdirSync(join(folder, 'gold')).sort()).toEqual(['a.gold.json', 'a.txt'])
    const gold = GoldReport.parse(JSON.parse(readFileSync(join(folder, 'gold', 'a.gold.json'), 'utf8')))
    expect(gold).toMatchObject({ file: 'a.txt', claims: judged.claims })
  })
})
