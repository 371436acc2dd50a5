import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { link } from '../../src/linking/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { knownMigrations } from '../../src/store/migrations/migrate.ts'
import { madeContribution } from '../fixtures/made-report.ts'
import { madeResources } from '../fixtures/made-resources.ts'
import { buildChild, startChild } from './child-process.ts'
import { numberedReport } from './numbered-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-failures-'))
const resources = madeResources()
const contribution = (index: number) =>
  madeContribution(numberedReport(index), (extraction) => link(extraction, resources))
let program = ''
let made = 0
beforeAll(async () => {
  chmodSync(folder, 0o755)
  program = await buildChild()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (program) rmSync(dirname(program), { recursive: true, force: true })
})

const newPath = () => join(folder, `${made++}.db`)
const create = (path = newPath()) => openStore(path, { mode: 'write', create: true })

async function documentsIn(store: Store): Promise<number> {
  return (await store.database.selectFrom('documents').select('id').execute()).length
}

describe('a full disk', () => {
  test('fails a batch with STORE_FULL, keeps what was acknowledged, and goes on when there is room', async () => {
    const path = newPath()
    const store = await create(path)
    try {
      await store.contribute([contribution(0)])
      const pages = Number(
        (await sql<{ page_count: number }>`pragma page_count`.execute(store.database)).rows[0]?.page_count,
      )
      await sql.raw(`pragma max_page_count = ${pages + 3}`).execute(store.database)
      const many = Array.from({ length: 60 }, (_, i) => contribution(i + 1))
      await expect(store.contribute(many)).rejects.toMatchObject({ code: 'STORE_FULL' })
      expect(await documentsIn(store)).toBe(1)
      await sql.raw('pragma max_page_count = 1000000').execute(store.database)
      await store.contribute(many)
      expect(await documentsIn(store)).toBe(61)
      const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.database)
      expect(check.rows).toEqual([{ integrity_check: 'ok' }])
    } finally {
      await store.close()
    }
  })

  test('is met in the file system too: a file that may not grow is STORE_FULL and undamaged', async ({ skip }) => {
    if (process.platform === 'win32') skip('SKIPPED: this system has no limit on the size of files')
    const path = newPath()
    await (await create(path)).close()
    const limited = `trap '' XFSZ; ulimit -f 1500; exec "$0" "$@"`
    const child = startChild('/bin/bash', ['-c', limited, process.execPath, program, 'ingest', path, '0'])
    const { code } = await child.ended
    expect(child.lines[child.lines.length - 1]).toBe('error STORE_FULL')
    expect(code).toBe(4)
    const acknowledged = child.lines.filter((line) => line.startsWith('ack')).length * 3
    expect(acknowledged).toBeGreaterThan(0)
    const store = await create(path)
    try {
      expect(await documentsIn(store)).toBe(acknowledged)
      await store.contribute([contribution(acknowledged)])
      const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.database)
      expect(check.rows).toEqual([{ integrity_check: 'ok' }])
    } finally {
      await store.close()
    }
  })
})

describe('a store that may not be written', () => {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

  test('refuses to be written with STORE_READ_ONLY, and can be read', async ({ skip }) => {
    const place = join(folder, 'sealed')
    mkdirSync(place)
    const path = join(place, 'hearsay.db')
    const store = await create(path)
    await store.contribute([contribution(0)])
    await store.close()
    chmodSync(path, 0o444)
    chmodSync(place, 0o555)
    try {
      const reader = startChild(process.execPath, [program, 'read', path], nobody)
      await reader.ended
      if (reader.lines.length === 0) skip('SKIPPED: another user cannot run the built program here')
      expect(reader.lines).toEqual(['read 1'])
      const writer = startChild(process.execPath, [program, 'ingest', path, '1'], nobody)
      await writer.ended
      expect(writer.lines).toEqual(['error STORE_READ_ONLY'])
      const elsewhere = startChild(process.execPath, [program, 'ingest', join(place, 'new.db'), '1'], nobody)
      await elsewhere.ended
      expect(elsewhere.lines).toEqual(['error STORE_READ_ONLY'])
    } finally {
      chmodSync(place, 0o755)
    }
  })

  test('refuses a contribution when it was opened for reading', async () => {
    const path = newPath()
    await (await create(path)).close()
    const reader = await openStore(path, { mode: 'read' })
    try {
      await expect(reader.contribute([contribution(0)])).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    } finally {
      await reader.close()
    }
  })
})

describe('two programs on one store', () => {
  test('a second writer waits its time and is told STORE_LOCKED; nothing is changed', async () => {
    const path = newPath()
    const first = await create(path)
    const second = await openStore(path, { mode: 'write', lockTimeoutMs: 50 })
    try {
      await first.database.transaction().execute(async () => {
        await expect(second.contribute([contribution(0)])).rejects.toMatchObject({ code: 'STORE_LOCKED' })
      })
      expect(await documentsIn(second)).toBe(0)
      await second.contribute([contribution(0)])
      expect(await documentsIn(first)).toBe(1)
    } finally {
      await first.close()
      await second.close()
    }
  })

  test('a reader works while a writer writes, and sees each batch once it is acknowledged', async () => {
    const path = newPath()
    const writer = await create(path)
    const reader = await openStore(path, { mode: 'read' })
    try {
      for (let index = 0; index < 5; index++) {
        await writer.contribute([contribution(index)])
        expect(await documentsIn(reader)).toBe(index + 1)
      }
      await writer.database.transaction().execute(async () => {
        expect(await documentsIn(reader)).toBe(5)
      })
    } finally {
      await reader.close()
      await writer.close()
    }
  })
})

describe('what is no store of this version', () => {
  test('is STORE_NOT_FOUND where there is nothing, and nothing is made', async () => {
    await expect(openStore(newPath(), { mode: 'read' })).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' })
    await expect(openStore(newPath(), { mode: 'write' })).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' })
  })

  test('is STORE_INVALID for a folder, a text file, an empty file and another program’s database', async () => {
    const text = newPath()
    writeFileSync(text, 'These are the minutes of the harbour board. '.repeat(100))
    const empty = newPath()
    writeFileSync(empty, '')
    const other = newPath()
    const store = await create(other)
    await sql.raw('pragma application_id = 7').execute(store.database)
    await store.close()
    for (const path of [folder, text, empty, other]) {
      await expect(openStore(path, { mode: 'read' })).rejects.toMatchObject({ code: 'STORE_INVALID' })
    }
    await expect(openStore(text, { mode: 'write', create: true })).rejects.toMatchObject({ code: 'STORE_INVALID' })
    await expect(openStore(other, { mode: 'write', create: true })).rejects.toMatchObject({ code: 'STORE_INVALID' })
  })

  test('is STORE_NEWER when a later hearsay wrote it', async () => {
    const path = newPath()
    const store = await create(path)
    await sql`insert into migrations (name, timestamp) values ('9999-later', '2099-01-01')`.execute(store.database)
    await store.close()
    for (const mode of ['read', 'write'] as const) {
      await expect(openStore(path, { mode })).rejects.toMatchObject({
        code: 'STORE_NEWER',
        params: { found: knownMigrations + 1, known: knownMigrations },
      })
    }
  })
})
