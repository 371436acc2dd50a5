import type { Capture, Document } from './document.ts'
import type { Issue } from './errors.ts'
import type { Extraction } from './extraction.ts'
import type { ClaimId, ClusterId, DocumentId, EntityId } from './ids.ts'

/** What reading one input gave: the Capture when there were bytes, the Document when it could be made, and what befell it. */
export interface Reading {
  /** Absent when not even bytes could be had (no such file, fetch refused). */
  readonly capture?: Capture
  readonly document?: Document
  readonly issues: readonly Issue[]
}

/** How *we* made a record (PROV Activity): extractor, its version, and the hash of packs and models it used. */
export interface Provenance {
  readonly extractor: string
  readonly version: string
  readonly resources: string
}

/** A thing in the world, known from Claims of any number of Documents. */
export interface Entity {
  readonly id: EntityId
  readonly name: string
  readonly type: string
  /** Set when a gazetteer knows the entity: then `name` is its name there, and these are all its known spellings. */
  readonly aliases?: readonly string[]
  /** Ids from a broader entity to this one, where there is a broader one: a state and its ministry, a country and a town in it. */
  readonly path?: string
}

/** A decision that two Entities are one, or are not (nomenklatura's Resolver). Mentions never change; the last decision on a pair holds. */
export interface Resolution {
  readonly left: EntityId
  readonly right: EntityId
  readonly verdict: 'same' | 'different'
  /** `matcher`, or the name of a person. */
  readonly by: string
  /** Probability the matcher gave, 0 to 1. */
  readonly score?: number
  readonly reasons: readonly string[]
  readonly decidedAt: string
}

/** How well a party is known: `named` can be told from others, `outlet` publishes and may repeat, the rest may be anyone. */
export type Naming = 'named' | 'unnamed' | 'outlet' | 'unknown'

/** An outlet or claimant, as one link of a chain across Documents. */
export interface Party {
  /** Equal keys are one party, whatever the spelling. */
  readonly key: string
  readonly name: string
  /** `outlet`, a ClaimantKind, or `unknown` where the text names no one ("reportedly"). */
  readonly kind: string
  readonly naming: Naming
  /** The state or body a named party speaks for, as `entity:ID`; those with one principal may have had it from each other. */
  readonly principal?: string
}

export type StanceKind = 'support' | 'deny' | 'query' | 'comment' | 'decline'

/** A Claim's move on the Proposition of its ClaimCluster. */
export interface Stance {
  readonly claim: ClaimId
  readonly kind: StanceKind
  /** What is confirmed or denied. */
  readonly target: 'content' | 'existence-of-report' | 'figure' | 'responsibility'
  /** When the innermost claimant said it, as an ISO 8601 date, where the text tells. */
  readonly said?: string
  /** Whom a pack names as holder of the office that the innermost claimant is given by, on the day he said it. */
  readonly holder?: ListedHolder
}

/** Who held an office, as a pack lists it. */
export interface ListedHolder {
  readonly entity: EntityId
  readonly name: string
  /** When, to the precision known; `until` absent where the list has no one after. */
  readonly from: string
  readonly until?: string
  /** Public list where it can be checked. */
  readonly see: string
}

/** Edge to the earlier Document or Claim drawn on (PROV). */
export interface Derivation {
  readonly claim: ClaimId
  /** Name of the party or outlet drawn on, or the Claim where it is known. */
  readonly from: string
  readonly kind: 'quotation' | 'primary-source' | 'revision' | 'copy'
  /** The language it was first said or printed in, where the report tells that it was another. */
  readonly translatedFrom?: string
}

/** The Proposition of a Claim as it is compared across Documents. The record joins compatible ones into ClaimClusters. */
export interface ClusterLink {
  readonly claim: ClaimId
  /** Id of the Proposition, which is also that of its ClaimCluster where no other proposition is compatible. */
  readonly cluster: ClusterId
  readonly relation: string
  /**
   * Entities or plain words by role, sorted by role and key. `key` is what fillers are compared by: entity id or head word. `path` leads
   * from a broader entity or class to the filler's own, where there is a broader one: `arms/missile`, a country and a town in it.
   */
  readonly arguments: readonly {
    readonly role: string
    readonly name: string
    readonly key: string
    readonly entity?: EntityId
    readonly path?: string
  }[]
  /** Set when it is planned, vowed or feared, not under way. */
  readonly planned?: true
  /** First and last day of an event, `2031-05-01/2031-05-31`, where the text says when. */
  readonly period?: string
  /** First and last day between which an undated event is told of; it joins what lies in them, or is told of in days that overlap. */
  readonly around?: string
  /** The proposition as a plain sentence. */
  readonly sentence: string
  /** Parties the claim came through: the outlet first (where known), the origin last. Never empty. */
  readonly parties: readonly Party[]
}

/** What linking finds for one Extraction against the record; pure, so that order of arrival cannot matter. */
export interface Links {
  /** Entities by the Document's own entity ids. */
  readonly entities: ReadonlyMap<string, Entity>
  readonly clusters: readonly ClusterLink[]
  readonly stances: readonly Stance[]
  readonly derivations: readonly Derivation[]
}

/** All that one Document adds to the record, written in one transaction or not at all. */
export interface Contribution {
  readonly reading: Reading
  /** Absent when the Document was not analysed (language, failure): it is stored and searchable all the same. */
  readonly extraction?: Extraction
  readonly links?: Links
  readonly provenance: Provenance
}

/** What the store did with a Contribution. `same-bytes`: nothing new but a line in the custody log. */
export interface Receipt {
  readonly document?: DocumentId
  readonly outcome: 'added' | 'new-version' | 'same-bytes' | 'capture-only'
  readonly claims: number
}
