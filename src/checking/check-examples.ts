import { diagnose } from '../claims/index.ts'
import { documentFromText } from '../ingest/index.ts'
import { analyse } from '../language/index.ts'
import { extract } from '../pipeline.ts'
import type { Resources } from '../resources/index.ts'
import type { Claim, PackExample, RelationType } from '../schema/index.ts'

/** An example of a relation that came out otherwise than its file says. */
export interface ExampleFailure {
  readonly code: 'PACK_EXAMPLE_MISSED' | 'PACK_EXAMPLE_INVENTED'
  readonly relation: string
  readonly list: 'hits' | 'misses'
  /** Index in the list, from 0. */
  readonly index: number
  readonly text: string
  /** Fillers by role that were wanted; of a miss, why nothing should be found. */
  readonly expected?: Readonly<Record<string, string>>
  readonly why?: string
  /** Claims of the relation that were found, and the names of other relations that were. */
  readonly found: readonly Readonly<Record<string, string>>[]
  readonly others: readonly string[]
  /** What each word that may evoke the relation did: the trigger's number in the file (from 1), the word, and the reason. */
  readonly reasons: readonly {
    readonly trigger: number
    readonly word: string
    readonly fired: boolean
    readonly reason: string
  }[]
}

/** The examples of a relation that fail. A hit is met by a claim that has each expected filler among its own words. */
export function checkExamples(relation: RelationType, resources: Resources): readonly ExampleFailure[] {
  return [
    ...relation.hits.flatMap((example, index) => check('hits', relation, example, index, resources)),
    ...relation.misses.flatMap((example, index) => check('misses', relation, example, index, resources)),
  ]
}

function check(
  list: 'hits' | 'misses',
  relation: RelationType,
  example: PackExample,
  index: number,
  resources: Resources,
): readonly ExampleFailure[] {
  const document = documentFromText(example.text, 'example.txt')
  const { claims } = extract(document, resources)
  const own = claims.filter((claim) => claim.relation === relation.id)
  const isRight = list === 'misses' ? own.length === 0 : own.some((claim) => hasFillers(claim, example.arguments ?? {}))
  if (isRight) return []
  const reasons = diagnose(analyse(document, resources), relation, resources)
  return [
    {
      code: list === 'hits' ? 'PACK_EXAMPLE_MISSED' : 'PACK_EXAMPLE_INVENTED',
      relation: relation.id,
      list,
      index,
      text: example.text,
      ...(example.arguments && { expected: example.arguments }),
      ...(example.why !== undefined && { why: example.why }),
      found: own.map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text]))),
      others: [...new Set(claims.map((claim) => claim.relation))].filter((id) => id !== relation.id),
      reasons: reasons.map(({ trigger, pattern, fired, reason }) => ({
        trigger: pattern + 1,
        word: trigger.text,
        fired,
        reason,
      })),
    },
  ]
}

function hasFillers(claim: Claim, expected: Readonly<Record<string, string>>): boolean {
  return Object.entries(expected).every(([role, words]) =>
    claim.arguments.some((one) => one.role === role && one.text.toLowerCase().includes(words.toLowerCase())),
  )
}
