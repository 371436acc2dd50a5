import type { MentionLexicon } from './mention-lexicon.ts'
import type { NameType } from './name-labels.ts'

/** Mention type of a tagged name that no gazetteer knows; undefined for dates, money and names of no use to us. */
export function typeOfTagged(
  tagged: NameType,
  lower: readonly string[],
  first: number,
  end: number,
  { heads }: MentionLexicon,
): string | undefined {
  if (tagged === 'NORP') return 'Nationality'
  if (tagged === 'Date' || tagged === 'Money') return undefined
  const told = typeOfHead(lower, first, end, heads)
  // A name that closes with what it is ("Harbour Brigade") is that, whatever the model makes of its words.
  const isBody = told === 'ArmedGroup' || told === 'GovernmentBody' || told === 'MediaOutlet'
  if (isBody && end - first > 1 && heads.get(lower[end - 1]!) === told) return told
  if (tagged === 'Person') return 'Person'
  if (tagged === 'Location') return told === 'Facility' ? 'Facility' : 'Place'
  if (tagged === 'Facility') return told === 'Place' ? 'Place' : 'Facility'
  if (tagged === 'Organization')
    return told === undefined || told === 'Event' || told === 'Weapon' ? 'Organization' : told
  if (tagged === 'Product') return told === 'Weapon' ? 'Weapon' : undefined
  if (told === 'Event' || told === 'LegalInstrument' || told === 'MediaOutlet') return told
  return undefined
}

/** What the telling word of a name says: the last two words, the last, the words before "of" or "for", then any word. */
export function typeOfHead(
  lower: readonly string[],
  first: number,
  end: number,
  heads: ReadonlyMap<string, string>,
): string | undefined {
  let stop = end
  for (let i = first + 1; i < end; i++) {
    if (lower[i] !== 'of' && lower[i] !== 'for' && lower[i] !== 'in' && lower[i] !== '(') continue
    stop = i
    break
  }
  if (stop - first > 1) {
    const pair = heads.get(`${lower[stop - 2]} ${lower[stop - 1]}`)
    if (pair !== undefined) return pair
  }
  const last = heads.get(lower[stop - 1]!)
  if (last !== undefined) return last
  if (stop < end) {
    const after = heads.get(lower[end - 1]!)
    if (after !== undefined) return after
  }
  if (end - first > 1) for (let i = first; i < end; i++) if (heads.get(lower[i]!) === 'ArmedGroup') return 'ArmedGroup'
  return undefined
}

const PLACES = new Set(['Place', 'Country', 'Facility'])
const BODIES = new Set(['Organization', 'ArmedGroup', 'GovernmentBody', 'MediaOutlet', 'Facility', 'Country'])

/** Whether the model's type of a name goes with the gazetteer's. */
export function agrees(tagged: NameType, known: string): boolean {
  switch (tagged) {
    case 'Person':
      return known === 'Person'
    case 'Location':
    case 'Facility':
      return PLACES.has(known)
    case 'Organization':
      return BODIES.has(known)
    case 'NORP':
      return known === 'Nationality' || known === 'ArmedGroup' || known === 'Organization'
    case 'Misc':
      return !PLACES.has(known) && known !== 'Person'
    case 'Product':
      return known === 'Weapon' || known === 'WeaponClass'
    default:
      return false
  }
}
