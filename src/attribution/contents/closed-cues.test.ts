import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
/** Contents of the attribution whose source holds some words. */
const toldBy = (text: string, source: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .attributions.find((one) => one.source?.text.includes(source))
    ?.content.map((span) => span.text)

test.each([
  [
    'The guard has provided Velmark with a large number of rockets, six sources told the Tolmar Wire, deepening the ties between two states.',
    'six sources',
    ['The guard has provided Velmark with a large number of rockets'],
  ],
  [
    'The army barred foreign workers from entering the plant, officials in Osk said, a day after the king announced that it would close.',
    'officials in Osk',
    ['The army barred foreign workers from entering the plant'],
  ],
  [
    'No mortar was used in the assault, the commission found; the craters were made by a drone.',
    'the commission',
    ['No mortar was used in the assault'],
  ],
  [
    'The coast guard sank two boats near the cape on Monday, the navy said, killing six smugglers.',
    'the navy',
    ['The coast guard sank two boats near the cape on Monday', 'killing six smugglers'],
  ],
  [
    'The navy fired a missile from a submarine on Monday, the Osk Courier reported, in what would be the third such test.',
    'the Osk Courier',
    ['The navy fired a missile from a submarine on Monday', 'in what would be the third such test'],
  ],
])('a speaker behind a whole clause closes what is said: %s', (text, source, content) => {
  expect(toldBy(text, source)).toEqual(content)
})

test.each([
  [
    'If the pads are built, he said, they will violate the accord.',
    'he',
    ['If the pads are built', 'they will violate the accord'],
  ],
  [
    'The mission has failed, and the minister said on Monday that the troops would leave.',
    'the minister',
    ['that the troops would leave'],
  ],
])('one that stands elsewhere does not: %s', (text, source, content) => {
  expect(toldBy(text, source)).toEqual(content)
})
