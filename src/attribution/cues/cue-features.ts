import { feature2, hashText } from '../../learning/index.ts'
import { antecedent } from '../trees/antecedents.ts'
import { isPassive, ownSubject } from '../trees/clauses.ts'
import { adposition, child, dep, isNegated, type Tree, tag } from '../trees/tree.ts'
import type { SpeechLexicon, SpeechWord } from './speech-lexicon.ts'

/** Room for the features of one word that may be a cue. */
export const CUE_FEATURES = 64

/** Whether a word is of a kind that can tie somebody to words: a verb, a noun of speech, "is clear that". */
export function mayBeCue(tree: Tree, lexicon: SpeechLexicon, i: number): boolean {
  const code = tree.tokens.tag[i]!
  if (code === tag.VERB) return true
  if (code === tag.NOUN) return lexicon.nouns.has(tree.tokens.lemma[i]!)
  return code === tag.ADJ && child(tree, i, dep.cop) >= 0 && child(tree, i, dep.ccomp) >= 0
}

/**
 * Writes the hashed features of a word that may be a cue into `out` and answers their number: the word, what hangs on it and what it hangs
 * on, who its subject is, what stands beside it, what the word lists say of it.
 */
export function cueFeatures(tree: Tree, lexicon: SpeechLexicon, i: number, out: Uint32Array): number {
  const { tokens, words } = tree
  const lemma = hashText(tokens.lemma[i]!)
  const code = tokens.dependency[i]!
  const pos = tokens.tag[i]!
  const frame = frameOf(tree, i)
  const passive = isPassive(tree, i) ? 1 : 0
  const above = tokens.head[i]!
  const subject = subjectFeature(tree, lexicon, i)
  const aux = auxOf(tree, i)
  const listed = listOf(pos === tag.NOUN ? lexicon.nouns.get(tokens.lemma[i]!) : lexicon.verbs.get(tokens.lemma[i]!))
  let count = 0
  const add = (template: number, a: number, b = 0) => {
    out[count++] = feature2(template, a, b)
  }
  add(1, lemma, pos)
  add(2, lemma, code)
  add(3, pos, code)
  add(4, lemma, frame)
  add(5, frame, pos * 2 + passive)
  add(6, lemma, passive)
  add(7, subject, pos)
  add(8, subject, lemma)
  add(9, subject, frame)
  add(10, aux, pos)
  add(11, aux, lemma)
  add(12, isNegated(tree, i) ? 1 : 0, listed)
  add(13, listed, frame)
  add(14, listed, subject)
  add(15, listed, code)
  add(16, above >= 0 ? hashText(tokens.lemma[above]!) : 0, code)
  add(17, hashText(words[i - 1] ?? ''))
  add(18, hashText(words[i + 1] ?? ''))
  add(19, lemma, hashText(words[i + 1] ?? ''))
  add(20, hashText(words[i]!.slice(-3)), pos)
  add(21, quotesAround(tree, i), listed)
  add(22, hashText(words[i + 1] ?? ''), listed)
  add(23, listed, passive * 64 + aux)
  for (let c = tree.first[i]!; c >= 0; c = tree.next[c]!) {
    if (count >= CUE_FEATURES - 2) break
    const side = c < i ? 0 : 1
    const relation = tokens.dependency[c]! * 2 + side
    if (tokens.dependency[c] === dep.punct) continue
    add(24, relation, listed)
    if (tokens.dependency[c] === dep.obl || tokens.dependency[c] === dep.nmod || tokens.dependency[c] === dep.obj)
      add(25, hashText(adposition(tree, c)), lemma)
    if (tokens.dependency[c] === dep.obj) add(26, hashText(tokens.lemma[c]!), lemma)
    if (tokens.dependency[c] === dep.mark) add(27, hashText(words[c]!), pos)
  }
  return count
}

/** Which kinds of complements a word has, as bits. */
function frameOf(tree: Tree, i: number): number {
  const { dependency } = tree.tokens
  let bits = 0
  for (let c = tree.first[i]!; c >= 0; c = tree.next[c]!) {
    const code = dependency[c]!
    const isAfter = c > i
    if (code === dep.ccomp) bits |= isAfter ? 1 : 2
    else if (code === dep.xcomp) bits |= 4
    else if (code === dep.obj && isAfter) bits |= 8
    else if (code === dep.iobj) bits |= 16
    else if ((code === dep.obl || code === dep.nmod) && isAfter) bits |= 32
    else if (code === dep.parataxis) bits |= 64
    else if (code === dep.acl && isAfter) bits |= 128
    else if (code === dep['nmod:poss']) bits |= 256
  }
  return bits
}

/** Who does it: a pronoun, the kind that word lists or mentions give, or nobody. */
function subjectFeature(tree: Tree, lexicon: SpeechLexicon, i: number): number {
  const own = tree.tokens.tag[i] === tag.NOUN ? child(tree, i, dep['nmod:poss']) : ownSubject(tree, i)
  if (own < 0) return 1
  const subject = antecedent(tree, own)
  const code = tree.tokens.tag[subject]!
  if (code === tag.PRON || code === tag.DET) return hashText(tree.words[subject]!)
  const mention = tree.mention[subject]!
  if (mention >= 0) {
    const { type, kind } = tree.analysis.mentions[mention]!
    return hashText(type + kind)
  }
  const kind = lexicon.kinds.get(tree.tokens.lemma[subject]!)
  return kind ? hashText(kind) : 2 + code
}

/** Auxiliaries and the infinitive's "to", as a number. */
function auxOf(tree: Tree, i: number): number {
  let found = 0
  for (let c = tree.first[i]!; c >= 0 && c < i; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.aux || code === dep['aux:pass'] || code === dep.cop)
      found = Math.imul(found, 31) + hashText(tree.words[c]!)
    else if (code === dep.mark) found = Math.imul(found, 31) + hashText(tree.words[c]!)
  }
  return found
}

function quotesAround({ words }: Tree, i: number): number {
  const isQuote = (at: number) => /^["“”]$/.test(words[at] ?? '')
  return (isQuote(i - 1) ? 1 : 0) + (isQuote(i + 1) ? 2 : 0) + (isQuote(i + 2) ? 4 : 0)
}

/** What a word list says, as a number. */
function listOf(word: SpeechWord | undefined): number {
  if (!word) return 0
  return hashText(
    `${word.act} ${word.weak} ${word.np} ${word.inf} ${word.called} ${word.party} ${word.quoted} ${word.owned}`,
  )
}
