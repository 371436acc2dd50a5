import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { loadResources } from '../../resources/index.ts'
import { parse } from '../syntax.ts'
import { wordsOf } from '../words.ts'
import { findNounPhrases } from './noun-phrases.ts'
import { findQuotes } from './quotes.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })

function phrasesOf(text: string): string[] {
  const syntax = parse(documentFromText(text, 'report.txt'), resources)
  const { tokens } = syntax
  const found = findNounPhrases(syntax, wordsOf(syntax.document, tokens))
  return found.map(({ first, end }) => text.slice(tokens.start[first]!, tokens.end[end - 1]!))
}

test('a phrase has its article, adjectives, "of" phrase and relative clause, and what is in it is a phrase too', () => {
  const found = phrasesOf('She runs the agency that built the plant.')
  expect(found).toContain('the agency that built the plant')
  expect(found).toContain('the plant')
  expect(found).toContain('She')
})

test('the preposition before a phrase and the stop behind it are no part of it', () => {
  expect(phrasesOf('They met in the old harbour.')).toEqual(['They', 'the old harbour'])
})

test('what "and" joins is one phrase beside its parts', () => {
  const found = phrasesOf('Anna Berg and Karl Holm met.')
  expect(found).toContain('Anna Berg and Karl Holm')
  expect(found).toContain('Anna Berg')
  expect(found).toContain('Karl Holm')
})

test('words that ask or relate are no phrases', () => {
  expect(phrasesOf('Who left?')).toEqual([])
})

test('a quotation and the subject that speaks it', () => {
  const text = '“We have left the camp for good,” Anna Berg said.'
  const syntax = parse(documentFromText(text, 'report.txt'), resources)
  const words = wordsOf(syntax.document, syntax.tokens)
  const { quoteOf, speakers } = findQuotes(syntax, words)
  expect(words.lower.filter((_, i) => quoteOf[i] === 1).join(' ')).toBe('“ we have left the camp for good , ”')
  expect(words.lower[speakers[0]!]).toBe('anna')
})
