import type { Claimant } from '../../schema/index.ts'
import { isQuoted } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'
import type { Source } from './sources.ts'
import { holds, type Spoken } from './spoken-before.ts'

/** Farthest that a speaker is looked for before "it", in characters. */
const FARTHEST = 500
/** How many attributions back a body is looked for. */
const MOST = 3

/**
 * "It added": the ministry, company or paper that spoke last, outside of what others said. News goes on with a body so, and no person is called
 * "it". Undefined where a person spoke since, or where the report quotes.
 */
export function bodyBefore(tree: Tree, source: Source, drafts: readonly Spoken[]): Claimant | undefined {
  if (tree.words[source.head] !== 'it' || isQuoted(tree.text, source.span.start)) return undefined
  // "Two men whom it accused": the subject of that very sentence.
  if (/^(?:whom?|which|that|what)$/.test(tree.words[source.head - 1] ?? '')) return undefined
  const spoken = drafts.filter(({ wide }) => !wide)
  for (let i = spoken.length - 1; i >= Math.max(0, spoken.length - MOST); i--) {
    const last = spoken[i]!
    const end = Math.max(last.cue.end, ...last.content.map((span) => span.end).filter((at) => at <= source.span.start))
    if (source.span.start - end > FARTHEST) return undefined
    const isHeld = spoken.some(({ content }, at) => at !== i && holds(content, last.cue.start))
    if (isHeld || !last.claimant || !last.source || last.firstPerson) continue
    return BODIES.has(last.claimant.kind) ? last.claimant : undefined
  }
  return undefined
}
const BODIES = new Set(['government', 'organization', 'intelligence', 'media', 'document'])
