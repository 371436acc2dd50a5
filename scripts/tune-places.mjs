// Searches the weights by which a place is chosen among those of its name, on the train half of TR-News and LGL.
//   npm run build && node scripts/tune-places.mjs [CORPORA]      (default ../shared/data)
// Prints the weights for src/language/places/weights.ts, and the share of found toponyms within 161 km on both halves.

import { analyse, PLACE_WEIGHTS } from '../dist/language/index.js'
import { collectToponyms } from '../dist/language/places/collect-toponyms.js'
import { homeCountry } from '../dist/language/places/home-country.js'
import { placeIndex } from '../dist/language/places/place-index.js'
import { rankCandidates } from '../dist/language/places/rank-candidates.js'
import { loadResources } from '../dist/resources/index.js'
import { kilometres } from '../dist/schema/index.js'
import { bareDocument } from '../dist/training/bare-document.js'
import { isTrain, readToponyms } from '../dist/training/places/toponym-corpora.js'

const NEAR_KM = 161
const STEPS = [0.5, 0.7, 0.85, 1.15, 1.4, 2]
/** What belief in the right places gains, and in wrong ones loses, beside being right: keeps the search off plateaus, and belief honest. */
const BELIEF = 0.3
/** Searched after the others; `asCountry` is set by hand, for the sake of reports on states. */
const SETTLED = new Set(['asCountry', 'doubt', 'sharpness'])

const corpora = process.argv[2] ?? '../shared/data'
const resources = loadResources()
const index = placeIndex(resources)
const halves = { train: [], heldOut: [] }
for (const corpus of ['TR-News', 'lgl'])
  for (const [number, document] of readToponyms(corpora, corpus).entries())
    halves[isTrain(number) ? 'train' : 'heldOut'].push(prepare(document))

let weights = { ...PLACE_WEIGHTS, doubt: 3.5, sharpness: 1 }
let best = score(halves.train, weights)
for (let round = 0; round < 4; round++) {
  const before = best.value
  for (const name of Object.keys(weights))
    for (const step of SETTLED.has(name) ? [] : STEPS) {
      const tried = { ...weights, [name]: Math.round(weights[name] * step * 100) / 100 }
      const result = score(halves.train, tried)
      if (result.value > best.value + 1e-9) [weights, best] = [tried, result]
    }
  console.log(`round ${round + 1}: ${best.near} of ${best.found} near`)
  if (best.value - before < 1e-4) break
}
// Then how surely to speak: the pair of numbers under which right and wrong answers are least surprising.
let least = Number.POSITIVE_INFINITY
let { doubt, sharpness } = weights
for (let tried = 0; tried <= 10; tried += 0.5)
  for (const sharp of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1]) {
    const { surprise } = score(halves.train, { ...weights, doubt: tried, sharpness: sharp })
    if (surprise < least) [least, doubt, sharpness] = [surprise, tried, sharp]
  }
weights = { ...weights, doubt, sharpness }
console.log(weights)
for (const [half, documents] of Object.entries(halves)) {
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`
  const before = score(documents, PLACE_WEIGHTS)
  const { near, found, possible, miss } = score(documents, weights)
  console.log(
    `${half}: of found within ${NEAR_KM} km ${percent(near, found)}, before ${percent(before.near, found)}, at best ${percent(possible, found)};`,
    `calibration error ${miss.toFixed(3)}, before ${before.miss.toFixed(3)}`,
  )
}

/** Toponyms of an article, with the gold points of the mentions of each. */
function prepare({ id, text, url, spans }) {
  const document = { ...bareDocument(id, text), ...(url !== undefined && { url }) }
  const analysis = analyse(document, resources)
  const { mentions, entities } = analysis
  const toponyms = collectToponyms(analysis, mentions, entities, resources, index)
  const points = toponyms.map(({ entity, inner }) => {
    const own = entity === undefined ? [] : entities[entity].mentions.map((number) => mentions[number])
    return spans.filter(
      ({ latitude, start, end }) =>
        latitude !== undefined && [...own, ...inner].some((span) => span.start < end && start < span.end),
    )
  })
  return { toponyms, points, home: homeCountry(document, resources, index) }
}

function score(documents, tried) {
  let [near, found, value, possible, surprise] = [0, 0, 0, 0, 0]
  const bins = Array.from({ length: 10 }, () => ({ told: 0, right: 0, count: 0 }))
  for (const { toponyms, points, home } of documents) {
    const chances = rankCandidates(toponyms, tried, home)
    for (const [i, { candidates }] of toponyms.entries()) {
      found += points[i].length
      const top = chances[i].indexOf(Math.max(...chances[i]))
      for (const point of points[i]) {
        const fits = candidates.map((place) => kilometres(place, point) <= NEAR_KM)
        if (fits.includes(true)) possible++
        if (top < 0) continue
        const told = Math.min(0.999, Math.max(0.001, chances[i][top]))
        const bin = bins[Math.floor(told * 10)]
        bin.count++
        bin.told += told
        if (fits[top]) bin.right++
        if (fits[top]) near++
        surprise -= Math.log(fits[top] ? told : 1 - told)
        value += fits[top] ? 1 : 0
        for (const [c, chance] of chances[i].entries()) value += (fits[c] ? BELIEF : -BELIEF) * chance
      }
    }
  }
  const answered = bins.reduce((sum, { count }) => sum + count, 0)
  const miss = bins.reduce((sum, { told, right }) => sum + Math.abs(told - right), 0) / answered
  return { near, found, possible, surprise, miss, value: value / found }
}
