import { feature2, hashText } from '../../learning/index.ts'
import type { MarkedPart } from '../../schema/index.ts'
import { headOf } from '../trees/phrases.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'

/** Room for the features of one tie. */
export const LINK_FEATURES = 32

/** Farthest that a source or content may stand from its cue: in tokens, and in parts between. */
const FARTHEST = 100
const MOST_BETWEEN = 5

/** A source or content that may belong to a cue, by their places among the parts of a Document. */
export interface LinkCandidate {
  readonly cue: number
  readonly part: number
}

/** Calls with every source and content that stands near enough to a cue to be its own, in the order of cues. Linear in the parts. */
export function eachLinkCandidate(tree: Tree, call: (candidate: LinkCandidate) => void): void {
  const { parts } = tree.analysis
  for (let cue = 0; cue < parts.length; cue++) {
    if (parts[cue]!.part !== 'cue') continue
    const last = Math.min(parts.length - 1, cue + MOST_BETWEEN)
    for (let part = Math.max(0, cue - MOST_BETWEEN); part <= last; part++) {
      const other = parts[part]!
      if (other.part === 'cue' || gapOf(other, parts[cue]!) > FARTHEST) continue
      // From another line only a quotation is tied.
      if (!isQuoted(tree.words[other.first]!) && linesBetween(tree, other, parts[cue]!) > 0) continue
      call({ cue, part })
    }
  }
}

/**
 * Writes the hashed features of one candidate tie into `out` and answers their number: order, distance, what stands between and
 * around, how the heads hang together, the words at the seams.
 */
export function linkFeatures(
  tree: Tree,
  parts: readonly MarkedPart[],
  candidate: LinkCandidate,
  out: Uint32Array,
): number {
  const { tokens, words } = tree
  const cue = parts[candidate.cue]!
  const other = parts[candidate.part]!
  const isBefore = other.first < cue.first
  const place = (other.part === 'source' ? 0 : 2) + (isBefore ? 1 : 0) + 1
  const [from, to] = isBefore ? [other.end, cue.first] : [cue.end, other.first]
  const between = pattern(parts, candidate)
  const sentences = Math.min(3, Math.abs(tokens.sentence[cue.first]! - tokens.sentence[other.first]!))
  const lines = linesBetween(tree, other, cue)
  const cueHead = headOf(tree, cue)
  const head = headOf(tree, other)
  const lemma = hashText(tokens.lemma[cueHead]!)
  const opening = hashText(words[other.first]!)
  const nextWord = to > from ? hashText(words[from]!) : 0
  const lastWord = to > from + 1 ? hashText(words[to - 1]!) : nextWord
  const middle = to - from === 3 ? hashText(words[from + 1]!) : 0
  const quotes = quotesBetween(tree, from, to)
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template * 8 + place, a, b)
  }
  add(1, 1)
  add(2, between)
  add(3, bucket(to - from), Math.min(1, sentences))
  add(4, sentences, lines)
  add(5, between, sentences * 4 + lines)
  add(6, to - from <= 3 ? nextWord + Math.imul(lastWord, 31) + Math.imul(middle, 17) : 0)
  add(7, nextWord)
  add(8, lastWord)
  add(9, lemma)
  add(10, tokens.tag[cueHead]!, hashText(words[cue.first]!))
  add(11, relation(tree, cueHead, head, cue, other))
  add(12, rival(parts, candidate), sentences)
  add(13, opposite(tree, parts, candidate), between)
  add(14, Math.min(3, quotes), isQuoted(words[other.first]!) ? 1 : 0)
  add(15, Math.floor(other.confidence * 5), Math.floor(cue.confidence * 5))
  add(16, opening, sentences)
  add(17, bucket(other.end - other.first), tokens.tag[head]!)
  add(18, nearness(parts, candidate), sentences)
  add(19, lemma, opening)
  add(20, verbsBetween(tree, from, to), between)
  return count
}

/** Tokens between two parts, 0 where they touch. */
function gapOf(a: MarkedPart, b: MarkedPart): number {
  return Math.max(0, a.first >= b.end ? a.first - b.end : b.first - a.end)
}

