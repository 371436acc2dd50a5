import type { Tokens } from '../../schema/index.ts'
import type { Draft } from './mend-deeds.ts'
import { mayBeJoined, mendJoinedVerb } from './mend-joined-verbs.ts'
import { mayBeLate, mendLateVerb } from './mend-late-verbs.ts'
import { mayBePrefixed, mendPrefixed } from './mend-prefixed.ts'
import { mendWhose } from './mend-whose.ts'

/** Whether an aside, a hyphen or a second verb may have parted a verb from its subject at a token. */
export function mayBeParted(tokens: Tokens, words: readonly string[], token: number): boolean {
  return mayBePrefixed(tokens, token) || mayBeLate(words, token) || mayBeJoined(tokens, token)
}

/** Gives verbs that a hyphen, asides or other verbs part from it what they are said of; says whether anything was set right. */
export function mendParted(draft: Draft, token: number): boolean {
  return (
    mendPrefixed(draft, token) || mendWhose(draft, token) || mendLateVerb(draft, token) || mendJoinedVerb(draft, token)
  )
}
