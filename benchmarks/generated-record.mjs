// A record of many reports for the query benchmark: seeded, with the skew of news. A few parties, outlets and claims are in much of it,
// most in little. Extractions are made directly (no text is analysed), then linked and contributed as ingest does.
import { createHash } from 'node:crypto'
import { seeded } from './seeded.mjs'

export { seeded } from './seeded.mjs'

const RELATIONS = [
  'transfers',
  'strikes',
  'holds',
  'present-in',
  'produces',
  'threatens',
  'trains',
  'funds',
  'controls',
  'sanctions',
  'cooperates-with',
  'operates-site',
  'tests',
  'uses',
  'appeals-to',
  'capable-of',
  'violates',
  'holds-office',
]
const ITEMS = [
  'rockets',
  'missiles',
  'drones',
  'rifles',
  'mortars',
  'engines',
  'radars',
  'mines',
  'shells',
  'launchers',
  'boats',
  'spares',
]
const ROLES = [
  'a senior official',
  'two officials',
  'a diplomat',
  'a security source',
  'residents',
  'a commander',
  'analysts',
]
const SYLLABLES = [
  'ka',
  'ro',
  'ven',
  'tal',
  'mi',
  'sha',
  'dor',
  'ne',
  'lu',
  'bra',
  'sti',
  'or',
  'qua',
  'fen',
  'gil',
  'ham',
]

/** Names of the invented world; the first of each list is in far more reports than the last. */
export function makeWorld(seed) {
  const random = seeded(seed)
  const word = () => {
    const made = Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join('')
    return made[0].toUpperCase() + made.slice(1)
  }
  const names = (count, make) => Array.from(new Set(Array.from({ length: count }, make)))
  return {
    groups: names(400, () => `${word()} ${word()} Front`),
    places: names(1500, () => `${word()} ${word()}`),
    people: names(3000, () => `${word()} ${word()} ${word()}`),
    outlets: names(300, () => `${word()} ${word()} Post`),
    words: names(6000, () => word().toLowerCase()),
  }
}

/** Index below `size`, the first far more often than the last (Zipf with exponent near 1). */
function skewed(random, size) {
  return Math.min(size - 1, Math.floor(size ** random()) - 1 < 0 ? 0 : Math.floor(size ** random()) - 1)
}

/** Where a place of this name lies, in a country of its own; nowhere for one name in four. */
function placeOf(name) {
  const [first, second, third] = createHash('sha1').update(name).digest()
  if (first < 64) return undefined
  return {
    ...{ id: `XA/North/${name}`, name, country: 'XA', kind: 'settlement', precision: 'settlement', pack: 'benchmark' },
    ...{ latitude: 20 + (second / 256) * 12, longitude: 40 + (third / 256) * 16, confidence: 0.9 },
  }
}

/** One report with its Extraction: about 3 KB of text, `claims` claims. `index` sets its date: some thirty years of news. */
export function makeReading(world, random, index, total, claims) {
  const pick = (list) => list[Math.max(0, skewed(random, list.length))]
  const parts = []
  let length = 0
  const put = (text) => {
    const span = { start: length, end: length + text.length, text }
    parts.push(text)
    length += text.length
    return span
  }
  const entities = new Map()
  const entity = (name, type) => {
    const place = type === 'Place' ? placeOf(name) : undefined
    const known = entities.get(name) ?? { id: `e${entities.size}`, name, type, mentions: [], ...(place && { place }) }
    entities.set(name, known)
    const span = put(name)
    known.mentions.push({ ...span, kind: 'name', type })
    return { id: known.id, span }
  }
  const outlet = pick(world.outlets)
  const found = []
  const attributions = []
  const quantities = []
  for (let i = 0; i < claims; i++) {
    const start = length
    const chain = []
    const denies = random() < 0.06
    for (let depth = random() < 0.25 ? 0 : random() < 0.6 ? 1 : 2; depth > 0; depth--) {
      const id = `a${attributions.length}`
      const kind = random()
      const unnamed = kind < 0.4
      const name = unnamed
        ? ROLES[Math.floor(random() * ROLES.length)]
        : kind < 0.55
          ? pick(world.outlets)
          : pick(world.people)
      const type = kind < 0.55 ? 'MediaOutlet' : 'Person'
      const source = unnamed ? { span: put(name) } : entity(name, type)
      put(' ')
      const cue = put('said')
      put(' ')
      const claimant = {
        name,
        kind: unnamed ? 'unnamed-person' : kind < 0.55 ? 'media' : 'named-person',
        ...(source.id && { entity: source.id }),
      }
      attributions.push({
        id,
        source: source.span,
        cue,
        content: [cue],
        act: denies && depth === 1 ? 'deny' : 'state',
        claimant,
        ...(chain.length > 0 && { within: chain[chain.length - 1] }),
      })
      chain.push(id)
    }
    const relation = pick(RELATIONS)
    const filler = (role, name, type) => {
      const { id, span } = entity(name, type)
      put(' ')
      return { role, ...span, entity: id }
    }
    const fillers = [filler('actor', pick(world.groups), 'ArmedGroup')]
    if (random() < 0.6) fillers.push(filler('recipient', pick(world.groups), 'ArmedGroup'))
    if (random() < 0.5) {
      fillers.push({ role: 'item', ...put(pick(ITEMS)) })
      put(' ')
    }
    if (random() < 0.35) fillers.push(filler('place', pick(world.places), 'Place'))
    const quantity =
      random() < 0.1
        ? quantities.push({ ...put(`${Math.floor(random() * 5000)}`), value: 1, bound: 'about' }) - 1
        : undefined
    const evidence = { start, end: length, text: parts.join('').slice(start) }
    const roll = random()
    const factuality = denies
      ? 'CT-'
      : roll < 0.7
        ? 'CT+'
        : roll < 0.85
          ? 'PR+'
          : roll < 0.95
            ? 'PS+'
            : roll < 0.98
              ? 'CTu'
              : 'Uu'
    const id = `c_${createHash('sha1').update(`${index}/${i}`).digest('hex').slice(0, 16)}`
    found.push({
      id,
      relation,
      arguments: fillers,
      factuality,
      modes: [],
      chain,
      evidence,
      confidence: 0.7,
      ...(quantity !== undefined && { quantity }),
    })
    put('. ')
  }
  while (length < 3000) put(`${pick(world.words)} `)
  const text = parts.join('')
  const sha256 = createHash('sha256').update(`${index}`).update(text).digest('hex')
  const day = new Date(Date.UTC(1996, 0, 1) + Math.floor((index / total) * 11_000) * 86_400_000)
  const publishedAt = day.toISOString().slice(0, 10)
  const metadata = {
    id: `d_${sha256.slice(0, 16)}`,
    file: `report-${index}.txt`,
    sha256,
    title: text.slice(0, 60),
    outlet,
    publishedAt,
    language: 'en',
    text,
    zones: [{ kind: 'body', start: 0, end: length }],
  }
  return {
    reading: {
      capture: {
        sha256,
        bytes: new TextEncoder().encode(text),
        location: `archive/report-${index}.txt`,
        retrievedAt: `${publishedAt}T12:00:00Z`,
        tool: 'benchmark',
      },
      document: { ...metadata, format: 'text', credits: [], issues: [] },
      issues: [],
    },
    extraction: {
      document: metadata,
      sentences: [{ start: 0, end: length }],
      entities: [...entities.values()],
      times: [],
      quantities,
      attributions,
      claims: found,
    },
  }
}
