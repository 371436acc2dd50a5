import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const acts = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources)
    .attributions.filter(({ wide }) => !wide)
    .map(({ act }) => act)

test.each([
  ['The mission called the allegation "a carnival mask".', 'deny'],
  ['The embassy called that absurd.', 'deny'],
  ['His lawyer said that his client had never paid a single soldier.', 'deny'],
  ['The embassy called this a plain breach of the truce.', 'accuse'],
  ['The panel called the allegation credible.', 'state'],
  ['The embassy called the camp a school.', 'state'],
])('%s', (text, act) => {
  expect(acts(text)).toEqual([act])
})
