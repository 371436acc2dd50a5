import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

/** Farthest that a word is looked for before a verb, in tokens. */
const FARTHEST = 60

/** "Begun [building] drones", "was [hiding] tanks": the noun in "-ing" that describes the object of such a verb is what is done to it. */
export function mendGerund(draft: Draft, gerund: number): void {
  const { head, dependency, tag: tags, lemma, words, sentence } = draft
  const object = head[gerund]!
  const before = gerund - 1
  if (object <= gerund || before < 0 || sentence[before] !== sentence[gerund]) return
  // "Denied [exporting] arms": a verb already, on its own object.
  const isDenied = tags[gerund] === tag.VERB && (lemma[before] === 'deny' || lemma[before] === 'admit')
  if (tags[gerund] === tag.VERB && !isDenied) return
  const isBegun =
    tags[before] === tag.VERB && PHASES.has(lemma[before]!) && head[object] === before && dependency[object] === dep.obj
  const isGoingOn = tags[before] === tag.AUX && lemma[before] === 'be' && head[before] === object
  if ((!isBegun && !isGoingOn) || (words[object] === lemma[object] && !isDenied)) return
  if (isGoingOn) {
    for (let at = gerund - 1; at >= Math.max(0, gerund - FARTHEST) && sentence[at] === sentence[gerund]; at--)
      if (head[at] === object) head[at] = gerund
    dependency[before] = dep.aux
  }
  head[gerund] = isBegun ? before : head[object]!
  dependency[gerund] = isBegun ? dep.xcomp : dependency[object]!
  head[object] = gerund
  dependency[object] = dep.obj
  tags[gerund] = tag.VERB
}
const PHASES = new Set('begin start stop continue resume keep deny admit finish avoid consider halt cease'.split(' '))
