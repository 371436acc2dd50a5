import { expect, test } from 'vitest'
import { typeNamed, typeWords } from './type-words.ts'

test.each([
  ['ArmedGroup', 'armed group'],
  ['Person', 'person'],
  ['GovernmentBody', 'government body'],
])('%s is written “%s”, and found by it', (type, words) => {
  expect(typeWords(type)).toBe(words)
  expect(typeNamed(words)).toBe(type)
  expect(typeNamed(type)).toBe(type)
})
