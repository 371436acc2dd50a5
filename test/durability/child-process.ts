import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds store-child.ts so that Node runs it without a loader, and gives its path. Below node_modules, where its imports are found. */
export async function buildChild(): Promise<string> {
  const outDir = join(root, 'node_modules', '.hearsay-durability', String(process.pid))
  mkdirSync(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(root, 'test/durability/store-child.ts'), outDir, emptyOutDir: true, minify: false },
  })
  return join(outDir, 'store-child.js')
}

/** A child at work: the lines it has printed so far, and its end. */
export interface Child {
  readonly process: ChildProcess
  readonly lines: readonly string[]
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
  /** Resolves once a line that begins so was printed, or the child ended. */
  readonly said: (beginning: string) => Promise<void>
}

/** Starts a program and reads its lines. */
export function startChild(command: string, parameters: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  const lines: string[] = []
  const waiting: { beginning: string; resolve: () => void }[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const one of waiting) if (lines.some((line) => line.startsWith(one.beginning))) one.resolve()
  })
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const one of waiting) one.resolve()
      resolve({ code, signal })
    })
  })
  const said = (beginning: string) =>
    new Promise<void>((resolve) => {
      if (lines.some((line) => line.startsWith(beginning)) || child.exitCode !== null) resolve()
      else waiting.push({ beginning, resolve })
    })
  return { process: child, lines, ended, said }
}
