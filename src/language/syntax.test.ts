import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadResources, type Resources } from '../resources/index.ts'
import { DEPENDENCIES, type Document, type DocumentId, UPOS, type Zone } from '../schema/index.ts'
import { parse, type Syntax } from './syntax.ts'
import { isSpace } from './tokens/index.ts'

let resources: Resources
beforeAll(() => {
  resources = loadResources({ packs: [] })
})

function documentOf(text: string, zones: readonly Zone[] = []): Document {
  const id = 'test' as DocumentId
  return { id, file: 'test.txt', sha256: '', format: 'text', language: 'en', credits: [], text, zones, issues: [] }
}

function read(text: string, zones: readonly Zone[] = []): Syntax {
  return parse(documentOf(text, zones), resources)
}

function sentencesOf(text: string, zones: readonly Zone[] = []): string[] {
  return read(text, zones).sentences.map(({ start, end }) => text.slice(start, end))
}

/** `word/TAG/lemma<head/dependency` of the token that is `word`. */
function describeWord(text: string, word: string): string {
  const { tokens } = read(text)
  const textOf = (i: number) => (i < 0 ? 'ROOT' : text.slice(tokens.start[i]!, tokens.end[i]!))
  const i = Array.from({ length: tokens.length }, (_, index) => index).find((index) => textOf(index) === word)!
  const tag = UPOS[tokens.tag[i]!]
  return `${tag} ${tokens.lemma[i]} ${DEPENDENCIES[tokens.dependency[i]!]} ${textOf(tokens.head[i]!)}`
}

describe('sentences', () => {
  test('end at marks, but not after initials, titles and abbreviations', () => {
    const text = 'Gen. J. R. Orlo left the U.S. on Dec. 5. He did not come back. Nobody asked why.'
    expect(sentencesOf(text)).toEqual([
      'Gen. J. R. Orlo left the U.S. on Dec. 5.',
      'He did not come back.',
      'Nobody asked why.',
    ])
  })

  test('end without a mark where a greeting or a signature does', () => {
    expect(
      sentencesOf('Thanks for the manifest, Orlo Please send it again tomorrow. Best regards, Mira Costa Port office'),
    ).toEqual([
      'Thanks for the manifest, Orlo',
      'Please send it again tomorrow.',
      'Best regards,',
      'Mira Costa Port office',
    ])
  })

  test('keep the closing quotation mark', () => {
    expect(sentencesOf('“We saw nothing.” The mayor then left.')).toEqual(['“We saw nothing.”', 'The mayor then left.'])
  })

  test('end at lines and at the borders of zones, but not where a program wrapped a line', () => {
    expect(sentencesOf('Talks resume\nThe two sides met again')).toEqual(['Talks resume', 'The two sides met again'])
    const wrapped =
      'The committee said on Tuesday that it would look into the matter\nof the missing boats before winter.'
    expect(sentencesOf(wrapped)).toEqual([wrapped])
    const zones: Zone[] = [{ kind: 'title', start: 0, end: 10 }]
    expect(sentencesOf('Boats lost They sank.', zones)).toEqual(['Boats lost', 'They sank.'])
  })

  test('leave the dateline at the head of a line to itself', () => {
    for (const dateline of [
      'PORT SELLA (Coast Wire) —',
      'Osk, 4 May (Wire) -',
      'KOTA BARA, Sella –',
      'OSK, Sept 9 -',
      'Dec 29 (Wire) -',
    ])
      expect(sentencesOf(`${dateline} Two boats sank.`)).toEqual([dateline, 'Two boats sank.'])
    for (const none of ['Osk (the capital) was calm - as ever.', 'NATO – the alliance – left the town.'])
      expect(sentencesOf(none)).toEqual([none])
  })

  test('hold nothing of zones that are not read, nor of repeated ones', () => {
    const text = 'Read more\nA boat sank.\nA boat sank.\nBy Ann Orlo'
    const zones: Zone[] = [
      { kind: 'navigation', start: 0, end: 9 },
      { kind: 'caption', start: 10, end: 22 },
      { kind: 'caption', start: 23, end: 35, repeats: true },
      { kind: 'byline', start: 36, end: 47 },
    ]
    expect(sentencesOf(text, zones)).toEqual(['A boat sank.'])
  })
})

