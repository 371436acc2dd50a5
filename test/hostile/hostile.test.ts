import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInputs } from '../../src/ingest/index.ts'
import type { Reading } from '../../src/schema/index.ts'
import { writeHostileFolder } from './fixtures.ts'

let root = ''
const readings: Reading[] = []
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hearsay-hostile-'))
  const options = { clock: () => new Date('2021-03-05T00:00:00Z'), tool: 'hearsay/test' }
  for await (const reading of readInputs([writeHostileFolder(root)], options)) readings.push(reading)
}, 120_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const of = (name: string) => readings.filter((reading) => (reading.capture?.location ?? reading.issues[0]?.message ?? '').includes(name))
const codes = (name: string) => of(name).flatMap(({ issues }) => issues.map(({ code }) => code))

describe('a folder of hostile inputs', () => {
  test.each([
    ['binary.txt', ['FORMAT_BINARY']],
    ['bomb.zip', ['ARCHIVE_TOO_LARGE']],
    ['cut.pdf', ['FORMAT_BROKEN']],
    ['cut.warc', ['FORMAT_BROKEN']],
    ['cut.zip', ['FORMAT_BROKEN']],
    ['deep.html', ['MARKUP_HOSTILE']],
    ['empty.txt', ['INPUT_EMPTY']],
    ['encrypted.pdf', ['FORMAT_ENCRYPTED']],
    ['entities.xml', ['MARKUP_HOSTILE']],
    ['gzip-bomb.txt.gz', ['ARCHIVE_TOO_LARGE']],
    ['line.txt', ['LINE_TOO_LONG']],
    ['loop/back', ['INPUT_LINK_LOOP']],
    ['hostile/round', ['INPUT_LINK_LOOP']],
    ['utf16.txt', ['ENCODING_GUESSED']],
  ])('%s gets %j', (name, expected) => expect(codes(name)).toEqual(expected))

  test('does not end the run: the last good report is read', () => {
    expect(of('a-good.txt')[0]?.document?.title).toBe('Port reopens after storm')
    expect(of('z-good.txt')[0]?.document?.title).toBe('Mayor resigns over harbour plan')
  })

  test('keeps what could be read of an archive cut short', () => {
    expect(of('cut.zip').filter(({ document }) => document)).toHaveLength(2)
    expect(of('cut.warc').find(({ document }) => document)?.document?.url).toBe('http://coast.example/1')
  })

  test('keeps the text of markup nested too deep, and runs no script', () => {
    const page = of('deep.html')[0]?.document
    expect(page?.text).toContain('The port of Sella reopened')
    expect(page?.text).not.toContain('ran')
  })

  test('reads UTF-16 without a byte order mark, and a line of ten million characters whole', () => {
    expect(of('utf16.txt')[0]?.document?.title).toBe('Port reopens after storm')
    expect(of('line.txt')[0]?.document?.text.length).toBeGreaterThan(9_999_000)
  })

  test('keeps the bytes of everything that had bytes', () => {
    for (const reading of readings.filter(({ capture }) => capture)) expect(reading.capture?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(of('encrypted.pdf')[0]?.capture).toBeDefined()
  })
})
