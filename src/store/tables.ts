import type { ColumnType, Generated } from 'kysely'
import type { BriefsTable, BriefVersionsTable } from './brief-tables.ts'
import type {
  ClusterAnchorsTable,
  ClusterArgumentsTable,
  ClusterOriginsTable,
  ClusterPartiesTable,
  ClustersTable,
  GeneralDenialsTable,
  PropositionKeysTable,
  PropositionShapesTable,
} from './cluster-tables.ts'
import type { EntitiesTable, EntityKeysTable, ResolutionsTable, SpellingsTable } from './entity-tables.ts'
import type { PlacesTable, PlacingsTable } from './place-tables.ts'

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>

/** Switches of the store itself, such as an import under way. */
export interface SettingsTable {
  name: string
  value: string
}

/** Bytes as received, kept once by their hash. */
export interface CapturesTable {
  id: Generated<number>
  sha256: Fixed<string>
  bytes: Fixed<Uint8Array>
  /** How `bytes` are kept: as they came, or deflated where that makes them smaller. */
  encoding: Fixed<'raw' | 'deflate'>
  /** Size as received. */
  size: Fixed<number>
  media_type: Fixed<string | null>
}

/** The custody log: one line each time bytes were received. Appended, never edited. */
export interface CustodyTable {
  id: Generated<number>
  capture: Fixed<number>
  location: Fixed<string>
  url: Fixed<string | null>
  retrieved_at: Fixed<string>
  tool: Fixed<string>
  outcome: Fixed<string>
}

/** Documents: metadata and text, with their place among the versions at one address. */
export interface DocumentsTable {
  id: Generated<number>
  /** `d_…`. */
  ref: Fixed<string>
  capture: Fixed<number | null>
  sha256: Fixed<string>
  file: Fixed<string>
  format: Fixed<string>
  title: Fixed<string | null>
  outlet: Fixed<string | null>
  /** The outlet's name folded for comparison. */
  outlet_key: Fixed<string | null>
  byline: Fixed<string | null>
  published: Fixed<string | null>
  published_from: Fixed<string | null>
  updated: Fixed<string | null>
  url: Fixed<string | null>
  language: Fixed<string>
  /** When the bytes were first received. */
  learnt: Fixed<string | null>
  /** JSON: credits and zones. */
  body: Fixed<string>
  attributions: number
  claims: number
  /** 1 when an extraction is current. */
  analysed: number
  version: Fixed<number>
  /** The version before, and the one after. */
  previous: Fixed<number | null>
  replaced_by: number | null
  /** The earliest Document whose text it takes over; the one at the end of such steps, itself where there is none. */
  source: number | null
  root: number
}

/** Keys under which Documents that share a passage are found. */
export interface ReuseKeysTable {
  key: Fixed<number>
  document: Fixed<number>
  /** How many keys the Document has in all. */
  keys: Fixed<number>
}

/** Text apart from metadata, so that lists do not read it; the content of the full-text index. */
export interface TextsTable {
  id: Fixed<number>
  title: Fixed<string>
  body: Fixed<string>
}

/** What befell a Capture or Document. */
export interface IssuesTable {
  id: Generated<number>
  capture: Fixed<number | null>
  document: Fixed<number | null>
  code: Fixed<string>
  severity: Fixed<'error' | 'note'>
  message: Fixed<string>
  params: Fixed<string>
}

/** How records were made (PROV Activity): each extractor, version and hash of resources once. */
export interface ProvenancesTable {
  id: Generated<number>
  extractor: Fixed<string>
  version: Fixed<string>
  resources: Fixed<string>
}

/** Everything one extractor read in one Document, with its links. */
export interface ExtractionsTable {
  id: Generated<number>
  document: Fixed<number>
  provenance: Fixed<number>
  /** Deflated JSON: the Extraction without its document, and the Links. */
  body: Uint8Array
  /** The extraction it was made from by judgements, where people judged what was read: then its body follows them. */
  base: Fixed<number | null>
  superseded_by: number | null
}

