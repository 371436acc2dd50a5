import type { Tokens } from '../../schema/index.ts'
import type { Draft } from './mend-deeds.ts'
import { mayBeDue, mendDue } from './mend-due.ts'
import { mayBeJoined, mendJoinedVerb } from './mend-joined-verbs.ts'
import { mayBeLate, mendLateVerb } from './mend-late-verbs.ts'
import { mayBePaper, mendPaper } from './mend-papers.ts'
import { mayBePrefixed, mendPrefixed } from './mend-prefixed.ts'
import { mayBeStressed, mendStressed } from './mend-stressed.ts'
import { mendWhose } from './mend-whose.ts'

/** Whether an aside, a hyphen or a second verb may have parted a verb from its subject at a token. */
export function mayBeParted(tokens: Tokens, words: readonly string[], token: number): boolean {
  return (
    mayBePrefixed(tokens, token) ||
    mayBeLate(words, token) ||
    mayBeJoined(tokens, token) ||
    mayBeStressed(tokens, words, token) ||
    mayBeDue(tokens, words, token) ||
    mayBePaper(tokens, words, token)
  )
}

/** Gives verbs that a hyphen, asides or other verbs part from it what they are said of; says whether anything was set right. */
export function mendParted(draft: Draft, token: number): boolean {
  return (
    mendPrefixed(draft, token) ||
    mendWhose(draft, token) ||
    mendLateVerb(draft, token) ||
    mendStressed(draft, token) ||
    mendPaper(draft, token) ||
    mendDue(draft, token) ||
    mendJoinedVerb(draft, token)
  )
}
