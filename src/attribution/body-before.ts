import type { Claimant, Span } from '../schema/index.ts'
import { isQuoted, tokenFrom } from './phrases.ts'
import type { Source } from './sources.ts'
import { dep, type Tree, tag } from './tree.ts'

/** An attribution as far as it tells who spoke, where, and what. */
interface Spoken {
  readonly cue: Span
  readonly content: readonly Span[]
  readonly claimant?: Claimant
  readonly wide?: true
  readonly isReferred?: true
  readonly firstPerson: boolean
}

/** Farthest that a body is looked for behind its last words, in sentences. */
const FARTHEST = 2
const BODIES = new Set(['government', 'organization', 'media', 'intelligence'])

/**
 * "The ministry condemned the raid. [It] stressed that …": at the beginning of a sentence the body that spoke last goes on, not a thing
 * or place in what it said. Undefined for any other source, and where the sentences between have a subject of their own.
 */
export function bodyBefore(tree: Tree, source: Source, drafts: readonly Spoken[]): Claimant | undefined {
  const { sentence } = tree.tokens
  if (tree.words[source.head] !== 'it' || isQuoted(tree.text, source.span.start)) return undefined
  if (sentence[source.head - 1] === sentence[source.head]) return undefined
  const last = drafts.findLast((one) => !one.wide && !one.isReferred && !isWithin(one, drafts))
  const kind = last?.claimant?.kind
  if (!last || last.firstPerson || !kind || !BODIES.has(kind)) return undefined
  const from = tokenFrom(tree, last.cue.start)
  const distance = sentence[source.head]! - sentence[from]!
  return distance > 0 && distance <= FARTHEST && !hasSubject(tree, from, source.head, drafts)
    ? last.claimant
    : undefined
}

/** Whether a sentence after that of `from` and before `end` has a noun for its main subject, outside of what anybody says. */
function hasSubject(tree: Tree, from: number, end: number, drafts: readonly Spoken[]): boolean {
  const { sentence, head, dependency, start, tag: tags } = tree.tokens
  for (let i = from; i < end; i++) {
    if (sentence[i] === sentence[from] || tags[i] === tag.PRON) continue
    const isSubject = dependency[i] === dep.nsubj || dependency[i] === dep['nsubj:pass']
    if (!isSubject || head[i]! < 0 || dependency[head[i]!] !== dep.root) continue
    if (!drafts.some(({ content }) => holds(content, start[i]!))) return true
  }
  return false
}

function isWithin(one: Spoken, drafts: readonly Spoken[]): boolean {
  return drafts.some((other) => other !== one && holds(other.content, one.cue.start))
}

function holds(content: readonly Span[], at: number): boolean {
  return content.some(({ start, end }) => start <= at && at < end)
}
