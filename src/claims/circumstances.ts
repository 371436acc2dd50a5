import { adposition, dep, type Filler, isUnder, isUnknownName, phrase, type Tree, tag } from '../attribution/index.ts'
import type { Span } from '../schema/index.ts'
import type { FillerTypes } from './filler-types.ts'

const WHERE = new Set(
  'in at into inside across near on from through via within around throughout outside along over off'.split(' '),
)
const PLACES = ['Place']

/** Where an event of `trigger` is: places behind a preposition below the trigger or below one of its fillers. */
export function placesOf(
  tree: Tree,
  trigger: number,
  fillers: readonly number[],
  types: FillerTypes,
  takesSites: boolean,
): readonly Filler[] {
  const found: number[] = []
  const search = (from: number, depth: number): void => {
    for (let c = tree.first[from]!; c >= 0; c = tree.next[c]!) {
      const code = tree.tokens.dependency[c]!
      if (code === dep.obl || code === dep.nmod) {
        const isWhere = !fillers.includes(c) && isPlace(tree, c, adposition(tree, c), types, takesSites)
        if (isWhere && !found.includes(c)) {
          found.push(c, ...examplesOf(tree, c, types))
        } else if (depth > 0 && c > from) search(c, depth - 1)
      } else if (code === dep.advmod && c > from && ADVERBS.has(tree.words[c]!) && !found.includes(c)) {
        found.push(c)
      } else if (
        depth > 0 &&
        c > from &&
        (code === dep.acl || code === dep.xcomp || code === dep.conj) &&
        fillers.includes(from)
      ) {
        search(c, depth - 1)
      }
    }
  }
  search(trigger, 2)
  for (const filler of fillers) if (found.length === 0 || isUnder(tree, filler, trigger)) search(filler, 2)
  const above = tree.tokens.head[trigger]!
  const light = tree.tokens.dependency[trigger] === dep.obj || tree.tokens.dependency[trigger] === dep['nsubj:pass']
  if (found.length === 0 && above >= 0 && tree.tokens.tag[trigger] === tag.NOUN && light) search(above, 1)
  if (found.length === 0) found.push(...placeBehind(tree, trigger, fillers, types, takesSites))
  return found.map((token) => ({ token, inferred: false }))
}
const ADVERBS = new Set(['there', 'here', 'abroad', 'nearby'])

/** Whether a nominal behind `preposition` says where: a place, or a name of unsure type behind a word for places alone. */
function isPlace(tree: Tree, token: number, preposition: string, types: FillerTypes, takesSites: boolean): boolean {
  if (!WHERE.has(preposition) || isModifier(tree, token)) return false
  // "Landed at Port Ferrow": a site that has a name says where, unless the relation is about sites.
  if (types.fits(tree, token, PLACES)) return !isSite(tree, token, types) || (!takesSites && isNamed(tree, token))
  if (AT.has(preposition) && isUnknownName(tree, token)) return true
  return INSIDE.has(preposition) && types.isGuess(tree, token)
}
const AT = new Set(['at', 'off', 'outside', 'into', 'from'])
const INSIDE = new Set(['in', 'near', 'across', 'throughout'])

/** "Strikes on [Iranian] targets", "the [Turkey]-Syria border": a name that only says whose or which the noun behind it is. */
function isModifier(tree: Tree, token: number): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name') return false
  if (mention.type === 'Nationality') return true
  const { head, tag: tags, sentence } = tree.tokens
  const next = mention.endToken
  if (next >= tree.tokens.length || sentence[next] !== sentence[token]) return false
  const above = head[token]!
  if (above >= next && sentence[above] === sentence[token] && MODIFYING.has(tree.tokens.dependency[token]!)) return true
  return tags[next] === tag.NOUN && tree.text.slice(tree.tokens.end[next - 1]!, tree.tokens.start[next]!) === ' '
}
const MODIFYING = new Set([dep.compound, dep.amod, dep['nmod:poss'], dep['nmod:desc'], dep.nmod])

