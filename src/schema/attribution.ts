import { z } from 'zod'
import { TextSpan } from './span.ts'

/** What the source does with the content. */
export const Act = z.enum([
  'state',
  'report',
  'reveal',
  'assess',
  'confirm',
  'deny',
  'decline',
  'accuse',
  'warn',
  'vow',
  'request',
])
export type Act = z.infer<typeof Act>

/** What kind of party a Claimant is. */
export const ClaimantKind = z.enum([
  'named-person',
  'unnamed-person',
  'government',
  'intelligence',
  'organization',
  'media',
  'experts',
  'document',
])
export type ClaimantKind = z.infer<typeof ClaimantKind>

/** Entity, or described but unnamed party, that a Source resolves to. */
export const Claimant = z
  .object({
    /** Id of a DocumentEntity. */
    entity: z.exactOptional(z.string()),
    name: z.string(),
    kind: ClaimantKind,
  })
  .readonly()
export type Claimant = z.infer<typeof Claimant>

/** One Source–Cue–Content relation in one Document (PARC, PolNeAR), which may stand within another. */
export const Attribution = z
  .object({
    /** `a0`, `a1` … within the Document, in text order of their cues. */
    id: z.string(),
    /** Absent when the text names no one: "reportedly". */
    source: z.exactOptional(TextSpan),
    cue: TextSpan,
    /** In text order; more than one when the cue interrupts a quotation. May be empty: "declined to comment". */
    content: z.array(TextSpan).readonly(),
    act: Act,
    /** The cue takes sides ("admits", "boasts", "claims"); never changes factuality by itself. */
    loaded: z.exactOptional(z.literal(true)),
    /**
     * An attribution in the wide sense of PolNeAR, found by its marks alone: what the source wants, plans, feels, or shows by what it
     * does ("hopes to", "supports"), or says without a listed word of speech. It is never a link in a chain, and nothing is `within` it.
     */
    wide: z.exactOptional(z.literal(true)),
    /** Id of the attribution in whose content this one stands. */
    within: z.exactOptional(z.string()),
    claimant: z.exactOptional(Claimant),
    /** Whom the words were said to, and where: "told Le Monde", "in a speech". */
    audience: z.exactOptional(TextSpan),
    venue: z.exactOptional(TextSpan),
  })
  .readonly()
export type Attribution = z.infer<typeof Attribution>
