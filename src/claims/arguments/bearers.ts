import {
  adposition,
  child,
  dep,
  type Filler,
  isPassive,
  isUnknownName,
  subjectOf,
  type Tree,
  tag,
  unknownNameEnd,
} from '../../attribution/index.ts'

/** Verbs that give somebody an office. */
export const NAMING = new Set([
  'appoint',
  'name',
  'elect',
  'become',
  'select',
  'make',
  'nominate',
  'serve',
  'remain',
  'replace',
  'swear',
])

/** The people a title or description is given to: by apposition, before the name, as a predicate, or by appointment. */
export function bearersOf(tree: Tree, title: number): readonly Filler[] {
  const { head, dependency } = tree.tokens
  const above = head[title]!
  const code = dependency[title]!
  const follower = nameAfter(tree, title)
  if (follower >= 0) return [{ token: follower, inferred: false }]
  const farther = nameFarther(tree, title)
  const host = nameBefore(tree, title)
  // "According to the prosecutor, Paul Lane, the cell's [leader], Anna Marsh, was taught": the name behind, where the parse says so or a preposition stands over the one before.
  if (host >= 0 && !(farther >= 0 && (head[farther] === title || isLed(tree, host))))
    return [{ token: host, inferred: false }]
  if (farther >= 0) return [{ token: farther, inferred: false }]
  // "The republic, an ally of the kingdom, sent …" read as two subjects.
  if (code === dep.nsubj && above >= 0 && tree.words[tree.left[title]! - 1] === ',') {
    const first = child(tree, above, dep.nsubj)
    if (first >= 0 && first < tree.left[title]! - 1) return [{ token: first, inferred: false }]
  }
  if (code === dep.appos && above >= 0) return [{ token: above, inferred: false }]
  if ((code === dep.compound || code === dep.flat || code === dep['nmod:desc']) && above >= 0 && isNamed(tree, above)) {
    return [{ token: above, inferred: false }]
  }
  for (let c = tree.first[title]!; c >= 0; c = tree.next[c]!) {
    const relation = dependency[c]!
    if ((relation === dep.appos || relation === dep.flat) && c > title && isNamed(tree, c)) {
      return [{ token: c, inferred: false }]
    }
  }
  if (child(tree, title, dep.cop) >= 0) {
    const subject = child(tree, title, dep.nsubj)
    if (subject >= 0) {
      const filler = subjectOf(tree, title)
      return filler ? [filler] : []
    }
  }
  // "Spent ten years as quartermaster of": whoever it was.
  const isAs = code === dep.obl && above >= 0 && tree.tokens.tag[above] === tag.VERB && adposition(tree, title) === 'as'
  if (isAs && SERVING.has(tree.tokens.lemma[above]!)) {
    const subject = subjectOf(tree, above)
    return subject ? [subject] : []
  }
  if (above >= 0 && tree.tokens.tag[above] === tag.VERB && NAMING.has(tree.tokens.lemma[above]!)) {
    if (code === dep.xcomp || code === dep.obj || code === dep.obl) {
      const object = child(tree, above, dep.obj)
      if (object >= 0 && object !== title) return [{ token: object, inferred: false }]
      const subject = subjectOf(tree, above)
      return subject ? [subject] : []
    }
  }
  const named = namedBefore(tree, title)
  if (named) return [named]
  const behind = bodyBehind(tree, title)
  if (behind >= 0) return [{ token: behind, inferred: false }]
  // "The Falcon Brigade, the overseas arm of the guard": bodies and states too.
  const body = nameBefore(tree, title, true)
  return body >= 0 ? [{ token: body, inferred: false }] : []
}

/** "Who was appointed [defence minister] earlier": whom the verb right before the title gives it to, where the parse hung the title elsewhere. */
function namedBefore(tree: Tree, title: number): Filler | undefined {
  const { tag: tags, lemma, sentence } = tree.tokens
  for (let i = title - 1; i >= 0 && title - i < 6 && sentence[i] === sentence[title]; i--) {
    const code = tags[i]
    if (code === tag.VERB) return NAMING.has(lemma[i]!) && isPassive(tree, i) ? subjectOf(tree, i) : undefined
    if (code !== tag.NOUN && code !== tag.PROPN && code !== tag.ADJ && code !== tag.DET && tree.words[i] !== 'as')
      return undefined
  }
  return undefined
}

