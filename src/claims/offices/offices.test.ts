import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
const offices = (text: string): readonly string[] =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === 'holds-office')
    .map((claim) =>
      ['actor', 'office', 'organization']
        .map((role) => claim.arguments.find((one) => one.role === role)?.text)
        .join('/'),
    )

test.each([
  ['The kingdom has armed itself since its ruler, Marek Orsik, took power.', 'Marek Orsik/ruler/its'],
  [
    'Its foreign ministry spokeswoman, Marla Osting, called the drill a provocation.',
    'Marla Osting/foreign ministry spokeswoman/Its',
  ],
  ['The navy, whose commander, Adm. Paul Lane, resigned, has eleven ships.', 'Paul Lane/commander/navy'],
  ["The company's founder and chief executive, Anna Marsh, denied it.", 'Anna Marsh/founder/company'],
  [
    "According to the prosecutor, Karl Brand, the cell's leader, Samir Kandus, was taught in a camp.",
    'Samir Kandus/leader/cell',
  ],
] as const)('whoever stands beside an office holds it: %s', (text, office) => {
  expect(offices(text)).toContain(office)
})

test('how somebody is styled is no office beside one that is told in full', () => {
  expect(offices('Sen. Paul Lane, the ranking member of the panel, left.')).toEqual(['Paul Lane/ranking member/panel'])
  expect(offices("The panel's chair, Ambassador Anna Marsh, left.")).toEqual(['Anna Marsh/chair/panel'])
  expect(offices('Sen. Paul Lane left.')).toEqual(['Paul Lane/Sen./'])
})
