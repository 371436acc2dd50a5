import type { Resources } from '../resources/index.ts'
import { subjectOf } from './clauses.ts'
import type { Cue } from './cues.ts'
import { canSpeak, type Source, toSource } from './sources.ts'
import { isNoParty } from './things.ts'
import { dep, type Tree } from './tree.ts'

/**
 * "The ministry said that the bombs fell on a market and [put] the dead at 27": a cue joined to a clause whose subject is no party has the
 * speaker of that clause for its source. The source as it is anywhere else.
 */
export function speakerAbove(tree: Tree, cue: Cue, found: Source | undefined, resources: Resources): Source | undefined {
  if (cue.kind === 'noun' || !found?.inferred || !isNoParty(tree, found, cue.word, resources)) return found
  const { dependency, head } = tree.tokens
  let clause = cue.anchor
  while (clause >= 0 && dependency[clause] === dep.conj) clause = head[clause]!
  if (clause < 0 || clause === cue.anchor || dependency[clause] !== dep.ccomp) return found
  const speaker = head[clause]! < 0 ? undefined : subjectOf(tree, head[clause]!)
  return speaker && speaker.token < clause && canSpeak(tree, speaker.token) ? toSource(tree, speaker.token, true) : found
}