/** "Its ally [Velmark]", "its main ally, [Velmark]": the name of a body or state that the title is given to, or -1. */
function bodyBehind(tree: Tree, title: number): number {
  const { dependency, head } = tree.tokens
  const above = head[title]!
  const code = dependency[title]!
  const isBefore = code === dep.compound || code === dep.flat || code === dep['nmod:desc']
  if (isBefore && above === title + 1 && isBody(tree, above)) return above
  for (let c = tree.first[title]!; c >= 0; c = tree.next[c]!)
    if (c > title && (dependency[c] === dep.appos || dependency[c] === dep.flat) && isBody(tree, c)) return c
  return -1
}

function isBody(tree: Tree, token: number): boolean {
  const mention = tree.analysis.mentions[tree.cover[token]!]
  return mention?.kind === 'name' && mention.type !== 'Person'
}

const SERVING = new Set(['serve', 'spend', 'work', 'act', 'resign', 'retire', 'continue', 'return'])

function isNamed(tree: Tree, token: number): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  if (index < 0) return tree.tokens.tag[token] === tag.PROPN
  const mention = tree.analysis.mentions[index]!
  return mention.kind === 'name' && mention.type === 'Person'
}

/** The head of a person's name that starts right behind the title, or that the title opens, or -1. */
function nameAfter(tree: Tree, title: number): number {
  const next = title + 1
  if (next >= tree.tokens.length || tree.tokens.sentence[next] !== tree.tokens.sentence[title]) return -1
  if (tree.tokens.tag[next] !== tag.PROPN && tree.tokens.tag[next] !== tag.NOUN) return -1
  const index = tree.cover[next]!
  if (index < 0) return tree.tokens.tag[next] === tag.PROPN && tree.tokens.tag[title] !== tag.VERB ? next : -1
  const mention = tree.analysis.mentions[index]!
  if (mention.type !== 'Person' || mention.kind !== 'name') return -1
  return mention.firstToken <= next ? Math.max(mention.headToken, next) : -1
}

/** "Anna Marsh, the chief of …": the name that a comma parts from the title's own noun phrase, or -1. */
function nameBefore(tree: Tree, title: number, isAny = false): number {
  const { tag: tags, sentence } = tree.tokens
  if (isSubject(tree, title)) return -1
  let first = title
  while (first > 0 && sentence[first - 1] === sentence[title]) {
    const code = tags[first - 1]!
    const isInside =
      code === tag.DET ||
      code === tag.ADJ ||
      code === tag.NOUN ||
      code === tag.PROPN ||
      code === tag.NUM ||
      code === tag.PART ||
      ONCE.has(tree.words[first - 1]!) ||
      // "A [sanctions and] trade expert"
      (tree.words[first - 1] === 'and' && (tags[first - 2] === tag.NOUN || tags[first - 2] === tag.PROPN))
    if (!isInside && tree.words[first - 1] !== '-') break
    first--
  }
  if (first < 2 || tree.words[first - 1] !== ',' || sentence[first - 2] !== sentence[title]) return -1
  const name = nameEndingAt(tree, first - 1, isAny)
  // "at Osk, a police officer said": where, not who.
  return name >= 0 && WHERE.has(tree.words[Math.min(name, tree.left[name]!) - 1] ?? '') ? -1 : name
}
const ONCE = new Set(
  'once now formerly currently then previously until recently lead leading acting outgoing serving ruling'.split(' '),
)
const WHERE = new Set(['in', 'at', 'near', 'on'])

/** Whether a preposition stands over the noun phrase that a name ends or is given to. */
function isLed(tree: Tree, name: number): boolean {
  const { head, dependency } = tree.tokens
  for (let at = name, steps = 0; at >= 0 && steps < 3; at = head[at]!, steps++) {
    if (adposition(tree, at) !== '') return true
    if (dependency[at] !== dep.appos && dependency[at] !== dep.flat && dependency[at] !== dep.conj) return false
  }
  return false
}

/** "According to X, a customs inspector had told …": a noun whose own verb follows with no comma between is no apposition. */
function isSubject(tree: Tree, title: number): boolean {
  const verb = tree.tokens.head[title]!
  if (tree.tokens.dependency[title] !== dep.nsubj || verb < title) return false
  for (let i = title + 1; i < verb; i++) if (tree.words[i] === ',') return false
  return true
}

