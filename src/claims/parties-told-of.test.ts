import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'
import type { Claim } from '../schema/index.ts'

const resources = loadResources()
const read = (text: string): readonly Claim[] => extract(documentFromText(text, 'example.txt'), resources).claims
const told = (text: string): readonly string[] =>
  read(text).map(({ relation, arguments: parts }) =>
    [relation, ...parts.map((one) => `${one.role} ${one.text}`)].join(', '),
  )

test('who tells of it is none of those told of', () => {
  expect(told('The kingdom paid for 20 flights of rifles, according to the Institute for Arms Research.')).toEqual([
    'funds, actor kingdom, recipient 20 flights of rifles',
  ])
  expect(told('According to the navy’s spokesman, Marek Orsik, it sent rifles to the rebels.')).toEqual([
    'holds-office, actor Marek Orsik, office spokesman, organization navy',
    'transfers, actor it, recipient rebels, item rifles',
  ])
  expect(told('The ministry says the militia, backed by the kingdom, destroyed two tanks.')).toContain(
    'strikes, actor militia, recipient two tanks',
  )
  expect(told('Officials estimate that it earns $2 million a day, money that, they say, pays its fighters.')).toEqual([
    'funds, actor money, recipient its fighters',
  ])
})

test('what is put somewhere, not who puts it, is there', () => {
  expect(told('Vereya is a contractor that the Treasury put under sanctions last year.')).toEqual([
    'sanctions, actor Treasury, recipient contractor, instrument sanctions',
  ])
})

test('a verb behind an aside is told of the noun before it', () => {
  expect(told('The missile, which the agency says can reach Osk, hit a warehouse.')).toContain(
    'strikes, recipient warehouse, instrument missile',
  )
  expect(told('The strike, after which two ministers resigned, destroyed a depot.')).toEqual([
    'strikes, recipient depot, instrument strike',
  ])
  const both =
    'After Velmark, the kingdom’s main supporter, and the republic had agreed to lift the embargo, ships left.'
  expect(told(both)).toContain('sanctions, actor Velmark, actor republic, instrument embargo')
})

test.each([
  [
    'The minister asked parliament to act and offered weapons to the militia.',
    'transfers, actor minister, recipient militia, item weapons',
  ],
  [
    'The coast guard seized another vessel for smuggling rockets to the militia.',
    'transfers, actor vessel, recipient militia, item rockets',
  ],
  [
    'Orsk is a lender that the Treasury of Averne blacklisted in 2024 for financing the rebels.',
    'funds, actor Orsk, recipient rebels',
  ],
  [
    'His planes hit a dump, killing 17, and soldiers of the brigade, led by his son, shelled the town.',
    'strikes, actor soldiers of the brigade, recipient town',
  ],
  ['The strike killed his predecessor, Mullah Karim Oday.', 'strikes, recipient Karim Oday, instrument strike'],
  [
    'He lived under the protection of Xianhai, which supplies the kingdom with rifles.',
    'transfers, actor Xianhai, recipient kingdom, item rifles',
  ],
  [
    'Speaking to the station Free Delta, Marek Orsik, who commands 900 rebels, denied it.',
    'controls, actor Marek Orsik, recipient 900 rebels',
  ],
  [
    'Convoys from Mazhur continued to cross the frontier, she said, in open breach of the embargo.',
    'violates, actor Convoys, instrument embargo',
  ],
] as const)('whose deed it is, across what stands between: %s', (text, claim) => {
  expect(told(text).join('; ')).toContain(claim)
})

test('somebody described beside a name is told of by the name', () => {
  expect(told('The envoy, Marek Orsik, sent rifles to the rebels.')).toContain(
    'transfers, actor Marek Orsik, recipient rebels, item rifles',
  )
  expect(told('Marek Orsik, a teacher who commands 900 rebels, left.')).toContain(
    'controls, actor Marek Orsik, recipient 900 rebels',
  )
  expect(told('The army, the Northern Guard and the police attacked the rebels.')).toContain(
    'strikes, actor army, recipient rebels',
  )
})

test('what a law asks of the parties is no breach of it', () => {
  expect(told('The council urged the kingdom to respect the treaty.').join()).not.toContain('violates')
  expect(told('The kingdom respects the treaty.').join()).toContain('violates')
})

test.each([
  ['He had shown fighters how to store the rifles.', 'holds, actor fighters, item rifles'],
  [
    'The army bombed the camp, launching a salvo of cruise missiles.',
    'uses, actor army, item salvo of cruise missiles',
  ],
  ['The navy stopped a fishing boat carrying 700 rifles.', 'transfers, actor fishing boat, item 700 rifles'],
  [
    'Its military chief, Marek Orsik, left.',
    'holds-office, actor Marek Orsik, office military chief, organization Its',
  ],
  ['It sent planeloads of rockets for President Paul Lane’s troops.', 'recipient President Paul Lane’s troops'],
] as const)('words between do not change whose deed it is: %s', (text, claim) => {
  expect(told(text).join('; ')).toContain(claim)
})

test('what is rehearsed or a kind of aircraft is no attack', () => {
  expect(told('The jets practised attacks on mock launchers.').join()).not.toContain('strikes')
  expect(told('We have reports of tanks, but also attack helicopters.').join()).not.toContain('strikes')
})

test('doubt that is expressed weighs as doubting does', () => {
  const [claim] = read('The ministry expressed doubt that the kingdom had the capability to build a bomb.')
  expect(claim).toMatchObject({ relation: 'capable-of', factuality: 'PR-' })
})

test.each([
  [
    'The rebels’ leader, wanted by the kingdom for the attack on its embassy, left.',
    'strikes, actor rebels’ leader, recipient its embassy',
  ],
  [
    'The republic expelled two men after accusing them of buying missile parts.',
    'transfers, recipient them, item missile parts',
  ],
] as const)('a deed that is laid to somebody is his: %s', (text, claim) => {
  expect(told(text).join('; ')).toContain(claim)
})
