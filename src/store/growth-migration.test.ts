import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { keptKeys, kindOf, shapeOf } from '../linking/index.ts'
import type { EntityId } from '../schema/index.ts'
import { recordMigration } from './migrations/0001-record.ts'
import { propositionsMigration } from './migrations/0002-propositions.ts'
import { growthMigration } from './migrations/0008-growth.ts'
import { sqliteDialect } from './sqlite/dialect.ts'
import { openConnection, sqliteTypes } from './sqlite/open-connection.ts'
import type { Tables } from './tables.ts'

const named = (role: string, id: string) => ({ role, name: id, key: id, entity: id as EntityId })
const actor = named('actor', 'e_karvalia')

test('propositions of an older store get the keys they would be written with, merged entities under their head', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-growth-'))
  const { connection } = await openConnection(join(folder, 'old.db'), { mode: 'write', create: true })
  const database = new Kysely<Tables>({ dialect: sqliteDialect(connection) })
  try {
    for (const migration of [recordMigration(sqliteTypes), propositionsMigration(sqliteTypes)]) {
      await database.transaction().execute((inside) => migration.up(inside))
    }
    await sql`insert into entities (id, ref, name, type, same_as) values
      (1, 'e_karvalia', 'Karvalia', 'Country', 1), (2, 'e_front', 'Veshtari Front', 'ArmedGroup', 3),
      (3, 'e_movement', 'Veshtari Movement', 'ArmedGroup', 3)`.execute(database)
    await sql`insert into clusters (ref, relation, sentence, arguments) values
      ('k_1', 'transfers', 'Karvalia supplies the Veshtari Front', ${JSON.stringify([actor, named('recipient', 'e_front')])})`.execute(
      database,
    )
    await growthMigration(sqliteTypes).up(database)
    const expected = { relation: 'transfers', arguments: [actor, named('recipient', 'e_movement')] }
    const keys = await database.selectFrom('proposition_keys').select('key').orderBy('key').execute()
    expect(keys.map(({ key }) => key)).toEqual([...keptKeys(expected)].sort((a, b) => a - b))
    const shapes = await database.selectFrom('proposition_shapes').selectAll().execute()
    expect(shapes).toEqual([{ kind: kindOf(expected), shape: shapeOf(expected) }])
  } finally {
    await database.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
})
