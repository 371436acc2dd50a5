// Reads Contributions (a Reading with its Extraction and Links) and keeps them: Captures, Documents, claims, clusters.
// Returns a Store: transactions to write with, and a typed query builder that query/ asks.
// W3C PROV (Entity, Activity, derivation) for custody and provenance; SQLite in WAL mode by default.
export type { ClaimChange, Reextraction } from './differences.ts'
export { DENIES, denialsOfMore } from './general-denials.ts'
export { DISPUTE } from './indexes.ts'
export { toJudgement } from './judgement-rows.ts'
export { openStore, type StoreOptions } from './open-store.ts'
export type { ApplyJudgements, FullText, HeldReport, JudgedReading, Store, StoredExtraction } from './store.ts'
export type { Tables } from './tables.ts'
