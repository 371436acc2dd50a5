import { expect, test } from 'vitest'
import { linkMarked, loadLinkModel, treeOf } from '../../attribution/index.ts'
import { analyse } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { bareDocument } from '../bare-document.ts'
import type { AttributedText } from '../reading/polnear.ts'
import { tieExamples, wholeExamples } from './link-examples.ts'

const resources = loadResources()
const text = 'The mayor said that the harbour was closed, but the pilots insisted that it was open.'
const analysis = analyse(bareDocument('a', text), resources)
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const gold: AttributedText['attributions'] = [
  { source: [at('The mayor')], cue: [at('said')], content: [at('that the harbour was closed')] },
  { source: [at('the pilots')], cue: [at('insisted')], content: [at('that it was open')] },
]

test('each cue is tied to the source and the content that gold has with it, and to no others', () => {
  const examples = tieExamples(analysis, gold)
  expect(examples.map(({ target }) => target)).toEqual([1, 1, 0, 0, 0, 0, 1, 1])
  expect(examples.every(({ features }) => features.length > 10)).toBe(true)
})

test('an attribution is whole where gold has all its parts in one', () => {
  const tied = linkMarked(treeOf(analysis), loadLinkModel(resources))
  const targets = (golds: typeof gold) => wholeExamples(analysis, tied, golds).map(({ target }) => target)
  expect(targets(gold)).toEqual([1, 1])
  expect(targets([{ ...gold[0]!, source: gold[1]!.source }, gold[1]!])).toEqual([0, 1])
  expect(targets([])).toEqual([0, 0])
})
