import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withoutTimes } from '../../test/fixtures/earlier-store.ts'
import { openStore, type Store } from './index.ts'

const indexesOf = async ({ database }: Store) => {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'index'
    and tbl_name = 'claims' order by name`.execute(database)
  return rows.map(({ name }) => name)
}

test('a store of an earlier version gets the covering index in the place of the narrower one, when it is opened for writing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-covering-'))
  const path = join(folder, 'old.db')
  try {
    const made = await openStore(path, { mode: 'write', create: true })
    const wanted = await indexesOf(made)
    expect(wanted).toContain('claims_summed')
    await sql`drop index claims_summed`.execute(made.database)
    await sql`create index claims_cluster on claims (cluster, published)`.execute(made.database)
    await withoutTimes(made)
    await sql`delete from migrations where name = '0010-covering'`.execute(made.database)
    await made.close()
    await expect(openStore(path, { mode: 'read' })).rejects.toMatchObject({ code: 'STORE_INVALID' })
    const again = await openStore(path, { mode: 'write' })
    expect(await indexesOf(again)).toEqual(wanted)
    await again.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('summing clusters up as of a day reads no row of a claim', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-covering-'))
  const store = await openStore(join(folder, 'new.db'), { mode: 'write', create: true })
  try {
    const { rows } = await sql<{ detail: string }>`explain query plan select k.cluster, k.proposition,
        string_agg(cast(k.origin as text), ','), string_agg(k.relays, ''), string_agg(substr(k.happened, 1, 4), ',')
      from claims k where k.cluster in (1, 2) and k.superseded_by is null and k.published < '2031' and k.learnt < '2031'
        and k.stance = 'support' and k.target = 'content' group by k.cluster, k.proposition`.execute(store.database)
    expect(rows.map(({ detail }) => detail).join('\n')).toContain('USING COVERING INDEX claims_summed')
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
