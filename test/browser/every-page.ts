import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflow } from './overflow.ts'
import { PAGE_NAMES, pageList, type ShownPage } from './page-list.ts'
import { type RealRecord, readRecord } from './real-record.ts'
import { seriousIssues } from './serious-issues.ts'
import { settled } from './settled.ts'
import { Site } from './site.ts'

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** Says of every page over a real record what must hold of all of them; accessibility is looked at in one look, which another record complements. */
export function testEveryPage(record: RealRecord, look: Look): void {
  describe(`every page over ${record.name}`, { timeout: 90_000 }, () => {
    let site: Site
    let page: Page
    let complaints: string[]
    let pages: readonly ShownPage[]
    beforeAll(async () => {
      site = await Site.open(() => readRecord(record), record.packs)
      ;({ page, complaints } = await site.page())
      pages = await pageList(site.server.url)
    }, 180_000)
    afterAll(() => site.close())

    for (const name of PAGE_NAMES) {
      test(`${name} opens by its address, through a reload and the back button, at every width`, async (context) => {
        const shown = pages.find((one) => one.name === name)
        // What a record has none of, such as a second version of a report.
        if (!shown) return context.skip('the record has none')
        const isWhole = async () => {
          await settled(page)
          await shown.prepare?.(page)
          for (const part of shown.shows(page)) await part.waitFor()
        }
        await page.setViewportSize({ width: look.width, height: 900 })
        await page.emulateMedia({ colorScheme: look.colorScheme })
        await page.goto(shown.address)
        await isWhole()
        expect(await seriousIssues(page)).toEqual([])
        for (const width of [1280, 390, 2560]) {
          await page.setViewportSize({ width, height: 900 })
          // Drawings follow the width a moment later.
          await expect
            .poll(() => overflow(page), { message: `pixels that stick out at ${width}` })
            .toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.reload()
        await isWhole()
        await page.keyboard.press('Escape')
        const { href } = new URL(page.url())
        const other = name.startsWith('brief') ? 'Entities' : 'Briefs'
        await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: other }).click()
        await page.getByRole('heading', { level: 1, name: other }).waitFor()
        await page.goBack()
        expect(page.url()).toBe(href)
        await isWhole()
        expect(complaints).toEqual([])
      })
    }
  })
}
