import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandFactories } from '../../src/cli/program.ts'
import { runCaptured } from './run-captured.ts'

const wire = `Velmora supplies rockets to Qasrun, minister says

By Ilse Vantor, Ordesh Courier

April 9, 2031

Defence Minister Omar Quist said on Tuesday that Velmora had supplied rockets to Qasrun.

Foreign Minister Mirko Sahl denied that Velmora had supplied rockets to Qasrun.
`
const other = `Ishkara strikes depot in Tolm

By Dana Brecht, Tessara Today

May 2, 2031

Ishkara struck a weapons depot in Tolm on Friday, the army said in a statement.
`

let folder = ''
let db = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'))
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports', 'a.txt'), wire)
  writeFileSync(join(folder, 'reports', 'b.txt'), other)
  db = join(folder, 'store.db')
  const { code, err } = await runCaptured(['--db', db, 'ingest', join(folder, 'reports'), '--pack', 'demonstration'])
  expect(err).toBe('')
  expect(code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('help', () => {
  test.each(commandFactories.map((create) => create({ io: {} as never, exit: { code: 0 } }).name()))(
    'of %s has examples and names --json',
    async (name) => {
      const { code, out } = await runCaptured([name, '--help'])
      expect(code).toBe(0)
      expect(out).toContain('Examples:')
      expect(out).toContain('--json')
    },
  )

  test('of the program lists every command of the contract', async () => {
    const { out } = await runCaptured(['--help'])
    for (const name of [
      'ingest',
      'extract',
      'reports',
      'claims',
      'claim',
      'sources',
      'entities',
      'network',
      'timeline',
      'search',
      'export',
      'serve',
      'evaluate',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    }
  })
})

describe('serve', () => {
  const served = (...options: readonly string[]) =>
    runCaptured(['serve', '--port', '0', '--json', ...options], { interrupted: Promise.resolve() })

  test('makes an empty store where there is none, so that reports can be added in the browser', async () => {
    const place = join(folder, 'new', 'empty.db')
    const { code, json } = await served('--db', place)
    expect(code).toBe(0)
    expect(json()).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/) })
    const { json: news } = await runCaptured(['news', '--json', '--db', place])
    expect(news()).toMatchObject({ reports: 0, claims: { items: [], total: 0 } })
  })

  test('makes none where it cannot be changed: a wrong path is told', async () => {
    const { code, err } = await served('--host', '0.0.0.0', '--db', join(folder, 'none-here.db'))
    expect(code).toBe(4)
    expect(err).toContain('STORE_NOT_FOUND')
  })
})

describe('exit codes', () => {
  test('an unknown command is wrong usage', async () => expect((await runCaptured(['frobnicate'])).code).toBe(2))
  test('a store that is not there is named, with its code', async () => {
    const { code, err } = await runCaptured(['claims', '--db', join(folder, 'none.db')])
    expect(code).toBe(4)
    expect(err).toContain('none.db')
    expect(err).toContain('[STORE_NOT_FOUND]')
  })
  test('errors are JSON with --json', async () => {
    const { err } = await runCaptured(['claims', '--json', '--db', join(folder, 'none.db')])
    expect(JSON.parse(err).error.code).toBe('STORE_NOT_FOUND')
  })
  test('an unknown claim is not found', async () =>
    expect((await runCaptured(['claim', 'k_0000000000000000', '--db', db])).code).toBe(6))
  test('a date that is none is wrong usage', async () => {
    const { code, err } = await runCaptured(['claims', '--since', 'yesterday', '--db', db])
    expect(code).toBe(2)
    expect(err).toContain('--since')
  })
  test('an input that is not there does not stop the run', async () => {
    const fresh = join(folder, 'partly.db')
    const { code, out } = await runCaptured([
      'ingest',
      join(folder, 'absent.txt'),
      join(folder, 'reports', 'a.txt'),
      '--json',
      '--db',
      fresh,
    ])
    expect(code).toBe(3)
    const summary = JSON.parse(out)
    expect(summary.added).toBe(1)
    expect(summary.issues.map((found: { code: string }) => found.code)).toContain('INPUT_NOT_FOUND')
  })
})

