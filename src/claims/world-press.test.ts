import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const claims = (text: string) =>
  extract(documentFromText(text, 'example.txt'), resources).claims.map(
    ({ relation, factuality, arguments: given }) => ({
      relation,
      factuality,
      roles: Object.fromEntries(given.map(({ role, text: words }) => [role, words])),
    }),
  )

describe('the world press', () => {
  test('tells of attacks that were foiled as what did not come about', () => {
    const found = claims('The army thwarted an attack by militants on two posts in the hills.')
    expect(found.find(({ relation }) => relation === 'strikes')).toMatchObject({
      factuality: 'CT-',
      roles: { actor: 'militants', recipient: 'two posts' },
    })
  })

  test('names whose aggression it is by an adjective', () => {
    const found = claims('The ministry condemned the Velmoran acts of aggression against Osk.')
    expect(found).toMatchObject([{ relation: 'strikes', roles: { actor: 'Velmoran', recipient: 'Osk' } }])
  })

  test('says that armed groups back each other, and states sponsor them', () => {
    expect(claims('The army is backed by fighters of the Brigade.')[0]?.relation).toBe('cooperates-with')
    expect(claims('The militia is backed by the kingdom.')[0]?.relation).toBe('controls')
  })

  test('holds no dead civilians for those who killed', () => {
    expect(
      claims('Ten civilians killed 15 injured in rocket attacks on Osk.').map(({ roles }) => roles.actor),
    ).not.toContain('Ten civilians')
  })
})
