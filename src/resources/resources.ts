import type { GazetteerEntry, MentionType, OfficeList, Pack, PlaceTable, RelationType } from '../schema/index.ts'

/** Trained weights by model name, each decoded by the component it belongs to; absent = the component has no model. */
export type Models = ReadonlyMap<string, Uint8Array>

/** All packs and models a run uses, merged and frozen. */
export interface Resources {
  readonly packs: readonly Pack[]
  readonly mentionTypes: ReadonlyMap<string, MentionType>
  readonly relations: ReadonlyMap<string, RelationType>
  /** The word list of that name, merged over all packs; empty when no pack has it. Keys are lower case. */
  readonly lexicon: (name: string) => ReadonlyMap<string, string | true>
  readonly gazetteer: readonly GazetteerEntry[]
  /** Who held which office when: the lists of all packs. */
  readonly offices: readonly OfficeList[]
  /** Where places are: the tables of all packs, in order. */
  readonly places: readonly PlaceTable[]
  readonly models: Models
  /** Hash over all packs and models: with the extractor's version it says how a record was made. */
  readonly hash: string
}
