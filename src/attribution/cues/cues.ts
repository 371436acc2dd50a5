import { clauseOf } from '../trees/clause-contents.ts'
import { isPassive } from '../trees/clauses.ts'
import { isOwned, nounClause } from '../trees/noun-clauses.ts'
import { adposition, child, dep, isNegated, type Tree, tag } from '../trees/tree.ts'
import { viewAt } from '../views.ts'
import { phraseAt } from './cue-phrases.ts'
import { isIssued } from './issued-nouns.ts'
import { PLAIN_SPEECH, type SpeechLexicon, type SpeechWord } from './speech-lexicon.ts'
import { hasModal, isAskedOf, isNoSpeech, isUnsaid } from './unspoken.ts'

/** A word or phrase that may tie a source to a content, before either has been looked for. */
export interface Cue {
  readonly kind: 'verb' | 'noun' | 'phrase' | 'adverb'
  /** Half-open token range of the words. */
  readonly first: number
  readonly end: number
  /** The token whose place in the tree counts. */
  readonly anchor: number
  readonly word: SpeechWord
  /** Says that nothing was said: "declined to comment", "did not name". */
  readonly silent: boolean
  /** The clause around it is what is said ("in her view"). */
  readonly around?: true
}

/** All candidate cues of a Document, in text order. Linear in tokens. */
export function findCues(tree: Tree, lexicon: SpeechLexicon): readonly Cue[] {
  const { tokens, words } = tree
  const cues: Cue[] = []
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt(tree, lexicon, i)
    if (phrase) {
      const { word, end, anchor } = phrase
      const silent = word.act === 'decline'
      // "Did not keep silent"
      if (!silent || word.not || !isNegated(tree, anchor))
        cues.push({ kind: 'phrase', first: i, end, anchor, word, silent })
      i = end - 1
      continue
    }
    const adverb = tokens.tag[i] === tag.ADV || tokens.tag[i] === tag.ADJ ? lexicon.adverbs.get(words[i]!) : undefined
    if (adverb) {
      cues.push({ kind: 'adverb', first: i, end: i + 1, anchor: i, word: adverb, silent: false })
      continue
    }
    if (closesSentence(tree, i)) {
      const word = lexicon.verbs.get(words[i]!.replace(/(?:s|ed)$/, ''))
      if (word) cues.push({ kind: 'phrase', first: i, end: i + 1, anchor: i, word, silent: false })
      continue
    }
    const cue =
      viewAt(tree, lexicon, i) ?? (isVerbal(tree, lexicon, i) ? verbCue(tree, lexicon, i) : nounCue(tree, lexicon, i))
    if (cue) cues.push(cue)
  }
  return cues
}

/** "…, [reports] the Northern Post." at the end of a sentence: all before it is what the paper says, as with "according to". */
function closesSentence(tree: Tree, i: number): boolean {
  const { start, sentence } = tree.tokens
  if (!/^report(?:s|ed)$/.test(tree.words[i]!) || tree.words[i - 1] !== ',' || sentence[i - 1] !== sentence[i])
    return false
  let end = tree.words[i + 1] === 'the' ? i + 2 : i + 1
  const from = end
  while (sentence[end] === sentence[i] && /^\p{Lu}/u.test(tree.text.charAt(start[end]!))) end++
  return end > from && end - from < 6 && (sentence[end] !== sentence[i] || tree.words[end] === '.')
}

/** A verb, or one that was read as a noun: ", with the minister telling reporters that …", "the weekly quotes “a friend”". */
function isVerbal(tree: Tree, lexicon: SpeechLexicon, i: number): boolean {
  if (tree.tokens.tag[i] === tag.VERB) return true
  const lemma = tree.tokens.lemma[i]!
  // "Takes note of this and observes that …"
  const isMisread = tree.tokens.tag[i] === tag.NOUN && tree.words[i] === `${lemma}s` && tree.words[i + 1] === 'that'
  if (isMisread && lexicon.verbs.has(lemma) && !lexicon.nouns.has(lemma)) return child(tree, i, dep.ccomp) >= 0
  if (tree.tokens.tag[i] === tag.NOUN && tree.words[i] === 'quotes') return tree.tokens.dependency[i] === dep.root
  return tree.tokens.tag[i] === tag.NOUN && tree.words[i] === 'telling'
}

