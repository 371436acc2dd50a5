import { countOrigins, link, originsInterval, type StandingClaim } from '../../linking/index.ts'
import type { Resources } from '../../resources/index.ts'
import { type Attribution, claimId, type Extraction } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { readSyriaEvents, type SyriaEvent } from './syria-events.ts'

/**
 * How many origins an event has, by the table's own list of original sources, beside how many offices told of it. The table does not say which article
 * gives which source: an office that is an original source is taken to speak for itself, any other to give all of them. So this tests how origins are
 * told apart and counted, with names as annotators wrote them, and not how attributions are read.
 */
export function evaluateOrigins(corpora: string, resources: Resources): AccuracyRow[] {
  const events = readSyriaEvents(corpora).map((event) => ({
    truth: event.originals.length,
    offices: new Set(event.articles.map(({ office }) => office.toLowerCase())).size,
    found: intervalOf(event, resources),
  }))
  const rows = (corpus: string, some: typeof events): AccuracyRow[] => {
    const share = (holds: (event: (typeof events)[number]) => boolean) =>
      Math.round((1000 * some.filter(holds).length) / Math.max(1, some.length)) / 10
    const byOffices = `number of offices ${share(({ truth, offices }) => truth === offices).toFixed(1)}`
    return [
      { corpus, metric: 'true number inside the interval %', value: share(inside), yardstick: byOffices },
      { corpus, metric: 'interval is the true number %', value: share(isExact), yardstick: byOffices },
    ]
  }
  return [
    ...rows(
      'UCDP Syria, one original source',
      events.filter(({ truth }) => truth === 1),
    ),
    ...rows(
      'UCDP Syria, several original sources',
      events.filter(({ truth }) => truth > 1),
    ),
  ]
}

interface Counted {
  readonly truth: number
  readonly found: { readonly lower: number; readonly upper: number }
}

function inside({ truth, found }: Counted): boolean {
  return found.lower <= truth && truth <= found.upper
}

function isExact({ truth, found }: Counted): boolean {
  return found.lower === truth && found.upper === truth
}

function intervalOf(event: SyriaEvent, resources: Resources) {
  const claims = event.articles.flatMap(({ office, date }, i): StandingClaim[] => {
    const isOriginal = event.originals.some((name) => name.toLowerCase() === office.toLowerCase())
    const given = isOriginal ? [] : event.originals
    const { clusters } = link(articleOf(`${event.id} ${i}`, office, date, given), resources)
    return clusters.map(({ parties }) => {
      const origin = parties[parties.length - 1]!
      const { key, naming, principal = key } = origin
      const relays = parties.slice(0, -1).map((party) => party.key)
      return { origin: key, relays, naming, same: key, speaksFor: principal, isVague: false }
    })
  })
  return originsInterval({ ...countOrigins(claims), support: claims.length })
}

/** What an article of an office would be read as that gives each of some sources for one claim; its own voice where it gives none. */
function articleOf(id: string, office: string, date: string, given: readonly string[]): Extraction {
  const text = given.map((name) => `${name}: strikes.`).join('\n') || 'strikes.'
  const starts = given.map((_, i) => given.slice(0, i).reduce((sum, name) => sum + name.length + 11, 0))
  const span = (start: number, end: number) => ({ start, end, text: text.slice(start, end) })
  const claim = (start: number, chain: readonly string[]): Extraction['claims'][number] => ({
    id: claimId(`${id} ${start}`),
    relation: 'strikes',
    arguments: [{ role: 'actor', ...span(start, start + 7) }],
    factuality: 'CT+',
    modes: [],
    chain: [...chain],
    evidence: span(start, start + 7),
    confidence: 1,
  })
  const attributions = given.map((name, i): Attribution => {
    const start = starts[i]!
    const content = [span(start + name.length + 2, start + name.length + 9)]
    const source = span(start, start + name.length)
    const cue = span(start + name.length, start + name.length + 1)
    return {
      id: `a${i}`,
      source,
      cue,
      content,
      act: 'state',
      claimant: { entity: `e${i}`, name, kind: 'organization' },
    }
  })
  return {
    document: { id, file: id, sha256: '', language: 'en', text, zones: [], outlet: office, publishedAt: date },
    sentences: [{ start: 0, end: text.length }],
    entities: given.map((name, i) => {
      const mention = { ...span(starts[i]!, starts[i]! + name.length), kind: 'name' as const, type: 'Organization' }
      return { id: `e${i}`, name, type: 'Organization', mentions: [mention] }
    }),
    times: [],
    quantities: [],
    attributions,
    claims:
      given.length === 0 ? [claim(0, [])] : given.map((name, i) => claim(starts[i]! + name.length + 2, [`a${i}`])),
  }
}
