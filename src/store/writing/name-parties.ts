import { UNSTATED_PRINCIPAL } from '../../linking/index.ts'
import type { WriteConnection } from './connection.ts'

/**
 * Brings parties in line with the entities that are one and with those they speak for: of all that were read for a party and those it is the
 * same as, the one that most claims give. Answers the ids of those that changed.
 */
export function nameParties(connection: WriteConnection, parties: readonly number[]): number[] {
  const changed = new Set(mergeParties(connection, parties))
  const heads = connection.first(
    'select coalesce(same_as, key) as head from parties where id = ?',
    [...new Set([...parties, ...changed])].map((id) => [id]),
  )
  for (const head of new Set(heads.map((row) => String(row?.head)))) {
    const principal = principalOf(connection, head)
    const speaksFor = principal ?? head
    const rows = connection.rows('select id, principal, speaks_for from parties where key = ? or same_as = ?', [
      head,
      head,
    ])
    for (const row of rows) {
      if (row.principal === principal && row.speaks_for === speaksFor) continue
      connection.each('update parties set principal = ?, speaks_for = ? where id = ?', [[principal, speaksFor, row.id]])
      changed.add(Number(row.id))
    }
  }
  return [...changed]
}

/**
 * Writes of which party each is a spelling, by the entities that are one, and of unnamed ones by their description, where that says whom they
 * belong to: "a senior Karvalian official" is taken for the same whoever heard him. The ids of those that changed, and of what they left.
 */
function mergeParties(connection: WriteConnection, parties: readonly number[]): number[] {
  const rows = connection.first(
    `select id, key, same_as, case when naming = 'unnamed'
         then (select substr(key, 1, instr(key, '@') - 1) from party_principals where party = parties.id and claims > 0)
         else (select 'entity:' || c.ref from entities e join entities c on c.id = e.same_as
           where parties.key like 'entity:%' and e.ref = substr(parties.key, 8)) end as own from parties where id = ?`,
    parties.map((id) => [id]),
  )
  const changed = rows.flatMap((row) => {
    if (!row) return []
    const same = row.own === null || row.own === row.key ? null : row.own
    return same === row.same_as ? [] : [{ same, id: Number(row.id), left: row.same_as ?? row.key }]
  })
  connection.each(
    'update parties set same_as = ? where id = ?',
    changed.map(({ same, id }) => [same, id]),
  )
  const left = changed.flatMap(({ left: key }) => connection.rows('select id from parties where key = ?', [key]))
  return [...changed.map(({ id }) => id), ...left.map((row) => Number(row.id))]
}

/** Key of whom a party speaks for, by the claims of all it is the same as; of equally many the least. That no one says whose counts last. */
function principalOf(connection: WriteConnection, head: string): string | null {
  const [row] = connection.rows(
    `select coalesce((select 'entity:' || c.ref from entities e join entities c on c.id = e.same_as
         where v.principal like 'entity:%' and e.ref = substr(v.principal, 8)), v.principal) as one, sum(v.claims) as claims
     from parties p join party_principals v on v.party = p.id where (p.key = ? or p.same_as = ?)
     group by one having sum(v.claims) > 0 order by one = '${UNSTATED_PRINCIPAL}', claims desc, one limit 1`,
    [head, head],
  )
  return row ? String(row.one) : null
}
