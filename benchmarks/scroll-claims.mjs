// How smoothly the list of claims scrolls with many rows loaded.
import { quantile } from './clock.mjs'

/** How long frames are counted, in milliseconds. */
const COUNTED = 5000
/** Pixels from one frame to the next: as one reads, and as one looks for something. */
const SPEEDS = { slowly: 12, quickly: 240 }

/** Rows for scrolling while pages are being loaded, and with `wanted` rows there. */
export async function scrollClaims(page, url, wanted, processorMs) {
  await page.goto(`${url}claims`)
  await page.locator('[role=table] [data-index] a').first().waitFor()
  const row = async (what, speed) => {
    const before = processorMs()
    const { deltas, rows } = await page.evaluate(scroll, [speed, COUNTED])
    const seconds = deltas.reduce((sum, delta) => sum + delta, 0) / 1000
    const made = {
      what: `scrolling ${what}`,
      rows,
      'frames/s': Number((deltas.length / seconds).toFixed(1)),
      'ms a frame, median': Number(quantile(deltas, 0.5).toFixed(1)),
      p95: Number(quantile(deltas, 0.95).toFixed(1)),
      longest: Number(Math.max(...deltas).toFixed(1)),
      'server ms CPU a second': Math.round((processorMs() - before) / seconds),
    }
    process.stderr.write(`${JSON.stringify(made)}\n`)
    return made
  }
  const found = [await row('slowly from the top, rows being loaded', SPEEDS.slowly)]
  found.push(await row('quickly, rows being loaded', SPEEDS.quickly))
  const loaded = await page.evaluate(loadAll, wanted)
  for (const [how, speed] of Object.entries(SPEEDS)) {
    // From the middle upwards: no more rows are asked for.
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)')
    await page.waitForTimeout(500)
    found.push(await row(`${how} among ${loaded} rows`, -speed))
  }
  return found
}

/** Runs in the page: scrolls by so many pixels a frame and keeps the time between frames. */
async function scroll([speed, milliseconds]) {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const deltas = []
  let last = await nextFrame()
  const from = last
  while (last - from < milliseconds) {
    scrollBy(0, speed)
    const now = await nextFrame()
    deltas.push(now - last)
    last = now
  }
  const rowHeight = 84
  return { deltas, rows: Math.round(document.querySelector('[role=table]').scrollHeight / rowHeight) }
}

/** Runs in the page: goes to the end of the list until so many rows are loaded, or all. */
async function loadAll(wanted) {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const loaded = () => {
    const shown = [...document.querySelectorAll('[role=table] [data-index]')]
    return Number(shown.at(-1)?.dataset.index ?? -1) + 1
  }
  let most = 0
  let still = 0
  while (most < wanted && still < 200) {
    scrollTo(0, document.documentElement.scrollHeight)
    await pause(5)
    const now = loaded()
    still = now > most ? 0 : still + 1
    most = Math.max(most, now)
  }
  return most
}
