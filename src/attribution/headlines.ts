import { type Span, type TextSpan, textSpan, type Zone } from '../schema/index.ts'
import { PLAIN_SPEECH, type SpeechLexicon, type SpeechWord } from './cues/speech-lexicon.ts'
import { tokenFrom, trimmed } from './trees/phrases.ts'
import { type Tree, tag } from './trees/tree.ts'

/** An attribution in the shorthand of headlines, which the syntax of sentences does not cover. */
export interface HeadlineAttribution {
  readonly source: TextSpan
  readonly cue: TextSpan
  readonly content: Span
  readonly word: SpeechWord
  /** Last token of the source. */
  readonly head: number
}

/** "Content, source warns", "Source: content", "Content: source" and "Content - source" in the titles of a Document. */
export function headlineAttributions(tree: Tree, lexicon: SpeechLexicon): readonly HeadlineAttribution[] {
  const found: HeadlineAttribution[] = []
  for (const zone of tree.analysis.document.zones) {
    if (zone.kind !== 'title' || zone.repeats || zone.end - zone.start > 300) continue
    const ended = trailingVerb(tree, zone, lexicon)
    const parted = colon(tree, zone, lexicon)
    // "Paper: A plant was built, adviser says": the paper passes on what the adviser says.
    const isAround = ended && parted && parted.content.start > parted.cue.start && parted.content.end >= ended.cue.end
    if (isAround) found.push(parted, { ...ended, content: { ...ended.content, start: parted.content.start } })
    else if (ended ?? parted) found.push((ended ?? parted)!)
  }
  return found
}

function trailingVerb(tree: Tree, zone: Zone, lexicon: SpeechLexicon): HeadlineAttribution | undefined {
  const { tokens, text } = tree
  let last = -1
  let comma = -1
  for (let i = 0; i < tokens.length && tokens.start[i]! < zone.end; i++) {
    if (tokens.start[i]! < zone.start) continue
    if (tree.words[i] === ',' || tree.words[i] === '”' || tree.words[i] === '’') comma = i
    if (tokens.tag[i] !== tag.PUNCT) last = i
  }
  if (comma < 0 || last <= comma + 1 || last - comma > 8) return undefined
  const word = lexicon.verbs.get(tokens.lemma[last]!) ?? lexicon.verbs.get(tree.words[last]!.replace(/s$/, ''))
  if (!word) return undefined
  const content = trimmed(text, zone.start, tokens.end[comma]!)
  const source = trimmed(text, tokens.start[comma + 1]!, tokens.end[last - 1]!)
  if (!content || !source) return undefined
  return {
    source: textSpan(text, source.start, source.end),
    cue: textSpan(text, tokens.start[last]!, tokens.end[last]!),
    content,
    word,
    head: last - 1,
  }
}

function colon(tree: Tree, zone: Zone, lexicon: SpeechLexicon): HeadlineAttribution | undefined {
  const { tokens, text } = tree
  let at = -1
  let first = -1
  let last = -1
  for (let i = 0; i < tokens.length && tokens.start[i]! < zone.end; i++) {
    if (tokens.start[i]! < zone.start) continue
    if (first < 0) first = i
    if (at < 0 && (tree.words[i] === ':' || (isDash(tree, i) && endsSoon(tree, i, zone.end)))) at = i
    last = i
  }
  if (at < 0 || at === first || at === last) return undefined
  const before = tree.words[at] === ':' && tree.words[at - 1] !== '?' ? speakerIn(tree, first, at, lexicon) : -1
  const after = speakerIn(tree, at + 1, last + 1, lexicon)
  const [from, to, head] = before >= 0 ? [first, at, before] : [at + 1, last + 1, after]
  if (head < 0) return quotedSpeaker(tree, first, at, last)
  const rest = before >= 0 ? ([at + 1, last + 1] as const) : ([first, at] as const)
  const content = trimmed(text, tokens.start[rest[0]]!, tokens.end[rest[1] - 1]!)
  if (!content) return undefined
  return {
    source: textSpan(text, tokens.start[from]!, tokens.end[to - 1]!),
    cue: textSpan(text, tokens.start[at]!, tokens.end[at]!),
    content,
    word: PLAIN_SPEECH,
    head,
  }
}

/** "“We sold to anyone”: a colonel’s flight", "“…”: an interview with Jo Doe": who is quoted before the colon. */
function quotedSpeaker(tree: Tree, first: number, at: number, last: number): HeadlineAttribution | undefined {
  const { tokens, text } = tree
  const before = text.slice(tokens.start[first], tokens.end[at - 1])
  if (!/^(?:[‘'].*[’']|[“"].*[”"])$/su.test(before)) return undefined
  const from = tokens.end[at]!
  const speaker = /\b(?:interview|conversation|talk) with (.+)$|^\s*((?:an? |the )?[\p{L}. -]+?)[’']s\b/u.exec(
    text.slice(from, tokens.end[last]),
  )
  const name = speaker?.[1] ?? speaker?.[2]
  if (!name) return undefined
  const start = text.indexOf(name, from)
  return {
    source: textSpan(text, start, start + name.length),
    cue: textSpan(text, tokens.start[at]!, from),
    content: { start: tokens.start[first]!, end: tokens.end[at - 1]! },
    word: PLAIN_SPEECH,
    head: Math.max(at + 1, tokenFrom(tree, start + name.length) - 1),
  }
}

/** A dash behind a blank. */
function isDash({ text, tokens, words }: Tree, i: number): boolean {
  return /^[-–—]$/.test(words[i]!) && text[tokens.start[i]! - 1] === ' '
}

/** Whether at most four words follow in the headline. */
function endsSoon({ tokens }: Tree, i: number, end: number): boolean {
  return i + 5 >= tokens.length || tokens.start[i + 5]! >= end
}

const SPEAKERS = new Set([
  'Person',
  'Organization',
  'MediaOutlet',
  'GovernmentBody',
  'Country',
  'ArmedGroup',
  'Nationality',
])

const LABELS = new Set(
  'analysis opinion editorial comment commentary explainer interview profile factbox timeline review letter letters exclusive update video'.split(
    ' ',
  ),
)

/** The last token of a short noun phrase that can speak, or -1: a party's name, or a noun such as "report" or "officials". */
export function speakerIn(tree: Tree, first: number, end: number, lexicon: SpeechLexicon): number {
  if (end - first > 6 || end <= first) return -1
  for (let i = first; i < end; i++) {
    const code = tree.tokens.tag[i]!
    if (code === tag.VERB || code === tag.AUX || code === tag.ADP) return -1
  }
  const head = end - 1
  // "Analysis: what we know": what kind of text it is.
  if (end - first === 1 && LABELS.has(tree.words[head]!)) return -1
  if (lexicon.kinds.has(tree.tokens.lemma[head]!)) return head
  // "North Velmark missile test: …" names what it is about.
  const mention = tree.cover[head]!
  return mention >= 0 && SPEAKERS.has(tree.analysis.mentions[mention]!.type) ? head : -1
}