function verbCue(tree: Tree, lexicon: SpeechLexicon, i: number): Cue | undefined {
  const { tokens } = tree
  const lemma = tokens.lemma[i]!
  const code = tokens.dependency[i]!
  const isAbsolute = tree.words[i] === 'telling'
  if (!isAbsolute && (code === dep.amod || code === dep.compound || code === dep.case || code === dep.mark))
    return undefined
  if (tree.words[i] === 'considering' || isSetting(tree, i) || isNoSpeech(tree, i)) return undefined
  if (lexicon.silence.has(lemma) && hasYetTo(tree, i)) return verb(i, { ...PLAIN_SPEECH, act: 'decline' }, true)
  if ((lexicon.silentVerbs.has(lemma) || lexicon.silentVerbs.has(tree.words[i]!)) && isSilence(tree, lexicon, i)) {
    return verb(i, { ...PLAIN_SPEECH, act: 'decline' }, true)
  }
  if (isNothingSaid(tree, i)) return verb(i, { ...PLAIN_SPEECH, act: 'decline' }, true)
  const word = lexicon.verbs.get(lemma) ?? lexicon.verbs.get(tree.words[i]!) ?? publishing(tree, i)
  if (!word || isAskedOf(tree, i)) return undefined
  if (lexicon.silence.has(lemma) && isRefused(tree, lexicon, i)) return undefined
  if (isSecondOfNeither(tree, i)) return undefined
  if (isNegated(tree, i) || isNeither(tree, i)) {
    // "Did not say when": left unsaid, with nobody asked. "Would not say": refused.
    if (FOUND_OUT.has(lemma) && hasModal(tree, i)) return verb(i, { ...word, act: 'assess' }, false)
    const isRefusal =
      lexicon.answers.has(lemma) || (lexicon.silence.has(lemma) && hasModal(tree, i)) || isUnclaimed(tree, i)
    return isRefusal ? verb(i, { ...word, act: 'decline' }, true) : undefined
  }
  if (isUnsaid(tree, i, word)) return undefined
  return verb(i, word, false)
}

/** "Carried a report that …", "published an interview in which …": what a paper prints. */
function publishing(tree: Tree, i: number): SpeechWord | undefined {
  const object = PUBLISHING.has(tree.tokens.lemma[i]!) ? child(tree, i, dep.obj) : -1
  const isPrinted = object > i && PRINTED.has(tree.tokens.lemma[object]!) && !isNegated(tree, i)
  return isPrinted ? { ...PLAIN_SPEECH, act: 'report', np: true, party: true } : undefined
}
const PUBLISHING = new Set('carry publish print run air broadcast'.split(' '))
const PRINTED = new Set(
  'report story article account interview headline editorial allegation claim statement letter'.split(' '),
)

/** What one could not find out says what is known: "could not establish that …". */
const FOUND_OUT = new Set(['establish', 'determine', 'ascertain', 'conclude', 'corroborate'])

/** "Has not claimed responsibility for the attack". */
function isUnclaimed(tree: Tree, i: number): boolean {
  const object = tree.tokens.lemma[i] === 'claim' ? child(tree, i, dep.obj) : -1
  return object >= 0 && /^(?:responsibility|credit)$/.test(tree.words[object]!)
}

/** "Has neither directly confirmed". */
function isNeither(tree: Tree, i: number): boolean {
  return tree.words[beforeAdverbs(tree, i)] === 'neither'
}

/** "Has neither directly confirmed or [denied]": one refusal, whose cue is the first verb. */
export function isSecondOfNeither(tree: Tree, i: number): boolean {
  const { dependency, head } = tree.tokens
  if (dependency[i] !== dep.conj || head[i]! > i || !isNeither(tree, head[i]!)) return false
  return /^n?or$/.test(tree.words[beforeAdverbs(tree, i)]!)
}

function beforeAdverbs({ tokens, words }: Tree, i: number): number {
  let at = i - 1
  while (at > 0 && tokens.tag[at] === tag.ADV && words[at] !== 'neither') at--
  return at
}

function verb(i: number, word: SpeechWord, silent: boolean): Cue {
  return { kind: 'verb', first: i, end: i + 1, anchor: i, word, silent }
}

