import { describe, expect, test } from 'vitest'
import { decodeSyntaxModel, lemmaOf } from '../../language/index.ts'
import { scoreGoldTokens } from './gold-tokens.ts'
import { trainLemmas } from './train-lemmas.ts'
import { trainSyntax } from './train-syntax.ts'
import { readTreebank } from './treebank.ts'

const CONLLU = `# newdoc id = one
# newpar id = one-1
# text = Boats can't sink.
1	Boats	boat	NOUN	NNS	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sink	sink	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar id = one-2
# text = They float.
1	They	they	PRON	PRP	_	2	nsubj	_	_
1.1	do	do	AUX	VBP	_	_	_	_	_
2	float	float	VERB	VBP	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
`

describe('reading a treebank', () => {
  const [document] = readTreebank(CONLLU)

  test('rebuilds the raw text, paragraphs apart by an empty line', () => {
    expect(document?.text.trimEnd()).toBe("Boats can't sink.\n\nThey float.")
  })

  test('gives the words of one written token the parts they spell, and leaves empty nodes out', () => {
    const words = document!.sentences.flat().map(({ start, end }) => document!.text.slice(start, end))
    expect(words).toEqual(['Boats', 'ca', "n't", 'sink', '.', 'They', 'float', '.'])
    expect(document!.sentences[0]!.map(({ head }) => head)).toEqual([3, 3, 3, -1, 3])
  })
})

test('lemmas are learnt as endings for words not seen, and as exceptions', () => {
  const word = (form: string, lemma: string, xpos: string) => {
    return { start: 0, end: 0, form, lemma, upos: 'NOUN', xpos, head: -1, deprel: 'root' }
  }
  const words = ['boat', 'ship', 'raft', 'port'].map((lemma) => word(`${lemma}s`, lemma, 'NNS'))
  const table = trainLemmas([...words, word('geese', 'goose', 'NNS')], ({ upos, xpos }) => `${upos}|${xpos}`)
  expect(lemmaOf(table, 'Rockets', 'NOUN|NNS')).toBe('rocket')
  expect(lemmaOf(table, 'geese', 'NOUN|NNS')).toBe('goose')
  expect(lemmaOf(table, 'Velna', 'PROPN|NNP')).toBe('Velna')
})

test('training gives the same bytes twice, and a model that has learnt its treebank', () => {
  const documents = readTreebank(Array.from({ length: 12 }, () => CONLLU).join('\n'))
  const training = { seed: 3, tagPasses: 4, parsePasses: 4, folds: 2, tagBits: 10, moveBits: 12, labelBits: 10 }
  const withTeachers = { ...training, teachers: 2, teacherPasses: 3 }
  const texts = ['They float. Boats float.']
  const bytes = trainSyntax(documents, texts, withTeachers, () => {})
  expect(trainSyntax(documents, texts, withTeachers, () => {})).toEqual(bytes)
  expect(scoreGoldTokens(documents, decodeSyntaxModel(bytes))).toEqual({ upos: 1, uas: 1, las: 1, lemma: 1 })
})
