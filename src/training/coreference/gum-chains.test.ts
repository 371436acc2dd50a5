import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadReadingModel } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { readGumChains } from './gum-chains.ts'
import { readGumExample } from './gum-examples.ts'
import { trainAntecedents } from './train-antecedents.ts'

/** Sentences of our own in the form of the corpus: form, tag, head, dependency, Entity. */
const SENTENCES = [
  'Anna PROPN 2 nsubj (1-person-new-sgl)|said VERB 0 root _|she PRON 4 nsubj (1-person-giv-ana)|left VERB 2 ccomp _|. PUNCT 2 punct _',
  'The DET 2 det (2-organization-new-coref(3-event-new-sgl|board NOUN 3 nsubj 2)|approved VERB 0 root _|the DET 5 det _|plan NOUN 3 obj 3)|. PUNCT 3 punct _',
  'It PRON 2 nsubj (2-organization-giv-ana)|agreed VERB 0 root _|. PUNCT 2 punct _',
]
let corpora = ''

beforeAll(() => {
  corpora = mkdtempSync(join(tmpdir(), 'hearsay-gum-'))
  mkdirSync(join(corpora, 'ud-gum'))
  const sentences = SENTENCES.map((sentence, index) => {
    const rows = sentence.split('|').map((word, i) => {
      const [form, tag, head, dependency, entity] = word.split(' ')
      const misc = entity === '_' ? '_' : `Entity=${entity}`
      return [i + 1, form, form?.toLowerCase(), tag, 'X', '_', head, dependency, '_', misc].join('\t')
    })
    return [...(index === 2 ? ['# speaker = Anna'] : []), ...rows].join('\n')
  })
  const document = (id: string) => `# newdoc id = ${id}\n${sentences.join('\n\n')}\n`
  const text = `${document('GUM_news_own')}\n${document('GUM_fiction_own')}\n`
  for (const part of ['train', 'dev'])
    writeFileSync(join(corpora, 'ud-gum', `en_gum-ud-${part}.conllu.gz`), gzipSync(text))
})

afterAll(() => rmSync(corpora, { recursive: true }))

test('mentions are read with their brackets, nested and crossing ones too, and speakers by sentence', () => {
  const [document] = readGumChains(corpora, 'dev')
  expect(document?.genre).toBe('news')
  expect(document?.mentions).toEqual([
    { first: 0, end: 1, entity: '1' },
    { first: 2, end: 3, entity: '1' },
    { first: 5, end: 7, entity: '2' },
    { first: 5, end: 10, entity: '3' },
    { first: 11, end: 12, entity: '2' },
  ])
  expect(document?.speakers).toEqual(['', '', 'Anna'])
})

test('documents for non-commercial use are left out', () => {
  expect(readGumChains(corpora, 'train').map(({ id }) => id)).toEqual(['GUM_news_own'])
})

test('phrases take the entity of the mention they are', () => {
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const [document] = readGumChains(corpora, 'train')
  const { phrases, entity } = readGumExample(document!, loadReadingModel(resources), resources)
  const words = document!.sentences.flat().map(({ form }) => form)
  const found = phrases.list.map(({ first, end }, i) => [words.slice(first, end).join(' '), entity[i]])
  expect(found).toEqual([
    ['Anna', 1],
    ['she', 1],
    ['The board', 2],
    ['the plan', 0],
    ['It', 2],
  ])
})

test('the same documents and seed give the same weights, and these are not nothing', () => {
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const [document] = readGumChains(corpora, 'train')
  const examples = [readGumExample(document!, loadReadingModel(resources), resources)]
  const costs = { falseLink: 0.1, falseNew: 3, wrongLink: 1 }
  const settings = { bits: 12, passes: 3, rate: 0.1, penalty: 0, seed: 7, report: () => {}, ...costs }
  const weights = trainAntecedents(examples, settings)
  expect(trainAntecedents(examples, settings)).toEqual(weights)
  expect(weights.some((weight) => Math.abs(weight) > 0.01)).toBe(true)
})
