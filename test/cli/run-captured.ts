import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

/** Runs a command line in this process and gives what it printed and its exit code. */
export async function runCaptured(
  argv: readonly string[],
  world: Partial<Pick<Io, 'env' | 'isTerminal' | 'interrupted'>> & { input?: string } = {},
) {
  let out = ''
  let err = ''
  const code = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    stdin: (async function* () {
      if (world.input !== undefined) yield new TextEncoder().encode(world.input)
    })(),
    env: world.env ?? {},
    isTerminal: world.isTerminal ?? false,
    isProgressTerminal: false,
    columns: 100,
    now: () => new Date('2031-12-01T12:00:00Z'),
    interrupted: world.interrupted ?? new Promise(() => {}),
  })
  return { code, out, err, json: () => JSON.parse(out) }
}
