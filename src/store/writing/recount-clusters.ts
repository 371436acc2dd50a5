import type { WriteConnection } from './connection.ts'

interface Part {
  claims: number
  support: number
  deny: number
  withdrawn: number
}

/**
 * Makes the sums of clusters anew from the claims that are written, after propositions moved between them. `replacedNow` are Documents
 * that a newer version replaces in the same batch: their withdrawal is counted apart. O(claims of these clusters).
 */
export function recountClusters(
  connection: WriteConnection,
  clusters: Iterable<number>,
  replacedNow: ReadonlySet<number>,
): void {
  for (const cluster of clusters) recount(connection, cluster, replacedNow)
}

function recount(connection: WriteConnection, cluster: number, replacedNow: ReadonlySet<number>): void {
  const claims = connection.rows(
    `select k.stance, k.target, k.factuality, k.origin, k.relays, k.published, k.document, d.replaced_by
     from clusters c join claims k on k.proposition = c.id join documents d on d.id = k.document
     where c.joined = ? and k.superseded_by is null`,
    [cluster],
  )
  const counts = {
    support: 0,
    deny: 0,
    query: 0,
    comment: 0,
    decline: 0,
    withdrawn: 0,
    withdrawn_denials: 0,
    undated: 0,
  }
  const strengths = { 'CT+': 0, 'PR+': 0, 'PS+': 0 }
  const reports = new Set<unknown>()
  const parts = new Map<string, Part>()
  let first: string | null = null
  let last: string | null = null
  for (const { stance, target, factuality, origin, relays, published, document, replaced_by } of claims) {
    const supports = stance === 'support' && target === 'content'
    const denies = stance === 'deny' && target === 'content'
    const isAside = (stance === 'support' || stance === 'deny') && target !== 'content'
    const isReplaced = replaced_by !== null && !replacedNow.has(Number(document))
    const withdrawn = supports && isReplaced
    if (denies && isReplaced) counts.withdrawn_denials++
    else counts[isAside ? 'comment' : (stance as 'support')]++
    if (withdrawn) counts.withdrawn++
    if (supports && String(factuality) in strengths) strengths[factuality as 'CT+']++
    reports.add(document)
    if (published === null) counts.undated++
    else {
      const date = String(published)
      if (first === null || date < first) first = date
      if (last === null || date > last) last = date
    }
    const passed = String(relays)
      .split(',')
      .filter((id) => id !== '')
    for (const key of [`origin ${origin}`, ...passed.map((id) => `relay ${id}`)]) {
      const part = parts.get(key) ?? { claims: 0, support: 0, deny: 0, withdrawn: 0 }
      parts.set(key, part)
      part.claims++
      if (supports) part.support++
      if (denies && !isReplaced) part.deny++
      if (withdrawn) part.withdrawn++
    }
  }
  connection.each(
    `update clusters set claims = ?, reports = ?, support = ?, deny = ?, query = ?, comment = ?, decline = ?, withdrawn = ?, withdrawn_denials = ?,
       undated = ?, general_denials = 0, certain = ?, probable = ?, possible = ?, first_published = ?, last_published = ? where id = ?`,
    [
      [
        ...[claims.length, reports.size, counts.support, counts.deny, counts.query, counts.comment, counts.decline],
        ...[
          counts.withdrawn,
          counts.withdrawn_denials,
          counts.undated,
          strengths['CT+'],
          strengths['PR+'],
          strengths['PS+'],
          first,
          last,
          cluster,
        ],
      ],
    ],
  )
  connection.each('delete from cluster_parties where cluster = ?', [[cluster]])
  connection.each(
    'insert into cluster_parties (cluster, party, part, claims, support, deny, withdrawn) values (?, ?, ?, ?, ?, ?, ?)',
    [...parts].map(([key, part]) => {
      const [kind, party] = key.split(' ')
      return [cluster, Number(party), kind, part.claims, part.support, part.deny, part.withdrawn]
    }),
  )
}
