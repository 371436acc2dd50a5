import type { BriefProblem, CitedStanding, ClaimRow, Span } from '../schema/index.ts'
import type { ParsedBlock } from './parse-brief.ts'

/** A sentence of a brief: its block, its place in the block's plain text, and the claims it cites. */
export interface CitedSentence {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly claims: readonly string[]
}

/** A claim as it was cited and as it stands now; `current` is absent when the record does not hold it. */
export interface Standing {
  readonly cited: CitedStanding
  readonly current?: ClaimRow
}

const CONFIRMED =
  /\b(confirm(ed|s|ing)?|corroborat(ed|es|ing)|verif(ied|ies|ying)|prove[ndsr]*|proving|established)\b/gi
const NOT_BEFORE =
  /\b(not|never|no|nobody|none|without|cannot|un\w+ to|refus\w+ to|declin\w+ to|fail\w+ to)\b[^.;:]{0,40}$/i
const DISPUTE =
  /\b(den(y|ies|ied|ying|ials?)|disput\w+|contest\w*|reject\w*|dismiss\w*|contradict\w*|refut\w+|at odds)\b/i

/**
 * The sentences of every block with the claims cited in them or right behind them. Headings are left out: they announce, and
 * what they say is said again below.
 */
export function citedSentences(
  blocks: readonly ParsedBlock[],
  split: (text: string) => readonly Span[],
): CitedSentence[] {
  return blocks.flatMap(({ kind, text, citations }, block) => {
    if (kind === 'heading') return []
    const spans = split(text)
    return spans.map(({ start, end }, i) => {
      const next = spans[i + 1]?.start ?? text.length
      const claims = citations
        .filter(({ at }) => (i === 0 || at > start) && (i === spans.length - 1 || at <= next))
        .flatMap((citation) => citation.claims)
      return { block, start, end, claims: [...new Set(claims)] }
    })
  })
}

/** A problem, with the position of its sentence among those checked. */
export type SentenceProblem = BriefProblem & { readonly sentence: number }

/** What is wrong with each sentence, in reading order. */
export function lintBrief(
  blocks: readonly ParsedBlock[],
  sentences: readonly CitedSentence[],
  standings: ReadonlyMap<string, Standing>,
): SentenceProblem[] {
  return sentences.flatMap(({ block, start, end, claims }, sentence) => {
    const { text, offsets } = blocks[block]!
    const words = text.slice(start, end)
    if (!/\p{L}/u.test(words)) return []
    const place = { sentence, start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1, words }
    const error = (kind: BriefProblem['kind'], message: string, claim?: string): SentenceProblem => ({
      ...place,
      kind,
      severity: 'error',
      message,
      ...(claim !== undefined && { claim }),
    })
    const warning = (kind: BriefProblem['kind'], message: string, claim: string): SentenceProblem => ({
      ...error(kind, message, claim),
      severity: 'warning',
    })
    if (claims.length === 0) return [error('no-claim', 'No claim stands behind this sentence.')]
    const held = claims.flatMap((claim) => standings.get(claim) ?? [])
    const origins = Math.max(0, ...held.map(({ current }) => current?.origins.lower ?? 0))
    return [
      ...(origins < 2 && saysConfirmed(words)
        ? [
            error(
              'unconfirmed',
              `Says that it is confirmed, with ${origins} independent ${origins === 1 ? 'origin' : 'origins'} behind it; two are needed.`,
            ),
          ]
        : []),
      ...held.flatMap(({ cited, current }): SentenceProblem[] => {
        if (!current) return [error('unknown-claim', 'The record holds no such claim.', cited.claim)]
        if (current.state === 'retracted') return [error('retracted', `Retracted: ${current.sentence}.`, current.id)]
        if (current.deny > cited.deny) {
          const since = `${current.deny - cited.deny} more ${current.deny - cited.deny === 1 ? 'denial' : 'denials'}`
          return [warning('denied-since', `${since} since it was cited on ${cited.citedAt.slice(0, 10)}.`, current.id)]
        }
        if (current.deny > 0 && !DISPUTE.test(words)) {
          return [warning('dispute-unsaid', 'Someone denies it, and the sentence does not say so.', current.id)]
        }
        return []
      }),
    ]
  })
}

/** Whether a sentence says that something is confirmed, and not that it is not. */
function saysConfirmed(words: string): boolean {
  return [...words.matchAll(CONFIRMED)].some((found) => !NOT_BEFORE.test(words.slice(0, found.index)))
}
