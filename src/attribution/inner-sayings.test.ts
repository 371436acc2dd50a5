import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
/** Source, cue and first content of each attribution, with the cue of the one around it. */
const chains = (text: string) => {
  const found = read(text)
  return found.map(({ source, cue, content, within }) => [
    source?.text,
    cue.text,
    content[0]?.text,
    found.find(({ id }) => id === within)?.cue.text,
  ])
}

test('who is quoted as denying, warning or adding something is who does so', () => {
  expect(chains('The weekly Esker on Sunday quoted a clerk of the court as denying the rumour.')).toEqual([
    ['The weekly Esker', 'quoted', 'a clerk of the court as denying the rumour', undefined],
    ['a clerk of the court', 'denying', 'the rumour', 'quoted'],
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

test('what a noun of saying asks for or pledges behind its owner is no part of the owner', () => {
  expect(chains('The minister rejected the call by Dorn and others for a blockade.').at(-1)).toEqual([
    'Dorn',
    'call',
    'for a blockade',
    'rejected',
  ])
  expect(chains('The envoy dismissed a pledge by the rebels to lay down their arms.').at(-1)).toEqual([
    'the rebels',
    'pledge',
    'to lay down their arms',
    'dismissed',
  ])
  expect(chains('The envoy dismissed a pledge by the Ministry for Trade.').at(-1)?.[0]).not.toBe('the Ministry')
})

test('assessments, briefings and presentations are somebody’s words, and adjectives alone own none', () => {
  expect(chains('The premier said he shared the assessment by the United States.').at(-1)?.slice(0, 2)).toEqual([
    'the United States',
    'assessment',
  ])
  expect(chains('The embassy said the U.S. request for radars was being studied.').at(-1)).toEqual([
    'U.S.',
    'request',
    'for radars',
    'said',
  ])
  expect(chains('The mayor said Western criticism was welcome.')).toHaveLength(1)
})

test('who issues a warning or makes charges has said so; an offer made is no word', () => {
  expect(chains('He charged that the administration had only made charges.').at(-1)).toEqual([
    'the administration',
    'charges',
    undefined,
    'charged',
  ])
  expect(chains('The ministry said the envoy had issued an appeal for calm.').at(-1)?.slice(0, 2)).toEqual([
    'the envoy',
    'appeal',
  ])
  expect(chains('Dorn made an offer for the firm.')).toEqual([])
})

test('a paper that reports at the end of a sentence stands around what is said before it', () => {
  expect(chains('He said the body tests all samples, The Vetra Post reports.')).toEqual([
    ['He', 'said', 'the body tests all samples', 'reports'],
    ['The Vetra Post', 'reports', 'He said the body tests all samples', undefined],
  ])
  expect(chains('The council read the letters, its annual reports.')).toEqual([])
})

test('who is convinced, certain or clear that something is so is a voice of his own, unless he says it himself', () => {
  expect(chains('The minister said his government was convinced that the ship carried rockets.').at(-1)).toEqual([
    'his government',
    'was convinced',
    'that the ship carried rockets',
    'said',
  ])
  expect(chains('A spokesman said the envoy was clear that the raids must end.').at(-1)?.slice(0, 2)).toEqual([
    'the envoy',
    'was clear',
  ])
  expect(chains('The envoy said she was confident that the truce would hold.')).toHaveLength(1)
  expect(chains('“I am sure that we have the guns,” Dorn said.')).toHaveLength(1)
  expect(chains('It is clear that the raids must end.')).toEqual([])
})

test('a speaker put between a verb of saying and its clause tells of it all', () => {
  expect(chains('Some worried, Dorn said, that the bridge would not hold.')).toEqual([
    ['Some', 'worried', 'that the bridge would not hold', 'said'],
    ['Dorn', 'said', 'Some worried', undefined],
  ])
  expect(chains('Villagers say, Dorn added, the raid was staged.').map(([source]) => source)).toEqual([
    'Villagers',
    'Dorn',
  ])
  expect(chains('The raid failed, he said, and the army withdrew.')).toHaveLength(1)
})

describe('who a title means', () => {
  const name = (text: string) => read(text).at(-1)?.claimant?.name
  test('a minister of one state is the minister whom the report names without a state, and no other', () => {
    const told = 'Velmark’s defence minister warned of war.'
    expect(read(`${told} Defence Minister Jo Doe wept.`)[0]?.claimant?.name).toBe('Jo Doe')
    expect(read(`${told} Tassian Defence Minister Jo Doe wept.`)[0]?.claimant?.kind).toBe('unnamed-person')
  })
  test('whoever is spoken of in what is said is not its speaker', () => {
    const first = 'Peter Lenz, a spokesman, said the army lost two men.'
    expect(name(`${first} “The soldier who fell was buried in Tass,” he said.`)).toBe('Peter Lenz')
    expect(name(`${first} “If General Karst had opened the gate, nobody would have died,” he added.`)).toBe(
      'Peter Lenz',
    )
  })
  test('a name behind what somebody leads, and offices of different fields', () => {
    const general = 'The commander of the air force Brigadier General Jo Doe spoke first.'
    expect(name(`${general} The commander said the rockets were ready.`)).toBe('Jo Doe')
    expect(
      name(
        'The Foreign Secretary Ana Holt joined US Secretary of State Jo Doe. The Foreign Secretary said the talks went well.',
      ),
    ).toBe('Ana Holt')
  })
})

test('what describes a speaker is no speaker', () => {
  const source = (text: string) => chains(text).at(-1)?.[0]
  expect(source('A soldier guarding the bridge said the convoy had passed.')).toBe('A soldier guarding the bridge')
  expect(source('The expert panel that monitors the resolution recommended that the ship be held.')).toBe(
    'The expert panel that monitors the resolution',
  )
  expect(source('Villagers who used to sell tea in Tass said the camp was empty.')).toMatch(/^Villagers/)
  expect(source('The rebels attacked the bridge, the mayor said.')).toBe('the mayor')
  expect(source('Former combatants interviewed separately by the Group described the camp as a school.')).toMatch(
    /^Former/,
  )
  expect(source('He handed all material to the Tribunal, which asked for more.')).toBe('the Tribunal, which')
  expect(source('The report was sent to the head of the army, who denied it.')).toBe('the head of the army, who')
})

test('a phrase of saying may have its noun described', () => {
  expect(chains('He cast some doubt on the assessment that found traces of gas.').slice(0, 2)).toMatchObject([
    ['He', 'cast some doubt on', expect.stringContaining('the assessment'), undefined],
    ['the assessment that', 'found', expect.anything(), 'cast some doubt on'],
  ])
  expect(chains('He cast no doubt on the assessment.').map(([, cue]) => cue)).not.toContain('cast no doubt on')
})

test('who reads, cites or quotes passes on what the next verb says', () => {
  expect(
    chains('State television, reading a statement by the Supreme Staff, warned that any ship would be sunk.'),
  ).toEqual([
    ['the Supreme Staff', 'reading a statement by', 'that any ship would be sunk', 'warned'],
    ['State television, reading a statement by the Supreme Staff,', 'warned', 'that any ship would be sunk', undefined],
  ])
  expect(chains('The radio, citing a statement by the general staff, said the depot was hit.')[0]).toEqual([
    'a statement by the general staff',
    'citing',
    'the depot was hit',
    'said',
  ])
  expect(
    chains(
      'The daily, quoting what it called a source close to the palace, reported that an envoy had brought cash.',
    )[0],
  ).toEqual(['what it called a source close to the palace', 'quoting', 'that an envoy had brought cash', 'reported'])
  expect(chains('Quoting “senior officials,” the Clarion reports that the raid failed.')[0]).toEqual([
    'senior officials',
    'Quoting',
    'that the raid failed',
    'reports',
  ])
})

test('whom a clause cites between the commas is not the speaker of its verb', () => {
  expect(chains('The army, according to a report by the Clarion, denies that the rebels hold rockets.').at(-1)).toEqual(
    ['The army', 'denies', 'that the rebels hold rockets', 'according to'],
  )
})

test('a vow that one is to stick to, and warnings that one refers to, are somebody’s words', () => {
  expect(chains('The senator said that the premier must stick with his vow to resign.').at(-1)).toEqual([
    'his',
    'vow',
    'to resign',
    'said',
  ])
  expect(chains('“Our plan stands,” he said, referring to warnings by Velmark.').at(-1)?.slice(0, 2)).toEqual([
    'Velmark',
    'warnings',
  ])
  expect(chains('The minister was responding to a report by the Clarion that the guns were sold.')).toEqual([
    ['The minister', 'responding', 'to a report by the Clarion that the guns were sold', undefined],
    ['the Clarion', 'report', 'that the guns were sold', 'responding'],
  ])
})
