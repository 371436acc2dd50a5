import { findBrief, type Store } from '../query/index.ts'
import type { Resources } from '../resources/index.ts'
import type { BriefAnswer, StoredBrief } from '../schema/index.ts'
import { checkBrief } from './check-brief.ts'

/** What a person saves: a new brief, or the next version of one last seen at version `basis`. */
export interface BriefInput {
  readonly id?: string
  readonly basis?: number
  readonly title: string
  readonly body: string
}

/** Saves a brief, with how each claim it cites stood when it was first cited. Throws NOT_FOUND, BRIEF_CHANGED. */
export async function saveBrief(
  store: Store,
  input: BriefInput,
  resources: Resources,
  signed: { readonly by: string; readonly at: string },
): Promise<BriefAnswer> {
  const before = input.id === undefined ? undefined : await findBrief(store, input.id)
  const text = { title: input.title, body: input.body, standings: before?.standings ?? [] }
  const { notes } = await checkBrief(store, text, resources, signed.at)
  const citations = notes.map(({ cited }) => cited)
  const id = await store.saveBrief({ ...input, citations, savedAt: signed.at, savedBy: signed.by })
  return openBrief(store, await findBrief(store, id), resources)
}

/** A saved brief checked against the record as it is now. */
export async function openBrief(store: Store, brief: StoredBrief, resources: Resources): Promise<BriefAnswer> {
  const { body, standings, ...row } = brief
  return { brief: row, body, checked: await checkBrief(store, brief, resources, brief.savedAt) }
}
