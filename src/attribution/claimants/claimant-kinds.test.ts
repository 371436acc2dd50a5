import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
const speakers = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .attributions.filter(({ wide, source }) => !wide && source)
    .map(({ claimant }) => `${claimant?.kind} ${claimant?.name}`)
const last = (text: string) => speakers(text).at(-1)

describe('kinds of claimants', () => {
  test.each([
    // states, by adjectives, datelines and what is theirs
    ['Orvanian troops left Osk. Two rebels fled. Orvania denied it.', 'government Orvania'],
    ['Orvanian troops left Osk. Isolated Orvania denied it.', 'government Isolated Orvania'],
    ['Kessary denies all of it. Its ambassador left on Monday.', 'government Kessary'],
    ['The Commonwealth of Sund rejected the report.', 'government The Commonwealth of Sund'],
    ['The Office of the President said the camp was empty.', 'government The Office of the President'],
    // companies and armed groups
    ['Amber Lantern, a charity, said the clinic was shelled.', 'organization Amber Lantern'],
    ['Jund al-Wadi said it had taken the depot.', 'organization Jund al-Wadi'],
    // papers
    ["The mission's daily report said two trucks were hit.", "document The mission's daily report"],
    // people
    ['Critics say the deal armed the rebels.', 'experts Critics'],
    ['Critics of the mayor say the deal armed the rebels.', 'unnamed-person Critics of the mayor'],
  ])('%s', (text, claimant) => {
    expect(last(text)).toBe(claimant)
  })

  test('a name is that of the person, whatever else is said of whom', () => {
    expect(last('Milo Tarn, the head of an arms company, said the camp was empty.')).toBe('named-person Milo Tarn')
    expect(last('Isolated, Milo Tarn said the camp was empty.')).toBe('named-person Milo Tarn')
  })
})

describe('names of claimants', () => {
  test('stand in the words of the source, behind its noun', () => {
    expect(last('Its director, retired Admiral Milo Tarn, said the camp was empty.')).toBe('named-person Milo Tarn')
    expect(last('A farmer who gave his name as Safar said the shells fell at night.')).toMatch(/^named-person/)
    expect(last('Their leader, known as Commander Osk, boasted that the camp was full.')).toBe(
      'named-person Commander Osk',
    )
    expect(last('A driver, identified only as Witness K, said the camp was full.')).toMatch(/^unnamed-person/)
  })

  test('stand before an apposition that lost its comma, unless the sentence goes on about the name', () => {
    expect(last('Milo Tarn, the chief prosecutor of the district said the tanker should be seized.')).toBe(
      'named-person Milo Tarn',
    )
    expect(last('Milo Tarn, a prosecutor said, is dead.')).toMatch(/^unnamed-person/)
  })

  test('are those of who spoke or acted last, where a description that nobody else bears takes them up', () => {
    expect(last('Milo Tarn denied the charge. The envoy accused Orvania of theft.')).toBe('named-person Milo Tarn')
    expect(last('Milo Tarn, who leads the guard, met reporters. The commander said the camp was empty.')).toBe(
      'named-person Milo Tarn',
    )
    expect(last('An envoy left. Milo Tarn denied the charge. The envoy accused Orvania of theft.')).toMatch(
      /^unnamed-person/,
    )
    expect(last('Milo Tarn denied the charge. The president accused Orvania of theft.')).toMatch(/^unnamed-person/)
  })

  test('"it" behind a relative pronoun is the subject of that sentence', () => {
    expect(
      last('The website Lantern said the men fled. The foreign ministry expelled two men whom it accused of spying.'),
    ).toBe('government The foreign ministry')
  })
})
