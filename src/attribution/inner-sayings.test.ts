import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
/** Source, cue and first content of each attribution, with the cue of the one around it. */
const chains = (text: string) => {
  const found = extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
  return found.map(({ source, cue, content, within }) => [
    source?.text,
    cue.text,
    content[0]?.text,
    found.find(({ id }) => id === within)?.cue.text,
  ])
}

test('who is quoted as denying, warning or adding something is who does so', () => {
  expect(chains('The website Nabt on Monday quoted a member of the bureau as denying the rumour.')).toEqual([
    ['The website Nabt', 'quoted', 'a member of the bureau as denying the rumour', undefined],
    ['a member of the bureau', 'denying', 'the rumour', 'quoted'],
  ])
  expect(chains('The agency quoted Jo Holt as warning that the strait would be closed.').at(-1)).toEqual([
    'Jo Holt',
    'warning',
    'that the strait would be closed',
    'quoted',
  ])
  expect(chains('Vetrafax quoted him as adding that the missiles had been delivered.').at(-1)).toEqual([
    'him',
    'adding',
    'that the missiles had been delivered',
    'quoted',
  ])
})

test('whoever warns while quoting somebody warns himself', () => {
  expect(chains('The mayor quoted a poem, warning that the depot would be hit.').at(-1)?.slice(0, 2)).toEqual([
    'The mayor',
    'warning',
  ])
})
