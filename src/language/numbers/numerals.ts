import { ORDINALS, SCALES, SMALL, VULGAR } from './number-words.ts'

const NUMERAL = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?$|^\.\d+$/
const SCALED = /^(\d+(?:\.\d+)?)(k|m|mn|bn|tn|b)$/
const FRACTION = /^(\d{1,2})\/(\d{1,3})$/
const DENOMINATOR = /^(?:[2-689]|1[026]|32|64|100)$/

/** Most characters of a number in figures; longer rows of figures are identifiers. */
const LONGEST = 30

/** Value of digits as printed ("130,000", "1.5", ".08", "10m", "3/4", "2½"); NaN for anything else. */
export function numeralValue(word: string): number {
  if (word.length > LONGEST) return Number.NaN
  if (NUMERAL.test(word)) return Number(word.replaceAll(',', ''))
  const scaled = SCALED.exec(word)
  if (scaled) return Number(scaled[1]) * (scaled[2] === 'b' ? 1e9 : SCALES.get(scaled[2]!)!)
  const vulgar = VULGAR.get(word.slice(-1))
  if (vulgar !== undefined) {
    const whole = word.slice(0, -1)
    return whole === '' ? vulgar : /^\d+$/.test(whole) ? Number(whole) + vulgar : Number.NaN
  }
  return fractionValue(word)
}

/** Value of a fraction in figures that has a common denominator ("3/4"), for "9/11" and "24/7" are none; NaN for others. */
export function fractionValue(word: string): number {
  const parts = FRACTION.exec(word)
  if (!parts || !DENOMINATOR.test(parts[2]!)) return Number.NaN
  const value = Number(parts[1]) / Number(parts[2])
  return value < 1 ? value : Number.NaN
}

/** Value of an ordinal ("third", "3rd", "twenty-first" as one word); NaN for anything else. */
export function ordinalValue(word: string): number {
  const known = ORDINALS.get(word)
  if (known !== undefined) return known
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)
  if (digits) return Number(digits[1])
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return Number.NaN
  const tens = SMALL.get(word.slice(0, hyphen))
  const unit = ORDINALS.get(word.slice(hyphen + 1))
  return tens !== undefined && tens >= 20 && unit !== undefined && unit < 10 ? tens + unit : Number.NaN
}
