import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldParagraphs } from './fold-paragraphs.ts'
import { textChanges } from './text-changes.ts'

const kinds = (before: string, after: string) => textChanges(before, after).map(({ kind }) => kind)
const words = (before: string, after: string) =>
  textChanges(before, after).flatMap((one) => one.words.map(({ kind, text }) => [kind, text]))

test('both texts can be read out of what changed, folded or not, and out of the words of each paragraph', () =>
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.array(fc.constantFrom('one two', 'three\n', '\n\n', 'four. five ')),
      (a, b, some) => {
        const long = 'one two three four five six seven eight.\n\n'.repeat(5)
        const [before, after] = [
          `${a}\n${long}${b}${some.join('')}`,
          `${b} ${long}${a}\n${[...some].reverse().join('')}`,
        ]
        const changes = textChanges(before, after)
        for (const all of [changes, foldParagraphs(changes, 1).flatMap(({ paragraphs }) => paragraphs)]) {
          expect(all.map((one) => one.before).join('')).toBe(before)
          expect(all.map((one) => one.after).join('')).toBe(after)
        }
        for (const one of changes) {
          const side = (left: string) =>
            one.words
              .filter(({ kind }) => kind !== left)
              .map(({ text }) => text)
              .join('')
          expect(side('gone')).toBe(one.after)
          if (one.kind !== 'same') expect(side('new')).toBe(one.before)
        }
      },
    ),
  ))

test('a sentence written anew is one change', () => {
  expect(words('The Front holds over 12,000 rockets.', 'The Front has about 1,200 rockets.')).toEqual([
    ['same', 'The Front '],
    ['gone', 'holds over 12,000'],
    ['new', 'has about 1,200'],
    ['same', ' rockets.'],
  ])
})

test('a word that changed twice in a sentence is two changes', () => {
  const before = 'Sixty missiles were moved by road, and in all sixty were counted at the border.'
  const after = 'Sixteen missiles were moved by road, and in all sixteen were counted at the border.'
  expect(words(before, after).filter(([kind]) => kind !== 'same')).toEqual([
    ['gone', 'Sixty'],
    ['new', 'Sixteen'],
    ['gone', 'sixty'],
    ['new', 'sixteen'],
  ])
})

test('a paragraph that was put in is whole, though it begins as the next one does', () => {
  const foot = 'The World Briefing: our newsletter.'
  const correction = 'The number was corrected: the officials spoke of sixteen.'
  expect(words(`One.\n\n${foot}`, `One.\n\n${correction}\n\n${foot}`)).toEqual([
    ['same', 'One.\n\n'],
    ['new', `${correction}\n\n`],
    ['same', foot],
  ])
})

test('a paragraph is a version of the one it shares most words with; the others went or came', () => {
  const before = 'The ministry denied it.\n\nThe workshops lie in a quarry near the town.\n\nEnd.'
  const after = 'The workshops lie in a disused quarry near the old town.\n\nNobody answered.\n\nEnd.'
  expect(kinds(before, after)).toEqual(['gone', 'changed', 'new', 'same'])
})

test('equal texts have no change, and line ends alone are none', () => {
  expect(kinds('The same.\n\nTwo.', 'The same.\nTwo.\n')).toEqual(['same', 'same'])
})

test('unchanged paragraphs far from a change are folded, one alone is not', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `Paragraph number ${i} as it was.\n`)
  const after = lines.with(4, 'Something else altogether.\n')
  const folded = foldParagraphs(textChanges(lines.join(''), after.join('')), 1)
  expect(folded.map(({ isFolded, paragraphs }) => [isFolded, paragraphs.length])).toEqual([
    [true, 3],
    [false, 4],
    [true, 3],
  ])
})
