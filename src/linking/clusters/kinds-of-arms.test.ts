import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'
import { compare, denies, link } from '../index.ts'

const resources = loadResources()
const proposition = (item: string) => {
  const sentence = `Russia holds ${item}.`
  return link(extract(documentFromText(sentence, 'example.txt'), resources), resources).clusters[0]!
}
const verdict = (a: string, b: string) => compare(proposition(a), proposition(b)).kind

test('nuclear, chemical and other arms are of different kinds, each of them arms, whatever the words', () => {
  expect(verdict('nuclear weapons', 'an atomic arsenal')).toBe('compatible')
  expect(verdict('nuclear weapons', 'a hydrogen bomb')).toBe('compatible')
  expect(verdict('nuclear weapons', 'weapons')).toBe('compatible')
  expect(verdict('nuclear weapons', 'chemical weapons')).toBe('different')
  expect(verdict('nuclear weapons', 'missiles')).toBe('different')
})

test('to deny that somebody has nuclear weapons is to deny none of another kind', () => {
  expect(denies(proposition('nuclear weapons'), proposition('missiles'))).toBe(false)
  expect(denies(proposition('weapons'), proposition('missiles'))).toBe(true)
  expect(denies(proposition('nuclear weapons'), proposition('an atomic bomb'))).toBe(true)
})
