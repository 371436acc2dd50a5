import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) => extract(documentFromText(text, 'example.txt'), resources).attributions
const kindOf = (text: string, cue: string) => read(text).find((one) => one.cue.text.includes(cue))?.claimant?.kind
const contents = (text: string, cue: string) =>
  read(text)
    .find((one) => one.cue.text.includes(cue))
    ?.content.map((one) => one.text)

describe('cues', () => {
  test('a quotation of several sentences is said as a whole, marks of apostrophes and all', () => {
    const quotation = '"The so-called marshal is a thief. Whoever feeds him isn\'t our friend."'
    expect(contents(`An embassy official said: ${quotation}\n\nA friend told us: "He's gone."`, 'said')).toEqual([
      quotation,
    ])
  })

  test('a figure is put, talks are ruled out', () => {
    expect(contents('The diplomat put the number of fighters in the valley at around 120.', 'put')).toEqual([
      'the number of fighters in the valley at around 120',
    ])
    expect(read('The president ruled out talks with the rebels.')).toMatchObject([{ act: 'deny' }])
  })

  test('nothing said is a silence; what one refused to confirm is no second one', () => {
    expect(read('The government said nothing.')).toMatchObject([{ act: 'decline', content: [] }])
    expect(read('The minister refused to confirm or deny the story.')).toMatchObject([{ act: 'decline' }])
  })

  test('what was asked of one, is one’s duty or a rate is nobody’s speech', () => {
    expect(
      read('Asked how he knew, the guard shrugged.').filter(({ cue, wide }) => !wide && /asked/i.test(cue.text)),
    ).toEqual([])
    expect(read('The minister should say that the depot is empty.').filter(({ wide }) => !wide)).toEqual([])
    expect(read('The shares fell three per cent.').filter(({ cue }) => cue.text === 'per')).toEqual([])
  })

  test('inside a relative clause only that clause is said', () => {
    expect(contents('He works in a hall at which, they said, drones were built.', 'said')).toEqual([
      'at which',
      'drones were built',
    ])
  })

  test('a headline names its source behind a dash, and a paper around another', () => {
    const dash = 'Elenia doubles flights to the camp -sources\n\nThe flights have doubled.'
    expect(read(dash)[0]).toMatchObject({
      source: { text: 'sources' },
      content: [{ text: 'Elenia doubles flights to the camp' }],
    })
    const [paper, adviser] = read('Paper: Elenia built a plant, adviser says\n\nThe plant is old.')
    expect(paper?.source?.text).toBe('Paper')
    expect(adviser).toMatchObject({
      source: { text: 'adviser' },
      within: paper?.id,
      content: [{ text: 'Elenia built a plant' }],
    })
  })
})

describe('claimants', () => {
  test('a name that the report calls a paper is media wherever it stands', () => {
    const text = 'The daily al-Vesna reported that the camp is closed. Al-Vesna added that it was small.'
    expect([kindOf(text, 'reported'), kindOf(text, 'added')]).toEqual(['media', 'media'])
  })

  test('a lone name that is never introduced is a state; one with a title is a person', () => {
    expect(kindOf('Yorvik denied that it had sent the boats. Soldiers of Yorvik were seen.', 'denied')).toBe(
      'government',
    )
    expect(kindOf('General Torsten Yorvik left. Yorvik denied that he had sent the boats.', 'denied')).toBe(
      'named-person',
    )
  })

  test('a person of a firm is unnamed; one in apposition is named', () => {
    expect(kindOf('A Tolvan Shipping lawyer said that the crates were empty.', 'said')).toBe('unnamed-person')
    expect(kindOf('His lawyer, Till Brandhus, said that the crates were empty.', 'said')).toBe('named-person')
  })

  test('a report by a panel is a document, and so is “the report” after it', () => {
    const text = 'A confidential report says that rifles were sold. The report adds that they were new.'
    expect([kindOf(text, 'says'), kindOf(text, 'adds')]).toEqual(['document', 'document'])
    expect(kindOf('The paper had a report. This newspaper has learned that it was false.', 'learned')).toBe('media')
  })
})
