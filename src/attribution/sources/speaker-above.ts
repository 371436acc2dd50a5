import type { Resources } from '../../resources/index.ts'
import type { Cue } from '../cues/cues.ts'
import { ownSubject } from '../trees/clauses.ts'
import { child, dep, type Tree } from '../trees/tree.ts'
import { type Source, toSource, verbSource } from './sources.ts'
import { isNoParty } from './things.ts'

/**
 * "The ministry said that the bombs fell on a market and [put] the dead at 27": a cue joined to a clause whose subject is no party has the
 * speaker of that clause for its source. The source as it is anywhere else.
 */
export function speakerAbove(
  tree: Tree,
  cue: Cue,
  found: Source | undefined,
  resources: Resources,
): Source | undefined {
  const described = cue.kind === 'verb' ? describedObject(tree, cue.anchor) : -1
  if (described >= 0) {
    // "The leader defended the tests [stating] that they were needed"
    const isMute = isNoParty(tree, toSource(tree, described, true), cue.word, resources)
    const above = isMute ? verbSource(tree, tree.tokens.head[described]!) : undefined
    return above && above.head < described ? above : found
  }
  if (cue.kind !== 'verb' || ownSubject(tree, cue.anchor) >= 0 || child(tree, cue.anchor, dep['aux:pass']) >= 0)
    return found
  const { dependency, head } = tree.tokens
  let clause = cue.anchor
  while (clause >= 0 && dependency[clause] === dep.conj) clause = head[clause]!
  if (clause < 0 || clause === cue.anchor || !CLAUSES.has(dependency[clause]!) || head[clause]! < 0) return found
  const inner = found?.head ?? ownSubject(tree, clause)
  if (inner < 0 || !isNoParty(tree, found ?? toSource(tree, inner, true), cue.word, resources)) return found
  const speaker = verbSource(tree, head[clause]!)
  return speaker && speaker.head < clause ? speaker : found
}
/** The object of a verb that a participle of speech was hung on without any comma, or -1. */
function describedObject({ tokens, words }: Tree, cue: number): number {
  const noun = tokens.head[cue]!
  const isActing = words[cue]!.endsWith('ing') && tokens.dependency[cue] === dep.acl && noun < cue && noun >= 0
  if (!isActing || tokens.dependency[noun] !== dep.obj || words[cue - 1] === ',') return -1
  return tokens.head[noun]! < noun && tokens.head[noun]! >= 0 ? noun : -1
}
const CLAUSES = new Set([dep.ccomp, dep.acl, dep.parataxis])
