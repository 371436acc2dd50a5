import type { Argument, Attribution, Claim, TextSpan } from '../../schema/index.ts'

// Lists in place of objects, and no words that stand in the text: a third of the JSON to write, deflate and read.

/** Start and end; the words only where they are not those that stand there. 0 for no span. */
export type PackedSpan = readonly [number, number] | readonly [number, number, string] | 0
/** Role, span, and further what an Argument has. */
type PackedArgument =
  | readonly [Argument['role'], PackedSpan]
  | readonly [Argument['role'], PackedSpan, string | 0, 1 | 0]
/** Everything a Claim has, then what only some have. */
export type PackedClaim = readonly [
  id: string,
  relation: string,
  fillers: readonly PackedArgument[],
  factuality: Claim['factuality'],
  modes: Claim['modes'],
  chain: Claim['chain'],
  evidence: PackedSpan,
  confidence: number,
  rest: Pick<Claim, 'former' | 'quantity' | 'time' | 'judged'>,
]
/** Everything an Attribution has, then what only some have. */
export type PackedAttribution = readonly [
  id: string,
  source: PackedSpan,
  cue: PackedSpan,
  content: readonly PackedSpan[],
  act: Attribution['act'],
  audience: PackedSpan,
  venue: PackedSpan,
  rest: Pick<Attribution, 'loaded' | 'within' | 'claimant'>,
]

/** A span of `text` without its words. */
export function packSpan(span: TextSpan | undefined, text: string): PackedSpan {
  if (!span) return 0
  const { start, end, text: words } = span
  return words === text.slice(start, end) ? [start, end] : [start, end, words]
}

/** The span that `packSpan` was given. */
export function unpackSpan(packed: PackedSpan, text: string): TextSpan {
  if (packed === 0) throw new RangeError('a span is missing')
  const [start, end, words = text.slice(start, end)] = packed
  return { start, end, text: words }
}

/** A Claim of a Document with this text. */
export function packClaim(claim: Claim, text: string): PackedClaim {
  const { id, relation, arguments: fillers, factuality, modes, chain, evidence, confidence, ...rest } = claim
  const packed = fillers.map((filler): PackedArgument => {
    const span = packSpan(filler, text)
    const { role, entity, inferred } = filler
    return entity === undefined && !inferred ? [role, span] : [role, span, entity ?? 0, inferred ? 1 : 0]
  })
  return [id, relation, packed, factuality, modes, chain, packSpan(evidence, text), confidence, rest]
}

/** The Claim that `packClaim` was given. */
export function unpackClaim(packed: PackedClaim, text: string): Claim {
  const [id, relation, fillers, factuality, modes, chain, evidence, confidence, rest] = packed
  return {
    id,
    relation,
    arguments: fillers.map(([role, span, entity = 0, inferred = 0]) => ({
      role,
      ...unpackSpan(span, text),
      ...(entity !== 0 && { entity }),
      ...(inferred === 1 && { inferred: true as const }),
    })),
    factuality,
    modes,
    ...rest,
    chain,
    evidence: unpackSpan(evidence, text),
    confidence,
  }
}

/** An Attribution of a Document with this text. */
export function packAttribution(attribution: Attribution, text: string): PackedAttribution {
  const { id, source, cue, content, act, audience, venue, ...rest } = attribution
  return [
    id,
    packSpan(source, text),
    packSpan(cue, text),
    content.map((span) => packSpan(span, text)),
    act,
    packSpan(audience, text),
    packSpan(venue, text),
    rest,
  ]
}

/** The Attribution that `packAttribution` was given. */
export function unpackAttribution(packed: PackedAttribution, text: string): Attribution {
  const [id, source, cue, content, act, audience, venue, { loaded, ...rest }] = packed
  return {
    id,
    ...(source !== 0 && { source: unpackSpan(source, text) }),
    cue: unpackSpan(cue, text),
    content: content.map((span) => unpackSpan(span, text)),
    act,
    ...(loaded && { loaded }),
    ...(audience !== 0 && { audience: unpackSpan(audience, text) }),
    ...(venue !== 0 && { venue: unpackSpan(venue, text) }),
    ...rest,
  }
}
