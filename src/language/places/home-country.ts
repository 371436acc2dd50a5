import type { Resources } from '../../resources/index.ts'
import type { Document } from '../../schema/index.ts'
import { nameKey } from '../../schema/index.ts'
import type { PlaceIndex } from './place-index.ts'

/** Country codes that are no country's address on the web, or another one's. */
const ADDRESSES: ReadonlyMap<string, string | undefined> = new Map([
  ['uk', 'GB'],
  ['tv', undefined],
  ['co', undefined],
  ['io', undefined],
  ['me', undefined],
  ['ai', undefined],
])

const outlets = new WeakMap<Resources, ReadonlyMap<string, string>>()

/** Code of the country of a Document's outlet, as the gazetteer of outlets or the address of the page has it. */
export function homeCountry(document: Document, resources: Resources, index: PlaceIndex): string | undefined {
  const { outlet, url } = document
  const country = outlet === undefined ? undefined : outletCountries(resources).get(nameKey(outlet))
  if (country !== undefined) return index.countryCode(country)
  const ending = /^https?:\/\/[^/?#]*\.([a-z]{2})(?:[:/?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase()
  if (ending === undefined) return undefined
  return ADDRESSES.has(ending) ? ADDRESSES.get(ending) : ending.toUpperCase()
}

function outletCountries(resources: Resources): ReadonlyMap<string, string> {
  const known = outlets.get(resources)
  if (known) return known
  const fresh = new Map<string, string>()
  for (const { name, type, country, aliases = [] } of resources.gazetteer) {
    if (type !== 'MediaOutlet' || country === undefined) continue
    for (const spelling of [name, ...aliases]) if (!fresh.has(nameKey(spelling))) fresh.set(nameKey(spelling), country)
  }
  outlets.set(resources, fresh)
  return fresh
}
