import { join } from 'node:path'
import { z } from 'zod'
import { readTar } from '../mentions/tar.ts'

/** What a family of cases is about; a family is one row of the accuracy table. */
export type SpecFamily =
  | 'dates'
  | 'date periods'
  | 'durations'
  | 'sets'
  | 'times of day'
  | 'whole sentences'
  | 'numbers'
  | 'currencies'
  | 'units'

/** One case of the Recognizers-Text English specs: an input, and everything that is to be found in it. */
export interface SpecCase {
  readonly family: SpecFamily
  /** Spec file and place in it, from 0. */
  readonly id: string
  readonly input: string
  /** ISO 8601 date-time that the input is read against. */
  readonly reference?: string
  readonly expected: readonly SpecResult[]
}

/** An expression that is to be found, with every value the spec allows it. */
export interface SpecResult {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly timexes: readonly string[]
  /** Resolved dates (start alone) and periods; a period ends before `end`. */
  readonly periods: readonly { readonly start?: string; readonly end?: string }[]
  readonly value?: number
  readonly unit?: string
  /** ISO 4217, where the unit is a currency that has one. */
  readonly currency?: string
}

/**
 * The spec files that are counted, each the suite of one component, and the suite of whole sentences with what its components
 * find. Left out: the files of spans without values (`…Extractor`: the same inputs as its `…Parser`); those of modes we do not
 * have (`…Mode`, `…SplitDateAndTime`, `…ExtendedTypes`, `…ComplexCalendar`); those of what the contract has no type for (ordinals,
 * comparisons of numbers, time zones, sequences; ages are durations); holidays, which need a calendar for each country; and
 * dates joined with clock times or spans of them (`DateTimeParser`, `TimePeriod…`, `Merged…`), the words of appointments.
 */
const FILES: readonly (readonly [SpecFamily, string])[] = [
  ['dates', 'DateTime/English/DateParser'],
  ['date periods', 'DateTime/English/DatePeriodParser'],
  ['durations', 'DateTime/English/DurationParser'],
  ['sets', 'DateTime/English/SetParser'],
  ['times of day', 'DateTime/English/TimeParser'],
  ['whole sentences', 'DateTime/English/DateTimeModel'],
  ['numbers', 'Number/English/NumberModel'],
  ['numbers', 'Number/English/PercentModel'],
  ['currencies', 'NumberWithUnit/English/CurrencyModel'],
  ['units', 'NumberWithUnit/English/DimensionModel'],
  ['units', 'NumberWithUnit/English/TemperatureModel'],
]

/** The counted cases of `corpora`/recognizers-text-specs/specs.tgz, in the order of their files. */
export function readSpecCases(corpora: string): SpecCase[] {
  const files = readTar(join(corpora, 'recognizers-text-specs/specs.tgz'))
  return FILES.flatMap(([family, name]) => {
    const file = files.find(({ path }) => path.endsWith(`/${name}.json`))
    if (!file) return []
    const cases = z.array(RawCase).parse(JSON.parse(file.text.replace(/^\uFEFF/, '')))
    return cases.flatMap((raw, i) => (isCounted(raw) ? [specCase(family, `${name} ${i}`, raw)] : []))
  })
}

const RawResult = z.object({
  Text: z.string(),
  Type: z.string().optional(),
  TypeName: z.string().optional(),
  Start: z.number().optional(),
  Length: z.number().optional(),
  Value: z
    .object({
      Timex: z.string().optional(),
      FutureResolution: z.record(z.string(), z.string()).nullish(),
      PastResolution: z.record(z.string(), z.string()).nullish(),
    })
    .nullish(),
  Resolution: z
    .object({
      value: z.string().nullish(),
      unit: z.string().optional(),
      isoCurrency: z.string().optional(),
      subtype: z.string().optional(),
      values: z.array(z.record(z.string(), z.unknown())).optional(),
    })
    .nullish(),
})
const RawCase = z.object({
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string().optional() }).nullish(),
  NotSupported: z.string().optional(),
  NotSupportedByDesign: z.string().optional(),
  Results: z.array(RawResult),
})
type RawCase = z.infer<typeof RawCase>
type RawResult = z.infer<typeof RawResult>

/**
 * Left out: cases that the JavaScript edition of Recognizers does not support itself; units named without a number, which
 * are no quantity; powers ("1.1^23"), which are arithmetic; and days that no month has, for which no value is right.
 */
function isCounted({ NotSupported = '', NotSupportedByDesign = '', Results }: RawCase): boolean {
  if (/javascript/i.test(NotSupported + NotSupportedByDesign)) return false
  return Results.every(({ Resolution, Value }) => {
    if (Resolution?.values)
      return Resolution.values.every(({ type, value }) => {
        const never = String(type).startsWith('date') && value === 'not resolved'
        return COVERED.has(String(type)) && !never
      })
    if (Resolution) {
      const number = Resolution.value
      return typeof number === 'string' && number !== 'null' && Resolution.subtype !== 'power'
    }
    return !Object.values(Value?.FutureResolution ?? {}).some((date) => date.startsWith('0001-01-01'))
  })
}

/** Types of the whole-sentence suite that a family of its own stands for. */
const COVERED = new Set(['date', 'daterange', 'duration', 'set', 'time'])

function specCase(family: SpecFamily, id: string, { Input, Context, Results }: RawCase): SpecCase {
  const reference = Context?.ReferenceDateTime
  let from = 0
  const expected = Results.map((raw) => {
    const result = specResult(Input, from, raw)
    from = result.end
    return result
  })
  return { family, id, input: Input, ...(reference !== undefined && { reference }), expected }
}

function specResult(
  input: string,
  from: number,
  { Text, Start, Length, Type, TypeName, ...raw }: RawResult,
): SpecResult {
  const found = input.toLowerCase().indexOf(Text.toLowerCase(), from)
  const start = Start ?? Math.max(found, 0)
  const { Timex, FutureResolution, PastResolution } = raw.Value ?? {}
  const { value, unit, isoCurrency } = raw.Resolution ?? {}
  const values = (raw.Resolution?.values ?? []) as Readonly<Record<string, string>>[]
  const number = value === undefined || value === null ? undefined : Number(value.replace('%', ''))
  return {
    start,
    end: start + (Length ?? Text.length),
    type: (Type ?? TypeName ?? '').replace(/^datetimeV2\./, ''),
    timexes: Timex === undefined ? values.flatMap(({ timex }) => (timex ? [timex] : [])) : [Timex],
    periods: [
      ...[FutureResolution, PastResolution].flatMap((resolution) => (resolution ? [periodOf(resolution)] : [])),
      ...values.map(({ type, value, start, end }) =>
        periodOf({
          ...(type === 'date' && value && { date: value }),
          ...(start && { startDate: start }),
          ...(end && { endDate: end }),
        }),
      ),
    ],
    ...(number !== undefined && { value: number }),
    ...(value?.endsWith('%') ? { unit: '%' } : unit !== undefined && { unit }),
    ...(isoCurrency !== undefined && { currency: isoCurrency }),
  }
}

function periodOf(resolution: Readonly<Record<string, string>>): { readonly start?: string; readonly end?: string } {
  const start = resolution.date ?? resolution.startDate
  const end = resolution.endDate
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
}
