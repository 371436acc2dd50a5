import type { Claim, Entity, Extraction, Links, Party, Stance } from '../../schema/index.ts'

/** What a party's part in one cluster changes by. */
export interface PartChange {
  readonly party: string
  readonly part: 'origin' | 'relay'
  claims: number
  support: number
  deny: number
  withdrawn: number
}

/** What one cluster changes by. */
export interface ClusterChange {
  claims: number
  reports: number
  support: number
  deny: number
  query: number
  comment: number
  decline: number
  withdrawn: number
  withdrawn_denials: number
  undated: number
  certain: number
  probable: number
  possible: number
  first: string | undefined
  last: string | undefined
  /** By party key and part. */
  readonly parts: Map<string, PartChange>
  /** Dated claims, by date: what came less what went. Where more went, first and last must be read again. */
  readonly dates: Map<string, number>
}

/** What one party changes by. */
export interface PartyChange {
  party: Party
  reports: number
  claims: number
  denials: number
  first: string | undefined
  last: string | undefined
  /** Claims by whom they give it to speak for. */
  readonly principals: Map<string, number>
}

/** What one entity changes by. */
export interface EntityChange {
  entity: Entity
  mentions: number
  reports: number
  claims: number
  readonly spellings: Map<string, { mentions: number; named: number }>
}

/** Everything a batch changes in the tables that sum up many Documents: by refs and keys of the record, clusters by row. */
export interface Changes {
  readonly entities: Map<string, EntityChange>
  readonly parties: Map<string, PartyChange>
  readonly clusters: Map<number, ClusterChange>
}

/** No change. */
export function noChanges(): Changes {
  return { entities: new Map(), parties: new Map(), clusters: new Map() }
}

/** One extraction of one Document, as it bears on the record. */
export interface Reading {
  readonly extraction: Extraction
  readonly links: Links
  /** Whether a newer version stands in the Document's place. */
  readonly replaced: boolean
}

/** Row of the cluster that a proposition is filed under, by the proposition's ref. */
export type ClusterOf = (proposition: string) => number

/** Adds (`by` 1) or takes away (`by` -1) all that one extraction brings to entities, parties and clusters. */
export function countReading(
  changes: Changes,
  { extraction, links, replaced }: Reading,
  by: 1 | -1,
  clusterOf: ClusterOf,
): void {
  const published = extraction.document.publishedAt
  countEntities(changes, extraction, links, by)
  const stances = new Map(links.stances.map((stance) => [stance.claim as string, stance]))
  const claims = new Map(extraction.claims.map((claim) => [claim.id, claim]))
  const clustersSeen = new Set<number>()
  const partiesSeen = new Set<string>()
  for (const link of links.clusters) {
    const claim = claims.get(link.claim)
    const stance = stances.get(link.claim)
    if (!claim || !stance) continue
    const id = clusterOf(link.cluster)
    const cluster = clusterChange(changes, id)
    const supports = stance.kind === 'support' && stance.target === 'content'
    const denies = stance.kind === 'deny' && stance.target === 'content'
    const isDenial = denies && !replaced
    const withdrawn = supports && replaced ? by : 0
    cluster.claims += by
    if (published === undefined) cluster.undated += by
    if (!clustersSeen.has(id)) cluster.reports += by
    clustersSeen.add(id)
    countStance(cluster, claim, stance, by)
    if (denies && replaced) takeDenials(cluster, by)
    cluster.withdrawn += withdrawn
    if (published !== undefined) cluster.dates.set(published, (cluster.dates.get(published) ?? 0) + by)
    if (by > 0) widen(cluster, published)
    link.parties.forEach((party, i) => {
      const part = partChange(cluster, party.key, i === link.parties.length - 1 ? 'origin' : 'relay')
      part.claims += by
      if (supports) part.support += by
      if (isDenial) part.deny += by
      part.withdrawn += withdrawn
      const change = partyChange(changes, party)
      change.claims += by
      const { principal } = party
      if (principal !== undefined) change.principals.set(principal, (change.principals.get(principal) ?? 0) + by)
      if (stance.kind === 'deny' && part.part === 'origin') change.denials += by
      if (!partiesSeen.has(party.key)) change.reports += by
      partiesSeen.add(party.key)
      if (by > 0) widen(change, published)
    })
    for (const argument of link.arguments) {
      const change = argument.entity === undefined ? undefined : changes.entities.get(argument.entity)
      if (change) change.claims += by
    }
  }
}

/** Counts denials among those that were withdrawn. */
function takeDenials(cluster: ClusterChange, by: number): void {
  cluster.deny -= by
  cluster.withdrawn_denials += by
}

