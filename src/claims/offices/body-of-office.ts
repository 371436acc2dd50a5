import { dep, isUnknownName, type Tree, tag } from '../../attribution/index.ts'
import type { FillerTypes } from '../fillers/filler-types.ts'
import { mayBe } from '../fillers/guessed-names.ts'
import { isBodyByShape, isField, isFormerly, PARTISAN } from './office-span.ts'

/** The words of an office, from token `first` up to `end`, its noun and who holds it. */
interface OfficeWords {
  readonly first: number
  readonly noun: number
  readonly end: number
  readonly holder: number
}

/**
 * For whom an office is held, by word order alone where the parse hangs it elsewhere: its owner ("[Velmark]’s former foreign secretary"),
 * the name before it ("[Osk] health official"), what stands behind it ("chief of the [General Staff]", "commander of [Sons of Dawn]") or
 * behind its holder ("President Anna Marsh of [Velmark]"). Token or -1.
 */
export function bodyOfOffice(tree: Tree, office: OfficeWords, types: FillerTypes): number {
  const { first, noun, end, holder } = office
  const found = [
    ownerBefore(tree, office, types),
    bodyBehind(tree, end, office, types),
    bodyWithin(tree, first, noun, types),
  ]
  const body = found.find((one) => one >= 0)
  if (body !== undefined) return body
  const index = tree.cover[holder]!
  const name = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (name === undefined || tree.words[name.endToken] !== 'of' || name.endToken < end) return -1
  const state = bodyBehind(tree, name.endToken, office, types)
  return state >= 0 && types.fits(tree, state, STATES) ? state : -1
}
const STATES = ['Country', 'Organization', 'GovernmentBody']
const NAMED = ['Organization', 'GovernmentBody', 'ArmedGroup', 'Country', 'Nationality', 'Place', 'Facility']
const BODIES = ['Organization', 'Country', 'Nationality', 'GovernmentBody', 'ArmedGroup', 'Office']
const MARKS = new Set(["'s", '’s', "'", '’'])
const OWNERS = new Set(['its', 'their', 'whose', 'our'])

function ownerBefore(tree: Tree, { first, noun, holder }: OfficeWords, types: FillerTypes): number {
  const { tag: tags, sentence } = tree.tokens
  let at = first - 1
  // "[Velmark]’s former, now ruling …"
  while (at >= 0 && first - at < 4 && sentence[at] === sentence[first] && isPassed(tree, at)) at--
  if (at < 0 || sentence[at] !== sentence[first]) return -1
  const word = tree.words[at]!
  if (OWNERS.has(word)) return at
  const isOwner = MARKS.has(word) && at > 0 && sentence[at - 1] === sentence[first]
  const index = tree.cover[isOwner ? at - 1 : at]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind === 'name') {
    if (mention.firstToken <= holder && holder < mention.endToken) return -1
    const token = mention.headToken
    if (isOwner) {
      const isBody = types.fits(tree, token, BODIES) || mayBe(tree, token, 'possessor', BODIES, types)
      return isBody || isLed(tree, token, noun, types) ? token : -1
    }
    // "[Osk] health official": right before it, and no one’s name.
    return at === first - 1 && types.fits(tree, token, NAMED) ? token : -1
  }
  if (!isOwner && at === first - 1 && isBodyByShape(tree, at, noun)) return at
  if (!isOwner) return -1
  const token = mention ? mention.headToken : at - 1
  const isNoun = tags[token] === tag.NOUN || tags[token] === tag.PROPN
  return isNoun && (types.fits(tree, token, BODIES) || isCapital(tree, token)) ? token : -1
}

/** "[Sons of Dawn]’s chief": a name of several words taken for a person’s, of what has a head. */
function isLed(tree: Tree, name: number, noun: number, types: FillerTypes): boolean {
  return types.isGuess(tree, name) && HEADS.has(tree.words[noun]!)
}
const HEADS = new Set('leader chief head commander chairman chairwoman founder director secretary-general'.split(' '))

/** "[House] Speaker", "[committee] chairwoman": the word of an office that names a body, or -1. */
function bodyWithin(tree: Tree, first: number, noun: number, types: FillerTypes): number {
  for (let at = noun - 1; at >= first; at--) {
    const code = tree.tokens.tag[at]
    // "Intelligence Minister": of what, rather than of which body.
    if ((code !== tag.NOUN && code !== tag.PROPN) || (MINISTERIAL.has(tree.words[noun]!) && isField(tree.words[at]!)))
      continue
    if (types.fits(tree, at, WITHIN) || (tree.words[at] === 'house' && tree.words[at + 1] === 'speaker')) return at
  }
  return -1
}
const MINISTERIAL = new Set(['minister', 'secretary', 'undersecretary'])
const WITHIN = ['Organization', 'GovernmentBody', 'ArmedGroup']

/** Words between an owner and what is owned. */
function isPassed(tree: Tree, at: number): boolean {
  const word = tree.words[at]!
  return isFormerly(word) || PARTISAN.has(word) || BETWEEN.has(word)
}
const BETWEEN = new Set(['sole', 'top', 'ruling', 'founding', 'longest', 'current', 'first', 'second', '-'])

/** The body named by the phrase behind "of", "for", "at" or "to" at `link`, or -1. */
function bodyBehind(tree: Tree, link: number, { noun, holder }: OfficeWords, types: FillerTypes): number {
  const { tag: tags, dependency, sentence, length } = tree.tokens
  if (link >= length || !LINKS.has(tree.words[link]!)) return -1
  let head = -1
  let named = -1
  for (let i = link + 1; i < Math.min(length, link + 9) && sentence[i] === sentence[link]; i++) {
    const index = tree.cover[i]!
    const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
    if (i === holder || (mention?.kind === 'name' && mention.firstToken <= holder && holder < mention.endToken)) break
    if (mention?.kind === 'name') {
      if (mention.type === 'Person' && !isLed(tree, mention.headToken, noun, types)) break
      head = mention.headToken
      if (types.fits(tree, head, BODIES)) named = head
      i = mention.endToken - 1
      continue
    }
    const code = tags[i]!
    // "[Velmark]’s ruling party": whose it is, then what it is.
    if (MARKS.has(tree.words[i]!) || code === tag.DET || code === tag.ADJ || code === tag.NUM) continue
    if (code !== tag.NOUN && code !== tag.PROPN) break
    // "Leader of the revolution [Ayatollah] Lane": whoever follows.
    if (head >= 0 && (dependency[i] === dep['nmod:desc'] || types.fits(tree, i, ['Office']))) break
    head = i
  }
  if (head < 0) return -1
  // "Head of [Union] peacekeeping operations"
  return types.fits(tree, head, BODIES) || isUnknownName(tree, head) || isCapital(tree, head) ? head : named
}
const LINKS = new Set(['of', 'for', 'at', 'to'])

function isCapital(tree: Tree, token: number): boolean {
  return /^\p{Lu}/u.test(tree.text.charAt(tree.tokens.start[token]!))
}
