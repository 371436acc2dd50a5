import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { DEFAULT_PACKS, loadResources } from '../resources/index.ts'
import { checkExamples } from './check-examples.ts'

const report = `Orsa tankers change hands

ORSA, May 3 - The Merle shipping company reflagged two tankers in March, the coastguard said on Monday.

A spokesman for the finance ministry of Velmark told reporters that the company was a front for the army.

The army shipped missiles to the militia in April, the spokesman said.

"The traders evaded the embargo with the help of a bank," he added.

The company denied that it had forged the certificates.
`

const alone = loadResources({ packs: ['base-english', 'world', 'sanctions-evasion'] })
const beside = loadResources({ packs: [...DEFAULT_PACKS, 'sanctions-evasion'] })

function read(resources: typeof alone) {
  const { claims, attributions } = extract(documentFromText(report, 'orsa.txt'), resources)
  return claims.map(({ relation, factuality, arguments: fillers, chain }) => ({
    relation,
    factuality,
    claimant: attributions.find((one) => one.id === chain.at(-1))?.claimant?.kind,
    fillers: Object.fromEntries(fillers.map((one) => [one.role, one.text])),
  }))
}

describe('the pack sanctions-evasion', () => {
  test('stands alone: its claims have speakers and factuality without weapons-supply', () => {
    const claims = read(alone)
    expect(claims.map((claim) => claim.relation)).toEqual([
      'reflags-vessel',
      'fronts-for',
      'evades-sanctions',
      'hides-tracks',
    ])
    expect(claims[0]).toMatchObject({ factuality: 'CT+', claimant: 'government', fillers: { item: 'two tankers' } })
    expect(claims[1]?.claimant).toBe('unnamed-person')
    expect(claims[3]).toMatchObject({ factuality: 'CT-', fillers: { item: 'certificates' } })
  })

  test('beside weapons-supply each finds its own relations', () => {
    const relations = read(beside).map((claim) => claim.relation)
    for (const { relation } of read(alone)) expect(relations).toContain(relation)
    expect(relations).toContain('transfers')
  })

  test('takes nothing away from weapons-supply: all examples of both hold with both loaded', () => {
    const failures = [...beside.relations.values()].flatMap((relation) => checkExamples(relation, beside))
    expect(failures).toEqual([])
  })

  test('meets its examples alone', () => {
    expect([...alone.relations.values()].flatMap((relation) => checkExamples(relation, alone))).toEqual([])
  })
})
