import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
const accordingTo = (text: string) => {
  const { attributions } = extract(documentFromText(text, 'example.txt'), resources)
  const one = attributions.find(({ cue }) => /according/i.test(cue.text))
  return [one?.source?.text.replace(/,$/, ''), one?.content.map((span) => span.text)]
}

test.each([
  [
    'According to a count by the Osk Centre, four in five camps lay in areas without any guard.',
    'a count by the Osk Centre',
    ['four in five camps lay in areas without any guard'],
  ],
  [
    'It has also sold the army rifles and, according to a report by the council, two consignments of missiles.',
    'a report by the council',
    ['two consignments of missiles'],
  ],
])('the subject of what is said is no part of its source: %s', (text, source, content) => {
  expect(accordingTo(text)).toEqual([source, content])
})

test('what stands behind a name at the end of a sentence describes it', () => {
  expect(accordingTo('The depot was hit twice, according to Jo Marsh, a former inspector.')).toEqual([
    'Jo Marsh, a former inspector',
    ['The depot was hit twice'],
  ])
})

test('an apposition right before the verb belongs to the subject', () => {
  const text =
    'According to the prosecutor, Adel Bey, the leader of the cell, Samir Qand, was taught the use of explosives.'
  expect(accordingTo(text)[0]).toBe('the prosecutor, Adel Bey')
})
