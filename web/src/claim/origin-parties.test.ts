import { expect, test } from 'vitest'
import type { ClaimMember } from '../../../src/schema/answers.ts'
import { originParties } from './origin-parties.ts'

const member = (id: string, origin: string, kind?: 'media' | 'named-person', target = 'content') =>
  ({
    ...{ claim: { id }, origin, claimant: origin, target },
    chain: kind ? [{ id: 'a0', claimant: { name: origin, kind } }] : [],
  }) as unknown as ClaimMember

test('an outlet that gives others for the claim elsewhere is told apart from those that count', () => {
  const members = [
    member('c1', 'herald'),
    member('c2', 'officer', 'named-person'),
    member('c3', 'officer', 'named-person'),
    member('c4', 'post'),
    member('c5', 'clerk', 'named-person', 'figure'),
  ]
  const edges = [
    { from: 'herald', to: 'officer', claim: 'c2' },
    // What another side drew on tells nothing of this one.
    { from: 'post', to: 'officer', claim: 'c9' },
  ]
  expect(originParties(members, { nodes: [], edges, circles: [] })).toEqual([
    { origin: 'officer', name: 'officer', claims: 2, givesOthers: false },
    { origin: 'post', name: 'post', claims: 1, givesOthers: false },
    { origin: 'herald', name: 'herald', claims: 1, givesOthers: true },
  ])
})
