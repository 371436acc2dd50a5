import type { Filler, Tree } from '../attribution/index.ts'
import { tag } from '../attribution/index.ts'
import type { Role } from '../schema/index.ts'
import type { Frame } from './frames.ts'

/** How sure we are to have read right, 0 to 1: verbs over nouns, stated over understood fillers, named over described; what models found as they say. */
export function confidenceOf(tree: Tree, frame: Frame, fillers: ReadonlyMap<Role, readonly Filler[]>): number {
  if (frame.likelihood !== undefined) return Math.round(Math.min(0.95, frame.likelihood) * 100) / 100
  let confidence = tree.tokens.tag[frame.trigger] === tag.VERB ? 0.8 : 0.7
  let inferred = 0
  let named = 0
  let core = 0
  for (const [role, list] of fillers) {
    if (role === 'place' || role === 'time') continue
    for (const { token, inferred: understood } of list) {
      core++
      if (understood) inferred++
      const mention = tree.mention[token]!
      if (mention >= 0 && tree.analysis.mentions[mention]!.kind === 'name') named++
    }
  }
  confidence += core >= 3 ? 0.08 : core < 2 ? -0.12 : 0
  confidence += named > 0 ? 0.05 : 0
  confidence -= 0.08 * inferred
  return Math.round(Math.min(0.95, Math.max(0.2, confidence)) * 100) / 100
}
