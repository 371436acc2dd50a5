import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()

/** The claims of a text of one relation, each as what fills its roles. */
const claimsOf = (text: string, relation: string): readonly Record<string, string>[] =>
  extract(documentFromText(text, 'a.txt'), resources)
    .claims.filter((claim) => claim.relation === relation)
    .map(({ arguments: parts }) => {
      const of = (role: string) => parts.flatMap((one) => (one.role === role ? [one.text] : []))
      return Object.fromEntries(parts.map(({ role }) => [role, of(role).join(' + ')]))
    })

test('a dateline does nothing', () => {
  const text =
    'OSK HAVEN (CW) — Marland and its allies bombed a militant group inside Tolm on Tuesday, the ministry said.'
  expect(claimsOf(text, 'strikes').flatMap(({ actor }) => actor ?? [])).not.toContain('OSK HAVEN')
})

test.each([
  [
    'The strikes, which came days after the prime minister ordered an offensive, killed dozens of rebels.',
    { instrument: 'strikes', recipient: 'dozens of rebels' },
  ],
  [
    'The air raid, which lasted two hours, killed at least 30 fighters, the ministry said.',
    { instrument: 'air raid', recipient: 'at least 30 fighters' },
  ],
  [
    'A drone launched from the valley struck a tanker, the coastguard said.',
    { instrument: 'drone', recipient: 'tanker' },
  ],
  [
    'A missile fired by the militia hit an apartment block in the capital, officials said.',
    { actor: 'militia', instrument: 'missile', recipient: 'apartment block' },
  ],
  [
    'A Velmoran airstrike on a farm in Tolm killed two soldiers on Friday, a health official said.',
    { recipient: 'two soldiers + farm', instrument: 'Velmoran airstrike' },
  ],
  ['Artillery fire from across the border wounded two farmers.', { recipient: 'two farmers' }],
])('the verb of a sentence is told of its subject, whatever stands between: %s', (text, parts) => {
  expect(claimsOf(text, 'strikes')).toContainEqual(expect.objectContaining(parts))
})

test('what comes of a deed is of the deed, not of what describes a party to it', () => {
  const text =
    'Rebels fired mortars at a school held by the Falcon Brigade, a group armed by Marland, wounding six children.'
  for (const { actor } of claimsOf(text, 'strikes')) expect(actor).toBe('Rebels')
})

test('arms that struck are of whoever fired or owns them, never of a likeness or of a name behind the object', () => {
  expect(claimsOf('The bomb planted by the militia killed a judge.', 'strikes')).toMatchObject([{ actor: 'militia' }])
  const owned = 'The kingdom, whose drones killed a commander of the movement last week, said nothing.'
  expect(claimsOf(owned, 'strikes')).toMatchObject([{ actor: 'kingdom', recipient: 'commander of the movement' }])
  const likened = 'Velmark-style raids have killed five commanders of the movement since March.'
  for (const claim of claimsOf(likened, 'strikes')) expect(claim).not.toHaveProperty('actor')
  const named = 'He became leader after a Velmoran drone strike killed his predecessor, Mullah Akhtar Brask.'
  for (const { actor } of claimsOf(named, 'strikes')) expect(actor ?? '').not.toContain('Brask')
})

test('whoever repels a deed did not do it, and a clause behind a name is told of the name', () => {
  for (const claim of claimsOf('Guards fought off an attack on the port.', 'strikes'))
    expect(claim).not.toHaveProperty('actor')
  const named = 'The shield is meant to protect the soldiers against Marland, which has conducted 46 missile tests.'
  expect(claimsOf(named, 'tests')).toMatchObject([{ actor: 'Marland', item: 'missile' }])
})

test('a deed in a clause that leaves a gap is of the subject of the clause', () => {
  expect(
    claimsOf('The council discussed the nuclear test that the kingdom conducted last night.', 'tests'),
  ).toMatchObject([{ actor: 'kingdom', item: 'nuclear' }])
})

test('whether somebody would strike threatens nobody, and a joined threat is no deed', () => {
  expect(claimsOf('Asked whether the president would strike Tolm, the general demurred.', 'threatens')).toEqual([])
  const joined = 'The colonel vowed to burn the port and to shoot down any plane that crosses the coast.'
  expect(claimsOf(joined, 'strikes')).toEqual([])
})

test('what some of things are of is what they are, and numbers that count are no arms', () => {
  const parted = 'The army fired rockets on Monday. At least 18 of 31 trucks were hit, a spokesman said.'
  expect(claimsOf(parted, 'strikes')).toContainEqual({ recipient: 'At least 18 of 31 trucks' })
  for (const { instrument } of claimsOf('The coalition carried out 40 raids on the port.', 'strikes'))
    expect(instrument ?? 'raids').toMatch(/raids/)
})

test('where somebody came under fire is where it was, and nobody is at a raid', () => {
  const fire = 'A patrol of the mission on the Kalk frontier came under fire near the village of Osk.'
  expect(claimsOf(fire, 'strikes')).toMatchObject([{ place: 'village of Osk' }])
  for (const claim of claimsOf('The commander was assassinated in a drone strike.', 'strikes'))
    expect(claim).not.toHaveProperty('place')
})

test('a test that measures were imposed after is told beside them', () => {
  const text = 'The council has imposed sanctions on Marland since its first nuclear test in 2009.'
  expect(claimsOf(text, 'tests')).toMatchObject([{ actor: 'its', item: 'nuclear' }])
})

test('what a deed would be regarded as is none', () => {
  expect(claimsOf('He said that any attack on Osk would be regarded as an attack on Velmark.', 'strikes')).toEqual([])
})

test('what is done to somebody by way of help is not where arms go', () => {
  expect(claimsOf('Velmark will export weapons to shore up its allies.', 'transfers')).toEqual([
    { actor: 'Velmark', item: 'weapons' },
  ])
})