/** By word order alone, where the parse hung it elsewhere: the named place behind the trigger, before any other verb or mark. */
function placeBehind(
  tree: Tree,
  trigger: number,
  fillers: readonly number[],
  types: FillerTypes,
  takesSites: boolean,
): readonly number[] {
  const { tag: tags, sentence, length } = tree.tokens
  for (let i = trigger + 1; i < length && sentence[i] === sentence[trigger]; i++) {
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || tags[i] === tag.SCONJ) return []
    if (tags[i] === tag.PUNCT && tree.words[i] !== '-' && tree.words[i] !== '"') return []
    if (tags[i] !== tag.ADP || !WHERE.has(tree.words[i]!)) continue
    const start = tags[i + 1] === tag.DET ? i + 2 : i + 1
    const index = start < length ? tree.cover[start]! : -1
    const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
    if (mention?.kind !== 'name' || mention.firstToken !== start || fillers.includes(mention.headToken)) continue
    if (isPlace(tree, mention.headToken, tree.words[i]!, types, takesSites)) return [mention.headToken]
  }
  return []
}

function isNamed(tree: Tree, token: number): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  return index >= 0 && tree.analysis.mentions[index]!.kind === 'name'
}

/** A factory or a university is a place, but one that is a filler of its own. */
function isSite(tree: Tree, token: number, types: FillerTypes): boolean {
  return types.fits(tree, token, ['Facility'])
}

/** "countries including A and B", "A and B". */
function examplesOf(tree: Tree, place: number, types: FillerTypes): number[] {
  const found: number[] = []
  for (let c = tree.first[place]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (c < place) continue
    const isExample = code === dep.nmod && EXAMPLES.has(adposition(tree, c))
    if (
      (code === dep.conj || code === dep.appos || isExample) &&
      types.fits(tree, c, PLACES) &&
      !isSite(tree, c, types)
    ) {
      found.push(c, ...examplesOf(tree, c, types))
    }
  }
  return found
}
const EXAMPLES = new Set(['including', 'like', 'such', 'especially', 'namely'])

/** Index of the time expression that belongs to the clause of `trigger`, or undefined. */
export function timeOf(tree: Tree, trigger: number): number | undefined {
  const { times } = tree.analysis
  let best: number | undefined
  const sentence = tree.analysis.sentences[tree.tokens.sentence[trigger]!]
  if (!sentence) return undefined
  for (let index = firstFrom(times, sentence.start); index < times.length; index++) {
    const time = times[index]!
    if (time.start >= sentence.end) break
    if (time.type === 'SET') continue
    const head = headOf(tree, time.start, time.end)
    if (head < 0 || tree.tokens.sentence[head] !== tree.tokens.sentence[trigger]) continue
    if (clauseHead(tree, head) === clauseHead(tree, trigger)) best ??= index
  }
  return best
}

/** Index of the first quantity printed inside the phrase of one of the fillers, or undefined. */
export function quantityOf(tree: Tree, fillers: readonly number[]): number | undefined {
  const { quantities } = tree.analysis
  if (quantities.length === 0) return undefined
  for (const filler of fillers) {
    const { first, end } = phrase(tree, filler, 'name')
    const from = tree.tokens.start[first]!
    const to = tree.tokens.end[end - 1]!
    const index = firstFrom(quantities, from)
    if (index < quantities.length && quantities[index]!.start < to) return index
  }
  return undefined
}

/** Index of the first span that starts at `offset` or later. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The token of a span that governs the others, or -1. */
function headOf(tree: Tree, start: number, end: number): number {
  const { tokens } = tree
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle]! < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < tokens.length && tokens.start[i]! < end; i++) {
    const above = tokens.head[i]!
    if (above < 0 || tokens.start[above]! < start || tokens.start[above]! >= end) return i
  }
  return -1
}

/** The verb (or predicate) of the clause a token belongs to; the token itself when it is one. */
export function clauseHead(tree: Tree, token: number): number {
  let at = token
  for (let steps = 0; steps < 12; steps++) {
    const code = tree.tokens.tag[at]!
    const relation = tree.tokens.dependency[at]!
    if (code === tag.VERB || code === tag.AUX || CLAUSES.has(relation)) return at
    const above = tree.tokens.head[at]!
    if (above < 0) return at
    at = above
  }
  return at
}
const CLAUSES = new Set([dep.root, dep.ccomp, dep.xcomp, dep.advcl, dep['acl:relcl'], dep.csubj, dep.parataxis])
