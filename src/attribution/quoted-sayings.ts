import type { Resources } from '../resources/index.ts'
import { type Span, textSpan } from '../schema/index.ts'
import { claimantOf } from './claimants/claimants.ts'
import type { Cue } from './cues/cues.ts'
import { isQuotedAs, quotedParticiple } from './cues/quoted-as.ts'
import type { Draft } from './draft.ts'
import { sourceAfter } from './sources/adjacent-sources.ts'
import type { Source } from './sources/sources.ts'
import { isPassive } from './trees/clauses.ts'
import { tokenFrom, tokenSpan, trimmed } from './trees/phrases.ts'
import { type Tree, tag } from './trees/tree.ts'

/** "X [was quoted as saying]": the token with which such a cue begins. */
export function quotedFrom(tree: Tree, saying: number): number {
  if (!isQuotedAs(tree, saying)) return saying
  const quoted = saying - 2
  if (!/^(?:quoted|cited)$/.test(tree.words[quoted] ?? '') || !isPassive(tree, quoted)) return saying
  return tree.tokens.tag[quoted - 1] === tag.AUX ? quoted - 1 : quoted
}

/** "…, the station quoted officials as [saying] on Friday", with what they said before it. */
export function isQuotedBefore(tree: Tree, cue: Cue, quoting: Draft, told: Span): boolean {
  if (!isQuotedAs(tree, cue.first) || !quoting.source) return false
  const from = tokenFrom(tree, quoting.cue.start)
  const isQuoting = /^(?:quoted|quotes|cited|cites)$/.test(tree.words[from] ?? '') && cue.first - from < 20
  return isQuoting && told.start < quoting.source.start && quoting.source.end <= quoting.cue.start
}

/** "The agency quoted [officials] as saying [that …]": whether a cue tells what somebody said whom the cue before it quotes. */
export function isQuotedBehind(
  tree: Tree,
  cue: Cue,
  quoting: Draft,
  who: Span | undefined,
  kept: readonly Span[],
): boolean {
  const from = tokenFrom(tree, quoting.cue.start)
  const isQuoting = /^(?:quot|cit)(?:ed|es|ing)$/.test(tree.words[from] ?? '')
  if (!isQuoting || !isQuotedAs(tree, cue.first) || !who || !quoting.source) return false
  const isBetween = quoting.cue.end <= who.start && who.end <= tree.tokens.start[cue.first]!
  return isBetween && cue.first - from < 25 && kept.length > 0 && kept[0]!.start >= tree.tokens.end[cue.first]!
}

/** Whoever is said to quote somebody: the token of "quoted", and the words that name the quoter. */
export interface Quoter {
  readonly cue: number
  readonly source: Source
}

/**
 * Who quotes in "X was quoted as saying by the agency" and "X was quoted on state television as saying": the cue and the words of
 * whoever passes on, without what was said. Undefined where nobody is named; "quoted by the agency as saying" has its agent in the tree.
 */
export function quoterOf(tree: Tree, cue: Cue, resources: Resources): Quoter | undefined {
  const saying = cue.first
  if (!isQuotedAs(tree, saying)) return undefined
  const quoted = quotedParticiple(tree, saying, REACH)
  if (quoted < 0) return undefined
  const led = tree.words[saying + 1] === 'by' ? saying + 1 : quoted + 1
  if (led === quoted + 1 && !VENUES.has(tree.words[led]!)) return undefined
  const found = sourceAfter(tree, led)
  if (!found) return undefined
  const source = { span: tokenSpan(tree, found.first, found.end), head: found.head, inferred: false }
  return led > saying || claimantOf(tree, source, resources).kind === 'media' ? { cue: quoted, source } : undefined
}
const VENUES = new Set(['on', 'in'])

/** Tokens that may stand between "quoted" and "saying". */
const REACH = 14

/** What was said, without the "was quoted" between it and a "saying". */
export function besidesQuoting(tree: Tree, cue: Cue, content: readonly Span[]): readonly Span[] {
  if (!isQuotedAs(tree, cue.first)) return content
  const quoted = quotedParticiple(tree, cue.first, REACH)
  if (quoted < 0) return content
  const [from, to] = [tree.tokens.start[quoted]!, tree.tokens.start[cue.first]!]
  return content.filter(({ start, end }) => start >= to || end <= from)
}

/** The attribution of whoever quotes: the words of the one who is quoted, from their name to their end. */
export function quotingDraft(tree: Tree, quoter: Quoter, said: Draft, resources: Resources): Draft {
  const { start, end } = tokenSpan(tree, quoter.cue, quoter.cue + 1)
  const who = said.source ?? said.cue
  const before = said.content.filter((span) => span.end <= start).map((span) => span.start)
  const behind = said.content.filter((span) => span.start >= said.cue.end).map((span) => span.end)
  // "was quoted": the auxiliary is neither's.
  const first = trimmed(tree.text, Math.min(who.start, ...before), Math.min(start, who.end))
  const last = { start: said.cue.start - 'as '.length, end: Math.max(said.cue.end, ...behind) }
  return {
    source: quoter.source.span,
    cue: textSpan(tree.text, start, end),
    content: [...(first ? [first] : []), last].map((span) => textSpan(tree.text, span.start, span.end)),
    act: 'report',
    claimant: claimantOf(tree, quoter.source, resources),
    firstPerson: false,
  }
}
