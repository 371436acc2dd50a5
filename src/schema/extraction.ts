import { z } from 'zod'
import { MentionKind, Quantity, TimeExpression } from './analysis.ts'
import { Attribution } from './attribution.ts'
import { Claim } from './claim.ts'
import { Zone } from './document.ts'
import { ResolvedPlace } from './place.ts'
import { Span } from './span.ts'

const text = z.string()

/** One token of `--tokens`: UPOS tag, lemma, index of its head (-1 for a root) and UD label. */
export const ExtractedToken = z
  .object({ start: z.int(), end: z.int(), tag: text, lemma: text, head: z.int(), dependency: text })
  .readonly()

export const ExtractedEntity = z
  .object({
    id: text,
    name: text,
    type: text,
    place: z.exactOptional(ResolvedPlace),
    mentions: z
      .array(z.object({ start: z.int(), end: z.int(), text, kind: MentionKind, type: text }).readonly())
      .readonly(),
  })
  .readonly()
export type ExtractedEntity = z.infer<typeof ExtractedEntity>

/** The metadata and text of a Document, as other programs see it. */
export const ExtractedDocument = z
  .object({
    id: text,
    file: text,
    sha256: text,
    title: z.exactOptional(text),
    outlet: z.exactOptional(text),
    byline: z.exactOptional(text),
    publishedAt: z.exactOptional(text),
    updatedAt: z.exactOptional(text),
    url: z.exactOptional(text),
    language: text,
    credits: z.exactOptional(z.array(text).readonly()),
    text,
    zones: z.array(Zone).readonly(),
  })
  .readonly()

/** What `hearsay extract --json` writes for one Document: one line of JSON. Absent things are absent, never null. */
export const Extraction = z
  .object({
    document: ExtractedDocument,
    sentences: z.array(Span).readonly(),
    tokens: z.exactOptional(z.array(ExtractedToken).readonly()),
    entities: z.array(ExtractedEntity).readonly(),
    times: z.array(TimeExpression).readonly(),
    quantities: z.array(Quantity).readonly(),
    attributions: z.array(Attribution).readonly(),
    claims: z.array(Claim).readonly(),
  })
  .readonly()
  .meta({ id: 'Extraction' })
export type Extraction = z.infer<typeof Extraction>
