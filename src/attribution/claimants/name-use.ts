import { Kept } from '../../schema/index.ts'
import { tokenFrom } from '../trees/phrases.ts'
import { type Tree, tag } from '../trees/tree.ts'

const known = new Kept<Tree, Map<string, NameUse>>()

/** How a report uses a name of one word, whatever it was taken for. */
export interface NameUse {
  /** Bodies of state are its own ("Velmark’s army"), things happen in it or an adjective is made of it ("Velmarkian"), and no one of that name is addressed as a person. */
  readonly isState: boolean
  /** It is called a company or another body, or is the first word of the name of one. */
  readonly isBody: boolean
  /** It stands behind a title or another name somewhere, as those of persons do. */
  readonly isIntroduced: boolean
}

const NO_NAME: NameUse = { isState: false, isBody: false, isIntroduced: true }

/** The use of a name in a whole report. Linear in the text for each name. */
export function nameUse(tree: Tree, name: string): NameUse {
  if (!/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(name)) return NO_NAME
  const held = known.get(tree) ?? new Map<string, NameUse>()
  known.set(tree, held)
  const use = held.get(name) ?? {
    isState: isUsedAsState(tree, name),
    isBody: isCalledBody(tree.text, name) || isShortForBody(tree, name.toLowerCase()),
    isIntroduced: isIntroduced(tree, name),
  }
  held.set(name, use)
  return use
}

/** "Hadrin" where the report also names "Hadrin Mechanical", a body. */
function isShortForBody(tree: Tree, word: string): boolean {
  return tree.analysis.mentions.some(
    ({ kind, type, firstToken, endToken }) =>
      kind === 'name' && type === 'Organization' && endToken - firstToken > 1 && tree.words[firstToken] === word,
  )
}

