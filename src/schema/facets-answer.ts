import { z } from 'zod'

const count = z.int().nonnegative()
const values = z.array(z.object({ value: z.string(), count }))

/** The values that matching claims have, each with how many claims have it, most frequent first; of parties and years, the first few. */
export const FacetsAnswer = z
  .object({
    /** Claims looked at: those in most reports. `atLeast` is set when more match. */
    counted: count,
    atLeast: z.exactOptional(z.literal(true)),
    facets: z.object({
      relation: values,
      actor: values,
      recipient: values,
      place: values,
      claimant: values,
      stance: values,
      disputed: values,
      /** `1` for claims of one origin at most, `2` and `3` for those with at least so many independent ones. */
      origins: values,
      /** Years by the four clocks. */
      happened: values,
      said: values,
      published: values,
      learnt: values,
    }),
  })
  .meta({ id: 'Facets' })
export type FacetsAnswer = z.infer<typeof FacetsAnswer>
