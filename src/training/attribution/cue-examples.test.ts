import { expect, test } from 'vitest'
import { analyse } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { bareDocument } from '../bare-document.ts'
import type { AttributedText } from '../reading/polnear.ts'
import { cueExamples } from './cue-examples.ts'

const resources = loadResources()
const text = 'The mayor said that the pilots insisted that the harbour was open.'
const analysis = analyse(bareDocument('a', text), resources)
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const said = {
  source: [at('The mayor')],
  cue: [at('said')],
  content: [at('that the pilots insisted that the harbour was open')],
}
const insisted = { source: [at('the pilots')], cue: [at('insisted')], content: [at('that the harbour was open')] }
const targets = (gold: AttributedText['attributions'], isFlat: boolean) =>
  cueExamples(analysis, gold, isFlat, resources).map(({ target }) => target)

test('gold that nests teaches the words within contents as well', () =>
  expect(targets([said, insisted], false)).toEqual([1, 1]))

test('gold that is flat teaches nothing of the words within contents', () => expect(targets([said], true)).toEqual([1]))

test('words that gold has in no cue are none', () => expect(targets([], true)).toEqual([0, 0]))
