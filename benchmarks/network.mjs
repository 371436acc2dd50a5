// Frame rates of the network drawing for 500, 2,000 and 10,000 nodes, in headless Chromium without a graphics card: its canvas is drawn
// by the processor. The page asks for far smaller graphs (some 150 nodes at most); these say how much room there is.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { hasChromium, withChromium } from './chromium.mjs'

const SIZES = [60, 150, 500, 2000, 10_000]
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' }

/** One row for each size. Needs Chromium: CHROMIUM names it, or /usr/bin/chromium. */
export async function benchmarkNetwork() {
  if (!hasChromium('network')) return
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-frames-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('network/', import.meta.url)),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, target: 'es2022' },
  })
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : request.url
    try {
      const body = readFileSync(join(folder, decodeURIComponent(name).replaceAll('..', '')))
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await withChromium(async (browser, processorMs) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(`http://127.0.0.1:${server.address().port}/`)
      await page.waitForFunction('typeof settle === "function"')
      const rows = []
      for (const size of SIZES) {
        const settled = await page.evaluate(`settle(${size})`)
        const before = processorMs()
        const { frames, seconds, sceneMs } = await page.evaluate('move()')
        const spent = processorMs() - before
        rows.push({
          ...settled,
          'frames/s while moved': (frames / seconds).toFixed(1),
          'ms a scene, median': sceneMs.toFixed(1),
          'processor ms a frame': (spent / frames).toFixed(1),
          'load of the machine': loadavg()[0].toFixed(1),
        })
        process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`)
      }
      return rows
    })
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
