import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withoutTimes } from '../../test/fixtures/earlier-store.ts'
import { contribution } from '../../test/fixtures/made-dossier.ts'
import type { MadeClaim } from '../../test/fixtures/made-report.ts'
import { openStore, type Store } from './index.ts'

const runs = (actor?: string): MadeClaim => ({
  relation: 'operates-site',
  fillers: {
    ...(actor !== undefined && { actor: [actor, 'Country'] as const }),
    ...{ facility: 'factories', place: ['Karvalia', 'Country'] as const },
  },
})
const torm = { name: 'Ilva Torm', kind: 'named-person', type: 'Person', act: 'deny' } as const
const denial = (publishedAt: string) =>
  contribution({
    ...{ outlet: 'Ostrava Dispatch', publishedAt },
    claims: [{ ...runs(), chain: [torm], factuality: 'CT-' as const }],
  })
const claims = contribution({
  ...{ outlet: 'Daily Harbour', publishedAt: '2031-03-01' },
  claims: [runs('Velmora'), runs('Numaria')],
})

const denied = async ({ database }: Store) => {
  const { rows } = await sql<{ deny: number; general: number }>`select deny, general_denials as general from clusters
    where claims > 0 and sentence not like 'Someone%' order by id`.execute(database)
  return rows.map(({ deny, general }) => [deny, general])
}

test('a store of an earlier version counts its denials by the day they were said, and takes further reports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-times-'))
  const path = join(folder, 'old.db')
  try {
    const made = await openStore(path, { mode: 'write', create: true })
    for (const one of [denial('2030-01-10'), denial('2031-04-01'), claims]) await made.contribute([one])
    // As earlier versions counted: whatever day it was said.
    await sql`update clusters set deny = 2, general_denials = 2 where general_denials > 0`.execute(made.database)
    await withoutTimes(made)
    await made.close()
    await expect(openStore(path, { mode: 'read' })).rejects.toMatchObject({ code: 'STORE_INVALID' })
    const again = await openStore(path, { mode: 'write' })
    expect(await denied(again)).toEqual([
      [1, 1],
      [1, 1],
    ])
    await again.contribute([denial('2031-05-01')])
    expect(await denied(again)).toEqual([
      [2, 2],
      [2, 2],
    ])
    await again.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
