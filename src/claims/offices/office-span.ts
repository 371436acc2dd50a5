import { isTime, type Tree, tag, tokenSpan } from '../../attribution/index.ts'
import type { TextSpan } from '../../schema/index.ts'
import { looksNational } from '../fillers/nation-words.ts'

/** The words of an office: its noun with the names and nouns right before it that name no one, and what it is an office of or to. */
export function officeSpan(tree: Tree, token: number): TextSpan {
  return tokenSpan(tree, officeStart(tree, token), officeEnd(tree, token))
}

/** The token behind the words of an office. */
export function officeEnd(tree: Tree, token: number): number {
  const ofStaff = tree.words[token + 1] === 'of' && tree.words[token + 2] === 'staff'
  return ofStaff ? token + 3 : portfolioEnd(tree, token)
}

/** The first token of the words of an office. */
export function officeStart(tree: Tree, token: number): number {
  const { mentions } = tree.analysis
  let first = token
  while (first > 0 && tree.tokens.sentence[first - 1] === tree.tokens.sentence[token]) {
    const code = tree.tokens.tag[first - 1]!
    const word = tree.words[first - 1]!
    const isJoined =
      word === '-' && tree.tokens.end[first - 1] === tree.tokens.start[first] && !FORMER.has(before(tree, first))
    if (code !== tag.PROPN && code !== tag.NOUN && code !== tag.ADJ && !isJoined) break
    // "Said [Sunday] President Lane".
    if (isTime(tree, first - 1)) break
    const index = tree.cover[first - 1]!
    if (index >= 0 && mentions[index]!.kind === 'name' && tree.cover[token] !== index) break
    // "quotes Secretary": within a title in capitals everything has one.
    if (!isJoined && !isCapital(tree, first - 1) && isCapital(tree, first) && !OF_OFFICES.has(word)) break
    if (code === tag.ADJ && !isJoined && !isCapital(tree, first - 1) && !isRelational(word)) break
    // "Armed General Marsh": a verb that was read as an adjective.
    if (code === tag.ADJ && word.endsWith('ed') && word !== 'united') break
    if (FORMER.has(word) || COUNTS.has(word) || PARTISAN.has(word)) break
    if (isBodyByShape(tree, first - 1, token)) break
    if (ORDINALS.has(word) && !KEEPS_ORDINAL.has(tree.words[first]!)) break
    first--
  }
  while (first < token && tree.words[first] === '-') first++
  return first
}

/** "[Velmoran] Defence Minister", "[SLF] spokesman": a word before an office that no list has and whose looks say that it is a nation’s or a body’s. */
export function isBodyByShape(tree: Tree, token: number, office: number): boolean {
  const word = tree.words[token]!
  if (OF_OFFICES.has(word) || FORMER.has(word) || PARTISAN.has(word) || /(?:wo)?man$/.test(word)) return false
  if (looksNational(tree, token)) return true
  return ACRONYM.test(textOf(tree, token)) && !/^\p{Lu}+$/u.test(textOf(tree, office))
}
const ACRONYM = /^\p{Lu}\p{Ll}?\p{Lu}[\p{Lu}\p{N}]*$/u
const textOf = (tree: Tree, token: number): string =>
  tree.text.slice(tree.tokens.start[token]!, tree.tokens.end[token]!)

function before(tree: Tree, token: number): string {
  return tree.words[token - 2] ?? ''
}

function isCapital(tree: Tree, token: number): boolean {
  return /^\p{Lu}/u.test(tree.text.charAt(tree.tokens.start[token]!))
}

/** "Foreign", "presidential": an adjective that says of what an office is, rather than in what mood its holder. */
function isRelational(word: string): boolean {
  return /(?:al|ic|ary|ern|ory|ean|ish|ese|ian)$/.test(word) || OF_OFFICES.has(word)
}
const OF_OFFICES = new Set(
  'ranking prime deputy vice chief foreign interior senior junior lead top high supreme principal acting interim joint grand crown executive managing public civil military armed home united secret special assistant associate adjunct elect overseas maritime private staff under'.split(
    ' ',
  ),
)

/** Where the words end that say of what an office is or where its duty lies: "Secretary [of State]", "director [of operations]", "ambassador [to the council]". */
export function portfolioEnd(tree: Tree, token: number): number {
  const word = tree.words[token]!
  if (SENT.has(word) && tree.words[token + 1] === 'to') return dutyEnd(tree, token)
  if (!HAS_PORTFOLIO.has(word)) return token + 1
  let end = token + 1
  while (LINKS.has(tree.words[end] ?? '')) {
    const next = fieldEnd(tree, end, LED.has(word))
    if (next <= end) break
    end = next
  }
  return end
}

