import { expect, test } from 'vitest'
import { findQuotations } from './quotations.ts'

const words = (text: string) => findQuotations(text).map((one) => text.slice(one.start, one.end))

test('curly, straight and angled marks enclose quotations', () => {
  expect(words('He said “no” and then "yes" and «peut-être».')).toEqual(['“no”', '"yes"', '«peut-être»'])
})

test('an apostrophe neither opens nor closes a quotation', () => {
  expect(words("The ministers' answer wasn't clear, and the town's mayor said so.")).toEqual([])
  expect(words('The town’s mayor said ‘we won’t go’ today.')).toEqual(['‘we won’t go’'])
})

test('a quotation that is not closed ends with its paragraph and is dropped', () => {
  expect(words('He said “no.\n\nThe talks went on.')).toEqual([])
})

test('an unclosed paragraph followed by one that opens again stays open: the speaker goes on', () => {
  const text = '“We waited.\n\n“Nothing came,” she said.'
  const [first, second] = findQuotations(text)
  expect(first?.open).toBe(true)
  expect(second?.open).toBe(false)
  expect(words(text)).toEqual(['“We waited.', '“Nothing came,”'])
})

test('a new opening mark replaces one that was never closed', () => {
  expect(words('The “old plan was dropped, he said: “It failed.”')).toEqual(['“It failed.”'])
})
