import { expect, test } from 'vitest'
import { nameKey } from '../schema/index.ts'
import { bundledPacks, loadResources } from './index.ts'

const { packs } = loadResources({ packs: bundledPacks() })
const names = new Set(
  packs.flatMap(({ gazetteer }) => gazetteer.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(nameKey))),
)

test.each(packs.filter(({ offices }) => offices.length > 0).map(({ id, offices }) => [id, offices] as const))(
  'offices of the pack %s are of bodies a gazetteer knows, and pass from one holder to the next',
  (_, lists) => {
    for (const { asOf, offices } of lists) {
      for (const { office, of, holders } of offices) {
        expect(names.has(nameKey(of)), of).toBe(true)
        holders.forEach(({ name, from, until }, i) => {
          const where = `${office} of ${of}: ${name}`
          expect(from <= (until ?? asOf), where).toBe(true)
          const next = holders[i + 1]
          if (next) expect(until !== undefined && until <= next.from.padEnd(10, '~'), where).toBe(true)
        })
      }
    }
  },
)
