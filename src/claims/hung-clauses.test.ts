import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()

/** The claims of a text, each as its relation and what fills its roles. */
function told(text: string): readonly string[] {
  return extract(documentFromText(text, 'a.txt'), resources).claims.map(
    ({ relation, arguments: parts }) =>
      `${relation} ${parts.map(({ role, text: words }) => `${role}=${words}`).join(' ')}`,
  )
}

test.each([
  [
    'It is to some of these militias that the Marland Guard forces transferred ballistic missiles last month that could hit Orsa.',
    [
      'transfers actor=Marland Guard forces recipient=some of these militias item=ballistic missiles',
      'capable-of recipient=Orsa item=ballistic missiles',
    ],
  ],
  [
    'We cannot rule out the possibility of Marland using the island as a base from which to fire missiles at Tolm.',
    ['uses actor=Marland recipient=Tolm item=missiles place=Tolm'],
  ],
  ['Marland arms Orsa and the Kalk group. Both threaten Tolm.', ['threatens actor=Both recipient=Tolm']],
])('a clause is of what it belongs to: %s', (text, claims) => {
  const found = told(text).map((one) => one.split(' ').sort().join(' '))
  for (const claim of claims) expect(found).toContain(claim.split(' ').sort().join(' '))
})

test('places beside what is told are not where it is', () => {
  const found = told('Marland, in addition to its camps in Orsa, is building a missile factory in Velmark.')
  expect(found.filter((one) => one.includes('factory')).every((one) => !one.includes('Orsa'))).toBe(true)
})
