import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
const found = (text: string, cue: string) => read(text).find((one) => one.cue.text.includes(cue))
const contents = (text: string, cue: string) => found(text, cue)?.content.map((one) => one.text)

describe('contents', () => {
  test('end where a clause begins that is none of them', () => {
    const denied =
      'Orvania denied it was behind the blasts but Admiral Joss Tarn has accused the Brigade of laying mines.'
    expect(contents(denied, 'denied')).toEqual(['it was behind the blasts'])
    const vowed = 'Orvania vowed to put more pressure on Velmark, but so far nothing has stopped its rocket trade.'
    expect(contents(vowed, 'vowed')).toEqual(['to put more pressure on Velmark'])
    const what = 'It closed after what Orvania said were acts of sabotage while drones on the pipeline forced a halt.'
    expect(contents(what, 'said')).toEqual(['were acts of sabotage'])
    expect(contents('Orsk reiterated that talks could be useful and stressed it would take time.', 'reit')).toEqual([
      'that talks could be useful',
    ])
  })

  test('are what was quoted before "quoted X as saying"', () => {
    const quoted = 'Velmark has built camps in the hills, the station quoted Orvanian officials as saying on Friday.'
    expect(contents(quoted, 'saying')).toEqual(['Velmark has built camps in the hills'])
  })

  test.each([
    ['Velmark said it would send rockets to Orsk, reports The Northern Post.', 'Velmark', 'The Northern Post'],
    [
      'The Northern Post quotes Foreign Minister Anna Berg as saying that the rockets are in Orsk.',
      'Berg',
      'Northern Post',
    ],
  ])('of who passes on are all that is passed on: %s', (text, inner, outer) => {
    const said = read(text)
    const passed = said.find((one) => one.source?.text.includes(inner))
    expect(said.find(({ id }) => id === passed?.within)?.source?.text).toContain(outer)
  })

  test('of what is neither confirmed nor denied are none: it is one refusal', () => {
    const text = 'Velmark has neither directly confirmed or denied this but has said that its drones were sold.'
    expect(read(text).map(({ act }) => act)).toEqual(['decline', 'state'])
  })
})

describe('sources', () => {
  test('have no days, credits or relative clauses in their names', () => {
    expect(
      found("Orvania's foreign minister on Saturday warned that Velmark armed the rebels.", 'warned'),
    ).toMatchObject({
      source: { text: "Orvania's foreign minister" },
      claimant: { name: "Orvania's foreign minister" },
    })
    const caption = 'Image copyright Reuters Image caption Secretary Dana Holt said the sale was over.'
    expect(found(caption, 'said')?.source?.text).toBe('Secretary Dana Holt')
    const guard = 'The coast guard, which answers only to Supreme Marshal Igor Pell, said it sank the boat.'
    expect(found(guard, 'said')?.claimant?.name).toBe('The coast guard')
  })

  test('are parties: no missile threatens, no war claims lives', () => {
    expect(read('The new missile threatens to put the harbour out of reach.')).toEqual([])
    expect(read('The war has claimed over 57,000 lives.')).toEqual([])
    expect(read("The airline cancelled its flights, citing Velmark's threats to shoot down airliners.")).toEqual([])
  })

  test('that are "he" are the person who spoke last', () => {
    const text =
      'The envoy, Mirel Tass, said direct talks were possible. "We will return to dialogue," he said.\n\n' +
      'Orvania\'s envoy to the council, Lio Jarn, repeated a call for calm. "The valley must have peace," he said.'
    expect(read(text).map(({ claimant }) => claimant?.name)).toEqual([
      'Mirel Tass',
      'Mirel Tass',
      'Lio Jarn',
      'Lio Jarn',
    ])
  })

  test('of reports that somebody denies are others', () => {
    const text = 'Holt denied reports that Velmark had used Osk as a go-between.'
    expect(found(text, 'reports')?.source).toBeUndefined()
  })
})
