import { dep, isUnknownName, type Tree, tag } from '../trees/tree.ts'

/** A noun phrase found by word order alone: its half-open token range and the token that names the speaker. */
export interface Adjacent {
  readonly first: number
  readonly end: number
  readonly head: number
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])

/**
 * The noun phrase that ends where a verb of speech begins, with its appositions and what a participle adds to it. Word order
 * is surer here than any parse: "X, the head of Y, said", "the general quoted in Z said", "…, who said".
 */
export function sourceBefore(tree: Tree, verb: number): Adjacent | undefined {
  const { tag: tags, sentence } = tree.tokens
  let last = verb - 1
  while (last >= 0 && (tags[last] === tag.AUX || tags[last] === tag.ADV || tree.words[last] === 'neither')) last--
  if (last < 0 || sentence[last] !== sentence[verb] || tags[last] === tag.PART) return undefined
  if (tree.words[last] === ',') return besideApposition(tree, last)
  if (RELATIVES.has(tree.words[last]!)) return besideRelative(tree, last)
  const found = chunkBefore(tree, last)
  return found && withJoined(tree, found)
}

/** "…, killing a guard, [residents and two security sources] said": both of two speakers behind a comma, where the first was joined to what stands before. */
function withJoined(tree: Tree, found: Adjacent): Adjacent {
  const { dependency, head } = tree.tokens
  if (tree.words[found.first - 1] !== 'and') return found
  const other = chunkBefore(tree, found.first - 2)
  if (!other || tree.words[other.first - 1] !== ',') return found
  const isTorn = dependency[other.head] === dep.conj && head[other.head]! < other.first
  return isTorn ? { ...found, first: other.first, head: other.head } : found
}

/** Who is quoted before the "as" of "quoting [X] as saying": never the one who quotes. */
export function quotedBefore(tree: Tree, as: number): Adjacent | undefined {
  return (
    (tree.tokens.sentence[as - 1] === tree.tokens.sentence[as] && chunkBefore(tree, as - 1, true)) ||
    sourceBefore(tree, as)
  )
}

/** The noun phrase that begins right behind a verb of speech ("…,” said X"). */
export function sourceAfter(tree: Tree, verb: number): Adjacent | undefined {
  const { tag: tags, sentence, length } = tree.tokens
  let end = verb + 1
  // A sentence cut right behind the verb goes on in the next one.
  const line = sentence[end]
  while (end < length && sentence[end] === line) {
    const code = tags[end]!
    const opens = end === verb + 1
    if (!isNominal(code) && !isModifier(tree, end)) {
      const joins = code === tag.ADP && !opens && tree.words[end] === 'of'
      if (!joins) break
    }
    end++
  }
  while (end > verb + 1 && !isNominal(tags[end - 1]!)) end--
  return end > verb + 1 ? { first: verb + 1, end, head: headOf(tree, verb + 1, end) } : undefined
}

/** ", with X telling …": the noun phrase between "with" and a participle. */
export function sourceOfAbsolute(tree: Tree, verb: number): Adjacent | undefined {
  const last = verb - 1
  if (last < 1 || tree.tokens.sentence[last] !== tree.tokens.sentence[verb]) return undefined
  const host = chunkBefore(tree, last, true)
  return host && tree.words[host.first - 1] === 'with' ? host : undefined
}

