import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean }
}
let detector: Detector | undefined

/** Letters below which a text says too little of its language. */
const FEWEST_LETTERS = 12
const SAMPLE = 1500

/** Frequent words that no other language in Latin letters has. */
const ENGLISH_ALONE = new Set(
  'the and that with from which this were been their they said would these those about there could should because'.split(
    ' ',
  ),
)
/** Frequent words of English, some of them words of other languages too. */
const FREQUENT = new Set([
  ...ENGLISH_ALONE,
  ...'a an in of on at to by for as is was are be has have had not will it its he his him she her you your we our who if or but all'.split(
    ' ',
  ),
  ...'how after before when where what more most than into some other during between against while only out new one two first'.split(
    ' ',
  ),
])
/** Of the words in small letters, the share of frequent ones from which a text is plain English; news has 0.26 to 0.55 of them. */
const ENGLISH_SHARE = 0.25
/** Words in small letters below which that share says too little. */
const FEWEST_WORDS = 10

/**
 * ISO 639-1 code of the language of a text, from its first 1,500 characters; `und` when it is too short or fits none. Plain English
 * is told by its frequent words; the detector (eld, 60 MB of n-grams) is loaded only for the rest.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if (isPlainEnglish(sample)) return 'en'
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return 'und'
  detector ??= loadDetector()
  const found = detector.detect(sample)
  return found.isReliable() || found.language === 'en' ? found.language : 'und'
}

/** Names and titles stand in capitals and are words of no language: they are not counted. */
function isPlainEnglish(sample: string): boolean {
  const words = sample.match(/(?<!\p{L})\p{Ll}+/gu) ?? []
  const frequent = words.filter((word) => FREQUENT.has(word))
  return (
    words.length >= FEWEST_WORDS &&
    frequent.length >= words.length * ENGLISH_SHARE &&
    frequent.some((word) => ENGLISH_ALONE.has(word))
  )
}

/** Loaded on first use and synchronously, so that commands that read nothing start quickly. */
function loadDetector(): Detector {
  const require = createRequire(import.meta.url)
  const loaded: { readonly eld: Detector } = require(fileURLToPath(import.meta.resolve('eld/medium')))
  return loaded.eld
}
