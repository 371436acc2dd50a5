import { expect, test } from 'vitest'
import { Kept } from './index.ts'

test('what is kept with an object is of that object alone, and no copy shows it', () => {
  const [lengths, names] = [new Kept<object, number>(), new Kept<object, string>()]
  const one = { text: 'abc' }
  lengths.set(one, 3)
  names.set(one, 'Velmark')
  lengths.set(one, 4)
  expect([lengths.get(one), names.get(one)]).toEqual([4, 'Velmark'])
  expect([lengths.get({ text: 'abc' }), lengths.get({ ...one })]).toEqual([undefined, undefined])
  expect(JSON.stringify(one)).toBe('{"text":"abc"}')
  expect(one).toEqual({ text: 'abc' })
})
