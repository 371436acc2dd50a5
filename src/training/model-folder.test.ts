import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addOpenScores, type TrainedModel, writeModel } from './model-folder.ts'

const models = mkdtempSync(join(tmpdir(), 'models-'))
afterAll(() => rmSync(models, { recursive: true }))

const model = (value: number): TrainedModel => ({
  name: 'example',
  title: 'example',
  about: 'An example.',
  weights: new Uint8Array([1, 2, 3]),
  corpora: ['one'],
  training: { seed: 1 },
  scores: [{ corpus: 'one dev', metric: 'F1', value }],
})
const card = () => readFileSync(join(models, 'example', 'README.md'), 'utf8')

test('a card keeps the scores of open data until they are measured again', () => {
  addOpenScores(models, model(60), '2031-01-01')
  writeModel(models, model(80), '2031-01-01')
  expect(card()).not.toContain('openly licensed data alone')
  addOpenScores(models, model(60), '2031-01-02')
  addOpenScores(models, model(61), '2031-01-03')
  writeModel(models, model(82), '2031-01-04')
  const scores = [...card().matchAll(/F1 \| ([\d.]+)/g)].map(([, value]) => value)
  expect(scores).toEqual(['82.0', '61.0'])
  expect(card().match(/^## .*/gm)).toEqual([
    '## Data',
    '## Scores',
    '## Scores with openly licensed data alone',
    '## File',
  ])
})
