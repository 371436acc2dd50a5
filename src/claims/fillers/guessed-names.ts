import { child, dep, type Tree } from '../../attribution/index.ts'
import type { FillerTypes } from './filler-types.ts'

/** Steps to someone who acts or is acted upon, where a named place stands for those who rule it. */
const ACTING = new Set([
  'subject',
  'object',
  'indirect',
  'possessor',
  'modifier',
  'governor',
  'of',
  'from',
  'against',
  'by',
  'bearer',
])
const BODIES = ['Organization', 'Country', 'ArmedGroup']
const RECEIVING = new Set(['to', 'for', 'with'])
const RULED = new Set(['Party', 'Country', 'Organization'])
/** Prepositions before a name that may be of a place whatever it was taken for. */
const PLACING = new Set(['in', 'near', 'across', 'throughout', 'off', 'on', 'inside'])
/** Prepositions before a name that may be of a place, unless it reads like a body’s. */
const TOWARDS = new Set(['at', 'to', 'into', 'toward', 'towards'])

/** "Vastland is arming the Delta", "soldiers in the Skerries": a name that is no known one read by where it stands, not by its guessed type. */
export function mayBe(
  tree: Tree,
  token: number,
  step: string,
  wanted: readonly string[] | undefined,
  types: FillerTypes,
): boolean {
  if (wanted === undefined) return false
  const index = tree.mention[token]!
  const mention = index >= 0 ? tree.analysis.mentions[index] : undefined
  const isBody = mention !== undefined && types.fits(tree, token, ['Organization'])
  if ((PLACING.has(step) || (TOWARDS.has(step) && !isBody)) && wanted.includes('Place'))
    return types.isGuess(tree, token)
  // "Its spokeswoman, Guan Meiling,": whoever bears an office is a person.
  if (step === 'bearer' && wanted.includes('Person') && mention?.kind === 'name')
    return PERSONAL_TYPES.has(mention.type) && types.isGuess(tree, token) && isFullName(tree, index)
  // "trained at the Marine University": a school that is known by its site.
  if (mention?.kind === 'name' && mention.type === 'Facility' && step === 'at') return wanted.includes('Party')
  if (mention?.kind === 'name' && mention.type === 'Person' && BODIES.some((one) => wanted.includes(one)))
    return ACTING.has(step) && types.isGuess(tree, token) && isBareName(tree, index)
  // "Harrow’s stock of rockets": what owns something is no weapon.
  if (mention?.kind === 'name' && mention.type === 'Weapon' && step === 'possessor')
    return wanted.includes('Party') && types.isGuess(tree, token)
  if (mention?.kind !== 'name' || mention.type !== 'Place' || !wanted.some((one) => RULED.has(one))) return false
  // "to the Coral Front": what a town or region is sent to stays its place, but a group's name has an article.
  // "The Arden reactor": a known place before a noun says where it is.
  if (tree.tokens.dependency[token] === dep.compound && !types.isGuess(tree, token)) return false
  const isSeat = types.isSeat(tree, token)
  // "Controls the heights": what is done to a place that is known is done to the place, save a capital.
  if (step === 'object' && !isSeat && !types.isGuess(tree, token)) return false
  // "Delivered missiles to Damascus", but "flew to Damascus".
  if (isSeat && (step === 'indirect' || (RECEIVING.has(step) && isGiven(tree, token, GIVING)))) return true
  // "Exported rockets to Suvar": of a name that no list has, what is sold to it says that it is a state's.
  if (RECEIVING.has(step) && types.isGuess(tree, token) && isGiven(tree, token, SELLING)) return true
  return ACTING.has(step) || (RECEIVING.has(step) && child(tree, token, dep.det) >= 0 && types.isGuess(tree, token))
}

/** What a person's name of two or three words may have been taken for. */
const PERSONAL_TYPES = new Set(['Organization', 'Place', 'MediaOutlet'])

/** "Guan Meiling": two or three words that each open with a capital and that no noun describes. */
function isFullName(tree: Tree, index: number): boolean {
  const { start, end, firstToken } = tree.analysis.mentions[index]!
  const isPlain = /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(tree.text.slice(start, end))
  return isPlain && tree.words[firstToken - 1] === ',' && !BODILY.test(tree.text.slice(start, end))
}
const BODILY =
  /(?:Front|Army|Force|Guard|Command|Bureau|Agency|Institute|Council|Party|Movement|Brigade|Corps|Company|Group|Bank|Times|Post|News|Wire|Ministry|Office|Union|League|Committee|Court|Police|Navy|University|Industries|Systems|Authority|Commission)s?$/

/** Whether a name stands below a word of giving or of ties, so that somebody takes or answers. */
function isGiven(tree: Tree, token: number, words: ReadonlySet<string>): boolean {
  const { head, lemma } = tree.tokens
  const above = head[token]!
  return above >= 0 && (words.has(lemma[above]!) || (head[above]! >= 0 && words.has(lemma[head[above]!]!)))
}
const SELLING = new Set(
  'give sell supply provide donate lend offer grant pledge sale supply export lease resell deliver furnish'.split(' '),
)
const GIVING = new Set(
  'give sell supply provide deliver hand donate lend offer grant pledge sale delivery supply transfer export tie relation cooperation talk pact deal alliance appeal'.split(
    ' ',
  ),
)

/** "[Lothmar]’s minister": a name of one word that nothing in the text tells to be a person’s ("Mr Lothmar", "Anna Lothmar"). */
function isBareName(tree: Tree, index: number): boolean {
  const { mentions, entities } = tree.analysis
  const entity = entities[tree.entity[index]!]
  if (!entity) return false
  return entity.mentions.every((one) => {
    const { kind, firstToken, endToken } = mentions[one]!
    if (kind === 'pronoun') return !PERSONAL.has(tree.words[firstToken]!)
    if (kind !== 'name') return true
    const { sentence } = tree.tokens
    const before = sentence[firstToken - 1] === sentence[firstToken] ? (tree.words[firstToken - 1] ?? '') : ''
    return endToken - firstToken === 1 && !HONORIFICS.has(before.replace('.', ''))
  })
}
const PERSONAL = new Set('he she him her his hers himself herself who whom whose'.split(' '))
const HONORIFICS = new Set(
  'mr mrs ms miss dr sir lady lord president minister general colonel major captain king queen prince sheikh senator secretary professor commander admiral gen col maj capt lt sen rep gov prof'.split(
    ' ',
  ),
)
