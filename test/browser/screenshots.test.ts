import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { pageList } from './page-list.ts'
import { demonstration, fiveReports, noFiveReports, readRecord } from './real-record.ts'
import { settled } from './settled.ts'
import { Site } from './site.ts'

const isAsked = process.env.SCREENSHOTS !== undefined
const only = process.env.SCREENSHOTS?.split(',').filter((name) => name !== '1') ?? []
const records = [demonstration, ...(noFiveReports ? [] : [fiveReports])]

/** `npm run screenshots`: every page over real records, at each width, light and dark. */
describe.skipIf(noChromium || !isAsked)('screenshots', () => {
  test.each(records)('of every page over $name', { timeout: 900_000 }, async (record) => {
    const folder = fileURLToPath(new URL(`../../artefacts/${record.name.replaceAll(' ', '-')}/`, import.meta.url))
    mkdirSync(folder, { recursive: true })
    const site = await Site.open(() => readRecord(record), record.packs)
    try {
      const { page } = await site.page()
      for (const shown of await pageList(site.server.url)) {
        if (only.length > 0 && !only.includes(shown.name)) continue
        for (const width of [1280, 390, 2560]) {
          await page.setViewportSize({ width, height: width > 800 ? 900 : 844 })
          await page.goto(shown.address)
          await shown.prepare?.(page)
          await settled(page)
          for (const colorScheme of width > 2000 ? (['light'] as const) : (['light', 'dark'] as const)) {
            await page.emulateMedia({ colorScheme })
            await page.screenshot({
              path: `${folder}${shown.name}-${width}-${colorScheme}.png`,
              fullPage: !shown.prepare,
            })
          }
        }
      }
      console.info(`Screenshots are in ${folder}`)
      expect(page.url()).toContain(site.server.url)
    } finally {
      await site.close()
    }
  })
})