/** Marks the claims of one extraction for and against something as withdrawn: a newer version of its report has come. */
export function countWithdrawal(changes: Changes, links: Links, clusterOf: ClusterOf): void {
  const stances = new Map(links.stances.map((stance) => [stance.claim as string, stance]))
  for (const link of links.clusters) {
    const stance = stances.get(link.claim)
    const isSupport = stance?.kind === 'support'
    if ((!isSupport && stance?.kind !== 'deny') || stance.target !== 'content') continue
    const cluster = clusterChange(changes, clusterOf(link.cluster))
    if (isSupport) cluster.withdrawn++
    else takeDenials(cluster, 1)
    link.parties.forEach((party, i) => {
      const part = partChange(cluster, party.key, i === link.parties.length - 1 ? 'origin' : 'relay')
      if (isSupport) part.withdrawn++
      else part.deny--
      partyChange(changes, party)
    })
  }
}

function countEntities(changes: Changes, extraction: Extraction, links: Links, by: 1 | -1): void {
  const seen = new Set<string>()
  for (const found of extraction.entities) {
    const entity = links.entities.get(found.id)
    if (!entity) continue
    const change = entityChange(changes, entity)
    change.mentions += by * found.mentions.length
    if (!seen.has(entity.id)) change.reports += by
    seen.add(entity.id)
    // A capital that speaks for its state is a name of its own.
    const named = found.mentions.filter(
      ({ kind, type }) => kind === 'name' && !(entity.type === 'Country' && type === 'GovernmentBody'),
    )
    // A family name alone tells no one apart.
    const isSurname = entity.type === 'Person' && entity.name.includes(' ') && !found.name.includes(' ')
    if (!isSurname && named.some(({ text }) => text === found.name)) spelling(change, found.name).named += by
    for (const { text } of named) spelling(change, text).mentions += by
  }
}

function countStance(cluster: ClusterChange, claim: Claim, { kind, target }: Stance, by: 1 | -1): void {
  // A move on something other than the content neither supports nor denies it.
  if (target !== 'content' && (kind === 'support' || kind === 'deny')) {
    cluster.comment += by
    return
  }
  cluster[kind] += by
  if (kind !== 'support') return
  if (claim.factuality === 'CT+') cluster.certain += by
  else if (claim.factuality === 'PR+') cluster.probable += by
  else if (claim.factuality === 'PS+') cluster.possible += by
}

function clusterChange(changes: Changes, id: number): ClusterChange {
  const known = changes.clusters.get(id)
  if (known) return known
  const made: ClusterChange = {
    ...{
      claims: 0,
      reports: 0,
      support: 0,
      deny: 0,
      query: 0,
      comment: 0,
      decline: 0,
      withdrawn: 0,
      withdrawn_denials: 0,
      undated: 0,
    },
    ...{ certain: 0, probable: 0, possible: 0 },
    first: undefined,
    last: undefined,
    parts: new Map(),
    dates: new Map(),
  }
  changes.clusters.set(id, made)
  return made
}

function partChange(cluster: ClusterChange, party: string, part: 'origin' | 'relay'): PartChange {
  const key = `${part} ${party}`
  const known = cluster.parts.get(key)
  if (known) return known
  const made: PartChange = { party, part, claims: 0, support: 0, deny: 0, withdrawn: 0 }
  cluster.parts.set(key, made)
  return made
}

function partyChange(changes: Changes, party: Party): PartyChange {
  const known = changes.parties.get(party.key)
  if (known) {
    // Of several spellings and kinds the least, so that arrival order does not show.
    if (party.name < known.party.name) known.party = { ...known.party, name: party.name }
    if (party.kind < known.party.kind) known.party = { ...known.party, kind: party.kind }
    return known
  }
  const made: PartyChange = {
    party,
    reports: 0,
    claims: 0,
    denials: 0,
    first: undefined,
    last: undefined,
    principals: new Map(),
  }
  changes.parties.set(party.key, made)
  return made
}

function entityChange(changes: Changes, entity: Entity): EntityChange {
  const known = changes.entities.get(entity.id)
  if (known) {
    // Of several types within one family the first in order, so that arrival order does not show.
    if (entity.type < known.entity.type) known.entity = { ...known.entity, type: entity.type }
    return known
  }
  const made: EntityChange = { entity, mentions: 0, reports: 0, claims: 0, spellings: new Map() }
  for (const alias of entity.aliases ?? []) made.spellings.set(alias, { mentions: 0, named: 0 })
  changes.entities.set(entity.id, made)
  return made
}

function spelling(change: EntityChange, text: string): { mentions: number; named: number } {
  const known = change.spellings.get(text)
  if (known) return known
  const made = { mentions: 0, named: 0 }
  change.spellings.set(text, made)
  return made
}

function widen(range: { first: string | undefined; last: string | undefined }, date: string | undefined): void {
  if (date === undefined) return
  if (range.first === undefined || date < range.first) range.first = date
  if (range.last === undefined || date > range.last) range.last = date
}
