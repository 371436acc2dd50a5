import { type Span, type TextSpan, textSpan } from '../../schema/index.ts'
import { dep, type Tree, tag, unknownNameEnd } from './tree.ts'

/** How far a noun phrase reaches: `full` with appositions and complements but no relative clause, `name` up to the first comma. */
export type Reach = 'full' | 'name'

/** The half-open token range of the noun phrase headed by `head`, without what ties it to its surroundings. */
export function phrase(tree: Tree, head: number, reach: Reach): { readonly first: number; readonly end: number } {
  const { dependency } = tree.tokens
  let first = head
  let end = head + 1
  for (let c = tree.first[head]!; c >= 0 && c < head; c = tree.next[c]!) {
    if (isTie(dependency[c]!) || isAdverb(tree, c)) {
      first = head
      continue
    }
    if (first === head && !isLoosePunctuation(tree, c)) first = tree.left[c]!
  }
  if (first > head) first = head
  for (let i = first; i < head; i++) if (BARS.has(tree.words[i]!) && !closesBracket(tree, first, i)) first = i + 1
  for (let c = tree.first[head]!; c >= 0; c = tree.next[c]!) {
    if (c < head) continue
    const code = dependency[c]!
    if (isTie(code) && code !== dep.case) break
    // A possessive marker belongs to the owner, not to the phrase that is quoted for it.
    if (code === dep.case) break
    if (code === dep['acl:relcl'] || code === dep.conj || code === dep.parataxis || code === dep.list) break
    if (code === dep.advcl || code === dep.ccomp) break
    if (reach === 'name' && (code === dep.appos || code === dep.acl || tree.text[tree.tokens.start[c]!] === ',')) break
    if (code === dep.punct && tree.words[c] !== ')' && !reachesOn(tree, c, reach)) break
    end = Math.max(end, tree.right[c]!)
  }
  while (end > head + 1 && TRAILING.has(tree.words[end - 1]!)) end--
  return { first, end: nameEnd(tree, head, end) }
}

/** A title and the name right behind it are one phrase, however the parser hung the name: "Prime Minister" + "Anna Marsh". */
function nameEnd(tree: Tree, head: number, end: number): number {
  if (end >= tree.tokens.length || tree.tokens.sentence[end] !== tree.tokens.sentence[head]) return end
  const index = tree.cover[end]!
  if (index < 0) return tree.tokens.tag[head] === tag.NOUN ? unknownNameEnd(tree, end) : end
  const mention = tree.analysis.mentions[index]!
  const isName = mention.kind === 'name' && mention.type === 'Person' && mention.firstToken === end
  const isTitle = tree.tokens.tag[head] === tag.NOUN || tree.tokens.tag[head] === tag.PROPN
  return isName && isTitle && tree.cover[head] !== index ? mention.endToken : end
}

const BARS = new Set([',', ';', ':', '–', '—', '“', '”', '"'])

/** A comma between two adjectives belongs to the phrase. */
function closesBracket(tree: Tree, first: number, comma: number): boolean {
  const before = tree.tokens.tag[comma - 1]
  const after = tree.tokens.tag[comma + 1]
  return comma > first && tree.words[comma] === ',' && before === tag.ADJ && after === tag.ADJ
}

/** The words of the noun phrase headed by `head`. */
export function phraseSpan(tree: Tree, head: number, reach: Reach): TextSpan {
  const { first, end } = phrase(tree, head, reach)
  return tokenSpan(tree, first, end)
}

/** The words from token `first` up to, not including, token `end`. */
export function tokenSpan(tree: Tree, first: number, end: number): TextSpan {
  return textSpan(tree.text, tree.tokens.start[first]!, tree.tokens.end[Math.max(first, end - 1)]!)
}

/** [start, end) without blanks, commas and other separators at its ends; quotation marks stay. Undefined when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && EDGE.test(text[start]!)) start++
  while (end > start && EDGE.test(text[end - 1]!)) end--
  return start < end ? { start, end } : undefined
}
const EDGE = /[\s,;:–—-]/

/** First token that starts at or after `offset` (binary search). */
export function tokenFrom(tree: Tree, offset: number): number {
  const { start, length } = tree.tokens
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

const TRAILING = new Set([',', ';', ':', '–', '—', '-', '“', '"', '’s', "'s"])

function isTie(code: number): boolean {
  return code === dep.case || code === dep.cc || code === dep.mark || code === dep['cc:preconj'] || code === dep.cop
}

function isAdverb(tree: Tree, token: number): boolean {
  const code = tree.tokens.dependency[token]!
  return (
    code === dep.advmod &&
    tree.tokens.tag[token] === tag.ADV &&
    tree.right[token]! - tree.left[token]! === 1 &&
    !QUANTIFIERS.has(tree.words[token]!)
  )
}
const QUANTIFIERS = new Set(['about', 'some', 'over', 'nearly', 'almost', 'around', 'approximately', 'more', 'least'])

function isLoosePunctuation(tree: Tree, token: number): boolean {
  return tree.tokens.dependency[token] === dep.punct && /^[,;:–—)-]$/.test(tree.words[token]!)
}

/** Whether a comma or bracket inside the phrase is followed by more of it. */
function reachesOn(tree: Tree, punctuation: number, reach: Reach): boolean {
  if (reach === 'name' && tree.words[punctuation] === ',') return false
  const after = tree.next[punctuation]!
  if (after < 0) return false
  const code = tree.tokens.dependency[after]!
  return code === dep.appos || code === dep.flat || code === dep.nmod || code === dep.amod || code === dep.punct
}

/** The span without the full stop that ends the sentence; a stop inside quotation marks stays. */
export function withoutStop(text: string, span: Span): Span | undefined {
  let end = span.end
  while (end > span.start && (text[end - 1] === '.' || text[end - 1] === ' ')) end--
  // "U.S." and the like keep their last dot.
  if (
    /\b(\p{Lu}\.)*\p{Lu}$/u.test(text.slice(Math.max(span.start, end - 8), end)) &&
    text[end] === '.' &&
    /\.\p{Lu}$/u.test(text.slice(Math.max(0, end - 2), end))
  ) {
    end++
  }
  return end > span.start ? { start: span.start, end } : undefined
}

/** Whether a quotation that opened in the paragraph is not closed before `at`. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 4000), at)
  const count = (mark: string) => before.split(mark).length - 1
  return count('“') > count('”') || count('"') % 2 === 1
}

/** The token of a range that hangs on none of its others; the last where there is none. */
export function headOf({ tokens }: Tree, { first, end }: { readonly first: number; readonly end: number }): number {
  for (let i = first; i < end; i++) if (tokens.head[i]! < first || tokens.head[i]! >= end) return i
  return end - 1
}
