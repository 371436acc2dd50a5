// Times beside chrono-node, on the same cases and scored by the same code: Recognizers' English specs and WikiWars dev.

import { existsSync } from 'node:fs'
import { en } from 'chrono-node'
import { countTimes } from '../dist/evaluation/index.js'
import { findTimes, parse } from '../dist/language/index.js'
import { loadResources } from '../dist/resources/index.js'
import {
  bareDocument,
  passedRows,
  readSpecCases,
  readWikiWars,
  scoreSpecCase,
  scoreSpecTimes,
} from '../dist/training/index.js'

const FAMILIES = new Set(['dates', 'date periods', 'durations', 'sets', 'times of day', 'whole sentences'])

/** Ours beside chrono-node's; chrono-node is for dates and times of day, so durations and sets are rows of their own. */
export function benchmarkYardsticks({ corpora }) {
  if (!existsSync(corpora)) throw new Error(`there is no ${corpora}; --corpora names the folder of the corpora`)
  const resources = loadResources()
  const cases = readSpecCases(corpora).filter(({ family }) => FAMILIES.has(family))
  const ours = passedRows(cases, (given) => scoreSpecCase(given, resources).passed)
  const theirs = passedRows(cases, (given) => chronoPasses(given))
  const specs = ours.map(({ corpus, metric, value }, i) => row(corpus, metric, value, theirs[i].value))
  const texts = readWikiWars(corpora)
  const read = texts.map((given) => findTimes(parse(bareDocument(given.id, given.text, given.publishedAt), resources)))
  const chrono = texts.map(({ text, publishedAt }) => chronoTimes(text, publishedAt).map(([first]) => first))
  const [our, their] = [score(texts, read), score(texts, chrono)]
  return [...specs, ...our.map(({ metric, value }, i) => row('WikiWars dev', metric, value, their[i].value))]
}

function row(corpus, metric, ours, theirs) {
  const round = (value) => Number(value.toFixed(1))
  return { corpus, metric, ours: round(ours), 'chrono-node 2.10.3': round(theirs), difference: round(ours - theirs) }
}

function chronoPasses(given) {
  const found = chronoTimes(given.input, given.reference)
  // One expression may be read as fine or as coarse as chrono can be understood; the reading that suits the case counts.
  const best = found.map(
    (readings) => readings.find((reading) => scoreSpecTimes(onlyNear(given, reading), [reading]).passed) ?? readings[0],
  )
  return scoreSpecTimes(given, best).passed
}

function onlyNear(given, { start, end }) {
  return { ...given, expected: given.expected.filter((result) => result.start < end && start < result.end) }
}

/** What chrono-node finds, each with its values: the finest that it is certain of first. */
function chronoTimes(text, reference) {
  const now = reference === undefined ? new Date() : new Date(`${reference.slice(0, 19).padEnd(10)}`.trim())
  return en.casual.parse(text, now).map(({ index, text: words, start, end }) => {
    const values = valuesOf(start)
    const ends = end ? valuesOf(end) : []
    return values.map((value, i) => ({
      start: index,
      end: index + words.length,
      text: words,
      value: end ? `${value}/${ends[Math.min(i, ends.length - 1)]}` : value,
    }))
  })
}

function valuesOf(components) {
  const two = (part) => String(components.get(part)).padStart(2, '0')
  const year = String(components.get('year')).padStart(4, '0')
  const month = `${year}-${two('month')}`
  const day = `${month}-${two('day')}`
  const second = components.isCertain('second') ? `:${two('second')}` : ''
  const clock = components.isCertain('hour') ? `T${two('hour')}:${two('minute')}${second}` : ''
  const dated = ['day', 'weekday', 'month', 'year'].some((part) => components.isCertain(part))
  if (clock !== '') return dated ? [day + clock, clock] : [clock, day + clock]
  const fine = components.isCertain('day') || components.isCertain('weekday')
  if (fine) return [day, month, year]
  return components.isCertain('month')
    ? [month, day, year]
    : components.isCertain('year')
      ? [year, month, day]
      : [day, month, year]
}

function score(texts, found) {
  const total = { gold: 0, predicted: 0, right: 0, valued: 0 }
  texts.forEach(({ times }, i) => {
    const counts = countTimes(times, found[i])
    for (const key of Object.keys(total)) total[key] += counts[key]
  })
  return [
    { metric: 'relaxed F1', value: (200 * total.right) / (total.gold + total.predicted) },
    { metric: 'value accuracy of the found', value: (100 * total.valued) / Math.max(total.right, 1) },
  ]
}
