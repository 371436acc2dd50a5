// The program itself, serving a store to a benchmark.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { processorMs } from './chromium.mjs'

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Starts `hearsay serve` over a store and runs `use` with its address and what asks for the processor time it has used. */
export async function withServer(path, use) {
  const child = spawn(process.execPath, [program, '--db', path, 'serve', '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const url = await new Promise((resolve, reject) => {
      let told = ''
      child.stdout.on('data', (data) => {
        told += data
        if (told.includes('\n')) resolve(JSON.parse(told).url)
      })
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    })
    return await use(url, () => processorMs(child.pid))
  } finally {
    child.kill('SIGINT')
    await ended
  }
}
