import { expect, test } from 'vitest'
import { treeOf } from '../../attribution/index.ts'
import { documentFromText } from '../../ingest/index.ts'
import { analyse } from '../../language/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources, type Resources } from '../../resources/index.ts'
import { Extraction } from '../../schema/index.ts'
import { FRAME_MODEL } from './frame-model.ts'
import { labelRoles } from './label-roles.ts'
import { decodeRoleModel, loadRoleModel } from './role-model.ts'

const resources = loadResources()
const patternsAlone: Resources = {
  ...resources,
  models: new Map([...resources.models].filter(([name]) => name !== FRAME_MODEL)),
}

/** The words that the labels give to a predicate, by label. */
function labels(text: string, predicate: string): Record<string, string> {
  const tree = treeOf(analyse(documentFromText(text, 'a.txt'), resources))
  const at = tree.words.indexOf(predicate)
  return Object.fromEntries(
    labelRoles(tree, at, loadRoleModel(resources)).map(({ token, label }) => [label, tree.words[token]!]),
  )
}

test('who does it and what it is done to are told apart in actives and passives', () => {
  expect(labels('The council sold the house in May.', 'sold')).toMatchObject({ A0: 'council', A1: 'house' })
  expect(labels('The house was sold by the council in May.', 'sold')).toMatchObject({ A0: 'council', A1: 'house' })
})

test('a verb under control takes its doer from the verb above', () => {
  const found = labels('The company tried to sell a boat to the council in May.', 'sell')
  expect(found).toMatchObject({ A0: 'company', A1: 'boat', A2: 'council' })
})

test('what a relative clause leaves out is labelled at its noun', () => {
  const found = labels('The weapons that the regime bought were destroyed.', 'bought')
  expect(found).toMatchObject({ A0: 'regime', A1: 'weapons' })
})

test('time and negation have labels of their own', () => {
  expect(labels('The soldiers were trained by instructors in March.', 'trained')).toMatchObject({ TMP: 'march' })
  expect(labels('The council did not sell the house in May.', 'sell')).toMatchObject({ NEG: 'not' })
})

test('a file that is no model is refused by name', () => {
  expect(() => decodeRoleModel(new Uint8Array(16))).toThrow(/english-roles/)
})

const claimsOf = (text: string, from: Resources) =>
  extract(documentFromText(text, 'a.txt'), from, { explain: true }).claims

test('the models fill a role that the patterns of the pack leave empty, and say so', () => {
  const text = 'The republic fulfilled a partial shipment of missiles to the militia.'
  const rolesOf = (from: Resources) => claimsOf(text, from)[0]?.arguments.map(({ role }) => role)
  expect(rolesOf(patternsAlone)).toEqual(['recipient', 'item'])
  expect(rolesOf(resources)).toEqual(['actor', 'recipient', 'item'])
  const [claim] = claimsOf(text, resources)
  expect(claim?.arguments[0]?.text).toBe('republic')
  expect(claim?.explanation?.roles.some(({ role, path }) => role === 'actor' && path === 'model')).toBe(true)
})

test('whoever condemns a deed is none of its parties', () => {
  const text = 'Velmark condemned the blatant violation of Oskan sovereignty.'
  const parties = claimsOf(text, resources).flatMap((claim) => claim.arguments.map((one) => one.text))
  expect(parties).not.toContain('Velmark')
})

test('what patterns find is found with the models too', () => {
  const text =
    'The Orsa army shipped forty rockets to the militia in June. The rebels, armed by Velmark, shelled a depot near Tolm.'
  const keys = (from: Resources) =>
    claimsOf(text, from).map(({ relation, evidence }) => `${relation} ${JSON.stringify(evidence)}`)
  const kept = new Set(claimsOf(text, resources).map(({ relation }) => relation))
  expect(keys(patternsAlone).length).toBeGreaterThan(1)
  for (const { relation } of claimsOf(text, patternsAlone)) expect(kept).toContain(relation)
  expect(Extraction.safeParse(extract(documentFromText(text, 'a.txt'), resources, { explain: true })).success).toBe(
    true,
  )
})

test('relations of packs that the models were not taught are left to the patterns', () => {
  const packs = ['base-english', 'world', 'sanctions-evasion']
  const other = loadResources({ packs })
  const without = { ...other, models: patternsAlone.models }
  const text = 'The Dorvane company moved its crude through a front firm in Tolm and the tanker Mira Dawn hid its flag.'
  expect(claimsOf(text, other)).toEqual(claimsOf(text, without))
})

test('what another word tells of is not told a second time', () => {
  const sites = claimsOf(
    'Velmark has established weapons factories in Tassia for the Harbour Brigade.',
    resources,
  ).filter(({ relation }) => relation === 'operates-site')
  expect(sites.map((claim) => claim.arguments.find(({ role }) => role === 'facility')?.text)).toEqual([
    'weapons factories',
  ])
})

test('who judges or fears what others do together is no party to it, nor is whom they do it against', () => {
  const parties = (text: string) =>
    extract(documentFromText(text, 'a.txt'), resources)
      .claims.filter(({ relation }) => relation === 'cooperates-with')
      .flatMap((claim) => claim.arguments.filter(({ role }) => role !== 'place').map((one) => one.text))
  expect(parties('Velmark is concerned about the cooperation of the Osk Front with the Tarn Movement.')).not.toContain(
    'Velmark',
  )
  expect(parties('Anna Marsh lauded the warm ties that the Osk Front enjoys with the kingdom.')).not.toContain(
    'Anna Marsh',
  )
  expect(parties('The two groups will work together and coordinate their war against Velmark.')).not.toContain(
    'Velmark',
  )
})
