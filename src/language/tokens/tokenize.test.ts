import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTokenBuffer, isSpace, tokenize } from './index.ts'

function words(text: string): string[] {
  const buffer = createTokenBuffer(4)
  tokenize(text, 0, text.length, buffer)
  return Array.from({ length: buffer.length }, (_, i) => text.slice(buffer.start[i]!, buffer.end[i]!))
}

describe('tokens', () => {
  const cases: readonly [behaviour: string, text: string, expected: string][] = [
    ['negations part before the n', "They didn't and won't.", "They|did|n't|and|wo|n't|."],
    ['cannot is two words', 'It cannot wait', 'It|can|not|wait'],
    ['so are words run together', 'whats alot to hes', 'what|s|a|lot|to|he|s'],
    ['clitics part from their word', "Velna's mayor says she'll go", "Velna|'s|mayor|says|she|'ll|go"],
    ['typographic apostrophes are apostrophes', 'We’re at Tom’s', 'We|’re|at|Tom|’s'],
    ['a plural possessive parts from its apostrophe', "the farmers' field", "the|farmers|'|field"],
    ['apostrophes inside names stay', "Sha'tal of O'Brek at ten o'clock", "Sha'tal|of|O'Brek|at|ten|o'clock"],
    ['hyphens are tokens', 'a state-owned al-Marra', 'a|state|-|owned|al|-|Marra'],
    ['but not after prefixes', 'anti-war co-founders re-elected', 'anti-war|co-founders|re-elected'],
    ['figures keep their marks', 'over 130,000 or 3.5 at 5:30', 'over|130,000|or|3.5|at|5:30'],
    ['units part from figures', 'at 5pm, 20km off', 'at|5|pm|,|20|km|off'],
    ['ordinals and decades stay whole', 'the 19th in the 1990s', 'the|19th|in|the|1990s'],
    ['currency signs and per cents are tokens', '$5 and 20%', '$|5|and|20|%'],
    ['initials and abbreviations keep their stops', 'Gen. J. Orlo of the U.S. left', 'Gen.|J.|Orlo|of|the|U.S.|left'],
    ['No. is an abbreviation only before a figure', 'No. 5? No.', 'No.|5|?|No|.'],
    ['a stop before a capital without a space ends a word', 'the end.Next day', 'the|end|.|Next|day'],
    [
      'addresses stay whole',
      'see https://a.example/b-c?d=1. or (www.b.example)',
      'see|https://a.example/b-c?d=1|.|or|(|www.b.example|)',
    ],
    ['mail addresses stay whole', 'write to o.brek-tal@mail.example, now', 'write|to|o.brek-tal@mail.example|,|now'],
    ['dots, dashes and exclamations run together', 'well... no -- wait!!', 'well|...|no|--|wait|!!'],
    ['quotation marks stand alone', '“Go,” he said', '“|Go|,|”|he|said'],
    ['faces are tokens after a space', 'fine :-) (or so:)', 'fine|:-)|(|or|so|:|)'],
    ['capitals joined by & stay', 'AT&T and salt & oil', 'AT&T|and|salt|&|oil'],
    ['pairs of surrogates are not cut', 'so 🚀🚀!', 'so|🚀|🚀|!'],
  ]
  test.each(cases)('%s', (_, text, expected) => {
    expect(words(text).join('|')).toBe(expected)
  })

  test('tokens cover every character but spaces once, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(...`aZé5.,'’-–&@#:/ )"n t\n`, '\ud83d', '\ude80', '\u200d', 'www.', '://'),
        maxLength: 120,
      }),
    )
    fc.assert(
      fc.property(text, (input) => {
        const buffer = createTokenBuffer(2)
        tokenize(input, 0, input.length, buffer)
        let at = 0
        for (let i = 0; i < buffer.length; i++) {
          for (; at < buffer.start[i]!; at++) expect(isSpace(input.charCodeAt(at))).toBe(true)
          expect(buffer.end[i]!).toBeGreaterThan(buffer.start[i]!)
          at = buffer.end[i]!
        }
        for (; at < input.length; at++) expect(isSpace(input.charCodeAt(at))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
