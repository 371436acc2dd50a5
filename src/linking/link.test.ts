import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MadeClaim, madeExtraction } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { link } from './index.ts'

const resources = madeResources()

test('linking one report never depends on another: the same report links the same way', () => {
  const words = fc.constantFrom('rockets', 'some 20 rockets', 'a depot', '', ' ', 'of', 'the', '—')
  const names = fc.constantFrom('Veshtari Front', 'X', '’s', 'al-', 'Ilva Torm', '中文')
  const claim = fc.record({
    relation: fc.constantFrom('transfers', 'unheard-of'),
    fillers: fc.record(
      { actor: fc.tuple(names, fc.constantFrom('Person', 'ArmedGroup', 'Unknown')), item: words },
      { requiredKeys: [] },
    ),
    chain: fc.array(
      fc.record({ name: names, kind: fc.constantFrom('government', 'media', 'experts', 'unnamed-person') }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), (claims) => {
      const { extraction } = madeExtraction({ claims: claims as readonly MadeClaim[] })
      const once = link(extraction, resources)
      expect(link(structuredClone(extraction), resources)).toEqual(once)
      expect(once.clusters.map((one) => one.claim)).toEqual(extraction.claims.map((one) => one.id))
      expect(once.stances).toHaveLength(extraction.claims.length)
      for (const { parties } of once.clusters) expect(parties.length).toBeGreaterThan(0)
    }),
  )
})
