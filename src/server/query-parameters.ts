import { z } from 'zod'

/** Parameters as they stand in an address, where everything is text. All are optional. */

/** Any words. */
export const words = z.exactOptional(z.string().max(1000, 'at most 1000 characters'))

/** A calendar date: 2017, 2017-09 or 2017-09-01. */
export const calendarDate = z.exactOptional(
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2017-09-01'),
)

/** `true` or `false`. */
export const flag = z.exactOptional(z.stringbool({ truthy: ['true'], falsy: ['false'] }))

/** A whole number from 1 to `most`: how many items the page may hold. */
export const limit = (most: number) =>
  z.exactOptional(
    z
      .string()
      .regex(/^\d{1,6}$/, `a whole number from 1 to ${most}`)
      .transform(Number)
      .pipe(z.int().min(1).max(most)),
  )

/** `limit` and `cursor` of a list. */
export const paging = { limit: limit(1000), cursor: words } as const

/** An instant: a calendar date, or a date with a time of day in UTC, such as 2026-11-26T14:30:00Z. */
export const instant = z.exactOptional(
  z
    .string()
    .regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/,
      'a time such as 2026-11-26T14:30:00Z',
    ),
)
