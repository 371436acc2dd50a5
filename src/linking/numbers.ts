import type { z } from 'zod'
import type { NumberLine, Quantity } from '../schema/index.ts'

/** One claim of a cluster that gives a figure. */
export interface NumberMember {
  readonly quantity: Quantity
  readonly claimant: string
  readonly origin: string
  readonly report: string
  readonly publishedAt?: string
}

/** Every figure given for a claim, by date; no figure replaces another, and the same one said again stays a line of its own. */
export function numberLedger(members: readonly NumberMember[]): z.infer<typeof NumberLine>[] {
  const order = (member: NumberMember) => `${member.publishedAt ?? '~'} ${member.report}`
  return [...members]
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.quantity.start - b.quantity.start))
    .map(({ quantity, claimant, origin, report, publishedAt }) => {
      const { start: _start, end: _end, text, ...figure } = quantity
      return { ...figure, words: text, claimant, origin, report, ...(publishedAt !== undefined && { publishedAt }) }
    })
}
