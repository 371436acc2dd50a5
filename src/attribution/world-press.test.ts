import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
const found = (text: string, cue: string) => read(text).find((one) => one.cue.text.includes(cue))

describe('texts that have lost their commas', () => {
  test('give the whole sentence to who said it at its end', () => {
    const text = 'We have warned against such reckless steps the general staff said.'
    const said = found(text, 'said')
    expect(said).toMatchObject({
      source: { text: 'the general staff' },
      content: [{ text: 'We have warned against such reckless steps' }],
    })
    expect(found(text, 'warn')).toMatchObject({ within: said?.id, claimant: { name: 'the general staff' } })
    const guns =
      'Kalkan guns hit 33 posts which were reportedly preparing to attack Velmark security sources said on Monday.'
    expect(found(guns, 'said')?.source?.text).toBe('Velmark security sources')
    expect(found(guns, 'said')?.content[0]?.text).toMatch(/^Kalkan guns hit 33 posts/)
  })

  test('leave a clause about what somebody said alone', () => {
    expect(found('The council rejected the last thing the minister said.', 'said')?.content[0]?.text).not.toContain(
      'council',
    )
  })

  test('go on with the speaker, not with the name before "adding"', () => {
    const text = 'The movement named the slain man as Abu Kamal adding that the fighter died in the town of Osk.'
    expect(found(text, 'adding')?.source?.text).toBe('The movement')
  })

  test.each([
    ['Also Monday Velmark state media said that the town had fallen.', 'Velmark state media'],
    ['Earlier in the day a source at the police told VENA that rockets fell on Osk.', 'a source at the police'],
    ['Thursday 02 June 2016 16:02 Kalkan Coalition said the town was lost.', 'Kalkan Coalition'],
  ])('have no days in their sources: %s', (text, source) => {
    expect(read(text)[0]?.source?.text).toBe(source)
  })

  test('let no part of a country speak', () => {
    const text = 'Kalkan jets flew over northern Velmark claiming to have hit posts of the militia.'
    expect(found(text, 'claiming')?.source?.text).not.toBe('northern Velmark')
  })

  test('glue headlines and dates to nobody', () => {
    const text = 'Ten villagers killed in raid on Osk 6 September 2016 VENA reporter in Osk said that six people died.'
    expect(found(text, 'said')?.source?.text).toBe('VENA reporter in Osk')
  })
})

describe('speakers', () => {
  test('of "adding that" behind "According to X," are X', () => {
    const text = 'According to the ministry, the Kalkan enemy raided Osk, adding that most of the missiles were downed.'
    expect(found(text, 'adding')?.claimant?.name).toBe('the ministry')
  })

  test('of comments in which he spoke are whose comments they are', () => {
    const text =
      "The commander pointed to General Kenneth Pell's comments last year in which he acknowledged that Velmark had won.\n\n“The enemy is weak,” he added."
    expect(found(text, 'acknowledged')?.claimant).toMatchObject({ name: 'Kenneth Pell', kind: 'named-person' })
    expect(found(text, 'added')?.claimant?.name).not.toContain('Pell')
  })

  test('of "It stressed" are the body that spoke last, not a place in its words', () => {
    const text =
      'The Foreign Ministry condemned the raid.\n\nIt said that the council had failed to keep the peace in the area.\n\nIt stressed that the looting of oil cannot be parted from the attacks.'
    expect(found(text, 'stressed')?.claimant).toMatchObject({ name: 'The Foreign Ministry', kind: 'government' })
  })

  test('are none who are asked to speak, commit crimes, or may be accused', () => {
    const asked = 'The ministry pleaded on the council to uphold its duties and denounce such aggression.'
    expect(read(asked).map(({ act }) => act)).toEqual(['request'])
    expect(read('The guns help groups that are committing atrocities across Velmark.')).toEqual([])
    expect(found('The aim is to forge a pretext for accusing the Kalkan government of using gas.', 'accus')).toBe(
      undefined,
    )
    expect(found("The victory, he said, shows Velmark's strength over its foes.", 'shows')).toBe(undefined)
  })

  test('deny nothing where they do not rule it out', () => {
    expect(found('The sources did not rule out that it was Kalkan fire.', 'rule')?.act).toBe('assess')
  })
})
