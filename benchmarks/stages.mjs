// Each stage on its own, in one process, over generated reports: reports and tokens a second, and growth with the length of one report.

import { attribute } from '../dist/attribution/index.js'
import { findClaims } from '../dist/claims/index.js'
import { documentFromText } from '../dist/ingest/index.js'
import { analyse } from '../dist/language/index.js'
import { link } from '../dist/linking/index.js'
import { extract, extractions } from '../dist/pipeline.js'
import { loadResources } from '../dist/resources/index.js'
import { generatedReport } from './generated-reports.mjs'

const NUMBER = 1000

/** Warm figures: every stage first runs over a quarter of the reports unmeasured. */
export async function benchmarkStages() {
  const loading = performance.now()
  const resources = loadResources()
  const texts = Array.from({ length: NUMBER }, (_, i) => generatedReport(i))
  extract(documentFromText(texts[0], 'first.txt'), resources)
  const coldStartMs = Math.round(performance.now() - loading)

  const rows = []
  const time = (what, inputs, run) => {
    for (const input of inputs.slice(0, inputs.length / 4)) run(input)
    const started = performance.now()
    const outputs = inputs.map(run)
    rows.push({ what, seconds: (performance.now() - started) / 1000, number: inputs.length })
    return outputs
  }
  const documents = time('ingest (text to document)', texts, (text) => documentFromText(text, 'generated.txt'))
  const analyses = time('language', documents, (document) => analyse(document, resources))
  const tokens = analyses.reduce((sum, analysis) => sum + analysis.tokens.length, 0)
  const attributed = time('attribution', analyses, (analysis) => [analysis, attribute(analysis, resources)])
  time('claims', attributed, ([analysis, attributions]) => findClaims(analysis, attributions, resources))
  const extracted = time('whole extraction', documents, (document) => extract(document, resources))
  const together = performance.now()
  const read = []
  for await (const { extraction } of extractions(readingsOf(documents), resources)) read.push(extraction)
  const seconds = (performance.now() - together) / 1000
  rows.push({ what: 'whole extraction, as the command reads many files', seconds, number: read.length })
  time('linking', extracted, (extraction) => link(extraction, resources))

  const result = rows.map(({ what, seconds, number }) => ({
    what,
    'reports/s': Math.round(number / seconds),
    'tokens/s': Math.round(tokens / seconds),
    'ms/report': Number(((seconds * 1000) / number).toFixed(2)),
  }))
  for (const size of [10_000, 100_000, 1_000_000]) {
    const document = documentFromText(generatedReport(1, size), 'long.txt')
    const started = performance.now()
    const length = analyse(document, resources).tokens.length
    extract(document, resources)
    const seconds = (performance.now() - started) / 1000
    result.push({
      what: `one report of ${size} characters, analysed and extracted`,
      'ms/report': Math.round(seconds * 1000),
      'tokens/s': Math.round(length / seconds),
    })
  }
  return [...result, { what: 'cold start: resources and first report', 'ms/report': coldStartMs }]
}

async function* readingsOf(documents) {
  for (const document of documents) yield { document, issues: [] }
}
