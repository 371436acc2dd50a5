import { logisticProbability } from '../learning/index.ts'
import { CUE_FEATURES, cueFeatures, mayBeCue } from './cues/cue-features.ts'
import type { SpeechLexicon } from './cues/speech-lexicon.ts'
import type { Draft } from './draft.ts'
import type { LinkModel } from './marks/link-model.ts'
import { enclosing } from './nesting.ts'
import { tokenFrom } from './trees/phrases.ts'
import type { Tree } from './trees/tree.ts'

/** Below which probability words of nobody named, within somebody's words, are no attribution. */
const LEAST = 0.1

/** A function that gives the probability that a word is the cue of an attribution, 0 to 1; undefined where it is of no kind that could be. */
export function cueBelief(
  tree: Tree,
  { cues }: LinkModel,
  lexicon: SpeechLexicon,
): (token: number) => number | undefined {
  const features = new Uint32Array(CUE_FEATURES)
  return (token) =>
    mayBeCue(tree, lexicon, token)
      ? logisticProbability(cues, features, cueFeatures(tree, lexicon, token, features))
      : undefined
}

/** Without what stands within somebody's words, has no source and is hardly a cue: "we are shocked by [reports] of deaths". */
export function withoutDoubted(
  tree: Tree,
  drafts: readonly Draft[],
  belief: (token: number) => number | undefined,
): readonly Draft[] {
  if (!drafts.some(({ source, wide }) => !source && !wide)) return drafts
  const parents = enclosing(drafts)
  return drafts.filter(
    ({ source, cue }, index) => source || parents[index]! < 0 || (belief(tokenFrom(tree, cue.start)) ?? 1) >= LEAST,
  )
}
