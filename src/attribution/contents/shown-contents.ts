import type { Cue } from '../cues/cues.ts'
import { saidNoun } from '../cues/said-nouns.ts'
import type { Source } from '../sources/sources.ts'
import { agentOf } from '../trees/agents.ts'
import { isPassive } from '../trees/clauses.ts'
import { child, dep, type Tree } from '../trees/tree.ts'
import { sentenceRange } from './sentence-contents.ts'

/** Pictures and papers: what they show is what they say. */
const PICTURES = new Set(
  'video footage film clip image picture photo photograph imagery recording map document record file invoice ledger log logbook manifest datum data database receipt contract registry register spreadsheet email e-mail transcript intercept tape waybill certificate diary dossier memo cable entry minutes inventory list chart'.split(
    ' ',
  ),
)
/** What a body hands out of its own. */
const PAPERS = new Set('statement report document list letter transcript figure datum data'.split(' '))

/** "The video showed [the tanker near Osk]": what a picture or paper shows, to the end of the sentence; undefined for any other source or verb. */
export function shownRange(tree: Tree, cue: Cue, source: Source | undefined): readonly [number, number] | undefined {
  if (tree.tokens.lemma[cue.anchor] !== 'show' || !source || isPassive(tree, cue.anchor)) return undefined
  if (!PICTURES.has(tree.tokens.lemma[source.head]!)) return undefined
  const object = child(tree, cue.anchor, dep.obj)
  if (object < cue.end) return undefined
  const [, to] = sentenceRange(tree, cue.anchor)
  let end = object + 1
  while (end < to && tree.words[end] !== ',' && tree.words[end] !== '.') end++
  return [Math.max(cue.end, tree.left[object]!), end]
}

/** "[A photograph] released by the agency": a picture or paper that somebody hands out; undefined for other verbs and things. */
export function releasedRange(tree: Tree, cue: Cue): readonly [number, number] | undefined {
  if (!/^(?:released|published|issued)$/.test(tree.words[cue.anchor]!) || agentOf(tree, cue.anchor) < 0)
    return undefined
  const noun = saidNoun(tree, cue.anchor)
  if (!noun) return undefined
  for (let i = noun[0]; i < noun[1]; i++) {
    const lemma = tree.tokens.lemma[i]!
    if (PICTURES.has(lemma) || PAPERS.has(lemma)) return noun
  }
  return undefined
}

/** "What he called [a “prelude” to war]", "what it described as [a mistake]": the words somebody has for a thing; undefined elsewhere. */
export function namedRange(tree: Tree, cue: Cue, source: Source | undefined): readonly [number, number] | undefined {
  if (!cue.word.called || !source || isPassive(tree, cue.anchor)) return undefined
  let at = cue.first - 1
  while (at > 0 && tree.tokens.start[at]! >= source.span.start) at--
  if (tree.words[at] !== 'what') return undefined
  const first = tree.words[cue.end] === 'as' ? cue.end + 1 : cue.end
  const [, to] = sentenceRange(tree, cue.anchor)
  let end = first
  let isQuoted = false
  for (; end < to; end++) {
    if (/^["“”]$/.test(tree.words[end]!)) isQuoted = !isQuoted
    else if (!isQuoted && /^[,.;:–—]$/.test(tree.words[end]!)) break
  }
  return end > first ? [first, end] : undefined
}
