// Documents a second and peak memory of ingest + extract + store, on one core, over generated reports written to a temporary folder.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedReport } from './generated-reports.mjs'

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const child = `
const { run } = await import(${JSON.stringify(new URL('../dist/cli/run.js', import.meta.url).href)})
const { processIo } = await import(${JSON.stringify(new URL('../dist/cli/io.js', import.meta.url).href)})
const started = performance.now()
process.exitCode = await run(process.argv.slice(1), processIo())
console.error(JSON.stringify({ seconds: (performance.now() - started) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))`

/** Measures a first import of each number of reports; more numbers show how cost and memory grow. */
export function benchmarkIngest(numbers = [1000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    return numbers.map((number) => {
      const reports = join(folder, `reports-${number}`)
      let bytes = 0
      for (let i = 0; i < number; i++) {
        const shelf = join(reports, String(Math.floor(i / 1000)))
        if (i % 1000 === 0) mkdirSync(shelf, { recursive: true })
        const text = generatedReport(i)
        bytes += Buffer.byteLength(text)
        writeFileSync(join(shelf, `${String(i).padStart(6, '0')}.txt`), text)
      }
      const database = join(folder, `store-${number}.db`)
      const command = [
        process.execPath,
        '--input-type=module',
        '-e',
        child,
        '--',
        '--db',
        database,
        'ingest',
        reports,
        '--json',
      ]
      // One core, where the system lets us say so; elsewhere the garbage collector may use another.
      const pinned = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0', ...command] : command
      const result = spawnSync(pinned[0], pinned.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 })
      if (result.status !== 0) throw new Error(`${program} failed: ${result.stderr.slice(-2000)}`)
      const { seconds, peakMegabytes } = JSON.parse(result.stderr.trim().split('\n').at(-1))
      const { claims, added } = JSON.parse(result.stdout.trim().split('\n').at(-1))
      return {
        what: `ingest + extract + store, ${added} reports of ${Math.round(bytes / number)} bytes`,
        'reports/s': Math.round(number / seconds),
        'MB/s': Number((bytes / 1e6 / seconds).toFixed(2)),
        'claims/s': Math.round(claims / seconds),
        'peak MB': Math.round(peakMegabytes),
        'store MB': Math.round(statSync(database).size / 1e6),
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
