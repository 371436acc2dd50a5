// Reprints made from real articles by trimming, a new lead, another attribution, dropped sentences and a changed figure; how well they
// are found again, as pairs of documents and as pairs of paragraphs. Needs the corpora (HEARSAY_CORPORA, else ../shared/data).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  compareTexts,
  DRAWN_ON,
  MOST_SHARING,
  mayShareText,
  passagesOf,
  reuseKeys,
  sharedText,
} from '../dist/linking/index.js'
import { seeded } from './generated-record.mjs'

const ARTICLES = Number(process.env.HEARSAY_BENCH_ARTICLES ?? 2_000)
const LEADS = [
  'The report drew wide attention in the region on Tuesday.',
  'New details have come to light, a wire service reports.',
  'What follows was first reported elsewhere; this newspaper could not confirm it.',
  'Officials would not comment on the account.',
]
const CREDITS = ['(Wire reports)', 'With agencies', 'By our correspondent', '']

/** Scores on `articles` articles, half of which are reprinted one to three times. */
export function benchmarkSyndication(articles = ARTICLES) {
  const random = seeded(20_310_402)
  const documents = []
  for (const text of readArticles(articles)) {
    const origin = { group: documents.length, paragraphs: text.split(/\n+/).filter((line) => line.trim() !== '') }
    origin.sources = origin.paragraphs.map((_, i) => i)
    documents.push(origin)
    if (random() < 0.5) continue
    for (let copies = 1 + Math.floor(random() * 3); copies > 0; copies--) documents.push(reprint(origin, random))
  }
  for (const document of documents) {
    document.text = document.paragraphs.join('\n\n')
    document.passages = passagesOf(document.text)
    document.keys = reuseKeys(document.passages)
  }
  const started = performance.now()
  const found = pairs(documents)
  const seconds = (performance.now() - started) / 1000
  return [
    documentScores(documents, found),
    passageScores(documents, found),
    { measure: 'seconds to pair', f1: Math.round(seconds * 10) / 10, gold: documents.length },
  ]
}

function readArticles(wanted) {
  const folder = join(process.env.HEARSAY_CORPORA ?? '../shared/data', 'article-bias-prediction')
  const lines = gunzipSync(readFileSync(join(folder, 'abp-2018.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  const texts = lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line).text]))
  return texts.filter((text) => text.length > 800).slice(0, wanted)
}

/** A reprint: some of the paragraphs, led anew, credited otherwise, sentences dropped, perhaps one figure changed. */
function reprint({ group, paragraphs }, random) {
  const kept = Math.max(2, Math.ceil(paragraphs.length * (0.3 + 0.7 * random())))
  const copy = { group, paragraphs: [], sources: [] }
  const put = (paragraph, source) => {
    copy.paragraphs.push(paragraph)
    copy.sources.push(source)
  }
  if (random() < 0.6) put(LEADS[Math.floor(random() * LEADS.length)], -1)
  let changed = random() < 0.5
  paragraphs.slice(0, kept).forEach((paragraph, i) => {
    let text = paragraph
    if (random() < 0.25)
      text = text
        .split(/(?<=[.!?]) /)
        .filter((_, j) => j === 0 || random() < 0.7)
        .join(' ')
    if (random() < 0.3) text = text.replace(/\bsaid\b/, 'told reporters')
    if (changed && /\b\d{2,}\b/.test(text)) {
      text = text.replace(/\b\d{2,}\b/, (figure) => String(Number(figure) * 2))
      changed = false
    }
    put(text, i)
  })
  put(CREDITS[Math.floor(random() * CREDITS.length)] || 'End.', -1)
  return copy
}

/** Pairs of documents that share enough keys, as writing finds them, and of which one has enough of the other. */
function pairs(documents) {
  const byKey = new Map()
  documents.forEach(({ keys }, i) => {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), i])
  })
  return documents.flatMap((later, i) => {
    const shared = new Map()
    for (const key of later.keys) {
      const before = byKey.get(key).filter((other) => other < i)
      for (const other of before.slice(0, MOST_SHARING)) {
        const counts = shared.get(other) ?? { all: 0, rare: 0 }
        shared.set(other, counts)
        counts.all++
        if (before.length < MOST_SHARING) counts.rare++
      }
    }
    return [...shared].flatMap(([other, counts]) => {
      const earlier = documents[other]
      if (!mayShareText(counts, Math.min(earlier.keys.length, later.keys.length))) return []
      if (sharedText(later.passages, earlier.passages) < DRAWN_ON) return []
      return [{ earlier, later, reuse: compareTexts(later.passages, earlier.passages) }]
    })
  })
}

function documentScores(documents, found) {
  const sizes = new Map()
  for (const { group } of documents) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const gold = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const right = found.filter(({ earlier, later }) => earlier.group === later.group).length
  return scores('documents', gold, found.length, right)
}

/** Of the true pairs of an article and its reprint: which paragraph came from which. */
function passageScores(documents, found) {
  const originals = new Set(documents.filter((document, i) => document.group === i))
  let [gold, predicted, right] = [0, 0, 0]
  for (const document of documents) {
    if (!originals.has(document)) gold += document.sources.filter((source) => source >= 0).length
  }
  for (const { earlier, later, reuse } of found) {
    if (!originals.has(earlier) || originals.has(later)) continue
    const from = paragraphStarts(earlier)
    const to = paragraphStarts(later)
    const links = new Set(reuse.passages.map((one) => `${indexAt(to, one.start)} ${indexAt(from, one.from.start)}`))
    predicted += links.size
    const isTrue = earlier.group === later.group
    later.sources.forEach((source, i) => {
      if (isTrue && source >= 0 && links.has(`${i} ${source}`)) right++
    })
  }
  return scores('passages', gold, predicted, right)
}

function paragraphStarts({ paragraphs }) {
  let at = 0
  return paragraphs.map((paragraph) => {
    const start = at
    at += paragraph.length + 2
    return start
  })
}

function indexAt(starts, offset) {
  let index = 0
  while (index + 1 < starts.length && starts[index + 1] <= offset) index++
  return index
}

function scores(measure, gold, predicted, right) {
  const percent = (part, whole) => Math.round((1000 * part) / Math.max(1, whole)) / 10
  const [precision, recall] = [percent(right, predicted), percent(right, gold)]
  return { measure, precision, recall, f1: percent(2 * right, gold + predicted), gold, predicted }
}
