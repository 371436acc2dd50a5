import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentFromText } from './document-from-text.ts'

test('zones lie in the text, in order, never overlap, and cover every word, whatever the text', () => {
  const line = fc.constantFrom(
    'Read more:',
    'By Jo Doe, Coast Herald',
    '(AP/Jo Doe)',
    'A storm closed the port, officials said.',
    '',
    'Related:',
    'Port reopens',
    'search',
    '\u00a0',
    '\r',
    'x'.repeat(1500),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.array(line).map((lines) => lines.join('\n')),
  )
  fc.assert(
    fc.property(text, (source) => {
      const document = documentFromText(source, 'any.txt')
      let end = 0
      let between = ''
      for (const zone of document.zones) {
        expect(zone.start).toBeGreaterThanOrEqual(end)
        expect(zone.end).toBeGreaterThan(zone.start)
        between += document.text.slice(end, zone.start)
        end = zone.end
      }
      expect(end).toBeLessThanOrEqual(document.text.length)
      expect(between + document.text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
    }),
    { numRuns: 500 },
  )
})

test('the text is kept but for a byte order mark and CRLF', () => {
  expect(documentFromText('\ufeffOne\r\n two\r\n\r\nthree \u00a0', 'a.txt').text).toBe('One\n two\n\nthree \u00a0')
})

test('the same text has the same id, another text another', () => {
  const id = (text: string) => documentFromText(text, 'a.txt').id
  expect(id('A storm.')).toBe(id('A storm.'))
  expect(id('A storm.')).not.toBe(id('A calm.'))
})

test('what is not stated is absent', () => {
  const document = documentFromText('The port was closed on Monday, an official said.', 'clip.txt')
  for (const key of ['title', 'outlet', 'byline', 'publishedAt', 'publishedAtFrom', 'updatedAt', 'url'])
    expect(document).not.toHaveProperty(key)
})

test('title, outlet, byline and date are read from the lines of the text', () => {
  const text =
    'Port reopens after storm\n\nBy Jo Doe, Coast Herald\nAug. 27, 2017\n\nThe port reopened on Sunday, officials said. It had been closed for a week.\n'
  expect(documentFromText(text, 'clip.txt')).toMatchObject({
    title: 'Port reopens after storm',
    outlet: 'Coast Herald',
    byline: 'Jo Doe',
    publishedAt: '2017-08-27',
    publishedAtFrom: 'byline',
  })
})

test('a file name gives the date only when the text gives none', () => {
  const plain = 'The port was closed, an official said.'
  expect(documentFromText(plain, '2017-08-26-port.txt')).toMatchObject({
    publishedAt: '2017-08-26',
    publishedAtFrom: 'filename',
  })
  expect(documentFromText(plain, '002_b3375cc454e20666.txt')).not.toHaveProperty('publishedAt')
  expect(documentFromText(`PORT SELLA, Aug. 27, 2017 (Coast Wire) — ${plain}`, '2017-08-30.txt').publishedAt).toBe(
    '2017-08-27',
  )
})

test('metadata given outweighs what the text says', () => {
  const given = { title: 'Other', publishedAt: '2020-01-02', outlet: 'Post' }
  expect(
    documentFromText('A title\n\nBy Jo Doe, Coast Herald\n\nWords of it, in a sentence.', 'a.txt', given),
  ).toMatchObject(given)
})

test('a line too long for a sentence is read and noted', () => {
  const document = documentFromText('word '.repeat(30_000), 'a.txt')
  expect(document.issues.map(({ code }) => code)).toEqual(['LINE_TOO_LONG'])
})

test.each([
  ['The ministry said that the port would be closed until the storm had passed over it.', 'en'],
  ['Das Ministerium teilte mit, dass der Hafen geschlossen bleibt, bis der Sturm vorüber ist.', 'de'],
  ['أعلنت الوزارة أن الميناء سيبقى مغلقا حتى انتهاء العاصفة التي ضربت المدينة', 'ar'],
  ['In het noorden was de haven van de stad in handen van een groep die als vijand gold.', 'nl'],
  [
    'Министерство обороны сообщило, что порт закрыт и откроется через неделю, когда пройдёт шторм: «The port is closed.»',
    'ru',
  ],
  ['—', 'und'],
])('%s is in %s', (text, language) => expect(documentFromText(text, 'a.txt').language).toBe(language))
