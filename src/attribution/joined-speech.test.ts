import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
/** Source, cue and contents of each attribution. */
const told = (text: string) =>
  read(text).map(({ source, cue, content }) => [source?.text, cue.text, ...content.map((span) => span.text)])

test('two speakers behind a comma are both named', () => {
  expect(
    told('An air strike destroyed a depot on Monday, killing a guard, residents and two security sources said.'),
  ).toEqual([
    ['residents and two security sources', 'said', 'An air strike destroyed a depot on Monday, killing a guard'],
  ])
  expect(read('The minister met the king, the queen and the envoy and said that all went well.')[0]?.source?.text).toBe(
    'The minister',
  )
})

test('a second clause with “that” is said as well', () => {
  const second = 'and that an adviser offered them 300,000 florins'
  expect(told(`Files suggest that the rebels tried to buy missiles from dealers in Osk, ${second}.`)).toEqual([
    ['Files', 'suggest', `that the rebels tried to buy missiles from dealers in Osk, ${second}`],
  ])
  expect(told('The envoy said that the plant was closed, and the rebels left.')[0]?.at(-1)).not.toContain(
    'that the rebels',
  )
})

test('who vows behind “as” says none of what stands before', () => {
  const text =
    'The agency said a warship shot down a missile off Osk on Monday, as Velmark leader Kim Holt vowed to go on.'
  expect(
    read(text)
      .find(({ cue }) => cue.text === 'vowed')
      ?.content.map((span) => span.text),
  ).toEqual(['to go on'])
  expect(told('As the minister said, the plant is closed.')).toEqual([['the minister', 'said', 'the plant is closed']])
})

test('of a participle behind a thing, who tells of the thing is the speaker', () => {
  expect(told('The leader defended the tests stating there was a need for better arms.')[1]?.[0]).toBe('The leader')
  expect(told('The council received a letter saying that the plant had closed.')[0]?.[0]).toBe('a letter')
})

test('a speaker behind a verb that closes its sentence speaks, whatever participles stand between', () => {
  const before = 'A shipment meant for the Hill Brigade was hit near the port, wounding guards trained by the army'
  expect(told(`${before}, said an official in the capital.`)[0]?.slice(0, 3)).toEqual(['an official', 'said', before])
  expect(
    told('The council, which met in June to discuss the plan made by Velmark, said the accord held.')[0]?.at(-1),
  ).toBe('the accord held')
})
