import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { madeResources } from '../../../test/fixtures/made-resources.ts'
import { borneOut, CONFIDENCE_MODEL } from '../../claims/index.ts'
import { trainClaimConfidence } from './claim-confidence.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-confidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of claims at 0.9 every second is right, of those at 0.6 one in ten. */
const judgements = Array.from({ length: 200 }, (_, i) => {
  const confidence = i % 2 === 0 ? 0.9 : 0.6
  const isRight = i % 2 === 0 ? i % 4 === 0 : i % 20 === 1
  return { verdict: isRight ? 'accept' : i % 3 === 0 ? 'edit' : 'reject', relation: 'holds', confidence }
})

function train(some: readonly object[]) {
  const file = join(folder, 'judged.jsonl')
  const line = { file: 'a.txt', text: '', notClaims: [], attributions: [], claims: [], judgements: some }
  writeFileSync(file, `${JSON.stringify(line)}\n`)
  return trainClaimConfidence({ corpora: '', openOnly: false, seed: 1, threads: 1, report: () => {}, judgements: file })
}

test('confidence learnt from judgements is the share of claims that people found right', () => {
  const { weights, scores } = train(judgements)
  const resources = { ...madeResources(), models: new Map([[CONFIDENCE_MODEL, weights]]) }
  expect(borneOut(0.9, resources)).toBeCloseTo(0.5, 1)
  expect(borneOut(0.6, resources)).toBeCloseTo(0.1, 1)
  const value = (metric: string) => scores.find((row) => row.metric === metric)!.value
  expect(value('calibration error after')).toBeLessThan(value('calibration error before') / 4)
  expect(value('Brier score after')).toBeLessThan(value('Brier score before'))
})

test('what a person added teaches nothing of what was read', () => {
  const added = Array.from({ length: 50 }, () => ({ verdict: 'add', relation: 'holds', confidence: 0.1 }))
  expect(train([...judgements, ...added]).weights).toEqual(train(judgements).weights)
})

test('without a model the score stands, and a handful of judgements teach nothing', () => {
  expect(borneOut(0.73, madeResources())).toBe(0.73)
  expect(() => train(judgements.slice(0, 29))).toThrow('30')
})
