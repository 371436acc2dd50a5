/** The world as a command sees it: passed in, so that tests run commands without a process of their own. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard output is a terminal: colours and tables cut to its width. */
  readonly isTerminal: boolean
  /** Whether standard error is a terminal: progress bars that redraw. */
  readonly isProgressTerminal: boolean
  readonly columns: number
  readonly now: () => Date
  /** Resolves when the person asks the program to stop (Ctrl-C). */
  readonly interrupted: Promise<void>
}

/** The Io of this process. */
export function processIo(): Io {
  // A reader that goes away (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    isProgressTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
    now: () => new Date(),
    interrupted: new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
  }
}
