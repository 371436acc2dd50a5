// Writes demonstration/reports and demonstration/gold from demonstration/sources: `node scripts/make-demonstration.mjs`.
// The same sources give the same bytes; a quotation of the gold that does not stand in its text, or stands there twice, fails the run.
// With --check nothing is written: the run fails when a file is not what its source makes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { containers, writers } from './make-demonstration/formats.mjs'
import { goldOf } from './make-demonstration/gold.mjs'
import { authoredText, layOut } from './make-demonstration/layout.mjs'

const root = fileURLToPath(new URL('../demonstration/', import.meta.url))
const read = (path) => parse(readFileSync(join(root, path), 'utf8'))

const outlets = read('outlets.yaml')
const sources = readdirSync(join(root, 'sources'))
  .filter((file) => file.endsWith('.yaml'))
  .sort()
const problems = []
const reports = sources.map((file) => {
  const name = file.replace(/\.yaml$/, '')
  const source = read(join('sources', file))
  const outlet = outlets[source.outlet]
  if (!outlet) throw new Error(`${file}: unknown outlet ${source.outlet}`)
  const report = { ...source, name, outlet, outletName: outlet.name, blocks: layOut(source) }
  return { ...report, text: authoredText(report) }
})

/** Bytes to write, by path below demonstration/. */
const files = new Map()
for (const report of reports)
  if (!report.container)
    files.set(`reports/${report.name}.${report.format}`, Buffer.from(await writers[report.format](report)))
for (const file of new Set(reports.flatMap((report) => report.container ?? []))) {
  const members = reports.filter((report) => report.container === file)
  for (const [index, report] of members.entries()) report.place = place(file, report, index)
  files.set(`reports/${file}`, await containers[file.slice(file.lastIndexOf('.') + 1)](members))
}
for (const report of reports) {
  if (report.language) continue
  const { gold, issues } = goldOf(report)
  problems.push(...issues.map((issue) => `${report.name}: ${issue}`))
  files.set(`gold/${report.name}.gold.json`, Buffer.from(`${JSON.stringify(gold, null, 1)}\n`))
}

const present = ['reports', 'gold']
  .flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((file) => `${folder}/${file}`) : [],
  )
  .filter((path) => path !== 'gold/record.yaml')
const stale = present.filter((path) => !files.has(path))
if (process.argv.includes('--check')) {
  const differs = ([path, bytes]) => !present.includes(path) || !readFileSync(join(root, path)).equals(bytes)
  problems.push(...stale.map((path) => `${path} has no source`))
  problems.push(...[...files].filter(differs).map(([path]) => `${path} is not what its source makes`))
} else {
  for (const path of stale) rmSync(join(root, path), { recursive: true })
  for (const folder of ['reports', 'gold']) mkdirSync(join(root, folder), { recursive: true })
  for (const [path, bytes] of files) writeFileSync(join(root, path), bytes)
}
for (const problem of problems) console.error(problem)
console.log(`${reports.length} reports, ${new Set(reports.map((report) => report.outletName)).size} outlets`)
if (problems.length > 0) process.exitCode = 1

/** The name under which `hearsay extract` prints a member of a container. */
function place(file, report, index) {
  if (/\.(rss|atom)$/.test(file)) return report.url
  return `${file}!/${file.endsWith('.zip') ? `${report.name}.${report.format}` : index + 1}`
}