/** What people decided about claims of reports. Appended; taking one back sets `undone_at`, and what it does now follows the reading of now. */
export interface JudgementsTable {
  id: Generated<number>
  document: Fixed<number>
  subject: Fixed<string>
  verdict: Fixed<'accept' | 'reject' | 'edit' | 'add'>
  /** JSON: the claim as it was read, and as it should be. */
  claim: Fixed<string | null>
  corrected: Fixed<string | null>
  made_by: Fixed<string>
  why: Fixed<string | null>
  decided_at: Fixed<string>
  undone_at: string | null
  /** Absent for one taken back. */
  outcome: 'applied' | 'standalone' | 'unattached' | 'overruled' | null
  /** Ref of the claim it made, kept or took away. */
  claim_ref: string | null
}

/** One row a Claim and Extraction. Appended; superseding sets `superseded_by` and nothing else. */
export interface ClaimsTable {
  id: Generated<number>
  /** `c_…`: the same reading has the same ref in every extraction. */
  ref: Fixed<string>
  extraction: Fixed<number>
  document: Fixed<number>
  /** Index into the claims of the extraction. */
  position: Fixed<number>
  /** Row of the ClaimCluster the claim is filed under, and of its proposition. */
  cluster: number
  proposition: Fixed<number>
  stance: Fixed<string>
  target: Fixed<string>
  factuality: Fixed<string>
  /** Party behind the claim. */
  origin: Fixed<number>
  /** Parties that passed it on, as `,3,17,`: outlet first. */
  relays: Fixed<string>
  published: Fixed<string | null>
  learnt: Fixed<string | null>
  happened: Fixed<string | null>
  /** Roles whose fillers were inferred, as `,actor,place,`; empty where the report states all. */
  inferred: Fixed<string>
  said: Fixed<string | null>
  /** Of a denial of the content, the last day of which it speaks (`denialReach`). */
  reaches: Fixed<string | null>
  superseded_by: number | null
}

/** Outlets and claimants. */
export interface PartiesTable {
  id: Generated<number>
  /** Equal keys are one party. */
  key: Fixed<string>
  name: string
  /** Name folded for comparison. */
  name_key: string
  kind: string
  naming: Fixed<string>
  /** Key of whom a named party speaks for: the one that most of its claims give. */
  principal: string | null
  /** Key of the party it is the same as, by the Entities of both; absent for itself. */
  same_as: string | null
  /** Key of its principal, or else its own, of merged entities the one they stand under: equal ones count as one origin at the lower end. */
  speaks_for: string | null
  reports: number
  claims: number
  denials: number
  first_published: string | null
  last_published: string | null
}

/** For whom a party was read to speak, and in how many claims. */
export interface PartyPrincipalsTable {
  party: Fixed<number>
  principal: Fixed<string>
  claims: number
}

/** What a person holds of a party or a claim. Appended; taking one back sets `undone_at` and nothing else. The last that stands holds. */
export interface RatingsTable {
  id: Generated<number>
  kind: Fixed<'reliability' | 'credibility' | 'likelihood' | 'confidence'>
  /** Key of a party, or ref of a proposition. */
  subject: Fixed<string>
  value: Fixed<string>
  rated_by: Fixed<string>
  why: Fixed<string | null>
  rated_at: Fixed<string>
  undone_at: string | null
}

/** Every table of the record. */
export interface Tables {
  settings: SettingsTable
  captures: CapturesTable
  custody: CustodyTable
  documents: DocumentsTable
  texts: TextsTable
  reuse_keys: ReuseKeysTable
  issues: IssuesTable
  provenances: ProvenancesTable
  extractions: ExtractionsTable
  claims: ClaimsTable
  clusters: ClustersTable
  cluster_arguments: ClusterArgumentsTable
  cluster_anchors: ClusterAnchorsTable
  proposition_keys: PropositionKeysTable
  proposition_shapes: PropositionShapesTable
  general_denials: GeneralDenialsTable
  cluster_origins: ClusterOriginsTable
  cluster_parties: ClusterPartiesTable
  parties: PartiesTable
  party_principals: PartyPrincipalsTable
  ratings: RatingsTable
  entities: EntitiesTable
  spellings: SpellingsTable
  entity_keys: EntityKeysTable
  resolutions: ResolutionsTable
  briefs: BriefsTable
  brief_versions: BriefVersionsTable
  judgements: JudgementsTable
  places: PlacesTable
  placings: PlacingsTable
}
