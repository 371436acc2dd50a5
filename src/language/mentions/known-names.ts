import type { GazetteerEntry } from '../../schema/index.ts'
import type { NameMatch } from './name-matches.ts'

const ORDER = [
  'Person',
  'Organization',
  'ArmedGroup',
  'GovernmentBody',
  'MediaOutlet',
  'Country',
  'Place',
  'Facility',
  'Weapon',
  'WeaponClass',
  'LegalInstrument',
  'Office',
  'Nationality',
  'Event',
  'Document',
]
const NUMBERS = new Map(ORDER.map((type, index) => [type, index]))

/** For each token 0, or a code of the type of the known name it is in and its position (begin, inside, end, single) there. */
export function knownCodes(
  matches: readonly NameMatch[],
  entries: readonly GazetteerEntry[],
  length: number,
): Uint8Array {
  const codes = new Uint8Array(length)
  for (const { first, end, entries: found } of matches) {
    const type = NUMBERS.get(entries[found[0]!]!.type) ?? ORDER.length
    const base = 1 + type * 4
    for (let i = first; i < end; i++)
      codes[i] = base + (end - first === 1 ? 3 : i === first ? 0 : i === end - 1 ? 2 : 1)
  }
  return codes
}
