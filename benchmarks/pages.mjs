// How soon each page of the workbench can be used, cold, over the record of a million claims, and how smoothly its list of claims scrolls.
// Every time is of a server and a browser profile started for it: nothing is cached but what the system keeps of files.
// HEARSAY_BENCH_STORE and HEARSAY_BENCH_CLAIMS as for queries; HEARSAY_BENCH_VISITS sets how often each page is opened,
// HEARSAY_BENCH_ROWS how many claims are loaded before scrolling.
import { openStore } from '../dist/store/index.js'
import { hasChromium, withChromium } from './chromium.mjs'
import { quantile } from './clock.mjs'
import { addresses } from './page-addresses.mjs'
import { scrollClaims } from './scroll-claims.mjs'
import { withServer } from './served.mjs'
import { withRecord } from './written-record.mjs'

const VISITS = Number(process.env.HEARSAY_BENCH_VISITS ?? 3)
const ROWS = Number(process.env.HEARSAY_BENCH_ROWS ?? 100_000)
const VIEWPORT = { width: 1280, height: 900 }
/** A page is in use when it also draws frames again, so many milliseconds apart at most. */
const PROMPT_MS = 100

/** One row for each page, and one for each way of scrolling. Needs Chromium. */
export async function benchmarkPages() {
  if (!hasChromium('pages')) return
  return withRecord(({ path, world }) =>
    withChromium(async (browser) => {
      const store = await openStore(path, { mode: 'read' })
      const pages = await addresses(store, world).finally(() => store.close())
      const rows = []
      for (const [what, { choices, shown }] of Object.entries(pages)) {
        const visits = []
        for (let i = 0; i < VISITS; i++) {
          visits.push(await withServer(path, (url) => visit(browser, url + choices[i % choices.length], shown)))
        }
        const times = visits.map(({ ms }) => ms)
        rows.push({
          what,
          'ms to use, median': Math.round(quantile(times, 0.5)),
          longest: Math.round(Math.max(...times)),
          'ms to the first answer': Math.round(
            quantile(
              visits.map(({ answered }) => answered),
              0.5,
            ),
          ),
        })
        process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`)
      }
      const scrolled = await withServer(path, async (url, processorMs) => {
        const page = await browser.newPage({ viewport: VIEWPORT })
        return scrollClaims(page, url, ROWS, processorMs)
      })
      return [...rows, ...scrolled]
    }),
  )
}

/** Opens an address in a profile of its own: milliseconds until what it is about is shown and frames come again. */
async function visit(browser, url, shown) {
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    const page = await context.newPage()
    const complaints = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.addInitScript(watchFor, [shown, PROMPT_MS])
    await page.goto(url, { waitUntil: 'commit' })
    const used = await page.evaluate('globalThis.inUse')
    if (used) return used
    throw new Error(`${url} does not come to show ${shown}${complaints.map((one) => `; ${one}`).join('')}`)
  } finally {
    await context.close()
  }
}

/** Runs in the page: promises when its content stands there and nothing in it is still being loaded; nothing after a minute. */
function watchFor([shown, promptMs]) {
  const waiting = () => [...document.querySelectorAll('main [role=status]')].map((one) => one.textContent).join('\n')
  const isShown = () => document.querySelector(shown) !== null && !/^Loading/m.test(waiting())
  const answered = () =>
    performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/'))?.responseEnd
  globalThis.inUse = new Promise((resolve) => {
    let last = performance.now()
    const look = (now) => {
      if (now > 60_000) resolve(undefined)
      else if (isShown() && now - last < promptMs) resolve({ ms: performance.now(), answered: answered() ?? 0 })
      else requestAnimationFrame(look)
      last = now
    }
    requestAnimationFrame(look)
  })
}
