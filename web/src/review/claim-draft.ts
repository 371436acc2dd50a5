import type { Claim } from '../../../src/schema/claim.ts'
import type { Factuality, Mode, Role } from '../../../src/schema/claim-parts.ts'
import type { Extraction } from '../../../src/schema/extraction.ts'
import type { JudgementRequest } from '../../../src/schema/judgement.ts'
import { nearestWords, type Words } from './selected-words.ts'

/** Words in a field: what is written there, and where it was taken from, if it was. */
export interface Entry {
  readonly text: string
  readonly at?: Words
}

/** A claim as it stands in the form. */
export interface ClaimDraft {
  readonly relation: string
  readonly evidence: Entry
  readonly fillers: readonly { readonly key: number; readonly role: Role; readonly words: Entry }[]
  readonly factuality: Factuality
  readonly modes: readonly Mode[]
  /** Ids of attributions, outermost first. */
  readonly chain: readonly string[]
  readonly why: string
}

export const entryOf = (words: Words): Entry => ({ text: words.text, at: words })

/** The draft that says what a claim says now; its figure and time are fillers like the others. */
export function draftOf(claim: Claim, { quantities, times }: Extraction): ClaimDraft {
  const quantity = claim.quantity === undefined ? undefined : quantities[claim.quantity]
  const time = claim.time === undefined ? undefined : times[claim.time]
  const spans: readonly (readonly [Role, Words])[] = [
    ...claim.arguments.map((one) => [one.role, wordsOf(one)] as const),
    ...(quantity ? [['quantity', wordsOf(quantity)] as const] : []),
    ...(time ? [['time', wordsOf(time)] as const] : []),
  ]
  return {
    relation: claim.relation,
    evidence: entryOf(wordsOf(claim.evidence)),
    fillers: spans.map(([role, words], key) => ({ key, role, words: entryOf(words) })),
    factuality: claim.factuality,
    modes: claim.modes,
    chain: claim.chain,
    why: '',
  }
}

/** A draft of a claim that no one read, from the words that say it; who says it is whoever the words are attributed to. */
export function draftFrom(words: Words, extraction: Extraction): ClaimDraft {
  const covering = extraction.attributions.filter(
    ({ content, wide }) => !wide && content.some((span) => span.start <= words.start && words.end <= span.end),
  )
  const size = (one: (typeof covering)[number]) => Math.min(...one.content.map(({ start, end }) => end - start))
  const innermost = covering.sort((a, b) => size(a) - size(b))[0]
  return {
    relation: '',
    evidence: entryOf(words),
    fillers: [],
    factuality: 'CT+',
    modes: [],
    chain: innermost ? chainTo(innermost.id, extraction) : [],
    why: '',
  }
}

/** The ids of the attributions around one, outermost first, itself last. */
export function chainTo(id: string, { attributions }: Extraction): readonly string[] {
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const chain: string[] = []
  for (let next: string | undefined = id; next !== undefined && !chain.includes(next); next = byId.get(next)?.within) {
    chain.unshift(next)
  }
  return chain
}

/** The fields that cannot be kept as they are, with what is wrong. */
export type Faults = Readonly<Record<string, string>>

/** What is asked for by a draft, or what is wrong with it. Words that were written are found in the text, those of fillers near the evidence. */
export function requestOf(
  draft: ClaimDraft,
  text: string,
  report: string,
  claim: string | undefined,
): { readonly request: JudgementRequest } | { readonly faults: Faults } {
  const faults: Record<string, string> = {}
  const found = (field: string, { text: written, at }: Entry, near: number): Words => {
    const words = at?.text === written ? at : nearestWords(text, written, near)
    if (!words) faults[field] = written.trim() === '' ? 'Give the words.' : 'These words do not stand in the report.'
    return words ?? { start: 0, end: 0, text: '' }
  }
  const evidence = found('evidence', draft.evidence, draft.evidence.at?.start ?? 0)
  const fillers = draft.fillers
    .filter(({ words }) => words.text.trim() !== '')
    .map(({ key, role, words }) => ({ role, words: found(`filler ${key}`, words, evidence.start) }))
  if (draft.relation === '') faults.relation = 'Say what kind of claim it is.'
  if (fillers.length === 0) faults.fillers = 'Give at least one party or thing.'
  if (Object.keys(faults).length > 0) return { faults }
  const { relation, factuality, modes, chain } = draft
  const change = { relation, evidence, arguments: fillers, factuality, modes: [...modes], chain: [...chain] }
  const why = draft.why.trim() === '' ? {} : { why: draft.why.trim() }
  return {
    request:
      claim === undefined
        ? { verdict: 'add', report, change, ...why }
        : { verdict: 'edit', report, claim, change, ...why },
  }
}

function wordsOf({ start, end, text }: Words): Words {
  return { start, end, text }
}