function bucket(length: number): number {
  if (length < 4) return length
  return length < 6 ? 4 : length < 9 ? 5 : length < 16 ? 6 : length < 31 ? 7 : length < 61 ? 8 : 9
}

/** The kinds of the parts between, as a number: from the cue outwards, three bits each. */
function pattern(parts: readonly MarkedPart[], { cue, part }: LinkCandidate): number {
  const step = part < cue ? -1 : 1
  let code = 1
  for (let i = cue + step; i !== part; i += step) code = code * 4 + KINDS[parts[i]!.part]
  return code
}
const KINDS = { source: 1, cue: 2, content: 3 } as const

/** Line ends between two parts, 2 at most. */
function linesBetween({ text, tokens }: Tree, a: MarkedPart, b: MarkedPart): number {
  const [from, to] = a.first < b.first ? [a.end, b.first] : [b.end, a.first]
  const end = tokens.start[to]!
  const first = text.indexOf('\n', tokens.end[from - 1]!)
  if (first < 0 || first >= end) return 0
  return text.slice(first, end).trimStart().includes('\n') ? 2 : 1
}

function isQuoted(word: string): boolean {
  return word === '“' || word === '"' || word === '‘' || word === "'"
}

function quotesBetween({ words }: Tree, from: number, to: number): number {
  let quotes = 0
  for (let i = from; i < to; i++) if (words[i] === '”' || isQuoted(words[i]!)) quotes++
  return quotes
}

function verbsBetween({ tokens }: Tree, from: number, to: number): number {
  let verbs = 0
  for (let i = from; i < to && verbs < 3; i++) if (tokens.tag[i] === tag.VERB || tokens.tag[i] === tag.AUX) verbs++
  return verbs
}

/** How the heads of a cue and of a part hang together: one on the other, both on a third, or neither. */
function relation({ tokens }: Tree, cueHead: number, head: number, cue: MarkedPart, part: MarkedPart): number {
  const { head: above, dependency } = tokens
  const up = above[head]!
  if (up >= cue.first && up < cue.end) return 1000 + dependency[head]!
  const over = above[cueHead]!
  if (over >= part.first && over < part.end) return 2000 + dependency[cueHead]!
  if (up >= 0 && up === over) return 3000 + dependency[head]!
  // "the minister, who said": the cue hangs on a word of the phrase by way of another.
  if (up >= 0 && above[up]! >= cue.first && above[up]! < cue.end) return 4000 + dependency[head]!
  if (over >= 0 && above[over]! >= part.first && above[over]! < part.end) return 5000 + dependency[cueHead]!
  return dependency[cueHead] === dep.root ? 1 : 2
}

/** Whether a further cue stands behind the part, as seen from this one, and how its distance compares. */
function rival(parts: readonly MarkedPart[], { cue, part }: LinkCandidate): number {
  const step = part < cue ? -1 : 1
  const own = gapOf(parts[part]!, parts[cue]!)
  for (let i = part + step, seen = 0; i >= 0 && i < parts.length && seen < 3; i += step, seen++) {
    if (parts[i]!.part !== 'cue') continue
    const gap = gapOf(parts[part]!, parts[i]!)
    return (gap < own ? 1 : gap < own + 5 ? 2 : 3) + 4 * seen
  }
  return 0
}

/** What stands next on the other side of the cue, and whether in its sentence. */
function opposite({ tokens }: Tree, parts: readonly MarkedPart[], { cue, part }: LinkCandidate): number {
  const next = parts[part < cue ? cue + 1 : cue - 1]
  if (!next) return 0
  const isSame = tokens.sentence[next.first] === tokens.sentence[parts[cue]!.first]
  return KINDS[next.part] * 2 + (isSame ? 1 : 0)
}

/** How many parts of the same kind are nearer to the cue, on either side. */
function nearness(parts: readonly MarkedPart[], { cue, part }: LinkCandidate): number {
  const own = gapOf(parts[part]!, parts[cue]!)
  let nearer = 0
  for (let i = Math.max(0, cue - MOST_BETWEEN); i <= Math.min(parts.length - 1, cue + MOST_BETWEEN); i++) {
    if (i !== part && parts[i]!.part === parts[part]!.part && gapOf(parts[i]!, parts[cue]!) < own) nearer++
  }
  return nearer
}
