/** Condition that a claim `k` is current and denies its content, in a report that no newer version replaces. */
export const DENIES = `k.superseded_by is null and k.stance = 'deny' and k.target = 'content'
  and not exists (select 1 from documents r where r.id = k.document and r.replaced_by is not null)`

const HAPPENED = 'substr(coalesce(q.period, q.around), 1, 10)'
const CLAIMED = 'substr(c.first_published, 1, 10)'

/**
 * Which denied propositions, filed elsewhere, are more general than what some clusters claim, so that their denials deny these too: a query of the
 * columns `cluster`, `denial`, and `since`, the day by which it was claimed or happened. Only a denial that `reaches` that day denies it. `clusters` are
 * their rows in SQL, parted by commas.
 */
export function denialsOfMore(clusters: string): string {
  return `(select q.joined as cluster, g.denial,
      min(min(coalesce(${HAPPENED}, ${CLAIMED}, ''), coalesce(${CLAIMED}, ${HAPPENED}, ''))) as since
    from clusters q join clusters c on c.id = q.joined join general_denials g on g.proposition = q.id
    join clusters p on p.id = g.denial where q.joined in (${clusters}) and p.joined != q.joined group by q.joined, g.denial)`
}

/** Counts the denials of a cluster again that are denials of something more general. */
export const COUNT_GENERAL_DENIALS = `update clusters set (deny, general_denials) =
  (select clusters.deny - clusters.general_denials + found.claims, found.claims from
    (select count(*) as claims from ${denialsOfMore('clusters.id')} g join claims k on k.proposition = g.denial
      where ${DENIES} and k.reaches >= g.since) found)`
