import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../schema/index.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadOptions } from './read-options.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hearsay-read-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const options: ReadOptions = { clock: () => new Date('2021-03-05T06:07:08Z'), tool: 'hearsay/test' }
const first =
  'The harbour authority said on Monday that the port would stay closed until the storm had passed over the town.'

async function all(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const found: Reading[] = []
  for await (const reading of readings) found.push(reading)
  return found
}
/** Writes one file and reads it. */
async function read(name: string, content: string | Uint8Array, more: Partial<ReadOptions> = {}): Promise<Reading[]> {
  const path = join(root, name)
  writeFileSync(path, content)
  return all(readInputs([path], { ...options, ...more }))
}

describe('inputs', () => {
  test('a folder is read in order of name, with its folders, without hidden files', async () => {
    const folder = join(root, 'folder')
    mkdirSync(join(folder, 'b'), { recursive: true })
    mkdirSync(join(folder, '.git'))
    for (const name of ['c.txt', 'a.txt', 'b/z.txt', '.hidden.txt', '.git/x.txt'])
      writeFileSync(join(folder, name), `${first} ${name}`)
    const readings = await all(readInputs([folder], options))
    expect(readings.map(({ document }) => document?.file)).toEqual(['a.txt', 'b/z.txt', 'c.txt'])
    expect((await all(readInputs([join(folder, '*.txt')], options))).map(({ document }) => document?.file)).toEqual([
      'a.txt',
      'c.txt',
    ])
  })

  test('one that does not exist is an issue, and the next is read', async () => {
    const good = join(root, 'good.txt')
    writeFileSync(good, first)
    const readings = await all(readInputs([join(root, 'none.txt'), good], options))
    expect(readings[0]).toMatchObject({ issues: [{ code: 'INPUT_NOT_FOUND' }] })
    expect(readings[1]?.document?.text).toBe(first)
  })

  test('a file gone between listing and reading has vanished', async () => {
    const folder = join(root, 'vanishing')
    mkdirSync(folder)
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), first)
    const codes: string[] = []
    for await (const { issues } of readInputs([folder], options)) {
      codes.push(...issues.map(({ code }) => code))
      rmSync(join(folder, 'b.txt'), { force: true })
    }
    // Listed before, or already missed when its turn came: never an exception.
    expect(codes).toHaveLength(1)
    expect(['INPUT_VANISHED', 'INPUT_NOT_FOUND']).toContain(codes[0])
  })

  test('standard input is read as -, addresses that are not public are refused', async () => {
    const stdin = (async function* () {
      yield Buffer.from(first)
    })()
    const readings = await all(readInputs(['-', 'http://127.0.0.1/'], { ...options, stdin }))
    expect(readings[0]?.document).toMatchObject({ file: '-', text: first })
    expect(readings[1]?.issues[0]?.code).toBe('FETCH_REFUSED')
  })

  test('a file over the limit is refused before it is read', async () => {
    const [reading] = await read('large.txt', first.repeat(20), { limits: { fileBytes: 1000 } })
    expect(reading?.issues[0]?.code).toBe('INPUT_TOO_LARGE')
  })

  test('a Capture keeps bytes, hash, place, time and tool', async () => {
    const [reading] = await read('capture.txt', first)
    expect(reading?.capture).toMatchObject({
      location: join(root, 'capture.txt'),
      retrievedAt: '2021-03-05T06:07:08.000Z',
      tool: 'hearsay/test',
    })
    expect(Buffer.from(reading!.capture!.bytes).toString()).toBe(first)
    expect(reading?.document).not.toHaveProperty('publishedAt')
  })
})
