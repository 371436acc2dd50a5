import { type RawBuilder, sql } from 'kysely'

/** Condition that a claim `k` is current and denies its content, in a report that no newer version replaces. */
export const DENIES = sql<boolean>`k.superseded_by is null and k.stance = 'deny' and k.target = 'content'
  and not exists (select 1 from documents r where r.id = k.document and r.replaced_by is not null)`

/**
 * Which denied propositions, filed elsewhere, are more general than what some clusters claim, so that their denials deny these too: a query of the
 * columns `cluster` and `denial`.
 */
export function denialsOfMore(clusters: readonly number[]): RawBuilder<{ cluster: number; denial: number }> {
  return sql`(select distinct q.joined as cluster, g.denial from clusters q join general_denials g on g.proposition = q.id
    join clusters p on p.id = g.denial where q.joined in (${sql.join(clusters)}) and p.joined != q.joined)`
}
