import { expect, test } from 'vitest'
import { inflections } from './inflections.ts'

test('regular verbs give their three other forms', () => {
  expect(inflections('cite', 'verb')).toEqual(['cites', 'cited', 'citing'])
  expect(inflections('carry', 'verb')).toEqual(['carries', 'carried', 'carrying'])
  expect(inflections('bomb', 'verb')).toEqual(['bombs', 'bombed', 'bombing'])
  expect(inflections('ship', 'verb')).toEqual(['ships', 'shipped', 'shipping'])
  expect(inflections('admit', 'verb')).toEqual(['admits', 'admitted', 'admitting'])
  expect(inflections('stress', 'verb')).toEqual(['stresses', 'stressed', 'stressing'])
})

test('nouns give their plural', () => {
  expect(inflections('factory', 'noun')).toEqual(['factories'])
  expect(inflections('convoy', 'noun')).toEqual(['convoys'])
})

test('irregular verbs give their past forms', () => {
  expect(inflections('hold', 'verb')).toEqual(['holds', 'held', 'holding'])
})
