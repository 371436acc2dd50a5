import { adposition, child, dep, isInfinitive, type Tree, tag } from '../../attribution/index.ts'
import { objectOf } from '../arguments/objects.ts'
import { hasSubject } from './addressed-sentences.ts'
import type { FactualityLexicon } from './factuality-lexicon.ts'
import { isContent } from './settled-clauses.ts'
import { MAKING } from './taken-for-granted.ts'

/**
 * Whether what stands above a word leaves untouched whether the word's event came about, so that it is told as it stands: "did not say [how it arms them]",
 * "will not retreat [because of the strike]", "does not question the fact [that they built it]".
 */
export function isApart(tree: Tree, below: number, above: number): boolean {
  const { dependency, lemma } = tree.tokens
  const code = dependency[below]!
  if (code === dep.acl && FACTS.has(lemma[above]!) && !isInfinitive(tree, below)) return true
  // "A base [from which to fire]" asks nothing.
  if (code === dep.ccomp || code === dep.acl)
    return asks(tree, below) && !(code === dep.acl && isInfinitive(tree, below))
  // "In response to [the test]"
  if (code === dep.nmod && ANSWERS.has(lemma[above]!) && adposition(tree, below) === 'to') return true
  if (code === dep.obl || code === dep.nmod)
    return ASIDE.has(adposition(tree, below)) || ASIDE.has(tree.words[tree.left[below]!]!)
  return code === dep.advcl && hasSubject(tree, below) && opensWith(tree, below, TIMES)
}
const ANSWERS = new Set(['response', 'reaction', 'answer', 'retaliation', 'reply'])
const FACTS = new Set(['fact', 'reality', 'truth'])
/** Prepositions before what is told beside the matter. */
const ASIDE = new Set('despite spite after since because amid amidst during following given notwithstanding'.split(' '))
const TIMES = new Set(['when', 'while', 'as', 'since', 'after', 'before', 'where'])

/** "What help it is providing", "how they were made": a question whose answer is kept back, not whether. */
export function asks(tree: Tree, clause: number): boolean {
  for (let c = tree.first[clause]!; c >= 0 && c < clause; c = tree.next[c]!) {
    if (ASKING.has(tree.words[c]!)) return true
    for (let d = tree.first[c]!; d >= 0 && d < c; d = tree.next[d]!) if (ASKING.has(tree.words[d]!)) return true
  }
  return false
}
export const ASKING: ReadonlySet<string> = new Set(['what', 'which', 'who', 'how', 'why', 'where', 'whose'])

/**
 * Whether a negation above does not bear on what hangs below it: within a noun phrase of something known ("did not mention the army that [shelled] it"), unless
 * it is known by hearsay ("the report that …"), or is a will or an ability ("the means to …").
 */
function isIsland(tree: Tree, noun: number, above: number, lexicon: FactualityLexicon): boolean {
  const { tag: tags, dependency, lemma } = tree.tokens
  const code = dependency[noun]!
  if (tags[noun] !== tag.NOUN || !GIVEN_AS.has(code)) return false
  const isOwned = !isDefinite(tree, noun) && isOfState(tree, noun) && !IMPOSING.has(lemma[above]!)
  if (!isOwned && !isDefinite(tree, noun)) return false
  if (tags[above] !== tag.VERB) return !SAYING.has(lemma[above]!) && !lexicon.contexts.has(lemma[above]!)
  const verb = lemma[above]!
  if (code === dep.obj && (BRINGING_ABOUT.has(verb) || lexicon.contexts.has(verb) || lexicon.cues.has(verb)))
    return false
  return !SAYING.has(lemma[noun]!) && !lexicon.contexts.has(lemma[noun]!)
}
const GIVEN_AS = new Set([dep.obj, dep.obl, dep.nmod])
/** Nouns that tell of something without making it known. */
const SAYING = new Set(
  'evidence proof sign report claim record allegation accusation plan knowledge indication trace possibility threat risk rumour rumor talk suggestion confirmation capability capacity means power resource technology authority need reason'.split(
    ' ',
  ),
)
/** What they are done to comes about only with them: things made, and deeds done. */
const BRINGING_ABOUT = new Set([
  ...MAKING,
  ...'carry conduct launch order stage take do commit mount perform execute authorise authorize approve announce confirm cause begin hold use give provide offer receive get lead host sign reach conclude complete finish need involve mean constitute amount'.split(
    ' ',
  ),
])

