import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
/** Source and cue of each attribution, with the source of the one around it. */
const chains = (text: string) => {
  const found = read(text)
  return found.map(({ source, cue, within }) => [
    source?.text,
    cue.text,
    found.find(({ id }) => id === within)?.source?.text,
  ])
}
const kindOf = (text: string, source: string) =>
  read(text).find((one) => one.source?.text.includes(source))?.claimant?.kind

describe('chains', () => {
  test('a paper that quotes somebody stands around what was said', () => {
    expect(chains('“We can repeat it,” Kranz was quoted as saying by the Tolnar news agency.')).toEqual([
      ['the Tolnar news agency', 'quoted', undefined],
      ['Kranz', 'saying', 'the Tolnar news agency'],
    ])
    expect(chains('The spokesman was quoted on Velmar state TV as saying: “We condemn it.”')).toMatchObject([
      ['Velmar state TV', 'quoted', undefined],
      ['The spokesman', expect.stringContaining('saying'), 'Velmar state TV'],
    ])
  })

  test('a speaker behind a clause and a comma stands around the speaker in it', () => {
    expect(chains('The army said it opened fire on Tass, said the office of the Velmar governor.')).toEqual([
      ['The army', 'said', 'the office of the Velmar governor'],
      ['the office of the Velmar governor', 'said', undefined],
    ])
  })

  test('what an agency at the end reports is the whole sentence', () => {
    const text =
      'Jo Holt, the head of the party, urged Tass to accept talks and said “it cannot last,” the Yonar news agency reported.'
    expect(chains(text).map(([, , outer]) => outer)).toEqual([
      'the Yonar news agency',
      'the Yonar news agency',
      undefined,
    ])
  })

  test('a paragraph set off behind a colon is what was said', () => {
    const text =
      'Talks have failed for weeks. The Velmar Post wrote:\n\nThe rebels said that talks had failed on Monday.'
    expect(chains(text)).toEqual([
      ['The Velmar Post', expect.stringContaining('wrote'), undefined],
      ['The rebels', 'said', 'The Velmar Post'],
    ])
  })

  test('one speaker’s further words are no part of the first, nor is what somebody else denies in passing', () => {
    expect(chains('Marsh suggested a safe zone but repeated that soldiers should stay out.')).toEqual([
      ['Marsh', 'suggested', undefined],
      ['Marsh', 'repeated', undefined],
    ])
    expect(chains('The farmer said that soldiers had fired rockets, which the army denies.')).toEqual([
      ['The farmer', 'said', undefined],
      ['the army', 'denies', undefined],
    ])
  })
})

describe('cues', () => {
  test('nouns of speech that are somebody’s, what one contests or reveals, and what a picture shows', () => {
    expect(chains('A proposal by Mr. Hale to arm the rebels was shelved.')).toEqual([
      ['Mr. Hale', 'proposal', undefined],
    ])
    expect(chains('The plant, which an exile group had revealed in May, belonged to the army.')).toEqual([
      ['an exile group', 'revealed', undefined],
    ])
    expect(read('The video showed the tanker close to the harbour.')).toMatchObject([
      { source: { text: 'The video' }, content: [{ text: 'the tanker close to the harbour' }] },
    ])
    expect(chains('In his remarks, the minister was calm.')).toEqual([])
  })

  test('what was left unsaid is no refusal', () => {
    expect(read('The Russian leader did not say what weapons he meant.')).toEqual([])
    expect(read('The ministry did not reply.')).toMatchObject([{ act: 'decline' }])
    expect(read('Officials were not available for comment.')).toMatchObject([{ act: 'decline' }])
  })
})

describe('acts', () => {
  test('are told by the other words of a cue, by who speaks and by what is said', () => {
    const actOf = (text: string) => read(text)[0]?.act
    expect(actOf('The commander issued a warning that drones would be shot down.')).toBe('warn')
    expect(actOf('The Velmar Post said the camp was empty.')).toBe('report')
    expect(actOf('The minister said the papers were forged.')).toBe('deny')
    expect(actOf('The spokesman said that he did not comment on rumours.')).toBe('decline')
  })
})

describe('kinds', () => {
  test('of bodies by what they are called', () => {
    expect(kindOf('The coast guard said the boat had sunk.', 'coast guard')).toBe('organization')
    expect(kindOf('The rebels said they would leave.', 'rebels')).toBe('organization')
    expect(kindOf('Two rebels said that the camp was empty.', 'Two rebels')).toBe('unnamed-person')
    expect(kindOf('The presidential office said the talks had failed.', 'office')).toBe('government')
    expect(kindOf('The Borealis Wire said the talks had failed.', 'Borealis')).toBe('media')
  })

  test('it is the body that spoke last', () => {
    const [, second] = read('Tassia’s defence ministry said the boat was seized. It added that nobody was hurt.')
    expect(second?.claimant?.kind).toBe('government')
  })

  test('a title names somebody where one alone bears it', () => {
    const named = read(
      'Velmark’s foreign minister said the plan had failed.\n\nVelmarian Foreign Minister Jo Doe spoke in Osk.',
    )
    expect(named[0]?.claimant).toMatchObject({ name: 'Jo Doe', kind: 'named-person' })
    const other = read('Velmark’s president said the plan had failed.\n\nTassian President Jo Doe spoke in Osk.')
    expect(other[0]?.claimant?.kind).toBe('unnamed-person')
    const stateless = read(
      'Velmark’s new defence minister said the plan had failed.\n\nDefence Minister Jo Doe spoke in Osk.',
    )
    expect(stateless[0]?.claimant?.kind).toBe('unnamed-person')
    const rank = read('A top Velmarian general said the plan had failed.\n\nThe general Jo Doe was in Osk.')
    expect(rank[0]?.claimant?.kind).toBe('unnamed-person')
  })
})
