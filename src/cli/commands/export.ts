import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import { exporters } from '../../export/index.ts'
import type { CommandFactory } from '../program.ts'
import { readingStore } from '../store-option.ts'

/** `hearsay export FORMAT`: the record for other programs, with a report of what the format cannot hold. */
export const exportCommand: CommandFactory = ({ io }) =>
  new Command('export')
    .description('write the record in another format; standard error says what the format cannot hold')
    .addArgument(new Argument('<format>', 'format').choices(Object.keys(exporters)))
    .option('-o, --output <file>', 'write to this file, whole or not at all, instead of to standard output')
    .addHelpText('after', '\nExamples:\n  hearsay export csv -o claims.csv\n  hearsay export json | jq .claims')
    .action(async (format: keyof typeof exporters, options) => {
      const losses = await readingStore(options.db, async (store) => {
        if (!options.output) return exporters[format](store, async (chunk) => io.out(chunk))
        return writeWhole(options.output, (write) => exporters[format](store, write))
      })
      for (const loss of losses.losses)
        io.err(options.json ? JSON.stringify({ loss }) + '\n' : `not carried by ${format}: ${loss}\n`)
    })

/** Writes beside `path` and renames at the end, so that a broken run leaves no half file under the name. */
async function writeWhole<T>(
  path: string,
  produce: (write: (chunk: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const unfinished = `${path}.unfinished`
  const stream = createWriteStream(unfinished)
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  const write = (chunk: string) =>
    Promise.race([
      failed,
      new Promise<void>((resolve) => (stream.write(chunk) ? resolve() : stream.once('drain', resolve))),
    ])
  try {
    const result = await Promise.race([failed, produce(write)])
    await Promise.race([failed, new Promise<void>((resolve) => stream.end(resolve))])
    await rename(unfinished, path)
    return result
  } catch (error) {
    stream.destroy()
    await rm(unfinished, { force: true })
    throw error
  }
}