describe('the store', () => {
  test('is named by HEARSAY_DB when --db is not given', async () => {
    const { json } = await runCaptured(['reports', '--json'], { env: { HEARSAY_DB: db } })
    expect(json().total).toBe(2)
  })
  test('keeps one report when the same bytes come twice', async () => {
    const again = await runCaptured(['ingest', join(folder, 'reports'), '--json', '--db', db])
    expect(again.json()).toMatchObject({ added: 0, unchanged: 2 })
    expect((await runCaptured(['reports', '--json', '--db', db])).json().total).toBe(2)
  })
})

describe('questions', () => {
  const ask = async (...argv: string[]) => (await runCaptured([...argv, '--json', '--db', db])).json()

  test('claims gives clusters, and claim gives their words', async () => {
    const { items } = await ask('claims', '--relation', 'transfers')
    expect(items.length).toBeGreaterThan(0)
    const answer = await ask('claim', items[0].id)
    for (const { claim, report } of answer.members) {
      const { extraction } = await ask('report', report.id)
      expect(extraction.document.text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.text)
    }
  })
  test('a claim made and denied is disputed', async () => {
    const { items } = await ask('claims', '--disputed')
    expect(items.map((row: { relation: string }) => row.relation)).toContain('transfers')
  })
  test('reports are listed with outlet and date', async () => {
    const { items } = await ask('reports')
    expect(items.map((row: { outlet: string }) => row.outlet).sort()).toEqual(['Ordesh Courier', 'Tessara Today'])
    expect(items.map((row: { publishedAt: string }) => row.publishedAt.slice(0, 10)).sort()).toEqual([
      '2031-04-09',
      '2031-05-02',
    ])
  })
  test('search finds words', async () => expect((await ask('search', 'weapons', 'depot')).total).toBe(1))
  test('sources lists outlets and claimants', async () => {
    const names = (await ask('sources')).items.map((row: { name: string }) => row.name)
    expect(names).toContain('Ordesh Courier')
    expect(names.some((name: string) => name.includes('Quist'))).toBe(true)
  })
  test('entities lists who is spoken of', async () => {
    const names = (await ask('entities')).items.map((row: { name: string }) => row.name)
    expect(names.some((name: string) => name.includes('Velmora'))).toBe(true)
  })
  test('network and timeline answer', async () => {
    expect((await ask('network')).edges.length).toBeGreaterThan(0)
    expect((await ask('timeline')).items.length).toBeGreaterThan(0)
  })
})

describe('output for people', () => {
  test('has no colour where there is no terminal, and none against NO_COLOR', async () => {
    const plain = await runCaptured(['claims', '--db', db])
    const refused = await runCaptured(['claims', '--db', db], { isTerminal: true, env: { NO_COLOR: '1' } })
    expect(plain.out + refused.out).not.toContain('\u001b[')
  })
  test('shows control characters of a report as nothing', async () => {
    const hostile = join(folder, 'hostile.txt')
    writeFileSync(hostile, 'Ishkara \u001b[31mstruck\u202e a depot in Tolm, the army said.\n')
    const { out } = await runCaptured(['extract', hostile])
    expect(out).not.toContain('\u001b')
    expect(out).not.toContain('\u202e')
  })
})

describe('extract', () => {
  test('keeps the order of its inputs and gives no line for one that fails', async () => {
    const { code, out, err } = await runCaptured([
      'extract',
      join(folder, 'reports', 'b.txt'),
      join(folder, 'absent.txt'),
      join(folder, 'reports', 'a.txt'),
      '--json',
    ])
    expect(code).toBe(3)
    expect(err).toContain('INPUT_NOT_FOUND')
    const files = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.file)
    expect(files.map((file: string) => file.slice(-5))).toEqual(['b.txt', 'a.txt'])
  })
  test('reads standard input', async () => {
    const { json } = await runCaptured(['extract', '-', '--json', '--tokens'], { input: other })
    expect(json().tokens.length).toBeGreaterThan(20)
  })
})

describe('export', () => {
  test('writes whole files and says what the format cannot hold', async () => {
    const target = join(folder, 'claims.csv')
    const { code, err } = await runCaptured(['export', 'csv', '-o', target, '--db', db])
    expect(code).toBe(0)
    expect(err).toContain('not carried by csv')
    expect(readFileSync(target, 'utf8').split('\n').length).toBeGreaterThan(2)
  })
})