test('what is read of a paragraph does not depend on the one before it', () => {
  const before = 'The mayor said that the harbour was closed. Boats lay idle. Nobody knew why.'
  const own = '“We will wait,” a pilot told reporters. She added that her crew had left.'
  const alone = parse(documentOf(own), resources).parts
  const behind = parse(documentOf(`${before}\n\n${own}`), resources)
  const first = behind.tokens.start.findIndex((start) => start > before.length)
  const shifted = alone.map((part) => ({ ...part, first: part.first + first, end: part.end + first }))
  expect(alone.length).toBeGreaterThan(4)
  expect(behind.parts.filter((part) => part.first >= first)).toEqual(shifted)
})

describe('trees', () => {
  test('give plain sentences their tags, lemmas and dependencies', () => {
    const text = 'The two ministers told reporters that the army had bought new boats.'
    expect(describeWord(text, 'told')).toBe('VERB tell root ROOT')
    expect(describeWord(text, 'ministers')).toBe('NOUN minister nsubj told')
    expect(describeWord(text, 'bought')).toBe('VERB buy ccomp told')
    expect(describeWord(text, 'boats')).toBe('NOUN boat obj bought')
    expect(describeWord(text, 'had')).toBe('AUX have aux bought')
  })

  test('hang together: one root a sentence, no cycles, heads inside the sentence', () => {
    const text =
      'Officials in Velna, who asked not to be named, denied the report; others (three of them) did not. Why? "No!"'
    checkTrees(read(text))
  })
})

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('The ', 'army', ' said', '. ', '\n', ' "', "n't", '-', '5,', '\ud800', '\t', '(', ')'),
      maxLength: 150,
    }),
  )

  test('is read without throwing, tokens tile it, and every sentence is a tree', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (text, a, b) => {
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b), text.length)
        const syntax = read(text, [{ kind: 'navigation', start, end }])
        checkTiling(syntax, start, end)
        checkTrees(syntax)
      }),
      { numRuns: 300 },
    )
  })

  test('of very many characters, in one line or without a space, is read through', () => {
    for (const unit of ['a', 'word ', '. ', '-', "n't", '"', '(', '5,', 'A.', 'x@', 'www.', ':']) {
      const text = unit.repeat(Math.floor(100_000 / unit.length))
      checkTiling(read(text), 0, 0)
    }
    expect(read('a'.repeat(10_000_000)).tokens.length).toBe(1)
  }, 180_000)
})

function checkTiling({ document: { text }, tokens }: Syntax, hiddenFrom: number, hiddenTo: number): void {
  let at = 0
  const skipTo = (end: number) => {
    for (; at < end; at++) {
      const isHidden = at >= hiddenFrom && at < hiddenTo
      if (!isHidden && !isSpace(text.charCodeAt(at))) throw new Error(`character ${at} is in no token`)
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    skipTo(tokens.start[i]!)
    if (tokens.start[i]! !== at || tokens.end[i]! <= at) throw new Error(`token ${i} overlaps`)
    at = tokens.end[i]!
  }
  skipTo(text.length)
}

function checkTrees({ tokens, sentences }: Syntax): void {
  for (const { firstToken, endToken, start, end } of sentences) {
    expect(tokens.start[firstToken]).toBe(start)
    expect(tokens.end[endToken - 1]).toBe(end)
    let roots = 0
    for (let i = firstToken; i < endToken; i++) {
      if (tokens.head[i] === -1) roots++
      let up = i
      for (let steps = 0; up >= 0; steps++) {
        expect(steps).toBeLessThanOrEqual(endToken - firstToken)
        expect(up >= firstToken && up < endToken).toBe(true)
        up = tokens.head[up]!
      }
    }
    expect(roots).toBe(1)
  }
}
