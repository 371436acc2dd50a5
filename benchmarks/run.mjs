// `npm run bench -- [ingest|queries …]`: runs the benchmarks named (all without a name), prints tables, keeps results with machine and date.
// `--corpora FOLDER` says where the public corpora are that language and yardsticks read; ../shared/data without it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const benchmarks = {
  ingest: async () => (await import('./ingest.mjs')).benchmarkIngest(),
  stages: async () => (await import('./stages.mjs')).benchmarkStages(),
  language: async (options) => (await import('./language.mjs')).benchmarkLanguage(options),
  yardsticks: async (options) => (await import('./yardsticks.mjs')).benchmarkYardsticks(options),
  syndication: async () => (await import('./syndication.mjs')).benchmarkSyndication(),
  simulator: async () => (await import('./simulator/simulator.mjs')).benchmarkSimulator(),
  scale: async () => (await import('./scale.mjs')).benchmarkScale(),
  members: async () => (await import('./members.mjs')).benchmarkMembers(),
  queries: async () => (await import('./queries.mjs')).benchmarkQueries(),
  network: async () => (await import('./network.mjs')).benchmarkNetwork(),
  pages: async () => (await import('./pages.mjs')).benchmarkPages(),
}

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string', default: '../shared/data' } },
})
for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
  const benchmark = benchmarks[name]
  if (!benchmark) {
    console.error(`There is no benchmark ${name}; there are ${Object.keys(benchmarks).join(', ')}`)
    process.exit(2)
  }
  console.log(`\n${name}`)
  const rows = await benchmark(options)
  // It was skipped, and said so.
  if (!rows) continue
  console.table(rows)
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
  const folder = fileURLToPath(new URL('results/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    `${folder}${name}.json`,
    JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, rows }, null, 2) + '\n',
  )
}
