import { describe, expect, test } from 'vitest'
import { karvalia, linkedClaim } from '../../../test/fixtures/linked-claim.ts'
import { type MadeClaim, madeExtraction } from '../../../test/fixtures/made-report.ts'
import { madeResources } from '../../../test/fixtures/made-resources.ts'
import { link } from '../index.ts'

const resources = madeResources()

describe('stances', () => {
  const stance = (claim: Partial<MadeClaim>) => {
    const { kind, target } = linkedClaim(claim).stances[0]!
    return `${kind} ${target}`
  }
  const speaker = { name: 'Ilva Torm', kind: 'named-person', type: 'Person' } as const

  test('follow the factuality of the innermost claimant; what a denial takes for granted is not denied', () => {
    expect(stance({})).toBe('support content')
    expect(stance({ factuality: 'PR-' })).toBe('deny content')
    expect(stance({ chain: [{ ...speaker, act: 'deny' }] })).toBe('support content')
    expect(stance({ factuality: 'CT-', chain: [{ ...speaker, act: 'deny' }] })).toBe('deny content')
    expect(stance({ chain: [{ ...speaker, act: 'decline' }] })).toBe('decline content')
    expect(stance({ factuality: 'CTu' })).toBe('query content')
    expect(stance({ factuality: 'Uu' })).toBe('comment content')
    expect(stance({ factuality: 'Uu', modes: ['future'], chain: [{ ...speaker, act: 'vow' }] })).toBe('support content')
  })

  test('that confirm a letter or report are about its existence, not about what it says', () => {
    const about = (words: string, act: 'confirm' | 'deny' = 'confirm') => {
      const { extraction } = madeExtraction({
        claims: [{ relation: 'transfers', fillers: { actor: karvalia }, chain: [{ ...speaker, act }] }],
      })
      const attributions = extraction.attributions.map((one) => ({
        ...one,
        content: [{ start: 0, end: words.length, text: words }],
      }))
      return link({ ...extraction, attributions }, resources).stances[0]!.target
    }
    expect(about('the newspaper’s report of a letter on rockets')).toBe('existence-of-report')
    expect(about('that such a letter was sent')).toBe('existence-of-report')
    expect(about('any involvement in the shipment', 'deny')).toBe('responsibility')
    expect(about('that Karvalia supplies rockets')).toBe('content')
  })
})
