import { CommanderError } from 'commander'
import { errorTable, HearsayError } from '../schema/index.ts'
import type { Io } from './io.ts'
import { createProgram } from './program.ts'

/** Runs one command line and returns its exit code: 0, or the code of the error table. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const exit = { code: 0 }
  const program = createProgram(io, exit)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : errorTable.USAGE.exit
    const known = error instanceof HearsayError ? error : new HearsayError('INTERNAL', { reason: reasonOf(error) })
    if (argv.includes('--json')) io.err(JSON.stringify({ error: { code: known.code, message: known.message } }) + '\n')
    else io.err(`hearsay: ${known.message} [${known.code}]\n`)
    if (known.code === 'INTERNAL' && io.env.HEARSAY_DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
    return errorTable[known.code].exit
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
