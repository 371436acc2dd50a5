import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefAnswer, CheckedBrief, ClaimRow, Page } from '../../src/schema/index.ts'
import { runCaptured } from './run-captured.ts'

const report = `Velmora supplies rockets to Qasrun, minister says

By Ilse Vantor, Ordesh Courier

April 9, 2031

Defence Minister Omar Quist said on Tuesday that Velmora had supplied rockets to Qasrun.
`
let folder = ''
let db = ''
let claim = ''
const at = (name: string) => join(folder, name)
const hearsay = (...words: string[]) => runCaptured(['--db', db, 'brief', ...words])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-brief-'))
  db = at('store.db')
  writeFileSync(at('a.txt'), report)
  await runCaptured(['--db', db, 'ingest', at('a.txt'), '--pack', 'demonstration'])
  const { out } = await runCaptured(['--db', db, 'claims', '--relation', 'transfers', '--json'])
  claim = (JSON.parse(out) as Page<ClaimRow>).items[0]!.id
  writeFileSync(at('good.md'), `# Rockets\n\nQuist says that Velmora supplied rockets [@${claim}].\n`)
  writeFileSync(at('bad.md'), `# Rockets\n\nThe supply is confirmed [@${claim}]. All know it.\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('hearsay brief', () => {
  test('check passes a brief whose every sentence stands', async () => {
    const { code, out } = await hearsay('check', at('good.md'))
    expect([code, out]).toEqual([0, '1 claim cited; every sentence stands\n'])
  })

  test('check fails a brief with a bare sentence and an unconfirmed “confirmed”, and says which', async () => {
    const { code, out } = await hearsay('check', at('bad.md'), '--json')
    expect(code).toBe(3)
    expect((JSON.parse(out) as CheckedBrief).problems.map(({ kind, words }) => [kind, words])).toEqual([
      ['unconfirmed', 'The supply is confirmed.'],
      ['no-claim', 'All know it.'],
    ])
  })

  test('save, list and save again keep versions', async () => {
    const first = JSON.parse((await hearsay('save', at('good.md'), '--json')).out) as BriefAnswer
    expect(first.brief).toMatchObject({ title: 'Rockets', version: 1, citations: 1 })
    await hearsay('save', at('good.md'), '--id', first.brief.id, '--title', 'Rockets again')
    expect((await hearsay('list')).out).toContain('Rockets again')
    expect((await hearsay('check', first.brief.id)).code).toBe(0)
  })

  test.each(['html', 'md', 'docx', 'pdf'])('export writes %s', async (format) => {
    const file = at(`out.${format}`)
    const { code } = await hearsay('export', at('good.md'), '--format', format, '--output', file)
    expect(code).toBe(0)
    expect(readFileSync(file).length).toBeGreaterThan(200)
  })

  test('export does not write a brief over itself', async () => {
    const { code } = await hearsay('export', at('good.md'), '--format', 'md', '--output', at('good.md'))
    expect(code).toBe(2)
    expect(readFileSync(at('good.md'), 'utf8')).toContain('[@k_')
  })

  test('a file that is not there is a clear error, and nothing is written', async () => {
    const { code, err } = await hearsay('export', at('none.md'), '--output', at('none.html'))
    expect(code).toBe(3)
    expect(err).toContain('INPUT_NOT_FOUND')
    expect(existsSync(at('none.html'))).toBe(false)
  })
})
