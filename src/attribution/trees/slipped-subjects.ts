import { adposition, child, dep, type Tree, tag } from './tree.ts'

/** "The regime [had/VERB] used": the subject that the parser hung on an auxiliary of the verb, or -1. */
export function subjectOfAuxiliary(tree: Tree, verb: number): number {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code !== dep.aux && code !== dep['aux:pass']) continue
    const subject = child(tree, c, dep.nsubj)
    if (subject >= 0 && subject < c) return subject
  }
  return -1
}

/**
 * "A zone, so [Anna Marsh] cannot go on selling": a name right before the auxiliaries of a verb without subject, where the parser hung it
 * on another noun with no preposition to tie it; the token that heads it, or -1.
 */
function nameBeforeAuxiliary(tree: Tree, verb: number): number {
  const { tag: tags, dependency, head, sentence } = tree.tokens
  let first = -1
  for (let c = tree.first[verb]!; c >= 0 && c < verb && first < 0; c = tree.next[c]!)
    if ((dependency[c] === dep.aux || dependency[c] === dep['aux:pass']) && FINITE.has(tree.words[c]!)) first = c
  if (first < 0) return -1
  let before = first - 1
  while (before >= 0 && tags[before] === tag.ADV) before--
  const index = before >= 0 && sentence[before] === sentence[verb] ? tree.cover[before]! : -1
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name' || mention.endToken !== before + 1) return -1
  const name = mention.headToken
  const isHung = LOOSE.has(dependency[name]!) && head[name]! < first && adposition(tree, name) === ''
  return isHung && tags[mention.firstToken - 1] !== tag.ADP && tags[mention.firstToken - 1] !== tag.DET ? name : -1
}
const FINITE = new Set(
  'can could will would may might must should shall has had have is are was were did does do'.split(' '),
)
const LOOSE = new Set([dep.nmod, dep.compound, dep.appos, dep.obl, dep.dep, dep['obl:unmarked'], dep['nmod:unmarked']])

/** "Six firms [who] it says helped the militia": the relative pronoun that was given to the verb of saying, or -1. */
export function toldRelative(tree: Tree, saying: number): number {
  if (child(tree, saying, dep.nsubj) < 0) return -1
  for (let c = tree.first[saying]!; c >= 0 && c < saying; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] === dep.obj && /^(?:who|which|that)$/.test(tree.words[c]!)) return c
    if (tree.tokens.dependency[c] === dep.nsubj) return -1
  }
  return -1
}

/** "The rockets [which] the army says can hit the port": what is told of, where the parse made the pronoun the object of the verb below; or -1. */
function relativeBelow(tree: Tree, verb: number): number {
  const { dependency, head } = tree.tokens
  const saying = head[verb]!
  if (dependency[verb] !== dep.ccomp || saying < 0 || saying > verb || dependency[saying] !== dep['acl:relcl'])
    return -1
  let pronoun = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (dependency[c] !== dep.obj) continue
    if (c < saying && /^(?:who|which|that)$/.test(tree.words[c]!)) pronoun = c
    else if (c > verb) return pronoun >= 0 ? head[saying]! : -1
  }
  return -1
}

/** "Money [that], they say, pays its fighters": the pronoun that was made an object of a verb with another, before words of who says so; or -1. */
function relativeAside(tree: Tree, verb: number): number {
  if (tree.words[verb - 1] !== ',') return -1
  let pronoun = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.obj) continue
    if (c < verb && RELATIVE.test(tree.words[c]!) && tree.words[c + 1] === ',') pronoun = c
    else if (c > verb) return pronoun
  }
  return -1
}
const RELATIVE = /^(?:who|which|that)$/

/** "The ministry says [the militia], backed by the kingdom, destroyed tanks": the noun between a verb of saying and the aside that it was hung before, or -1. */
export function partedSubject(tree: Tree, verb: number): number {
  const { head, dependency } = tree.tokens
  let before = verb - 1
  while (before > 0 && (tree.tokens.tag[before] === tag.AUX || tree.tokens.tag[before] === tag.ADV)) before--
  if (tree.words[before] !== ',' || tree.words[verb]!.endsWith('ing')) return -1
  const object = child(tree, head[verb]!, dep.obj)
  const isAside = object > head[verb]! && object < before && tree.words[tree.right[object]!] === ','
  return isAside && dependency[verb] === dep.ccomp && tree.right[object]! <= before ? object : -1
}

