import type { ColumnType, Generated } from 'kysely'

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>

/** A proposition, and the ClaimCluster of that name with counts over the current claims of all propositions filed under it. */
export interface ClustersTable {
  id: Generated<number>
  /** `k_…`. */
  ref: Fixed<string>
  relation: Fixed<string>
  /** Row of the proposition it follows; its own where it stands alone or leads. */
  parent: number
  /** Row under which the proposition is filed: the one at the end of those it follows. */
  joined: number
  /** Current claims of the proposition itself. */
  own_claims: number
  /** Those of them that deny its content. */
  own_denials: number
  /** Arguments the proposition states. */
  stated: Fixed<number>
  /** 0 when it may be one of several claims that exclude each other: then its claims never raise the lower number of origins. */
  clear: number
  planned: Fixed<number>
  /** 1 when it leaves open whom it is about: such claims never raise the lower number of origins. */
  vague: Fixed<number>
  /** Days of the event, `first/last`. */
  period: Fixed<string | null>
  /** Of an undated event, the days between which it is told of (`ClusterLink.around`). */
  around: Fixed<string | null>
  /** The plainest of its claims' sentences (`isPlainer`), so that arrival order does not show. */
  sentence: string
  /** JSON: [{ role, name, key, entity?, path? }]. */
  arguments: string
  claims: number
  reports: number
  /** Claims for and against the content; those against with denials of something more general, filed elsewhere. */
  support: number
  deny: number
  /** The latter of these. */
  general_denials: number
  query: number
  comment: number
  decline: number
  /** Supporting claims whose report has a newer version; and denials of such reports, which `deny` does not count. */
  withdrawn: number
  withdrawn_denials: number
  /** Claims of reports without a date of publication. */
  undated: number
  /** Supporting claims that are certain, probable, possible. */
  certain: number
  probable: number
  possible: number
  /** Distinct parties behind supporting claims that are not withdrawn, by how they are named. */
  named_origins: number
  outlet_origins: number
  unnamed_origins: number
  unknown_origins: number
  /** Distinct principals among the named ones. */
  principal_origins: number
  first_published: string | null
  last_published: string | null
}

/** Keys under which compatible propositions are found (`keptKeys`). */
export interface PropositionKeysTable {
  key: Fixed<number>
  proposition: Fixed<number>
}

/** Which sets of roles the propositions of a kind fill (`shapeOf`). */
export interface PropositionShapesTable {
  kind: Fixed<string>
  shape: Fixed<number>
}

/** An origin of a cluster: a head of named or unnamed parties, an outlet, an unknown party, or whom named ones speak for; with its supporting claims that stand. */
export interface ClusterOriginsTable {
  cluster: Fixed<number>
  kind: Fixed<'named' | 'outlet' | 'unnamed' | 'unknown' | 'principal'>
  key: Fixed<string>
  claims: number
}

/** Which propositions are denied by the denial of a more general one (`denies`). */
export interface GeneralDenialsTable {
  denial: Fixed<number>
  proposition: Fixed<number>
}

/** Fillers of a proposition's roles, by the cluster it is filed under. */
export interface ClusterArgumentsTable {
  cluster: number
  proposition: Fixed<number>
  role: Fixed<string>
  /** Entity id, or absent for plain words. */
  entity: Fixed<number | null>
  /** Name folded for comparison, for plain words; empty for an entity. */
  words: Fixed<string>
}

/** Keys under which propositions that may be compatible are found. */
export interface ClusterAnchorsTable {
  anchor: Fixed<string>
  cluster: Fixed<number>
}

/** A party's part in a cluster. */
export interface ClusterPartiesTable {
  cluster: Fixed<number>
  party: Fixed<number>
  /** `origin`: stands behind claims; `relay`: passed them on. */
  part: Fixed<'origin' | 'relay'>
  claims: number
  support: number
  deny: number
  withdrawn: number
}
