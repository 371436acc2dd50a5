import { expect, test } from 'vitest'
import { type ScoredTree, type ScoredWord, scoreSyntax } from './universal-dependencies.ts'

const word = (start: number, end: number, upos: string, head: number, dependency: string): ScoredWord => ({
  start,
  end,
  upos,
  head,
  dependency,
})

/** "Dogs bark. Cats can not." */
const gold: ScoredTree = {
  words: [
    word(0, 4, 'NOUN', 1, 'nsubj'),
    word(5, 9, 'VERB', -1, 'root'),
    word(9, 10, 'PUNCT', 1, 'punct'),
    word(11, 15, 'NOUN', 4, 'nsubj:outer'),
    word(16, 19, 'AUX', -1, 'root'),
    word(20, 23, 'PART', 4, 'advmod'),
  ],
  sentences: [0, 3],
}

test('a tree scored against itself is right throughout', () => {
  for (const metric of Object.values(scoreSyntax([gold], [gold])))
    expect(metric).toEqual({ precision: 1, recall: 1, f1: 1 })
})

test('words that are cut otherwise, wrong tags, heads and dependencies are counted by hand', () => {
  const predicted: ScoredTree = {
    words: [
      word(0, 4, 'NOUN', 1, 'obj'),
      word(5, 10, 'VERB', -1, 'root'),
      word(11, 15, 'PROPN', 3, 'nsubj'),
      word(16, 19, 'AUX', -1, 'root'),
      word(20, 23, 'PART', 2, 'advmod'),
    ],
    sentences: [0, 2],
  }
  const scores = scoreSyntax([gold], [predicted])
  // Aligned: Dogs, Cats, can, not. Dogs hangs on a word that is not aligned.
  expect(scores.words).toEqual({ precision: 4 / 5, recall: 4 / 6, f1: 8 / 11 })
  expect(scores.upos.recall).toBe(3 / 6)
  expect(scores.uas.recall).toBe(2 / 6)
  expect(scores.las.precision).toBe(2 / 5)
  expect(scores.sentences).toEqual({ precision: 1, recall: 1, f1: 1 })
})

test('sentences count only with both ends right, and an empty prediction scores nothing', () => {
  expect(scoreSyntax([gold], [{ ...gold, sentences: [0] }]).sentences).toEqual({ precision: 0, recall: 0, f1: 0 })
  expect(scoreSyntax([gold], []).las).toEqual({ precision: 0, recall: 0, f1: 0 })
})