function isUsedAsState(tree: Tree, name: string): boolean {
  const { text } = tree
  let isState = hasDemonym(tree, name)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 20), at)
    const after = text.slice(at + name.length, at + name.length + 40)
    if (/\p{L}$/u.test(before)) continue
    // "Jo al-Doe"
    if (/\p{Lu}\p{Ll}+ \p{Ll}{2,3}-$/u.test(before)) return false
    // Another name right before or behind it: part of the name of a person or body.
    if (PERSON.test(before) && !isDescribedAt(tree, at)) return false
    if (
      (BODY.test(after) && !name.includes(' ')) ||
      RULED.test(before) ||
      (INSIDE.test(before) && !/^[\p{L}’'-]*\s\p{Lu}/u.test(after)) ||
      (DATELINE.test(after) && /^[\p{Lu}’' -]+, $/u.test(before.slice(before.lastIndexOf('\n') + 1)))
    )
      isState = true
  }
  return isState
}

/** "Isolated Velmark": the word with a capital before a name is an adjective that opens the sentence. */
function isDescribedAt(tree: Tree, at: number): boolean {
  const before = tokenFrom(tree, at) - 1
  return before >= 0 && (tree.tokens.tag[before] === tag.ADJ || tree.tokens.tag[before] === tag.VERB)
}

/** "Velmarkian rifles", "Tassan troops": an adjective made of a name, as of those of states. */
function hasDemonym({ words, tokens, text }: Tree, name: string): boolean {
  const stem = name.toLowerCase().replace(/(?:[aeiou]|ia|y)$/, '')
  if (stem.length < 4) return false
  return words.some((word, i) => {
    if (!word.startsWith(stem) || word.length <= stem.length || !DEMONYM.test(word.slice(stem.length))) return false
    const isCapital = /^\p{Lu}/u.test(text.charAt(tokens.start[i]!))
    return isCapital && (tokens.tag[i] === tag.ADJ || (tokens.tag[i] === tag.PROPN && tokens.tag[i + 1] === tag.NOUN))
  })
}
const DEMONYM = /^(?:i?an|ean|n|ese|i|ish|ic)$/

/** "OSK, Velmark (Interlink) —" */
const DATELINE = /^ ?(?:[(–—-]|, \p{Lu}\p{Ll}+ \d)/u
/** A title or another name right before; not the word that opens a sentence ("But Velmark", "In Velmark", "neighbouring Velmark"). */
const PERSON =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt)\.?|\b(?!(?:But|And|In|On|At|By|To|For|From|With|When|While|After|Before|As|If|Since|Until|Although|Though|Because|Then|Yet|So|Neither|Both|The|That|This|Why|How|Where|Does|Did|Has|Is|Will|Would|Could|Neighbou?ring|North|South|East|West|Northern|Southern|Eastern|Western|Central|Inside|Within|Across|Unlike|Like|Against|Between|Of|What|Meanwhile|Now|Only|Even|Not|No|Or|Nor|Says|Tells|Warns|Blames|Accuses)\b)\p{Lu}\p{Ll}+)\s$/u
const RULED =
  /\b(?:[Rr]epublic|[Kk]ingdom|[Ss]tate|[Ee]mirate|[Ss]ultanate|[Mm]onarchy|[Pp]rincipality|[Cc]ommonwealth|[Ff]ederation|nation|country|regime|junta|Government|Ministry|Treasury|Forces|president|king|ambassador|embassy|government|army|parliament|leaders?|rulers?|capital|borders?|neighbou?rs?|shores|waters|airspace|people|exports?|sanctions on|allies) of\s$/u
const INSIDE =
  /\b(?:in|across|throughout|inside|the capital,|neighbou?ring|within|through|off|sanctions on|embargo on|war on|war with|border with)\s$/
const BODY =
  /^(?:,?\swhose\s(?:\p{L}+\s)?|[^.\n]{4,90}\.\sIts\s(?:own\s)?(?=ambassador|foreign|prime|president|government|army|navy|parliament|embassy|envoy|military|air force|defen[cs]e)|(?:’s|'s)\s(?:\p{L}+\s){0,3}|\s(?:armed\s)?)(?:army|soldiers|marines|officials|diplomats|law|directorate|armed forces|navy|government|ministry|minister|president|parliament|embassy|ambassador|border|coast|military|troops|forces|king|secretary|delegation|capital|air force|police|intelligence|council|foreign|airspace|waters|territory|soil|rulers|authorities|warplanes|jets|warships|envoy|consulate|prime|defen[cs]e|central bank|oil|nationals|citizens|permanent|mission to|leadership|mines|nuclear|missile programme|coastline|coast guard|parliamentary)\b/u

function isIntroduced(tree: Tree, name: string): boolean {
  const { text, analysis } = tree
  const titles = analysis.document.zones.filter(({ kind }) => kind === 'title')
  return everyPlace(text, name).some((at) => {
    // In headlines each word may be written as a name.
    if (titles.some(({ start, end }) => start <= at && at < end)) return false
    const before = text.slice(Math.max(0, at - 24), at)
    const after = text.slice(at + name.length, at + name.length + 24)
    return (
      (PERSON.test(before) && !isDescribedAt(tree, at)) ||
      TITLE.test(before) ||
      /^ (?:\p{Lu}\p{Ll}+)/u.test(after) ||
      /^,? (?:who|whom|\d\d,)/.test(after) ||
      APPOSED.test(text.slice(at + name.length, at + name.length + 60))
    )
  })
}
/** "Skaal, the rebel commander," */
const APPOSED =
  /^, (?:the|an?|its|his|her|their) (?:[\p{L}-]+ ){0,4}(?:commander|leader|chief|minister|president|general|colonel|captain|spokesman|spokeswoman|lawyer|adviser|advisor|aide|official|officer|deputy|head|director|engineer|fighter|smuggler|trader|dealer|farmer|pilot|man|woman)\b/u
const TITLE =
  /\b(?:minister|president|general|colonel|captain|major|commander|king|sheikh|emir|ayatollah|sultan|imam|mullah|senator|judge|professor|doctor|called|named|alias|as)\s$/i

function isCalledBody(text: string, name: string): boolean {
  return everyPlace(text, name).some(
    (at) =>
      BODY_BEFORE.test(text.slice(Math.max(0, at - 40), at)) ||
      BODY_BEHIND.test(text.slice(at + name.length, at + name.length + 70)),
  )
}
const FIRMS =
  'firm|company|bank|manufacturer|supplier|trader|exporter|carrier|airline|contractor|shipyard|subsidiary|conglomerate|consortium|foundation|institute|operator'
const GROUPS = 'group|charity|movement|party|militia|faction|think tank|watchdog'
/** "The exporter Hadrin", "a group calling itself Red Dawn" */
const BODY_BEFORE = new RegExp(
  `\\b(?:${FIRMS}|${GROUPS}|shipper|bureau|maker|producer|brand)\\s(?:called\\s|named\\s|known as\\s|calling itself\\s)?$`,
)
/** "Hadrin, an exporter of pumps", "Hadrin’s shares"; not "Holt, the head of a firm", "Holt, a company director" */
const BODY_BEHIND = new RegExp(
  `^,? (?:an?|the) (?:(?!(?:of|at|for|from|in|with|by|to|who|whose)\\b)[\\p{L}-]+ ){0,4}(?:${FIRMS}|${GROUPS}|maker|producer)(?![ ’'-]+(?:\\p{Ll}*(?:man|men|woman|er|or|ist|ive|nt)|official|head|chief|boss|s)\\b)\\b|^[’']s (?:shares|board|chief executive|managing director|factory|factories|subsidiary|customers|catalogue|employees|sales|workshops|products|plants)\\b`,
  'u',
)

function everyPlace(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (
      !/[\p{L}-]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      !/^[\p{L}-]/u.test(text.slice(at + name.length, at + name.length + 1))
    )
      places.push(at)
  }
  return places
}
