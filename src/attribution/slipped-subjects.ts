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
export function nameBeforeAuxiliary(tree: Tree, verb: number): number {
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
  'decision plan effort attempt move bid pledge promise vow offer refusal readiness willingness failure ability capacity capability intention intent desire determination commitment threat'.split(
    ' ',
  ),
)
