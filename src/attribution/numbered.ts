import type { Resources } from '../resources/index.ts'
import type { Attribution, Claimant } from '../schema/index.ts'
import type { Draft } from './draft.ts'
import { enclosing } from './nesting.ts'
import { mayBeCalled } from './sources/spoken-before.ts'

/** Drafts in text order as Attributions, each with its id, the one that it stands within, and the claimant that a pronoun in somebody's words means. */
export function numbered(drafts: readonly Draft[], resources: Resources): readonly Attribution[] {
  const sorted = [...drafts].sort((a, b) => a.cue.start - b.cue.start || a.cue.end - b.cue.end)
  const parents = enclosing(sorted)
  const claimants: (Claimant | undefined)[] = sorted.map((draft) => draft.claimant)
  return sorted.map((draft, index) => {
    const { firstPerson, claimant, passesOn, isEarly: _, isThought: __, isReferred: ___, ...rest } = draft
    const held = parents[index]!
    const parent = held < 0 && passesOn ? sorted.indexOf(passesOn) : held
    // "I" and "we" inside a quotation are its speaker, and so is "she" in "Holt said she expects" where nobody else is meant.
    const above = parent >= 0 ? claimants[parent] : undefined
    const speaker = firstPerson || (above && claimant && isCalled(above, claimant, resources)) ? above : undefined
    const chosen = speaker ?? claimant
    return {
      id: `a${index}`,
      ...rest,
      ...(parent >= 0 && { within: `a${parent}` }),
      ...(chosen && { claimant: chosen }),
    }
  })
}

/** Whether a pronoun that stands for nobody known may be that of the speaker in whose words it stands. */
function isCalled(speaker: Claimant, { name }: Claimant, resources: Resources): boolean {
  if (speaker.kind !== 'named-person' && speaker.kind !== 'unnamed-person') return false
  return (
    /^s?he$/i.test(name) &&
    !/^(?:s?he|they)$/i.test(speaker.name) &&
    mayBeCalled(speaker, name.toLowerCase(), resources)
  )
}
