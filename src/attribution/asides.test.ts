import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) => extract(documentFromText(text, 'example.txt'), resources)
const spoken = (text: string) => read(text).attributions.filter(({ wide }) => !wide)
const found = (text: string, cue: string) => spoken(text).find((one) => one.cue.text.includes(cue))
const content = (text: string, cue: string) => found(text, cue)?.content.map((one) => one.text)

describe('a quotation', () => {
  test('is none of an aside’s that tells of its speaker', () => {
    const text =
      '“The missiles are old,” said Jonas Pell, who teaches in Orsk and has written a history of the war, on Monday.'
    expect(spoken(text).map(({ cue }) => cue.text)).toEqual(['said'])
    expect(content('Holt, who said that “the missiles are old”, left.', 'said')).toEqual([
      'that “the missiles are old”',
    ])
  })

  test('stands alone where more of its speaker follows', () => {
    const text = '“It would be the clearest violation so far,” said Nils Aker of the Orsk-based arms monitor Salt.'
    expect(content(text, 'said')).toEqual(['“It would be the clearest violation so far,”'])
  })

  test('is not said again by "spoke on condition that"', () => {
    const text =
      '“Everybody knew,” says a former clerk, who lives abroad and spoke on condition that her name not be used.'
    expect(spoken(text).map(({ cue }) => cue.text)).toEqual(['says'])
    expect(found('The clerk spoke of rifles in the cellar.', 'spoke')?.source?.text).toBe('The clerk')
  })
})

describe('a content', () => {
  test('ends where what follows tells when somebody else spoke', () => {
    const text =
      'The minister warned that his country will act, days after a Velmarkian daily claimed that the group had taken the plant.'
    expect(content(text, 'warned')).toEqual(['that his country will act'])
    expect(found(text, 'claimed')).not.toHaveProperty('within')
    expect(found(text, 'claimed')?.source?.text).toBe('a Velmarkian daily')
    const whole = 'The minister said that the talks ended after the army threatened to bomb the camp.'
    expect(content(whole, 'said')).toEqual(['that the talks ended after the army threatened to bomb the camp'])
    expect(found(whole, 'threatened')?.source?.text).toBe('the army')
  })

  test('is no other clause: "has appealed, and its lawyer called …"', () => {
    const text = 'The company has appealed, and its lawyer called the charges baseless.'
    expect(found(text, 'called')?.source?.text).toBe('its lawyer')
    expect(found(text, 'called')).not.toHaveProperty('within')
  })

  test('is what is asked within "as X asked Y to …", not what stands before', () => {
    const text = 'The visit came as the government asked Velmark not to sell the missiles to Orsk.'
    expect(content(text, 'asked')).toEqual(['Velmark not to sell the missiles to Orsk'])
    const sold = read(text).claims.find(({ relation }) => relation === 'transfers')
    expect(sold?.factuality).toBe('Uu')
    expect(content('The depot, as the army said, was empty.', 'said')).toEqual(['The depot', 'was empty'])
  })

  test('begins with "whose" where its source is put in between', () => {
    const text = 'The deals ran through Sunmark, a firm whose only owner, according to the register, is a general.'
    expect(content(text, 'according to')).toEqual(['whose only owner', 'is a general'])
  })
})

describe('words of others', () => {
  test('are told behind "according to which", and are denied with the report', () => {
    const text = 'Velmark denied a report by The Post, according to which it sold rifles to Orsk.'
    expect(content(text, 'according')).toEqual(['it sold rifles to Orsk'])
    expect(found(text, 'according')?.source?.text).toBe('The Post')
    const { attributions, claims } = read(text)
    const denied = attributions.find(({ act }) => act === 'deny')!
    expect(found(text, 'according')).toHaveProperty('within', denied.id)
    expect(claims.map(({ relation, chain }) => [relation, chain.at(-1) === denied.id])).toEqual([
      ['transfers', true],
      ['transfers', false],
    ])
  })

  test('begin behind a colon, end at a semicolon, and run on around their speaker', () => {
    const account = 'The envoy gave another account: the missiles had left, he said, and only fuel was burnt.'
    expect(content(account, 'said')?.[0]).toBe('the missiles had left')
    expect(content('Holt denied the latter; the rebels have not responded to the former.', 'denied')).toEqual([
      'the latter',
    ])
    expect(content('The gold, his lawyers argue, paid for food.', 'argue')).toEqual(['The gold', 'paid for food'])
  })

  test('are no setting, name, kind of text or arrangement', () => {
    const carried = 'The media office said in a statement carried by the Manara channel that it needs no banks.'
    expect(spoken(carried).map(({ source }) => source?.text)).toEqual(['The media office'])
    expect(found('The orders came from a man called “the Engineer”.', 'called')).toBeUndefined()
    expect(found('The minister called the report “a lie”.', 'called')?.source?.text).toBe('The minister')
    expect(found('Holt agreed to meet the reporter in Orsk.', 'agreed')).toBeUndefined()
    expect(found('Holt agreed that the rifles were old.', 'agreed')?.source?.text).toBe('Holt')
    expect(spoken('Analysis: What we know about the strike\n\nThe depot was hit on Monday.')).toEqual([])
    expect(spoken('Report: Velmark moved its rockets\n\nThe depot was hit on Monday.')).toHaveLength(1)
  })
})

describe('what a parse has missed', () => {
  test('"is due to report" says nothing, and what follows the aside is its subject’s', () => {
    const text = 'Diplomats say the panel, which is due to report next month, has found that the rifles came from Orsk.'
    expect(found(text, 'found')?.source?.text).toContain('the panel')
    expect(spoken(text).some(({ cue }) => cue.text === 'report')).toBe(false)
  })

  test('"a daily claimed", "froze … after", "had itself sold", "of buying and of selling"', () => {
    expect(found('A Velmarkian daily claimed that the army had fled.', 'claimed')?.source?.text).toBe(
      'A Velmarkian daily',
    )
    expect(found('Fighters daily claimed that they had won.', 'claimed')?.source?.text).toBe('Fighters')
    const froze =
      'Last month the ministry froze the accounts of Ostrel Shipping after the United Kingdom accused it of carrying rifles.'
    expect(found(froze, 'accused')?.source?.text).toBe('the United Kingdom')
    const seller = (text: string) =>
      read(text)
        .claims.find(({ relation }) => relation === 'transfers')
        ?.arguments.find(({ role }) => role === 'actor')?.text
    expect(seller('The paper wrote that the army had itself sold six tanks to the rebels.')).toBe('army')
    expect(seller('Orsk accuses Velmark of sheltering the militia and of having given it rifles.')).toBe('Velmark')
  })
})
