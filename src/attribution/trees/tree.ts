import { type Analysis, Kept, type Tokens } from '../../schema/index.ts'
import { withClosingReports } from '../mending/closing-reports.ts'
import { withInterruptedSpeech } from '../mending/interrupted-speech.ts'
import { withClosingSpeech } from '../mending/lost-commas.ts'
import { mendedTokens } from '../mending/mend.ts'
import { dep, tag } from './codes.ts'

export { dep, tag }

/** The dependency trees of one Document, laid out for walking: children in text order and the reach of every subtree. */
export interface Tree {
  readonly analysis: Analysis
  readonly tokens: Tokens
  readonly text: string
  /** Lower-case form of each token. */
  readonly words: readonly string[]
  /** First child of a token, or -1. */
  readonly first: Int32Array
  /** Next sibling of a token, or -1. */
  readonly next: Int32Array
  /** First token of the subtree. */
  readonly left: Int32Array
  /** One past the last token of the subtree. */
  readonly right: Int32Array
  /** Index of the mention headed by a token, or -1. */
  readonly mention: Int32Array
  /** Index of the smallest mention that covers a token, or -1. */
  readonly cover: Int32Array
  /** Index of the entity of each mention. */
  readonly entity: Int32Array
}

const trees = new Kept<Tokens, Tree>()

/** The Tree of an Analysis, made once. Linear in the number of tokens for trees of ordinary depth. */
export function treeOf(analysis: Analysis): Tree {
  const known = trees.get(analysis.tokens)
  if (known) return known
  const { document, mentions, entities } = analysis
  const words = Array.from(analysis.tokens.start, (start, i) =>
    document.text.slice(start, analysis.tokens.end[i]).toLowerCase(),
  )
  const tokens = [withClosingSpeech, withClosingReports, withInterruptedSpeech].reduce(
    (mended, mend) => mend(mended, document.text),
    mendedTokens(analysis, words),
  )
  const { length, head } = tokens
  const first = new Int32Array(length).fill(-1)
  const next = new Int32Array(length).fill(-1)
  const left = new Int32Array(length)
  const right = new Int32Array(length)
  for (let i = length - 1; i >= 0; i--) {
    left[i] = i
    right[i] = i + 1
    const above = head[i]!
    if (above < 0 || above >= length || above === i) continue
    next[i] = first[above]!
    first[above] = i
  }
  for (let i = 0; i < length; i++) {
    // Every ancestor that already reaches i is known to have told its own ancestors; this also ends on a cycle.
    for (let above = head[i]!; above >= 0 && above < length; above = head[above]!) {
      if (left[above]! <= i && i < right[above]!) break
      if (i < left[above]!) left[above] = i
      if (i >= right[above]!) right[above] = i + 1
    }
  }
  const mention = new Int32Array(length).fill(-1)
  mentions.forEach((one, index) => {
    const held = mention[one.headToken] ?? -1
    const longer = held < 0 || one.endToken - one.firstToken > mentions[held]!.endToken - mentions[held]!.firstToken
    if (longer && one.headToken >= 0 && one.headToken < length) mention[one.headToken] = index
  })
  const cover = new Int32Array(length).fill(-1)
  mentions.forEach((one, index) => {
    for (let i = Math.max(0, one.firstToken); i < Math.min(length, one.endToken); i++) {
      const held = cover[i]!
      const size = one.endToken - one.firstToken
      if (held < 0 || size < mentions[held]!.endToken - mentions[held]!.firstToken) cover[i] = index
    }
  })
  const entity = new Int32Array(mentions.length).fill(-1)
  entities.forEach((one, index) => {
    for (const member of one.mentions) entity[member] = index
  })
  const tree: Tree = { analysis, tokens, text: document.text, words, first, next, left, right, mention, cover, entity }
  trees.set(analysis.tokens, tree)
  return tree
}

/** First child of `token` with that dependency code, or -1. */
export function child(tree: Tree, token: number, code: number): number {
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) if (tree.tokens.dependency[c] === code) return c
  return -1
}

/** Whether `token` stands below `above` (or is it). */
export function isUnder(tree: Tree, token: number, above: number): boolean {
  for (let i = token, steps = 0; i >= 0 && steps < 200; i = tree.tokens.head[i]!, steps++) if (i === above) return true
  return false
}

/** The head of the relative clause that a verb stands in, or -1. */
export function relativeAround({ tokens }: Tree, verb: number): number {
  const { head, dependency } = tokens
  for (let i = verb, steps = 0; i >= 0 && steps < 8; i = head[i]!, steps++)
    if (dependency[i] === dep['acl:relcl']) return i
  return -1
}

/** The adposition before a nominal ("to", "according to" as "according"), or "". */
export function adposition(tree: Tree, token: number): string {
  for (let c = tree.first[token]!; c >= 0 && c < token; c = tree.next[c]!) {
    // "at least 40 rockets" stands behind no preposition.
    if (tree.words[c] === 'at' && (tree.words[c + 1] === 'least' || tree.words[c + 1] === 'most')) continue
    if (tree.tokens.dependency[c] === dep.case && tree.words[c] !== '’s' && tree.words[c] !== "'s") {
      return tree.words[c]!
    }
  }
  return ''
}

/** Whether a word of negation ("not", "no", "never") hangs on `token`. */
export function isNegated(tree: Tree, token: number): boolean {
  return negation(tree, token) >= 0
}

/** The word of negation that hangs on `token`, or -1. */
export function negation(tree: Tree, token: number): number {
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    // "neither trains nor arms" is read as a subject now and then.
    const isNeither = code === dep.nsubj && tree.words[c] === 'neither' && c + 1 === token
    if (code !== dep.advmod && code !== dep.det && code !== dep.aux && code !== dep.cc && !isNeither) continue
    // "not only armed them" says that it did, "not the first to arm them" that it is one who did.
    if (tree.words[c] === 'not' && MERELY.has(tree.words[tree.words[c + 1] === 'the' ? c + 2 : c + 1] ?? '')) continue
    if (NEGATIONS.has(tree.words[c]!) || NEGATIONS.has(tree.tokens.lemma[c]!)) return c
  }
  return -1
}
const MERELY = new Set(['only', 'just', 'merely', 'simply', 'first', 'last', 'sole'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'no', 'never', 'neither', 'nor', 'hardly', 'without', 'none'])

/** Whether a token stands inside a time expression ("on [Sunday]", "[next] May"). */
export function isTime(tree: Tree, token: number): boolean {
  const start = tree.tokens.start[token]!
  const { times } = tree.analysis
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low < times.length && times[low]!.start <= start
}

/** Whether a token is a proper noun that no mention and no time expression covers: a name that was not recognised. */
export function isUnknownName(tree: Tree, token: number): boolean {
  if (token < 0 || token >= tree.tokens.length || tree.tokens.tag[token] !== tag.PROPN || tree.cover[token]! >= 0)
    return false
  if (CALENDAR.has(tree.words[token]!)) return false
  return !isTime(tree, token)
}
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** End of the run of unrecognised name tokens that starts at `token`, with hyphens inside it ("al-Islam"). */
export function unknownNameEnd(tree: Tree, token: number): number {
  let end = token
  while (isUnknownName(tree, end) && tree.tokens.sentence[end] === tree.tokens.sentence[token]) {
    end++
    if (tree.words[end] === '-' && isUnknownName(tree, end + 1)) end++
  }
  return end
}
