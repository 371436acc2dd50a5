// One engine of the language benchmark in this process: `node language-engine.mjs ENGINE TEXTS.json`; prints its figures as JSON.

import { readFileSync } from 'node:fs'

const [name, input] = process.argv.slice(2)
const { texts, long } = JSON.parse(readFileSync(input, 'utf8'))

const engines = {
  hearsay: async () => {
    const { documentFromText } = await import('../dist/ingest/index.js')
    const { analyseAll } = await import('../dist/language/index.js')
    const { loadResources } = await import('../dist/resources/index.js')
    const resources = loadResources()
    return (batch) =>
      analyseAll(
        batch.map((text) => documentFromText(text, 'news.txt')),
        resources,
      ).map(({ tokens }) => tokens.length)
  },
  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    return (batch) => batch.map((text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length)
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return (batch) => batch.map((text) => nlp(text).terms().length)
  },
}

const WARM_UP_SECONDS = 10
const MEASURED_SECONDS = 10
const BATCH = 16

const analyse = await engines[name]()
analyse([texts[0]])
const firstMs = performance.now()

const batches = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, i) =>
  texts.slice(i * BATCH, (i + 1) * BATCH),
)
const pass = () => {
  const counts = []
  const started = performance.now()
  for (const batch of batches) counts.push(...analyse(batch))
  return { seconds: (performance.now() - started) / 1000, tokens: sum(counts) }
}
for (const until = performance.now() + WARM_UP_SECONDS * 1000; performance.now() < until; ) pass()
const passes = []
for (const until = performance.now() + MEASURED_SECONDS * 1000; passes.length < 3 || performance.now() < until; )
  passes.push(pass())
const peakMB = process.resourceUsage().maxRSS / 1024

const longRuns = long.map((text) => {
  const started = performance.now()
  const [tokens] = analyse([text])
  return { seconds: (performance.now() - started) / 1000, tokens }
})

process.stdout.write(
  JSON.stringify({
    tokens: passes[0].tokens,
    seconds: median(passes.map(({ seconds }) => seconds)),
    firstMs,
    peakMB,
    longTokens: longRuns.map(({ tokens }) => tokens),
    longSeconds: longRuns.map(({ seconds }) => seconds),
  }),
)

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
