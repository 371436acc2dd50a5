import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean }
}
let detector: Detector | undefined

/** Letters below which a text says too little of its language. */
const FEWEST_LETTERS = 12
const SAMPLE = 1500

/** Words that are frequent in English and rare elsewhere. */
const english = new Set(
  'the and that with from which this have has were been their they said for are would it he she not but his to by will who'.split(
    ' ',
  ),
)

/**
 * ISO 639-1 code of the language of a text, from its first 1,500 characters; `und` when it is too short or fits none. Plain English
 * is told by its function words; the detector (eld, 60 MB of n-grams) is loaded only for the rest.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if (isPlainEnglish(sample)) return 'en'
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return 'und'
  detector ??= loadDetector()
  const found = detector.detect(sample)
  return found.isReliable() || found.language === 'en' ? found.language : 'und'
}

function isPlainEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-zà-ÿ]+/g)
  if (!words || words.length < 10) return false
  let hits = 0
  for (const word of words) if (english.has(word)) hits++
  return hits >= 3 && hits >= words.length * (words.length < 40 ? 0.18 : 0.14) && /[Tt]he /.test(sample)
}

/** Loaded on first use and synchronously, so that commands that read nothing start quickly. */
function loadDetector(): Detector {
  const require = createRequire(import.meta.url)
  const loaded: { readonly eld: Detector } = require(fileURLToPath(import.meta.resolve('eld/medium')))
  return loaded.eld
}
