import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, type Stretch, textChanges } from './text-changes.ts'

const side = (stretches: readonly (Stretch & { readonly hidden?: string })[], left: 'gone' | 'new') =>
  stretches
    .filter(({ kind }) => kind !== left)
    .map(({ text, hidden = '' }) => text + hidden)
    .join('')

test('both texts can be read out of what changed, folded or not', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      const long = 'one two three four five six seven eight. '.repeat(8)
      const [before, after] = [`${a} ${long}${b}`, `${c} ${long}${a}`]
      for (const changes of [textChanges(before, after), folded(textChanges(before, after), 20)]) {
        expect(side(changes, 'new')).toBe(before)
        expect(side(changes, 'gone')).toBe(after)
      }
    }),
  ))

test('a sentence written anew is one change', () => {
  expect(textChanges('The Front holds over 12,000 rockets.', 'The Front has about 1,200 rockets.')).toEqual([
    { kind: 'same', text: 'The Front ' },
    { kind: 'gone', text: 'holds over 12,000' },
    { kind: 'new', text: 'has about 1,200' },
    { kind: 'same', text: ' rockets.' },
  ])
})

test('equal texts have no change', () => {
  expect(textChanges('The same.', 'The same.')).toEqual([{ kind: 'same', text: 'The same.' }])
})
