import { hash } from 'node:crypto'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** `d_` and the first 16 hex digits of the SHA-256 of the captured bytes (and of the part, where one capture holds several). */
export type DocumentId = Id<'Document'>
/** `c_` and 16 hex digits, made from the Claim's Document, Proposition, chain and Evidence: the same reading has the same id. */
export type ClaimId = Id<'Claim'>
/** `e_` and 16 hex digits: an Entity of the record, across Documents. */
export type EntityId = Id<'Entity'>
/** `k_` and 16 hex digits: Claims of any Documents with matching Propositions. */
export type ClusterId = Id<'Cluster'>
/** `o_` and 16 hex digits: a Claim or party from which others of its ClaimCluster derive. */
export type OriginId = Id<'Origin'>

/** `b_` and 16 hex digits: a brief that a person writes. */
export type BriefId = Id<'Brief'>

/** 16 hex digits of the SHA-256 of the parts, each ended by a unit separator so that no two lists of parts collide. */
export function digest(...parts: readonly string[]): string {
  // One string and one call: linking makes tens of these for each report.
  return hash('sha256', `${parts.join('\u001f')}\u001f`).slice(0, 16)
}

export const documentId = (...parts: readonly string[]): DocumentId => `d_${digest(...parts)}` as DocumentId
export const claimId = (...parts: readonly string[]): ClaimId => `c_${digest(...parts)}` as ClaimId
export const entityId = (...parts: readonly string[]): EntityId => `e_${digest(...parts)}` as EntityId
export const clusterId = (...parts: readonly string[]): ClusterId => `k_${digest(...parts)}` as ClusterId
export const originId = (...parts: readonly string[]): OriginId => `o_${digest(...parts)}` as OriginId
export const briefId = (...parts: readonly string[]): BriefId => `b_${digest(...parts)}` as BriefId