/** "X, the head of Y, said": back over what stands between the commas to the phrase before them. */
function besideApposition(tree: Tree, comma: number): Adjacent | undefined {
  const { sentence } = tree.tokens
  for (let i = comma - 1; i > 0 && comma - i < 30 && sentence[i] === sentence[comma]; i--) {
    if (tree.words[i] === '”' || tree.words[i] === '"' || tree.words[i] === ';') return undefined
    if (tree.words[i] !== ',') continue
    const host = chunkBefore(tree, i - 1)
    if (!host) return undefined
    const between = tree.tokens.tag[i + 1]!
    // "The envoy, meanwhile, called on", "The ministry, in a statement, said"
    const isInserted =
      tree.words[i + 1] === 'according' || ((between === tag.ADV || between === tag.ADP) && comma - i < 9)
    if (isInserted && tree.tokens.tag[host.first - 1] !== tag.ADP) return host
    const describes =
      isNominal(between) || between === tag.DET || between === tag.ADJ || between === tag.NUM || between === tag.VERB
    if (!describes && !RELATIVES.has(tree.words[i + 1]!)) return undefined
    const name = RELATIVES.has(tree.words[i + 1]!) || between === tag.VERB ? -1 : personNamed(tree, i + 1, comma)
    return { ...host, end: comma, ...(name >= 0 && personNamed(tree, host.first, host.end) < 0 && { head: name }) }
  }
  return undefined
}

/** The head of a person's name that fills a range of tokens up to its end, or -1. */
function personNamed(tree: Tree, first: number, end: number): number {
  const index = tree.cover[end - 1]!
  if (index < 0) return -1
  const mention = tree.analysis.mentions[index]!
  // "the ministry in Borgun"
  const isPlace = mention.firstToken > first && tree.tokens.tag[mention.firstToken - 1] === tag.ADP
  const isName = mention.kind === 'name' && mention.type === 'Person' && !isPlace
  return isName && mention.endToken === end && mention.firstToken >= first ? mention.headToken : -1
}

/** The noun phrase before a relative pronoun, with the pronoun: "a deputy head of X, who". */
export function besideRelative(tree: Tree, pronoun: number): Adjacent | undefined {
  const before = tree.words[pronoun - 1] === ',' ? pronoun - 2 : pronoun - 1
  if (before < 0 || tree.tokens.sentence[before] !== tree.tokens.sentence[pronoun]) return undefined
  // "A claim disputed by the experts, who …": the experts.
  const near = before < pronoun - 1 ? chunkBefore(tree, before, true) : undefined
  // "…, that would be a breach": no relative.
  const isThat = before < pronoun - 1 && tree.words[pronoun] === 'that'
  const host =
    near && tree.words[near.first - 1] === 'by'
      ? near
      : ((isThat ? undefined : ownPhrase(tree, before)) ?? chunkBefore(tree, before))
  return host && { ...host, end: pronoun + 1 }
}

/** "Handed the files to [the Tribunal], which": the phrase behind a preposition that goes with the verb, not with the noun before it. */
function ownPhrase(tree: Tree, last: number): Adjacent | undefined {
  const { tag: tags, dependency, head } = tree.tokens
  let noun = last
  while (noun >= 0 && head[noun]! < noun && dependency[noun] !== dep.obl && dependency[noun] === dep.flat)
    noun = head[noun]!
  if (dependency[noun] !== dep.obl || tags[head[noun]!] !== tag.VERB || head[noun]! > noun) return undefined
  const first = tree.left[noun]!
  if (tags[first] !== tag.ADP) return undefined
  const from = first + 1
  return from <= noun && noun - from < 8 ? { first: from, end: last + 1, head: noun } : undefined
}