/** The end of one "of …" or "for …" of a portfolio, or `link` itself where something else follows. */
function fieldEnd(tree: Tree, link: number, isLed: boolean): number {
  const { tag: tags, sentence, length } = tree.tokens
  const from = tree.words[link + 1] === 'the' ? link + 2 : link + 1
  const isOfField = (at: number): boolean =>
    at < length && sentence[at] === sentence[link] && (isCapital(tree, at) || FIELDS.has(tree.words[at]!))
  let end = from
  while (isOfField(end) && (tags[end] === tag.NOUN || tags[end] === tag.PROPN || tags[end] === tag.ADJ)) {
    const index = tree.cover[end]!
    const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
    const isBody = mention !== undefined && BODIES.has(mention.type)
    if (
      mention?.kind === 'name' &&
      (NAMING_SOMEONE.has(mention.type) || (isBody && (isLed || isRuling(tree, mention))))
    )
      break
    end++
    if (tree.words[end] === 'and' && isOfField(end + 1)) end++
  }
  if (end === from) return link
  // "Minister of the Interior", but "director of the Joint Staff": the name runs on.
  const open = tree.cover[end] ?? -1
  return open >= 0 && open === tree.cover[end - 1] && tree.analysis.mentions[open]!.kind === 'name' ? link : end
}

/** "Ambassador [to the Union]": the name behind "to", or nothing. */
function dutyEnd(tree: Tree, token: number): number {
  const at = tree.words[token + 2] === 'the' ? token + 3 : token + 2
  const index = tree.cover[at] ?? -1
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  const isPlace = mention?.kind === 'name' && mention.type !== 'Person' && mention.firstToken <= at
  return isPlace && tree.tokens.sentence[at] === tree.tokens.sentence[token] ? mention.endToken : token + 1
}

const LINKS = new Set(['of', 'for'])
const SENT = new Set(['ambassador', 'envoy', 'representative', 'delegate', 'emissary'])
const HAS_PORTFOLIO = new Set(['secretary', 'minister', 'undersecretary', 'director', 'commissioner', 'chancellor'])
/** Offices at the head of a body: what they are of is that body, not a field. */
const LED = new Set(['director', 'commissioner'])
const BODIES = new Set(['Organization', 'GovernmentBody', 'Facility'])
/** What ministers are of, in lower case. */
const FIELDS = new Set(
  'state defence defense war interior treasury justice finance energy agriculture affairs security health labour labor transport transportation trade commerce education environment industry development relations operations intelligence policy planning communications research programmes programs studies foreign political military home internal external national international public economic regional strategic civilian nuclear'.split(
    ' ',
  ),
)
/** "Deputy Prime Minister of the Osk [Regional Government]": whose it is, no field. */
function isRuling(tree: Tree, { endToken }: { readonly endToken: number }): boolean {
  return RULING.has(tree.words[endToken - 1]!)
}
const RULING = new Set(['government', 'authority', 'administration', 'republic', 'union', 'council', 'cabinet'])
/** Whether a word says of what somebody is minister or secretary. */
export const isField = (word: string): boolean => FIELDS.has(word)
const NAMING_SOMEONE = new Set(['Person', 'Country', 'Nationality', 'ArmedGroup', 'MediaOutlet', 'Place'])
const COUNTS = new Set('many several time times years months other another such same'.split(' '))
const FORMER = new Set([
  ...['former', 'new', 'late', 'ex', 'then', 'current', 'incumbent', 'retired', 'outgoing', 'next', 'previous', 'only'],
  ...['longtime', 'veteran', 'own'],
])
/** Whether a word says when an office is held. */
export const isFormerly = (word: string): boolean => FORMER.has(word)

/** Parties, not part of the office. */
export const PARTISAN = new Set(
  'democratic republican democrat conservative labour liberal socialist communist nationalist centrist islamist opposition'.split(
    ' ',
  ),
)
const ORDINALS = new Set(['first', 'second', 'third', 'fourth', 'last'])
/** "First Deputy Minister", "first secretary" are offices; "the first defence minister" is one of several. */
const KEEPS_ORDINAL = new Set(['deputy', 'vice', 'secretary', 'lady', 'lieutenant', 'minister', 'sergeant', 'sea'])