/** "X, speaking to reporters, said": the circumstances of another cue. */
function isSetting(tree: Tree, i: number): boolean {
  const word = tree.words[i]!
  return (word === 'speaking' || word === 'addressing') && clauseOf(tree, i) < 0
}

/** "refused to confirm or deny": what one refuses to do. */
function isRefused({ tokens }: Tree, lexicon: SpeechLexicon, i: number): boolean {
  const first = tokens.dependency[i] === dep.conj ? tokens.head[i]! : i
  const above = first >= 0 && tokens.dependency[first] === dep.xcomp ? tokens.head[first]! : -1
  return above >= 0 && lexicon.silentVerbs.has(tokens.lemma[above]!)
}

/** "said nothing" */
function isNothingSaid({ words, tokens }: Tree, i: number): boolean {
  return words[i + 1] === 'nothing' && SAYS.has(tokens.lemma[i]!) && !/^(?:of|but|about)$/.test(words[i + 2] ?? '')
}
const SAYS = new Set(['say', 'reveal', 'disclose'])

/** "has yet to reply" */
function hasYetTo(tree: Tree, i: number): boolean {
  return tree.words[i - 1] === 'to' && tree.words[i - 2] === 'yet'
}

/** "declined to comment", "offered no details". */
function isSilence(tree: Tree, lexicon: SpeechLexicon, i: number): boolean {
  // "declined to comment", whatever the parse made of it.
  const next = tree.words[i + 1] === 'to' ? i + 2 : i + 1
  if (next < tree.tokens.length && lexicon.silence.has(tree.words[next]!)) return true
  // "declined for a second day to comment"
  for (let at = i + 1; at < Math.min(tree.tokens.length - 1, i + 7); at++) {
    if (tree.tokens.tag[at] === tag.VERB || tree.tokens.sentence[at] !== tree.tokens.sentence[i]) break
    if (tree.words[at] === 'to' && lexicon.silence.has(tree.words[at + 1]!)) return true
  }
  for (let c = tree.first[i]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.xcomp && lexicon.silence.has(tree.tokens.lemma[c]!)) return true
  }
  return false
}

function nounCue(tree: Tree, lexicon: SpeechLexicon, i: number): Cue | undefined {
  if (tree.tokens.tag[i] !== tag.NOUN) return undefined
  const above = tree.tokens.head[i]!
  // "A statement from the ministry says that …": the paper is what speaks.
  const isSpeaker = tree.tokens.dependency[i] === dep.nsubj && above > i && lexicon.verbs.has(tree.tokens.lemma[above]!)
  const word = lexicon.nouns.get(tree.tokens.lemma[i]!) ?? lexicon.nouns.get(tree.words[i]!)
  if (!word) return undefined
  // "Carried a report that …": the cue is the verb.
  if (tree.tokens.dependency[i] === dep.obj && above >= 0 && publishing(tree, above)) return undefined
  // "had no further comment"
  if (tree.words[i] === 'comment' && isNegated(tree, i))
    return { kind: 'noun', first: i, end: i + 1, anchor: i, word: { ...word, act: 'decline' }, silent: true }
  const hasClause = nounClause(tree, i) !== undefined
  if (
    !hasClause &&
    !(word.prepositions.has('of') && gerundAfterOf(tree, i)) &&
    !(word.owned && !isSpeaker && isOwned(tree, i)) &&
    !isIssued(tree, i, word)
  )
    return undefined
  return { kind: 'noun', first: i, end: i + 1, anchor: i, word, silent: isNegated(tree, i) && word.act !== 'assess' }
}

function gerundAfterOf(tree: Tree, noun: number): boolean {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    if (c > noun && tree.tokens.dependency[c] === dep.nmod && adposition(tree, c) === 'of') return true
  }
  return false
}

/** Whether a cue verb is one that no one is named for: "is said to", "was reported to have". */
export function isImpersonal(tree: Tree, cue: Cue): boolean {
  if (cue.kind !== 'verb' || !cue.word.passive || !isPassive(tree, cue.anchor)) return false
  return child(tree, cue.anchor, dep.xcomp) >= 0 || clauseOf(tree, cue.anchor) >= 0
}
