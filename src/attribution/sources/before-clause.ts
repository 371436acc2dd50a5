import { sentenceRange } from '../contents/sentence-contents.ts'
import type { Cue } from '../cues/cues.ts'
import { type Tree, tag } from '../trees/tree.ts'

/** What stands between two commas, as half-open token range. */
interface Piece {
  readonly first: number
  readonly end: number
  /** A relative clause, a participle or a phrase that goes with what stands before. */
  readonly isAdded: boolean
}

/**
 * Where a source ends that a set phrase names before or within the clause it is given for ("According to X, [Y was seen]", "…, according to X,
 * [were seen]"), told by commas: one past its last token, or -1 where none closes it. An apposition belongs to the noun before it, and one that
 * stands right before the verb to the subject. Linear in the sentence.
 */
export function endBeforeClause(tree: Tree, cue: Cue): number {
  const [from, to] = sentenceRange(tree, cue.first)
  const { tag: tags } = tree.tokens
  const before = cue.first - 1
  if (tree.words[before] === ',' && (BOUND.has(tree.words[before - 1] ?? '') || isVerb(tree, before - 1)))
    return firstComma(tree, cue.end, to)
  const pieces: Piece[] = []
  let first = cue.end
  for (let i = cue.end; i < to; i++) {
    if (/^[;:“"]$/.test(tree.words[i]!)) return -1
    if (tree.words[i] === ',') {
      if (i > first) pieces.push({ first, end: i, isAdded: isAdded(tree, first) })
      first = i + 1
      continue
    }
    const isPlain = tags[i] === tag.AUX || (tags[i] === tag.VERB && !tree.words[i]!.endsWith('ing'))
    if (!isPlain || pieces.length === 0 || hasRelative(tree, first, i)) continue
    if (isAdded(tree, first) && tags[first] !== tag.ADP) continue
    const isVerbFirst = i === first || tags[first] === tag.ADV
    return endOf(pieces, isVerbFirst && cue.first - from <= 1)
  }
  return -1
}
const BOUND = new Set(['and', 'but', 'or', 'that', 'where', 'which', 'who', 'some', 'while'])

/** The pieces before the clause, less those that are its subject where the verb stands right behind a comma. */
function endOf(pieces: readonly Piece[], isVerbFirst: boolean): number {
  if (!isVerbFirst) return (pieces.findLast((piece) => !piece.isAdded) ?? pieces[0]!).end
  const nouns = pieces.filter((piece) => !piece.isAdded)
  const own = pieces.at(-1)!.isAdded || nouns.length < 3 ? 1 : 2
  const subject = nouns.at(-own)
  const index = subject ? pieces.indexOf(subject) : -1
  return index > 0 ? pieces[index - 1]!.end : -1
}

function firstComma(tree: Tree, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tree.words[i] === ',') return i
  return -1
}

function isAdded(tree: Tree, first: number): boolean {
  const { tag: tags } = tree.tokens
  const at = tree.words[first] === 'and' ? first + 1 : first
  if (RELATIVES.has(tree.words[at] ?? '') || (tags[at] === tag.ADP && tree.words[at + 1] !== 'least')) return true
  return tags[at] === tag.VERB && /(?:ing|ed|en|wn)$/.test(tree.words[at]!)
}
const RELATIVES = new Set(['who', 'which', 'that', 'whose', 'where', 'whom', 'when'])

function hasRelative(tree: Tree, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (RELATIVES.has(tree.words[i]!)) return true
  return false
}

function isVerb({ tokens }: Tree, i: number): boolean {
  return i >= 0 && (tokens.tag[i] === tag.VERB || tokens.tag[i] === tag.AUX)
}
