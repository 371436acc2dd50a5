import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { GoldReport } from '../../evaluation/index.ts'

/** First UTF-16 unit and the one after the last. */
const Span = z.tuple([z.int(), z.int()]).readonly()
/** Words of the article, or `AUTHOR`. */
const Words = z.union([Span, z.literal('AUTHOR')])
const { attributions, claims } = GoldReport.unwrap().shape
const Attribution = attributions.unwrap().element.unwrap()
const Claim = claims.unwrap().element.unwrap()

/** Gold for an article that is not ours to pass on: where its parts are, and not one word of it. `sha256` is that of the text the offsets count in. */
export const StandOffGold = z
  .object({
    article: z.string(),
    sha256: z.string(),
    attributions: z.array(
      Attribution.extend({ source: z.exactOptional(Span), cue: Span, content: z.array(Span) }).readonly(),
    ),
    claims: z.array(
      Claim.extend({
        region: Span,
        arguments: z.record(z.string(), z.array(Words)),
        claimant: z.array(Words),
      }).readonly(),
    ),
    notClaims: z.array(Span),
  })
  .readonly()
export type StandOffGold = z.infer<typeof StandOffGold>

/** The gold in these files whose texts are known by their ids; of others nothing. */
export function readStandOff(files: readonly string[], texts: ReadonlyMap<string, string>): GoldReport[] {
  return files
    .map((file) => StandOffGold.parse(JSON.parse(readFileSync(file, 'utf8'))))
    .flatMap((one) => withWords(one, texts.get(one.article) ?? '') ?? [])
}

/** The gold with the words of `text` put in; undefined where it is not the text that was annotated. */
export function withWords(gold: StandOffGold, text: string): GoldReport | undefined {
  if (createHash('sha256').update(text).digest('hex') !== gold.sha256) return undefined
  const words = (one: z.infer<typeof Words>) => (one === 'AUTHOR' ? one : text.slice(...one))
  const span = ([start, end]: z.infer<typeof Span>) => ({ start, end, text: text.slice(start, end) })
  return GoldReport.parse({
    file: gold.article,
    text,
    notClaims: gold.notClaims.map(span),
    attributions: gold.attributions.map(({ source, cue, content, ...rest }) => ({
      ...rest,
      ...(source && { source: span(source) }),
      cue: span(cue),
      content: content.map(span),
    })),
    claims: gold.claims.map((claim) => ({
      ...claim,
      region: span(claim.region),
      arguments: Object.fromEntries(Object.entries(claim.arguments).map(([role, all]) => [role, all.map(words)])),
      claimant: claim.claimant.map(words),
    })),
  })
}
