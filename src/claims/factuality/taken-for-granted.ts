import { adposition, agentOf, child, dep, isByAgent, isParticiple, type Tree, tag } from '../../attribution/index.ts'
import { timeOf } from '../arguments/times-and-amounts.ts'
import type { FactualityLexicon } from './factuality-lexicon.ts'

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our'])
const DONE_TO = new Set([dep.obj, dep.obl, dep['nsubj:pass']])

/**
 * Whether a noun is spoken of as something there is: "did not threaten to attack [the factories]" leaves the attack open, not the
 * factories. A definite noun that something is done to, unless the verb is one that weighs on its object ("denied the plans").
 */
export function isTakenForGranted(tree: Tree, trigger: number, lexicon: FactualityLexicon): boolean {
  const { tag: tags, head, dependency, lemma } = tree.tokens
  // "Its [weapons] programme"
  const noun = dependency[trigger] === dep.compound && head[trigger]! > trigger ? head[trigger]! : trigger
  const isOwned = dependency[noun] === dep.nsubj && child(tree, noun, dep['nmod:poss']) >= 0
  if (tags[noun] !== tag.NOUN || (!DONE_TO.has(dependency[noun]!) && !isOwned)) return false
  const verb = head[noun]!
  if (verb < 0 || tags[verb] !== tag.VERB || lexicon.contexts.has(lemma[verb]!) || MAKING.has(lemma[verb]!))
    return false
  const determiner = child(tree, noun, dep.det)
  return (determiner >= 0 && DEFINITE.has(tree.words[determiner]!)) || child(tree, noun, dep['nmod:poss']) >= 0
}
/** What they are done to is there only once they are done. */
export const MAKING: ReadonlySet<string> = new Set(
  'build construct erect establish found set make create open start run plan design develop have own'.split(' '),
)

/** "[Velmoran-made] missiles may fly far": a participle before its noun says what the thing is, whatever becomes of it. */
export function isAttribute(tree: Tree, trigger: number): boolean {
  // "Has been [training] fighters": the verb, read as a word before its object.
  if (tree.tokens.tag[trigger - 1] === tag.AUX) return false
  return (
    tree.tokens.tag[trigger] !== tag.NOUN &&
    tree.tokens.dependency[trigger] === dep.amod &&
    trigger < tree.tokens.head[trigger]!
  )
}

/** "The kingdom’s [sales] could be traced": somebody's deed of which something is said, unless it is said whether or when it comes about. */
export function isGivenSubject(tree: Tree, noun: number, above: number, lexicon: FactualityLexicon): boolean {
  const { tag: tags, dependency, lemma } = tree.tokens
  const code = dependency[noun]!
  if (tags[noun] !== tag.NOUN || (code !== dep.nsubj && code !== dep['nsubj:pass'])) return false
  if (child(tree, noun, dep['nmod:poss']) < 0 || child(tree, above, dep.expl) >= 0) return false
  return !COMING_ABOUT.has(lemma[above]!) && !lexicon.contexts.has(lemma[above]!)
}
const COMING_ABOUT = new Set(
  'happen take occur begin start end cease resume go proceed carry launch conduct make complete delay postpone cancel suspend be come follow mean amount represent constitute exist arrive increase grow fall require depend'.split(
    ' ',
  ),
)

/** "The missiles [deployed] there could hit the coast": what a participle says of something known, or of things by whom or when it was done to them. */
export function isOfKnown(tree: Tree, verb: number): boolean {
  const noun = tree.tokens.head[verb]!
  if (tree.tokens.dependency[verb] !== dep.acl || noun < 0 || noun > verb || !isParticiple(tree, verb)) return false
  return isKnown(tree, noun) || isOfSome(tree, noun, verb)
}

/** "Would face rockets [supplied] by the kingdom", "missiles [tested] last month": not "any attack carried out by it". */
function isOfSome(tree: Tree, noun: number, verb: number): boolean {
  if (tree.words[verb]!.endsWith('ing') || tree.words[noun] === tree.tokens.lemma[noun]) return false
  if (child(tree, noun, dep.det) >= 0) return false
  return agentOf(tree, verb) >= 0 || isByAgent(tree, verb) || timeOf(tree, verb) !== undefined
}

/** "Should end [its support]", "demanded a halt to [the strikes]": somebody's deeds of which only the end is open, so that they go on now. */
export function isGoingOn(tree: Tree, deed: number, above: number): boolean {
  const { tag: tags, dependency, lemma } = tree.tokens
  const code = dependency[deed]!
  if (tags[deed] === tag.VERB)
    return code === dep.xcomp && deed > above && tree.words[deed]!.endsWith('ing') && ENDING.has(lemma[above]!)
  if (tags[deed] !== tag.NOUN || !isKnown(tree, deed)) return false
  if (code === dep.obj || code === dep['nsubj:pass']) return ENDING.has(lemma[above]!) || CHANGING.has(lemma[above]!)
  return (code === dep.nmod || code === dep.obl) && ENDS.get(lemma[above]!) === adposition(tree, deed)
}
const ENDING = new Set(['end', 'stop', 'halt', 'cease', 'discontinue', 'continue', 'abandon', 'suspend'])
const CHANGING = new Set(['limit', 'reduce', 'ease', 'lift', 'curb', 'resume', 'withdraw', 'remove'])
const ENDS = new Map([
  ['end', 'to'],
  ['halt', 'to'],
  ['stop', 'to'],
  ['cessation', 'of'],
  ['lifting', 'of'],
  ['withdrawal', 'of'],
  ['easing', 'of'],
])

/** Whether a noun is a name, or is spoken of as known: "the valley", "its missiles". */
export function isKnown(tree: Tree, noun: number): boolean {
  if (tree.tokens.tag[noun] === tag.PROPN) return true
  const determiner = child(tree, noun, dep.det)
  return (determiner >= 0 && DEFINITE.has(tree.words[determiner]!)) || child(tree, noun, dep['nmod:poss']) >= 0
}

/** "Its [recent] test", "its third test": a deed that is told apart from others in time has been done. */
export function isDated(tree: Tree, noun: number): boolean {
  if (tree.tokens.tag[noun] !== tag.NOUN) return false
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) if (DATED.has(tree.words[c]!)) return true
  return false
}
const DATED = new Set('recent latest previous earlier past prior failed unsuccessful successful'.split(' '))

/** "The first country to test one": what comes first, last or alone has come about. */
export function isRanked(tree: Tree, noun: number): boolean {
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) if (RANKS.test(tree.words[c]!)) return true
  return false
}
const RANKS = /^(?:first|second|third|last|latest|only|next)$|[a-z]{3}est$/