/** "the leader of the movement, Anna Marsh,", "ambassador to the council Anna Marsh": a name behind the title's complement, or -1. */
function nameFarther(tree: Tree, title: number): number {
  const { tag: tags, sentence, length } = tree.tokens
  if (tree.words[title] !== tree.tokens.lemma[title] && tree.words[title]!.endsWith('s')) return -1
  if (tree.words[title + 1] === ',') return nameInCommas(tree, title)
  // "The company's founder and chief executive, Anna Marsh,"
  const isJoined = tree.words[title + 1] === 'and' && tags[title + 2] !== tag.DET && isDefiniteTitle(tree, title)
  if (tags[title + 1] !== tag.ADP && !isJoined) return -1
  for (let i = title + 2; i < Math.min(length, title + 16) && sentence[i] === sentence[title]; i++) {
    const comma = tree.words[i] === ','
    const at = comma ? pastRank(tree, i + 1) : i
    const index = at < length ? tree.cover[at]! : -1
    const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
    const isName = mention?.kind === 'name' && mention.type === 'Person' && mention.firstToken === at
    if (isName && (comma || tags[i - 1] === tag.PROPN || tags[i - 1] === tag.NOUN)) {
      const after = tree.words[mention.endToken]
      if (!comma || after === ',' || after === '.' || after === undefined || tags[mention.endToken] === tag.VERB)
        return mention.headToken
      return -1
    }
    const code = tags[i]!
    if (comma || code === tag.VERB || code === tag.AUX || code === tag.SCONJ) return -1
  }
  return -1
}

/** "The chairman, Mr Paul Lane, read …": the name between commas right behind a definite title, or -1. */
function nameInCommas(tree: Tree, title: number): number {
  const at = pastRank(tree, title + 2)
  if (isUnknownName(tree, at) && tree.tokens.sentence[at] === tree.tokens.sentence[title]) {
    const end = unknownNameEnd(tree, at)
    return isDefiniteTitle(tree, title) && CLOSING.has(tree.words[end] ?? '.') ? end - 1 : -1
  }
  if (at >= tree.tokens.length || tree.tokens.sentence[at] !== tree.tokens.sentence[title]) return -1
  const index = tree.cover[at]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name' || mention.type !== 'Person' || mention.firstToken > at) return -1
  return isDefiniteTitle(tree, title) && CLOSING.has(tree.words[mention.endToken] ?? '.') ? mention.headToken : -1
}

function isDefiniteTitle(tree: Tree, title: number): boolean {
  let first = title
  while (first > 0 && title - first < 6 && !DEFINITE.test(tree.words[first]!)) first--
  return DEFINITE.test(tree.words[first]!)
}
const DEFINITE = /^(?:the|an?|its|his|her|their|our|my|’s|'s)$/
const CLOSING = new Set([',', '.', ';', ':', ')', '”', '"'])

const RANK =
  /^(?:major|general|colonel|captain|lieutenant|brigadier|admiral|commodore|sergeant|sir|lady|lord|mrs?|ms|dr|sheikh|gen|maj|col|lt|capt|brig)\.?$/

/** Behind ", Maj. Gen." and the like: the first token of a name, at most five tokens on. */
function pastRank(tree: Tree, from: number): number {
  for (let i = from; i < Math.min(tree.tokens.length, from + 5); i++) {
    if (tree.cover[i]! >= 0 && tree.analysis.mentions[tree.cover[i]!]!.kind === 'name') return i
    const code = tree.tokens.tag[i]!
    const isRank =
      code === tag.PROPN || code === tag.NOUN || code === tag.ADJ || /^(?:\.|mrs?|ms|dr)$/.test(tree.words[i]!)
    if (!isRank) break
  }
  for (let i = from; i < Math.min(tree.tokens.length, from + 3); i++) {
    if (!RANK.test(tree.words[i]!)) return isUnknownName(tree, i) ? i : from
  }
  return from
}

/** The head of the name, of a person or of any, that ends right before token `end`, or -1. */
function nameEndingAt(tree: Tree, end: number, isAny: boolean): number {
  const index = tree.cover[end - 1]!
  if (index < 0) return isUnknownName(tree, end - 1) ? end - 1 : -1
  const mention = tree.analysis.mentions[index]!
  return mention.kind === 'name' && (isAny || mention.type === 'Person') && mention.endToken === end
    ? mention.headToken
    : -1
}
