import { SPEAKS_ON, speaksOn } from '../contents/afterthoughts.ts'
import type { Cue } from '../cues/cues.ts'
import type { Tree } from '../trees/tree.ts'
import type { Source } from './sources.ts'

/** Who spoke last, and in which sentence. */
export interface LastSpeaker {
  readonly source: Source
  readonly sentence: number
}

/** ", adding that …": the speaker is the one of the cue before it in the sentence. */
export function carriedOn(tree: Tree, cue: Cue, last: LastSpeaker | undefined): Source | undefined {
  if (!last || cue.kind !== 'verb' || last.sentence !== tree.tokens.sentence[cue.first]) return undefined
  const before = tree.words[cue.first - 1]
  const word = tree.words[cue.first]!
  // "said …, but cautioned that …": no subject of its own behind the conjunction.
  if ((before === 'but' || before === 'and') && (SPEAKS_ON.has(word) || speaksOn(tree, cue.first - 1)))
    return { ...last.source, inferred: true }
  if (GOES_ON.has(word) && tree.words[cue.end] === 'that' && !/^(?:of|by|as)$/.test(before ?? ''))
    return { ...last.source, inferred: true }
  const opens = before === ',' || (before === 'and' && tree.words[cue.first - 2] === ',')
  return opens && word.endsWith('ing') ? { ...last.source, inferred: true } : undefined
}

/** Participles that go on with a speaker also where a text has lost the comma: "named him as Pell adding that …". */
const GOES_ON = new Set('adding noting stressing emphasizing emphasising underlining reiterating'.split(' '))

/** Whether a cue tells whose words a sentence goes on with: a verb, or "[according to] the ministry, …" at its beginning where no verb did. */
export function carriesOn(tree: Tree, cue: Cue, last: LastSpeaker | undefined): boolean {
  if (cue.kind === 'verb') return true
  const sentence = tree.tokens.sentence[cue.first]!
  if (cue.kind !== 'phrase' || tree.words[cue.first] !== 'according' || last?.sentence === sentence) return false
  return tree.analysis.sentences[sentence]?.firstToken === cue.first
}