/** "Said the [decision] by Velmark to send rifles shows …": the noun of intent that ends right before an infinitive hung elsewhere, or -1. */
export function intentBefore(tree: Tree, verb: number): number {
  const mark = child(tree, verb, dep.mark)
  if (mark < 1 || tree.words[mark] !== 'to') return -1
  const { tag: tags, lemma, head, sentence } = tree.tokens
  for (let at = mark - 1, steps = 0; at >= 0 && at < mark && steps < 5; at = head[at]!, steps++) {
    if (sentence[at] !== sentence[verb]) return -1
    if (tags[at] === tag.NOUN && INTENT.has(lemma[at]!)) return at
  }
  return -1
}
const INTENT = new Set(
  'decision plan effort attempt move bid pledge promise vow offer refusal readiness willingness failure ability capacity capability intention intent desire determination commitment threat authority permission right power mandate chance opportunity freedom licence license means'.split(
    ' ',
  ),
)

/** "A day after [a drone attack by Velmark] killed a general": what the parser took for a time, by the word that opens the clause; or -1. */
function subjectBehindOpener(tree: Tree, verb: number): number {
  const { tag: tags, head, sentence } = tree.tokens
  if (tree.words[verb]!.endsWith('ing') || child(tree, verb, dep.mark) >= 0) return -1
  let at = verb - 1
  while (at > 0 && (tags[at] === tag.ADV || tags[at] === tag.AUX)) at--
  for (let steps = 0; at >= 0 && at < verb && steps < 6; at = head[at]!, steps++) {
    if (sentence[at] !== sentence[verb] || (tags[at] !== tag.NOUN && tags[at] !== tag.PROPN)) return -1
    if (OPENERS.has(adposition(tree, at))) return at
  }
  return -1
}
const OPENERS = new Set(['after', 'before', 'since', 'until', 'as', 'once', 'while', 'because'])

/** "Verify whether [forces] loyal to the state have used gas": the noun right behind the word that opens a clause, hung on the verb above; or -1. */
function subjectBehindMark(tree: Tree, verb: number): number {
  const { head, dependency, tag: tags } = tree.tokens
  const mark = child(tree, verb, dep.mark)
  const above = head[verb]!
  if (mark < 0 || above < 0 || above > mark || !/^(?:whether|that|if|because|although)$/.test(tree.words[mark]!))
    return -1
  for (let c = tree.first[above]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (c > mark && tree.left[c] === mark + 1 && HUNG.has(dependency[c]!) && tags[c] !== tag.VERB) return c
  return -1
}
const HUNG = new Set([dep.nsubj, dep.obj, dep['nsubj:pass']])

/** "Give the army permission [to strike]": who is given what the infinitive explains, or -1. */
export function receiverOf(tree: Tree, noun: number): number {
  const verb = tree.tokens.head[noun]!
  const isGiven = tree.tokens.dependency[noun] === dep.obj && verb >= 0 && GIVING.has(tree.tokens.lemma[verb]!)
  return isGiven ? child(tree, verb, dep.iobj) : -1
}
const GIVING = new Set(['give', 'grant', 'deny', 'offer', 'lend', 'hand'])

/** "[The money], the source said, paid for rifles": of two subjects of a verb of saying with a comma between, the first is that of the clause behind it; or -1. */
function subjectBeforeAside(tree: Tree, verb: number): number {
  const { head, dependency } = tree.tokens
  const saying = head[verb]!
  if (dependency[verb] !== dep.ccomp || saying < 0 || saying > verb || child(tree, verb, dep.mark) >= 0) return -1
  const first = child(tree, saying, dep.nsubj)
  if (first < 0 || tree.words[saying + 1] !== ',') return -1
  for (let c = tree.next[first]!; c >= 0 && c < saying; c = tree.next[c]!)
    if (dependency[c] === dep.nsubj && tree.words[tree.left[c]! - 1] === ',') return first
  return -1
}

/** "Said [a draft] by Velmark would ban sales": what was read as said itself is the subject of the clause behind it; or -1. */
function subjectBehindSaying(tree: Tree, verb: number): number {
  const { head, dependency, lemma } = tree.tokens
  const saying = head[verb]!
  if (dependency[verb] !== dep.ccomp || saying < 0 || saying > verb || !SAYING.has(lemma[saying]!)) return -1
  if (child(tree, verb, dep.aux) < 0 && child(tree, verb, dep['aux:pass']) < 0) return -1
  const object = child(tree, saying, dep.obj)
  return object > saying && object < verb ? object : -1
}
const SAYING = new Set(['say', 'claim', 'report', 'note', 'believe', 'insist', 'estimate', 'add'])

/** Ways to a subject that the parse hung elsewhere, in the order to try them; each gives a token or -1. */
export const SLIPPED = [
  nameBeforeAuxiliary,
  subjectBehindOpener,
  subjectBehindMark,
  relativeBelow,
  relativeAside,
  subjectBeforeAside,
  subjectBehindSaying,
] as const
