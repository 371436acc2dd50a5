import { eachClaim, eachReport } from '../query/index.ts'
import type { Exporter } from './exporter.ts'

/**
 * The whole record as one JSON object: `reports`, each with the Extraction of the contract, its claims' clusters, versions, custody
 * and issues; and `claims`, the clusters with their members. Written one report or cluster a line.
 */
export const exportJson: Exporter = async (store, write) => {
  await write('{"reports":[')
  await writeLines(eachReport(store), write)
  await write('],\n"claims":[')
  await writeLines(eachClaim(store), write)
  await write(']}\n')
  return {
    losses: [
      'The captured bytes are not in it, only their SHA-256 and custody.',
      'Readings of earlier extractors are not in it, only the current ones.',
      'Tokens are not in it; `hearsay extract --tokens` gives them.',
    ],
  }
}

async function writeLines(rows: AsyncIterable<unknown>, write: (text: string) => Promise<void>): Promise<void> {
  let separator = '\n'
  for await (const row of rows) {
    await write(separator + JSON.stringify(row))
    separator = ',\n'
  }
}