function isDefinite(tree: Tree, noun: number): boolean {
  const determiner = child(tree, noun, dep.det)
  if (determiner >= 0) return DEFINITE.has(tree.words[determiner]!)
  return child(tree, noun, dep['nmod:poss']) >= 0
}
/** "Karvalian bases": a thing that is known to be somebody's. */
function isOfState(tree: Tree, noun: number): boolean {
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) {
    const index = tree.mention[c]! >= 0 ? tree.mention[c]! : tree.cover[c]!
    const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
    if (mention?.kind === 'name' && STATES.has(mention.type) && mention.endToken <= noun) return true
  }
  return false
}
const STATES = new Set(['Country', 'Nationality'])
/** Measures and deeds of a state come about with these. */
const IMPOSING = new Set('impose put place slap adopt pass set levy see expect want seek'.split(' '))

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/**
 * Whether a verb joined to another has its own tense, so that nothing beside the other bears on it: "will not yield [and has sent more]", "does not need them
 * but [will sell] some"; not "did not build or [sell] any".
 */
export function hasOwnTense(tree: Tree, verb: number, first: number): boolean {
  const { tag: tags, dependency } = tree.tokens
  if (dependency[verb] !== dep.conj || (tags[verb] !== tag.VERB && tags[verb] !== tag.AUX)) return false
  if (hasSubject(tree, verb) || child(tree, verb, dep.aux) >= 0 || child(tree, verb, dep['aux:pass']) >= 0) return true
  const joins = child(tree, verb, dep.cc)
  if (joins >= 0 && tree.words[joins] === 'but') return true
  const helper = child(tree, first, dep.aux)
  return helper >= 0 && BARE_AFTER.has(tree.tokens.lemma[helper]!) && tree.words[verb] !== tree.tokens.lemma[verb]
}
/** Auxiliaries that a bare verb follows. */
const BARE_AFTER = new Set('do will would can could may might shall should must'.split(' '))

/** "No militia [operating] there has …": what the clause picks out is nobody, so that nothing is said of it. */
export function picksNoOne(tree: Tree, trigger: number, argument: number): boolean {
  const code = tree.tokens.dependency[trigger]!
  return tree.tokens.head[trigger] === argument && (code === dep.acl || code === dep['acl:relcl'])
}

function opensWith(tree: Tree, clause: number, words: ReadonlySet<string>): boolean {
  for (let c = tree.first[clause]!; c >= 0 && c < clause; c = tree.next[c]!) if (words.has(tree.words[c]!)) return true
  return false
}

/** How far the words beside a governor bear on what hangs below it: all of them, or those that are no negation. */
export type Reach = 'all' | 'unnegated'

/** "did not see the base that [makes rockets]" denies the seeing alone. */
export function reachAbove(tree: Tree, below: number, above: number, reach: Reach, lexicon: FactualityLexicon): Reach {
  const code = tree.tokens.dependency[below]!
  if (code === dep['acl:relcl'] && hasSubject(tree, below) && !isContent(tree, below))
    return reach === 'all' ? 'unnegated' : reach
  // "Has not said who is to blame for [the attack]": there was one.
  if (reach === 'all' && isIsland(tree, below, above, lexicon)) return 'unnegated'
  // "There was no attack", but "The shipment did not arrive": there was one.
  if (child(tree, above, dep.expl) >= 0) return reach
  return code === dep.nsubj && reach === 'all' ? 'unnegated' : reach
}

/** "Has no [ties] to the republic": the object of a verb weighs as what fills a role does. */
export function withObject(tree: Tree, trigger: number, args: readonly number[]): readonly number[] {
  const object = objectOf(tree, trigger)?.token ?? trigger
  const isJoined = args.some((one) => tree.tokens.head[one] === object && tree.tokens.dependency[one] === dep.conj)
  return args.includes(object) || isJoined ? args : [...args, object]
}

/** "no factories", "none of the weapons", "nobody". */
export function hasNo(tree: Tree, token: number): boolean {
  if (NO_ONE.has(tree.words[token]!)) return true
  if (tree.words[token] === 'one' && tree.words[token - 1] === 'no') return true
  // "no factory, workshop or depot"
  const above = tree.tokens.head[token]!
  if (tree.tokens.dependency[token] === dep.conj && above >= 0 && child(tree, token, dep.det) < 0)
    return hasNo(tree, above)
  const determiner = child(tree, token, dep.det)
  return determiner >= 0 && (tree.words[determiner] === 'no' || tree.words[determiner] === 'neither')
}

const NO_ONE = new Set(['nobody', 'none', 'nothing'])
