import { ordinalValue } from '../numbers/numerals.ts'
import { CAPITAL, DIGIT } from '../words.ts'
import type { Cursor } from './cursor.ts'
import type { DateParts } from './time-reading.ts'

type Found = { readonly date: DateParts; readonly end: number }

/** The year that four figures name; undefined for other words. */
export function yearAt(word: string): number | undefined {
  return /^(?:1[0-9]|20)\d\d$/.test(word) ? Number(word) : undefined
}

/** 2006; fiscal 2018; the 1980s; '90s; 478 BC; the 4th century BC; 2006-07 is left to the interval rule. */
export function readYears(cursor: Cursor, i: number): Found | undefined {
  const { at, words } = cursor
  const word = at(i, i)
  const decade = decadeAt(word)
  if (decade) return { date: decade, end: i + 1 }
  const early = /^(\d{1,2})0s$/.exec(word)
  const earlyEra = early ? eraAt(cursor, i + 1, i) : 0
  if (early && earlyEra > 0)
    return { date: { year: Number(early[1]), grain: 'decade', before: true }, end: i + 1 + earlyEra }
  const century = ordinalValue(word)
  if (!Number.isNaN(century) && at(i + 1, i) === 'century') {
    const era = eraAt(cursor, i + 2, i)
    return { date: { year: century - 1, grain: 'century', ...(era > 0 && { before: true }) }, end: i + 2 + era }
  }
  if ((words.shape[i]! & DIGIT) === 0) return undefined
  const figures = word.startsWith('mid-') ? word.slice(4) : word
  const era = eraAt(cursor, i + 1, i)
  if (/^\d{1,4}$/.test(figures) && era > 0) return { date: { year: Number(figures), before: true }, end: i + 1 + era }
  const year = yearAt(figures)
  if (year === undefined || !believableYear(cursor, i)) return undefined
  return { date: { year }, end: i + 1 }
}

function decadeAt(word: string): DateParts | undefined {
  const digits = /^(?:mid-)?['’]?(\d{2}|\d{4})['’]?s$/.exec(word)?.[1]
  if (digits === undefined) return undefined
  if (digits.length === 4 && digits.endsWith('00')) return { year: Number(digits.slice(0, 2)), grain: 'century' }
  if (!digits.endsWith('0')) return undefined
  if (digits.length === 4) return { year: Number(digits.slice(0, 3)), grain: 'decade' }
  return { year: Number(`${digits === '00' || digits === '10' ? '20' : '19'}${digits[0]}`), grain: 'decade' }
}

/** How many tokens "BC", "B.C." or "BCE" takes at `i`; 0 for none. */
function eraAt({ at }: Cursor, i: number, near: number): number {
  return /^(?:bc|b\.c|bce)$/.test(at(i, near)) ? 1 : 0
}

const BEFORE_YEAR = new Set(
  'in since of until till by from between during to through early late mid before after the for and around circa about throughout fiscal , - – ( [ : / than year years summer winter spring autumn fall'.split(
    ' ',
  ),
)
const COUNTED =
  /^(?:%|percent|people|men|women|troops|soldiers|rockets|missiles|km|kilometers|kilometres|miles|m|meters|metres|feet|tons|tonnes|kg|dollars|euros|pounds|million|billion|and|guns|tanks|aircraft|fighters|members|civilians|casualties|prisoners)$/
const MEASURED =
  /^(?:%|percent|km|kilometers|kilometres|miles|meters|metres|feet|tons|tonnes|kg|dollars|euros|pounds|million|billion)$/
const NEVER_BEFORE = /^(?:\$|€|£|#|no|resolution)$/

/** A number of four digits is a year by what stands before it, or before a noun as "the 1979 revolution"; never before what it counts. */
function believableYear({ at, words, tokens }: Cursor, i: number): boolean {
  const before = at(i - 1, i)
  const after = at(i + 1, i)
  if (MEASURED.test(after) || /^[ap]\.?m$/.test(after) || NEVER_BEFORE.test(before)) return false
  if (before === '-' && tokens.end[i - 1] === tokens.start[i] && !/^\d{2,4}$/.test(at(i - 2, i))) return false
  if (BEFORE_YEAR.has(before)) return !(COUNTED.test(after) && after !== 'and' && before !== 'the' && before !== 'in')
  if (before === '') return after === ',' || after === 'and' || /^[a-z(:]/.test(after)
  if (COUNTED.test(after)) return false
  return (words.shape[i - 1]! & CAPITAL) !== 0 || /^[a-z]+$/.test(before) || before === "'s"
}