/** The noun phrase, with "of" and other phrases inside it, that ends with token `last`. */
function chunkBefore(tree: Tree, last: number, inPhrase = false): Adjacent | undefined {
  const { tag: tags, sentence } = tree.tokens
  // "the official", "the general" may be tagged as adjectives.
  const isNoun =
    isNominal(tags[last]!) || (tags[last] === tag.ADJ && (tags[last - 1] === tag.DET || tags[last - 1] === tag.ADJ))
  const isCount = tags[last] === tag.NUM || (tags[last] === tag.DET && COUNTS.has(tree.words[last]!))
  if (!isNoun && tree.words[last] !== ')' && !isCount) return undefined
  if (tags[last] === tag.PRON) return { first: last, end: last + 1, head: last }
  let first = last
  while (first > 0 && sentence[first - 1] === sentence[last]) {
    const code = tags[first - 1]!
    if (code === tag.PRON && !OWNERS.has(tree.words[first - 1]!)) break
    if (code === tag.ADP) {
      // A preposition joins two nouns; behind a verb it opens a phrase of the verb's.
      const before = tags[first - 2]
      const joins =
        before !== undefined &&
        !OPENERS.has(tree.words[first - 1]!) &&
        (isNominal(before) ||
          (tree.words[first - 1] === 'of' && (before === tag.NUM || before === tag.DET || before === tag.ADJ)))
      if (first < 2 || !joins) break
    } else if (!isNominal(code) && !isModifier(tree, first - 1)) break
    first--
  }
  if (!inPhrase && (tree.words[first - 1] === 'citing' || tree.words[first - 1] === 'quoting')) {
    // "State media citing officials said"
    const speaker = chunkBefore(tree, tree.words[first - 2] === ',' ? first - 3 : first - 2)
    if (speaker) return speaker
  }
  // "Froze the accounts after [the kingdom] accused": the word opens a clause.
  const opensClause = OPENERS.has(tree.words[first - 1] ?? '')
  if (
    !inPhrase &&
    !opensClause &&
    tags[first - 1] === tag.ADP &&
    first >= 2 &&
    sentence[first - 1] === sentence[last]
  ) {
    // "the general quoted in the report": step back over the participle.
    const verb = first - 2
    const participle =
      tags[verb] === tag.VERB &&
      tree.tokens.dependency[verb] !== dep.root &&
      /(ed|en|wn|ld|de)$/.test(tree.words[verb]!)
    const host = participle && verb > 0 ? chunkBefore(tree, verb - 1) : undefined
    return host && { ...host, end: last + 1 }
  }
  if (tree.words[first] === '(' && first > 0) {
    // "The Agency for the Displaced (UNAD)"
    const full = chunkBefore(tree, first - 1, inPhrase)
    if (full) return { ...full, end: last + 1 }
  }
  return { first, end: last + 1, head: headOf(tree, first, last + 1) }
}
const OPENERS = new Set(['after', 'before', 'since', 'until'])
const COUNTS = new Set(['another', 'some', 'both', 'many', 'others', 'several', 'all'])
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my'])

function isNominal(code: number): boolean {
  return code === tag.NOUN || code === tag.PROPN || code === tag.PRON
}

function isModifier(tree: Tree, i: number): boolean {
  const code = tree.tokens.tag[i]!
  if (code === tag.DET || code === tag.ADJ || code === tag.NUM || code === tag.X) return true
  if (code === tag.PART) return tree.words[i] !== 'to' && tree.words[i] !== 'not'
  if (code === tag.PUNCT) return MARKS.has(tree.words[i]!)
  // "Hezbollah-linked", "state-run"
  if ((code === tag.VERB || code === tag.ADV) && tree.words[i - 1] === '-') return true
  // "The United Nations"
  return code === tag.VERB && tree.tokens.dependency[i] === dep.amod && tree.tokens.head[i]! > i
}
const MARKS = new Set(['-', '(', ')', '’', "'", '.', '&'])

/** The name of a person that ends the range; else the last noun before any preposition or bracket. */
function headOf(tree: Tree, first: number, end: number): number {
  const person = personNamed(tree, first, end)
  if (person >= 0) return person
  // Two unknown names at the end, behind a title: "ambassador to the council" + "Anna Marsh".
  if (end - first > 2 && isUnknownName(tree, end - 1) && isUnknownName(tree, end - 2)) return end - 1
  let head = -1
  for (let i = first; i < end; i++) {
    const code = tree.tokens.tag[i]!
    if (code === tag.ADP || tree.words[i] === '(') {
      if (head >= 0) break
      continue
    }
    if (isNominal(code) && tree.words[i + 1] !== '’s' && tree.words[i + 1] !== "'s" && tree.words[i + 1] !== '’')
      head = i
  }
  return head >= 0 ? head : end - 1
}
