// Reads the Store through query/, one report at a time.
// Returns text in another program's format, and a LossReport of what that format cannot carry.
// Judged reports are gold, for scoring and training.
// JSON: the contract of `hearsay extract`. CSV: RFC 4180, one line a claim.
import { exportCsv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { exportJson } from './json.ts'

export type { Exporter, LossReport } from './exporter.ts'
export { judgedReports } from './judged-reports.ts'

/** Every export format by its name on the command line. */
export const exporters: Readonly<Record<'json' | 'csv', Exporter>> = { json: exportJson, csv: exportCsv }
