import { expect, test } from 'vitest'
import { documentFromText } from '../src/ingest/index.ts'
import { extract, extractions } from '../src/pipeline.ts'
import { loadResources } from '../src/resources/index.ts'
import type { Reading } from '../src/schema/index.ts'

const resources = loadResources()
const TEXTS = [
  'Velmark supplied rockets to the Orvan Brigade, the Harbour Post reported on Monday.',
  'The brigade’s spokesman denied that Velmark had sent it rockets.',
  `Orvania said it would train crews.${'\n'.repeat(50_000)}Nobody was hurt at the port.`,
  'Velmark tested a missile on Friday.',
]

async function* readings(): AsyncGenerator<Reading> {
  for (const [i, text] of TEXTS.entries()) yield { document: documentFromText(text, `${i}.txt`), issues: [] }
  yield { issues: [] }
  yield { document: { ...documentFromText('Personne n’a rien dit.', 'fr.txt'), language: 'fr' }, issues: [] }
}

test('reports read together say what each says by itself, in their order', async () => {
  const read = []
  for await (const one of extractions(readings(), resources)) read.push(one)
  expect(read.map(({ reading }) => reading.document?.file)).toEqual([
    '0.txt',
    '1.txt',
    '2.txt',
    '3.txt',
    undefined,
    'fr.txt',
  ])
  const alone = TEXTS.map((text, i) => extract(documentFromText(text, `${i}.txt`), resources))
  expect(read.map(({ extraction }) => extraction)).toEqual([...alone, undefined, undefined])
  expect(alone.flatMap(({ claims }) => claims).length).toBeGreaterThan(2)
  expect(read.at(-1)!.reading.issues.map(({ code }) => code)).toEqual(['LANGUAGE_UNSUPPORTED'])
})
