import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
const found = (text: string, cue: string) => read(text).find((one) => one.cue.text.includes(cue))

describe('cues within what somebody says', () => {
  test.each([
    [
      'Velmark said that satellite images showed only a fence and two cranes.',
      'showed',
      'satellite images',
      'document',
    ],
    [
      'The envoy said that the council had condemned the sale of the boats.',
      'condemned',
      'the council',
      'organization',
    ],
    [
      'The envoy said the boats were paid for by what the council calls winter aid.',
      'calls',
      'the council',
      'organization',
    ],
  ])('%s', (text, cue, source, kind) => {
    const inner = found(text, cue)
    expect(inner).toMatchObject({ source: { text: source }, within: 'a0', claimant: { kind } })
    expect(inner?.content.length).toBe(1)
  })

  test('are none where one wishes, is asked to speak, or does it by saying so', () => {
    const words = (text: string) => read(text).map(({ cue }) => cue.text)
    expect(words('Marsh said that the council wants the harbour back.')).toEqual(['said'])
    expect(words('Marsh called on the council to dismiss the harbour master.')).toEqual(['called on'])
    expect(words('“We demand an inquiry into the boats,” Marsh said.')).toEqual(['said'])
    expect(words('“We have demanded an inquiry into the boats,” Marsh said.')).toEqual(['demanded', 'said'])
  })
})

test('who claims responsibility says so', () => {
  const text = 'The Grey Battalion claimed responsibility for the attack on the harbour.'
  expect(found(text, 'claimed')).toMatchObject({ source: { text: 'The Grey Battalion' } })
})

test('a statement in the first person goes on over its paragraphs, up to a further speaker', () => {
  const statement = [
    'The minister, Ilva Horn, said:',
    'I am shocked by the attack on the harbour.',
    'We have told the council that the boats will stay.',
    'The council said that nothing was decided.',
  ].join('\n\n')
  const content = found(statement, 'said')?.content.map(({ text }) => text)
  expect(content).toEqual([
    'I am shocked by the attack on the harbour.',
    'We have told the council that the boats will stay.',
  ])
  expect(found(statement, 'told')).toMatchObject({ within: 'a0', claimant: { name: 'Ilva Horn' } })
})

describe('who is meant', () => {
  test('by "I" in a turn of a transcript is who has it', () => {
    const text = 'HORN: Good evening.\n\nMARSH: I told the harbour master that the boats were armed.\n'
    expect(found(text, 'told')?.claimant).toMatchObject({ kind: 'named-person', name: expect.stringMatching(/marsh/i) })
  })

  test('by "the general" is the general who was named', () => {
    const text =
      'General Marek Tull arrived in Velmark on Monday. The general said that the boats were armed, and left.'
    expect(found(text, 'said')?.claimant).toMatchObject({ kind: 'named-person', name: expect.stringContaining('Tull') })
  })

  test('by "she" behind a last name that looks like a first name of men is its owner', () => {
    const text = 'Angela Clinton arrived on Monday.\n\nClinton said the boats were armed. “They must go,” she said.'
    expect(read(text).map(({ claimant }) => claimant?.name)).toEqual(['Angela Clinton', 'Angela Clinton'])
  })
})
