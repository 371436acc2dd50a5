import { clauseOf } from '../trees/clause-contents.ts'
import { isPassive } from '../trees/clauses.ts'
import { child, dep, isNegated, type Tree, tag } from '../trees/tree.ts'
import { isInfinitive } from '../trees/verb-forms.ts'
import { isQuotedAs } from './quoted-as.ts'
import type { SpeechWord } from './speech-lexicon.ts'

/** "Would not say", "will not comment". */
export function hasModal(tree: Tree, i: number): boolean {
  for (let c = tree.first[i]!; c >= 0 && c < i; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.aux && MODALS.has(tree.tokens.lemma[c]!)) return true
  return false
}

/** "Claimed 57,000 lives", "denying the council its revenue", "spoke on condition that her name not be used": nothing is said. */
export function isNoSpeech(tree: Tree, i: number): boolean {
  const { lemma } = tree.tokens
  const word = tree.words[i]!
  if (lemma[i] === 'speak' || lemma[i] === 'talk') {
    const behind = tree.words.slice(i + 1, i + 6)
    return behind.includes('anonymity') || (behind[0] === 'on' && behind.indexOf('condition') > 0)
  }
  if (lemma[i] === 'agree' && MEETING.test(tree.words.slice(i + 1, i + 3).join(' '))) return true
  // "A man called “the Engineer”"
  if (word === 'called' && tree.tokens.dependency[i] === dep.acl && tree.tokens.head[i] === i - 1)
    return /^["“‘'\p{Lu}]/u.test(tree.text.charAt(tree.tokens.start[i + 1] ?? 0))
  if (word === 'named' && (tree.words[i + 1] === 'after' || tree.words[i + 1] === 'for')) return true
  // "was quoted as saying", "was quoted on the radio as saying": the cue is "saying".
  if (word === 'quoted' || word === 'cited') {
    let at = i + 1
    while (at < i + 12 && tree.words[at] !== 'as' && !(at === i + 1 && tree.words[at] === 'by')) at++
    if (tree.words[at] === 'as' && isQuotedAs(tree, at + 1) && isPassive(tree, i)) return true
  }
  // "the measures that it committed to will …"
  if (tree.words[i + 1] === 'to' && tree.tokens.tag[i + 2] === tag.AUX && lemma[i + 2] !== tree.words[i + 2])
    return true
  if (tree.words[i + 1] === 'to' && /^(?:will|would|can|could|may|might|must|should)$/.test(tree.words[i + 2] ?? ''))
    return true
  if (isDeed(tree, i)) return true
  if (lemma[i] !== 'claim' && lemma[i] !== 'deny') return false
  const object = child(tree, i, dep.obj)
  if (object < i) return false
  if (lemma[i] === 'claim') return LOSSES.has(lemma[object]!)
  if (child(tree, i, dep.iobj) >= 0) return true
  const next = tree.words[tree.right[object]!] ?? ''
  return (
    /^(?:its|their|his|her|any|access)$/.test(next) &&
    tree.tokens.sentence[tree.right[object]!] === tree.tokens.sentence[i]
  )
}
/** "Agreed to meet us", "to be interviewed": nothing is agreed about what is told. */
const MEETING = /^to (?:meet|speak|talk|be)$/
const LOSSES = new Set(['life', 'victim', 'casualty', 'asylum', 'title'])

const CRIMES =
  /^(?:(?:war-)?crimes?|atrocit(?:y|ies)|massacres?|genocide|suicide|murders?|violations?|abuses?|offen[cs]es?|aggression|fraud|mistakes?|errors?|terrorism|rapes?|perjury)$/

/** "Committing atrocities", "a pretext for accusing the council": what is done, or what one may be after, is nobody's word. */
function isDeed(tree: Tree, i: number): boolean {
  if (tree.tokens.lemma[i] === 'commit') return tree.words.slice(i + 1, i + 5).some((word) => CRIMES.test(word))
  if (tree.words[i] !== 'accusing' || !/^(?:for|to|of)$/.test(tree.words[i - 1] ?? '')) return false
  return /^(?:pretext|excuse|ground|grounds|reason|basis|purpose|aim|goal|opportunity|justification|way)$/.test(
    tree.words[i - 2] ?? '',
  )
}

/** "Asked how he knew, she said …", "who asked not to be named": no one's words. */
export function isAskedOf(tree: Tree, i: number): boolean {
  if (!QUESTIONED.has(tree.words[i]!)) return false
  const before = tree.words[i - 1]
  const opens =
    i === 0 ||
    before === ',' ||
    before === '.' ||
    before === 'when' ||
    tree.tokens.sentence[i - 1] !== tree.tokens.sentence[i]
  if (opens && /^(?:about|how|if|whether|why|what|where|who|by|on|for)$/.test(tree.words[i + 1] ?? '')) return true
  return /^(?:not to be|to remain|for anonymity|to stay)\b/.test(tree.words.slice(i + 1, i + 4).join(' '))
}

const QUESTIONED = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'challenged'])

const MODALS = new Set(['can', 'could', 'would', 'will'])
/** Under these nothing is said yet. */
const DUTIES = new Set(['should', 'may', 'might', 'must', 'shall', 'ought'])

/** A bare form joined to the infinitive before it, with which it shares the "to". */
function isBareSecond({ tokens, words }: Tree, i: number): boolean {
  const { dependency, head, lemma } = tokens
  return dependency[i] === dep.conj && head[i]! < i && words[i] === lemma[i]
}

/** Words of speech that report no one's words: "to say the least", "should know", "asked if he would confirm". */
export function isUnsaid(tree: Tree, i: number, word: SpeechWord): boolean {
  for (let c = tree.first[i]!; c >= 0; c = tree.next[c]!) {
    const modal = tree.tokens.dependency[c] === dep.aux ? tree.tokens.lemma[c]! : ''
    if (DUTIES.has(modal)) return true
    if (MODALS.has(modal)) return word.weak
  }
  // "to uphold their duties and [denounce] the attack"
  const first = isBareSecond(tree, i) ? tree.tokens.head[i]! : i
  if (isInfinitive(tree, first)) {
    const above = tree.tokens.head[first]!
    // "called for the council to demand that …"
    if (above >= 0 && above < i && ASKING.has(tree.tokens.lemma[above]!)) return true
    const goesOn = above >= 0 && GOES_ON.has(tree.tokens.lemma[above]!)
    return !goesOn && (word.weak || clauseOf(tree, i) < 0)
  }
  return false
}
const ASKING = new Set(
  'call urge ask press demand pressure force allow expect invite plead appeal beg request implore exhort'.split(' '),
)
const GOES_ON = new Set(['go', 'continue', 'proceed', 'want', 'appear', 'seem'])

/** Whether a word of speech that the network marks was not spoken: "do not say that", "should ask", "Asked how …". */
export function isUnspoken(tree: Tree, i: number, word: SpeechWord): boolean {
  return (
    isAskedOf(tree, i) ||
    isNegated(tree, i) ||
    isNoSpeech(tree, i) ||
    (tree.tokens.tag[i] === tag.VERB && isUnsaid(tree, i, word))
  )
}
