import { describe, expect, test } from 'vitest'
import type { EntityId } from '../../schema/index.ts'
import type { Proposition } from './compatible.ts'
import { denies } from './more-general.ts'

type Filler = Proposition['arguments'][number]
const words = (role: string, key: string, path?: string): Filler => ({ role, name: key, key, ...(path && { path }) })
const named = (role: string, name: string, path?: string): Filler => ({
  ...words(role, name, path),
  entity: name as EntityId,
})
const site = (...fillers: readonly Filler[]): Proposition => ({ relation: 'operates-site', arguments: fillers })
const factory = words('facility', 'factory')
const inKarvalia = named('place', 'karvalia', 'karvalia')
const inSella = named('place', 'sella', 'karvalia/sella')
const byVelmora = named('actor', 'velmora')

const noFactories = site(factory, inKarvalia)

describe('the denial of something general', () => {
  test.each([
    ['whoever runs it', site(byVelmora, factory, inKarvalia)],
    ['wherever in the country it is', site(byVelmora, factory, inSella)],
    ['though it is one of several places', site(byVelmora, factory, inKarvalia, named('place', 'numaria'))],
    ['whenever it was', { ...site(byVelmora, factory, inKarvalia), period: '2031-01-01/2031-01-01' }],
  ])('denies the particular, %s', (_, particular) => {
    expect(denies(noFactories, particular)).toBe(true)
    expect(denies(particular, noFactories)).toBe(false)
  })

  test.each([
    ['in another place', site(byVelmora, factory, named('place', 'numaria'))],
    ['of another kind', site(byVelmora, words('facility', 'camp'), inKarvalia)],
    ['that is only planned', { ...site(byVelmora, factory, inKarvalia), planned: true as const }],
    ['of no known place', site(byVelmora, factory)],
    ['of another relation', { ...site(byVelmora, factory, inKarvalia), relation: 'present-in' }],
  ])('says nothing of one %s', (_, other) => {
    expect(denies(noFactories, other)).toBe(false)
  })

  test('that is of one town says nothing of the country, and of one day nothing of all', () => {
    expect(denies(site(factory, inSella), site(byVelmora, factory, inKarvalia))).toBe(false)
    const onOneDay = { ...noFactories, period: '2031-01-01/2031-01-01' }
    expect(denies(onOneDay, site(byVelmora, factory, inKarvalia))).toBe(false)
    expect(denies(onOneDay, { ...site(byVelmora, factory, inKarvalia), period: '2031-01-02/2031-01-02' })).toBe(false)
    const inJanuary = { ...noFactories, period: '2031-01-01/2031-01-31' }
    expect(denies(inJanuary, { ...site(byVelmora, factory, inKarvalia), period: '2031-01-02/2031-01-02' })).toBe(true)
  })

  test('of a broad class denies the narrow, and not the other way about', () => {
    const to = named('recipient', 'front')
    const arms = { relation: 'transfers', arguments: [to, words('item', 'weapon', 'weapon')] }
    const rockets = { relation: 'transfers', arguments: [byVelmora, to, words('item', 'rocket', 'weapon/rocket')] }
    expect(denies(arms, rockets)).toBe(true)
    const noRockets = { relation: 'transfers', arguments: [to, words('item', 'rocket', 'weapon/rocket')] }
    expect(denies(noRockets, { ...arms, arguments: [byVelmora, ...arms.arguments] })).toBe(false)
  })

  test('that names one argument alone denies nothing else', () => {
    expect(
      denies(
        { relation: 'transfers', arguments: [byVelmora] },
        { relation: 'transfers', arguments: [byVelmora, named('recipient', 'front')] },
      ),
    ).toBe(false)
  })
})
