// The browser that benchmarks of pages measure with: headless Chromium without a graphics card, as test/browser starts it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'
const TICK_MS = 10

/** Whether there is a Chromium to measure with; says so loudly where there is none. */
export function hasChromium(benchmark) {
  if (existsSync(path)) return true
  console.error(`SKIPPED ${benchmark}: no Chromium at ${path} (install it, or name another in CHROMIUM)`)
  return false
}

/** Runs `use` with a browser and what asks for the processor time it has used, in milliseconds. */
export async function withChromium(use) {
  const launched = await chromium.launchServer({
    executablePath: path,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const browser = await chromium.connect(launched.wsEndpoint())
    return await use(browser, () => processorMs(launched.process().pid))
  } finally {
    await launched.close()
  }
}

/** Milliseconds of processor time that a process and all below it have used: what a frame costs, however busy the machine is. Linux. */
export function processorMs(root) {
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      return [{ id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
    } catch {
      return [] // It ended meanwhile.
    }
  })
  const below = new Set([root])
  for (let before = 0; before < below.size; ) {
    before = below.size
    for (const { id, parent } of processes) if (below.has(parent)) below.add(id)
  }
  return processes.reduce((sum, { id, ticks }) => sum + (below.has(id) ? ticks * TICK_MS : 0), 0)
}
