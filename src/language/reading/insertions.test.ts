import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { loadResources } from '../../resources/index.ts'
import { DEPENDENCIES } from '../../schema/index.ts'
import { analyse } from '../index.ts'

const resources = loadResources()

function read(text: string) {
  const { tokens, mentions, sentences } = analyse(documentFromText(text, 'a.txt'), resources)
  const words = Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]))
  const of = (word: string) => {
    const at = words.indexOf(word)
    const head = tokens.head[at]!
    return [DEPENDENCIES[tokens.dependency[at]!], head < 0 ? '' : words[head]]
  }
  return { words, of, names: mentions.map(({ start, end }) => text.slice(start, end)), sentences }
}

test('what an editor put in is read as part of the sentence, and the brackets are marks', () => {
  const { of, words, names } = read('“We fear that [Marland] would arm the rebels,” the minister said.')
  expect(of('Marland')).toEqual(['nsubj', 'arm'])
  expect(of('[')).toEqual(['punct', 'Marland'])
  expect(of(']')).toEqual(['punct', 'Marland'])
  expect(words.slice(4, 7)).toEqual(['[', 'Marland', ']'])
  expect(names).toContain('Marland')
})

test('the article whose first letter was altered is one word', () => {
  const { words, of } = read('“[T]he army shelled Tolm,” she said.')
  expect(words[1]).toBe('[T]he')
  expect(of('[T]he')).toEqual(['det', 'army'])
})

test('no name goes over a bracket', () => {
  const { names } = read('When [Council President] Omar Brin left the port, the rebels took [it].')
  expect(names.filter((name) => /[[\]]/.test(name))).toEqual([])
  expect(names).toContain('Omar Brin')
})

test.each(['The army [1] shelled Tolm.', 'The army [sic] shelled Tolm.', 'It is [so', '[]', '[a]'])(
  'notes and stray brackets stay as they are: %s',
  (text) => {
    const { words } = read(text)
    expect(words.join('')).toBe(text.replaceAll(' ', ''))
  },
)
