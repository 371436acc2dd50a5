import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCaptured } from './run-captured.ts'

let folder = ''
const hearsay = (...argv: string[]) => runCaptured(['--db', join(folder, 'store.db'), ...argv])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-ratings-'))
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'Velmoran Foreign Minister Mirko Sahl said on Tuesday that Ishkara sent 40 rockets to Numaria.\n')
  expect((await hearsay('ingest', file, '--pack', 'demonstration')).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('ratings are signed, shown with the arithmetic of what is suggested, listed and taken back', async () => {
  const [{ id }] = (await hearsay('claims', '--relation', 'transfers', '--json')).json().items
  expect((await hearsay('ratings', 'sign', id, '3', '--why', 'one witness', '--by', 'a reader')).out).toContain(
    'rating 1',
  )
  const shown = (await hearsay('ratings', 'show', id)).out
  expect(shown).toContain('credibility: 3 (possibly true), signed by a reader')
  expect(shown).toContain('starts at 3')
  expect((await hearsay('ratings', 'sign', 'Mirko Sahl', 'C')).code).toBe(0)
  const rows = (await hearsay('ratings', 'list', '--json')).json()
  expect(rows.map(({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`)).toEqual([
    'reliability C',
    'credibility 3',
  ])
  expect((await hearsay('ratings', 'undo', '1')).out).toBe('taken back\n')
  expect((await hearsay('ratings', 'show', id)).out).toContain('credibility: not rated')
})

test('"confirmed" and a value of no scale are refused with a code; taking back nothing is NOT_FOUND', async () => {
  const [{ id }] = (await hearsay('claims', '--relation', 'transfers', '--json')).json().items
  for (const value of ['1', '9']) {
    const { code, err } = await hearsay('ratings', 'sign', id, value)
    expect([code, err]).toEqual([2, expect.stringContaining('[RATING_REFUSED]')])
  }
  expect(await hearsay('ratings', 'undo', '99')).toMatchObject({ code: 6 })
})
