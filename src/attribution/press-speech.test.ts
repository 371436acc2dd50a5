import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).attributions.filter(({ wide }) => !wide)
const found = (text: string, cue: string) => read(text).find((one) => one.cue.text.includes(cue))
const told = (text: string, cue: string) => {
  const one = found(text, cue)
  return one && [one.source?.text, one.content.map(({ text: words }) => words).join(' … '), one.act]
}

describe('set phrases', () => {
  test.each([
    ['Orvania speaks of sabotage.', 'speaks of', 'Orvania', 'sabotage', 'state'],
    ['The Tarn Institute stood by its findings.', 'stood by', 'The Tarn Institute', 'its findings', 'confirm'],
    ['The firm cannot exclude that one was used.', 'exclude', 'The firm', 'that one was used', 'assess'],
    ['Holt was adamant that no arms had crossed.', 'adamant', 'Holt', 'that no arms had crossed', 'state'],
    [
      'The fire was an accident, the ministry points out.',
      'points',
      'the ministry',
      'The fire was an accident',
      'state',
    ],
    ['The spokesman kept conspicuously silent.', 'silent', 'The spokesman', '', 'decline'],
    ['The port authority did not return calls.', 'return', 'The port authority', '', 'decline'],
    ['The coalition would not be drawn on its plans.', 'drawn', 'The coalition', '', 'decline'],
    ['Orvania has not claimed responsibility for the raid.', 'claimed', 'Orvania', '', 'decline'],
  ])('%s', (text, cue, source, content, act) => {
    expect(told(text, cue)).toEqual([source, content, act])
  })

  test('say nothing where the words mean something else', () => {
    expect(read('Two soldiers stood by idly.')).toEqual([])
    expect(read('He returned calls in the afternoon.')).toEqual([])
    expect(read('Three barges left the port at ten rounds per minute.')).toEqual([])
  })
})

test('what another says behind a semicolon is not what is denied', () => {
  expect(told('Orvania denies any role in the raid; its neighbour scoffs.', 'denies')?.[1]).toBe('any role in the raid')
})

test('papers list and record, parties do not', () => {
  expect(told('The ledger lists three cargoes for Osk.', 'lists')).toEqual([
    'The ledger',
    'three cargoes for Osk',
    'report',
  ])
  expect(told('Satellite images show trucks at the gate.', 'show')?.[1]).toBe('trucks at the gate')
  expect(read('The captain recorded three songs in Osk.')).toEqual([])
})

test('a clause stands in the words of whose view it is', () => {
  expect(told('Red Heron has lost, by its own account, half its fuel.', 'account')).toEqual([
    'its',
    'Red Heron has lost … half its fuel',
    'state',
  ])
  expect(found('If two services are to be believed, he commands a militia.', 'believed')?.source?.text).toBe(
    'two services',
  )
  expect(found('The firm opened a bank account in Osk.', 'account')).toBeUndefined()
})

describe('speakers', () => {
  test.each([
    ['Workers said the bombs fell on a market, and put the dead at 27.', 'put', 'Workers'],
    ["Orvania's envoy, meanwhile, called on the council to act.", 'called', "Orvania's envoy"],
    [
      'The ambassador, Clara Tass, last month assured the council that no arms had left.',
      'assured',
      'The ambassador, Clara Tass',
    ],
    [
      'The bomb was set off in a tunnel and caused no leak, a newscaster in a gown announced on state radio.',
      'announced',
      'a newscaster in a gown',
    ],
    [
      'The envoy of Orvania, rejecting those statements, said that jets had crossed.',
      'rejecting',
      'The envoy of Orvania',
    ],
    ['You have said that the cargo came from Osk.', 'said', 'You'],
    ['The raid was reported in the weekly Osk Mirror.', 'reported', 'the weekly Osk Mirror'],
  ])('%s', (text, cue, source) => {
    expect(found(text, cue)?.source?.text).toBe(source)
  })

  test('of questions and of what one may say are none', () => {
    expect(read('You could say that the cargo came from Osk.')).toEqual([])
  })

  test('open a line of their own', () => {
    const lines =
      '12.40 Airport authority: two runways closed, 11 people hurt.\n\nCAPTAIN VOSS: we saw no boats at all that night.'
    expect(read(lines).map(({ source, cue }) => [source?.text, cue.text])).toEqual([['Airport authority', ':']])
  })
})

describe('nesting', () => {
  test.each([
    [
      'Orvania maintained that they were sold to Tass, which, it asserted, had passed them on.',
      'asserted',
      'maintained',
    ],
    ['The treasury said it does not comment on pending cases.', 'comment', 'said'],
    ['A lawmaker asserted that the cabinet had kept silent.', 'silent', 'asserted'],
    ['The agency said activists were claiming that 500 had died.', 'claiming', 'agency said'],
    ['The general dismissed reports by foreign outlets that Orvania has built factories.', 'reports', 'dismissed'],
  ])('%s', (text, inner, outer) => {
    const all = read(text)
    const within = all.find(({ cue }) => cue.text.includes(inner))?.within
    const holder = all.find(({ id }) => id === within)
    expect(`${holder?.source?.text} ${holder?.cue.text}`).toContain(outer)
  })
})

describe('kinds', () => {
  const kinds = (text: string) => read(text).map(({ claimant }) => claimant?.kind)

  test('of a description that a name stands beside are named', () => {
    expect(kinds('Gen. Milo Tarn met reporters in Osk. The general said the camp was empty.')).toEqual(['named-person'])
    expect(kinds('A general met reporters in Osk. The general said the camp was empty.')).toEqual(['unnamed-person'])
  })

  test.each([
    ['The government of President Milo Tarn said the camp was empty.', 'government'],
    ['A spokesman for President Milo Tarn said the camp was empty.', 'unnamed-person'],
    ["Orvania's ambassador to the UN Milo Tarn said the camp was empty.", 'named-person'],
    ["Orvania's mission to the United Nations said the camp was empty.", 'government'],
    ['Bombshell papers seen by this newspaper said the camp was empty.', 'document'],
    ["The panel's report said the camp was empty.", 'document'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })
})
