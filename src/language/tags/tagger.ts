import { createScorer, type LinearModel, type Scorer } from '../../learning/index.ts'
import type { Workspace } from '../syntax-workspace.ts'
import { TAG_OFFSETS, tagContextFeatures, typeFeatures } from './tag-features.ts'
import { MOST_WORD_TYPES, type WordTypes } from './word-types.ts'

/** A fine tag is a UPOS with the treebank's own tag: VERB with VBN. The parser reads these; the Analysis keeps the UPOS. */
export interface TagSet {
  /** `UPOS|XPOS`, by fine tag. */
  readonly names: readonly string[]
  /** Code into UPOS, by fine tag. */
  readonly upos: Uint8Array
}

export interface Tagger {
  readonly tags: TagSet
  readonly scorer: Scorer
  /** For each word type, 1 when its five sums are kept in the scorer. */
  readonly kept: Uint8Array
  readonly state: { generation: number }
}

const SLOTS = TAG_OFFSETS.length

export function createTagger(tags: TagSet, model: LinearModel, mostTypes = MOST_WORD_TYPES): Tagger {
  const scorer = createScorer(model, mostTypes * SLOTS)
  return { tags, scorer, kept: new Uint8Array(mostTypes), state: { generation: 0 } }
}

/** Tags the sentence in `work` from left to right, each word once the two before it are decided (greedy). */
export function tagSentence(tagger: Tagger, types: WordTypes, work: Workspace): void {
  const { scorer, tags } = tagger
  const { features, sums, scores } = scorer
  const { length, type, words, shapes, suffixes, fine, upos } = work
  const classes = tags.names.length
  let previous = 0
  let second = 0
  keepSums(tagger, types, work)
  for (let i = 0; i < length; i++) {
    const fixed = types.fixed[type[i]!]!
    if (fixed > 0) {
      fine[i] = fixed
      upos[i] = tags.upos[fixed - 1]!
      second = previous
      previous = fixed
      continue
    }
    let sumCount = 0
    for (let slot = 0; slot < SLOTS; slot++) {
      const at = i + slot - 2
      if (at >= 0 && at < length) sums[sumCount++] = type[at]! * SLOTS + slot
    }
    const count = tagContextFeatures(words, shapes, suffixes, i + work.margin, previous, second, features, 0)
    scorer.score(count, sumCount)
    let best = 0
    for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c
    fine[i] = best + 1
    upos[i] = tags.upos[best]!
    second = previous
    previous = best + 1
  }
}

/** Adds up, once a word type, the features that depend on it alone. */
function keepSums(tagger: Tagger, types: WordTypes, work: Workspace): void {
  const { scorer, kept } = tagger
  if (tagger.state.generation !== types.state.generation) {
    kept.fill(0)
    tagger.state.generation = types.state.generation
  }
  for (let i = 0; i < work.length; i++) {
    const type = work.type[i]!
    if (kept[type]) continue
    kept[type] = 1
    for (let slot = 0; slot < SLOTS; slot++) {
      scorer.score(typeFeatures(types, type, slot, scorer.features, 0), 0)
      scorer.keep(type * SLOTS + slot)
    }
  }
}
