import type { z } from 'zod'
import type { NumberLine, Quantity } from '../../schema/index.ts'
import { figuresConflict } from './figures-conflict.ts'

/** One claim of a cluster that gives a figure. */
export interface NumberMember {
  readonly claim: string
  readonly quantity: Quantity
  readonly claimant: string
  readonly origin: string
  readonly report: string
  readonly publishedAt?: string
}

/**
 * Every figure given for a claim, by date: none replaces another. The same figure from the same origin is one line, with how often it was
 * repeated: bound, class word and measure must be alike too ("over 600 rockets" and "600 missiles" are two).
 */
export function numberLedger(members: readonly NumberMember[]): z.infer<typeof NumberLine>[] {
  const order = (member: NumberMember) => `${member.publishedAt ?? '~'} ${member.report}`
  const sorted = [...members].sort((a, b) =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.quantity.start - b.quantity.start,
  )
  const lines = new Map<string, z.infer<typeof NumberLine>>()
  for (const { claim, quantity, claimant, origin, report, publishedAt } of sorted) {
    const { start: _start, end: _end, text, ...figure } = quantity
    const key = JSON.stringify([
      origin,
      figure.value,
      figure.min,
      figure.max,
      figure.bound,
      figure.unit,
      figure.counted,
    ])
    const known = lines.get(key)
    if (known) known.repeated++
    else {
      const dated = publishedAt === undefined ? {} : { publishedAt }
      lines.set(key, { ...figure, words: text, claimant, origin, report, claim, ...dated, repeated: 0 })
    }
  }
  const all = [...lines.values()]
  return all.map((line) => {
    const conflicts = all.filter((other) => figuresConflict(line, other)).map((other) => other.claim)
    return conflicts.length > 0 ? { ...line, conflicts } : line
  })
}
