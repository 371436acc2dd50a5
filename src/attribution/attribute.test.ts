import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) => extract(documentFromText(text, 'example.txt'), resources).attributions
const words = (text: string) =>
  read(text).map(({ source, cue, content, act }) => ({
    source: source?.text,
    cue: cue.text,
    content: content.map((one) => one.text),
    act,
  }))

test('a clause after the verb is the content', () => {
  expect(words('The minister said that the army had built a camp.')).toEqual([
    { source: 'The minister', cue: 'said', content: ['that the army had built a camp'], act: 'state' },
  ])
})

test('a clause before the verb is the content', () => {
  expect(words('The army has built a camp, the minister said.')).toMatchObject([
    { source: 'the minister', cue: 'said', content: ['The army has built a camp'] },
  ])
})

test('a quotation keeps its marks, and goes on in the next sentence without a cue of its own', () => {
  expect(words('“We will not wait,” the general said. “Every camp will be hit.”')).toMatchObject([
    { source: 'the general', cue: 'said', content: ['“We will not wait,”', '“Every camp will be hit.”'] },
  ])
})

test('what a thing is said to do in a headline has no one named for it', () => {
  const [attribution] = words('Drones said to reach Sixth Division')
  expect(attribution).toMatchObject({ source: undefined, cue: 'said', content: ['to reach Sixth Division'] })
})

test('the apposition belongs to the source', () => {
  const [attribution] = words('Anna Marsh, the head of the agency, warned that the plant was not safe.')
  expect(attribution?.source).toContain('Anna Marsh, the head of the agency')
  expect(attribution?.act).toBe('warn')
})

test('in a relative clause the source reaches to the pronoun', () => {
  const [attribution] = words('They met an officer, who said the depot was empty.')
  expect(attribution).toMatchObject({ source: 'an officer, who', content: ['the depot was empty'] })
})

test('according to: the sentence is the content, and what stands in it nests', () => {
  const attributions = read('The depot is empty, an officer told a newspaper, according to state television.')
  const outer = attributions.find((one) => one.cue.text === 'according to')
  const inner = attributions.find((one) => one.cue.text === 'told')
  expect(inner?.within).toBe(outer?.id)
  expect(inner?.content.map((one) => one.text)).toEqual(['The depot is empty'])
  expect(outer?.claimant?.kind).toBe('media')
  expect(inner?.claimant?.kind).toBe('unnamed-person')
})

test('reportedly is an attribution without a source', () => {
  const [attribution] = words('The army has reportedly built a camp in the valley.')
  expect(attribution?.cue).toBe('reportedly')
  expect(attribution?.source).toBeUndefined()
})

test('declining to comment and naming no one attribute nothing', () => {
  for (const text of ['The ministry declined to comment.', 'The report did not name the officer.']) {
    for (const attribution of read(text)) {
      expect(attribution.content).toEqual([])
      expect(attribution.act).toBe('decline')
    }
  }
})

test('loaded words are marked', () => {
  const [attribution] = read('The ministry admitted that the plant was not safe.')
  expect(attribution).toMatchObject({ act: 'confirm', loaded: true })
})

test('a speaker goes on in ", adding that …"', () => {
  const attributions = words('The minister said that the camp was empty, adding that the army had left.')
  expect(attributions.map((one) => one.source)).toEqual(['The minister', 'The minister'])
})

test('whoever a verb of speech is addressed to is the audience', () => {
  const [attribution] = read('The minister told reporters that the camp was empty.')
  expect(attribution?.audience?.text).toBe('reporters')
})

test('what is planned or wished is an attribution in the wide sense, and no link of a chain', () => {
  const { attributions, claims } = extract(
    documentFromText('The army wants to build a camp in Osk.', 'example.txt'),
    resources,
  )
  expect(attributions).toMatchObject([
    { source: { text: 'The army' }, cue: { text: 'wants' }, content: [{ text: 'to build a camp in Osk' }], wide: true },
  ])
  expect(claims.find(({ relation }) => relation === 'operates-site')).toMatchObject({ chain: [], modes: ['future'] })
})

test('what someone believes to be so is a link, what someone hopes for is none', () => {
  const [believes] = read('The general believes that Velmark is building a camp.')
  expect(believes).toMatchObject({ cue: { text: 'believes' }, act: 'assess' })
  expect(believes).not.toHaveProperty('wide')
})

test('speakers who think aloud in their own words add no link', () => {
  const told = read('“I think that the army has built a camp,” the mayor said. “We hope that it will leave.”')
  expect(told.map(({ cue }) => cue.text)).toEqual(['said'])
})

test('someone else’s words within a quotation stay a link of their own', () => {
  const told = read('“The general claimed that the army had built a camp,” the mayor said.')
  expect(told.map(({ cue, within }) => [cue.text, within])).toEqual([
    ['claimed', 'a1'],
    ['said', undefined],
  ])
})

test('nothing stands within a wide attribution', () => {
  const told = read('The council wants to hear what the army said about the camp.')
  expect(told.filter(({ within }) => told.some(({ id, wide }) => id === within && wide))).toEqual([])
})

test('extraction throws on no string, and every span cites the words that stand there', () => {
  const piece = fc.constantFrom(
    'The army said ',
    '“We built it,” ',
    'according to the report, ',
    'he added. ',
    'reportedly ',
    'denied that ',
    'no factories in the valley',
    '\n\n',
    '”',
    '“',
    ' - ',
    'Anna Marsh, the head of the agency, ',
    'told reporters ',
    'as saying ',
    ', who said ',
    'Iran’s ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 14 }), (pieces) => {
      const { document, attributions, claims } = extract(documentFromText(pieces.join(''), 'any.txt'), resources)
      const spans = [
        ...attributions.flatMap((one) => [one.cue, ...one.content, ...(one.source ? [one.source] : [])]),
        ...claims.flatMap((one) => [one.evidence, ...one.arguments]),
      ]
      for (const span of spans) expect(document.text.slice(span.start, span.end)).toBe(span.text)
      const ids = new Set(attributions.map((one) => one.id))
      for (const one of attributions) if (one.within !== undefined) expect(ids.has(one.within)).toBe(true)
      for (const claim of claims) for (const id of claim.chain) expect(ids.has(id)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('who is cited before the verb says what the verb reports', () => {
  const found = read('The daily, citing two officials, said that the army had built a camp.')
  expect(found.map((one) => [one.cue.text, one.within])).toEqual([
    ['citing', 'a1'],
    ['said', undefined],
  ])
  expect(found[0]?.content[0]?.text).toBe('that the army had built a camp')
})

test('a parenthesis parts what is said', () => {
  expect(words('An attack on the island, the council has warned, would be answered.')).toMatchObject([
    { source: 'the council', content: ['An attack on the island', 'would be answered'] },
  ])
})

test('a name that someone gives to something is what they say of it', () => {
  expect(words('The envoy called the camp “a summer school”.')).toMatchObject([
    { source: 'The envoy', act: 'state', content: ['the camp “a summer school”'] },
  ])
})

test('who goes on behind “but” is the one who spoke', () => {
  expect(
    words('An adviser said the report was taken seriously, but cautioned that the images showed a fence.'),
  ).toMatchObject([
    { source: 'An adviser', cue: 'said', content: ['the report was taken seriously'] },
    { source: 'An adviser', cue: 'cautioned' },
    { source: 'the images', cue: 'showed', content: ['a fence'] },
  ])
})

test('no one says what nobody says', () => {
  expect(words('Nobody said that the army had built a camp.')).toEqual([])
})
