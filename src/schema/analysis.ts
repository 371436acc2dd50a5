import { z } from 'zod'
import type { Document } from './document.ts'
import type { ResolvedPlace } from './place.ts'
import type { Span } from './span.ts'

/** Universal POS tags (UD v2), in the order of their codes in `Tokens.tag`. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Upos = (typeof UPOS)[number]

/** UD v2 relations with the English subtypes we predict, in the order of their codes in `Tokens.dependency`. */
export const DEPENDENCIES = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:pass',
  'csubj:outer',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:poss',
  'nmod:npmod',
  'nmod:tmod',
  'nmod:unmarked',
  'nmod:desc',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:npmod',
  'obl:tmod',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const
export type Dependency = (typeof DEPENDENCIES)[number]

/** All tokens of a Document, as parallel arrays: views over its text, no copies. Index i is token i, in text order. */
export interface Tokens {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Code into UPOS. */
  readonly tag: Uint8Array
  readonly lemma: readonly string[]
  /** Index of the governing token in the same Document; -1 for the root of a sentence. */
  readonly head: Int32Array
  /** Code into DEPENDENCIES. */
  readonly dependency: Uint8Array
  /** Index of the sentence the token belongs to. */
  readonly sentence: Int32Array
}

/** A sentence: a Span of the text and the half-open range of its tokens. */
export interface Sentence extends Span {
  readonly firstToken: number
  readonly endToken: number
}

export const MentionKind = z.enum(['name', 'nominal', 'pronoun'])
export type MentionKind = z.infer<typeof MentionKind>

/** A Span naming an entity. `type` is one of the pack's mention types (Person, ArmedGroup, Weapon …). */
export interface Mention extends Span {
  readonly kind: MentionKind
  readonly type: string
  /** Token that heads the mention. */
  readonly headToken: number
  readonly firstToken: number
  readonly endToken: number
  /** Extractor's probability of having read right, 0 to 1. */
  readonly confidence: number
}

/** Mentions of one Document that denote the same thing (a coreference chain); every Mention is in exactly one. */
export interface DocumentEntity {
  /** `e0`, `e1` … within the Document. */
  readonly id: string
  /** The fullest name used, or else the fullest description. */
  readonly name: string
  readonly type: string
  /** Indices into `Analysis.mentions`, in text order. */
  readonly mentions: readonly number[]
  /** Where it is, when that can be told. */
  readonly place?: ResolvedPlace
}

/** TIMEX3 types (TimeML). */
export const TimeType = z.enum(['DATE', 'TIME', 'DURATION', 'SET'])
export const TimeExpression = z
  .object({
    start: z.int(),
    end: z.int(),
    text: z.string(),
    /** ISO 8601 value (2017-08, 2017-W33, P3M, PRESENT_REF) or interval (2017-06/2017-08; one side may be `..`). */
    value: z.string(),
    type: TimeType,
  })
  .readonly()
export type TimeExpression = z.infer<typeof TimeExpression>

export const Bound = z.enum(['exactly', 'about', 'over', 'under', 'at-least', 'at-most', 'between'])
export type Bound = z.infer<typeof Bound>

/** A number with its bound, unit and counted class word. `value` stands alone, or `min`/`max` for a range or open bound. */
export const Quantity = z
  .object({
    start: z.int(),
    end: z.int(),
    text: z.string(),
    value: z.exactOptional(z.number()),
    min: z.exactOptional(z.number()),
    max: z.exactOptional(z.number()),
    bound: Bound,
    /** Unit of measure or ISO 4217 currency: `km`, `t`, `USD`. */
    unit: z.exactOptional(z.string()),
    /** The class word as printed: `rockets`, `missiles`. */
    counted: z.exactOptional(z.string()),
  })
  .readonly()
export type Quantity = z.infer<typeof Quantity>

/** A source, cue or content of an attribution as the reading network marks it: tokens [first, end), with the probability that it is right. */
export interface MarkedPart {
  readonly part: 'source' | 'cue' | 'content'
  readonly first: number
  readonly end: number
  readonly confidence: number
}

/** A Document with everything the language stage found in it. Zones that are not read hold no tokens. */
export interface Analysis {
  readonly document: Document
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly DocumentEntity[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  /** In text order, without overlap. */
  readonly parts: readonly MarkedPart[]
}
