import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { seriousIssues } from './serious-issues.ts'
import { Site } from './site.ts'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))

describe.skipIf(noChromium)(
  'each page works, whole and accessible, at both widths, light and dark',
  { timeout: 90_000 },
  () => {
    let site: Site
    let addresses: Readonly<Record<string, string>>

    beforeAll(async () => {
      site = await Site.open()
      mkdirSync(artefacts, { recursive: true })
      const report = await site.report('workshops.txt')
      addresses = {
        desk: '/?since=all',
        'desk-nothing-new': '/?since=2031-01-01',
        reports: '/reports',
        'reports-none': '/reports?text=zebra',
        reader: `/reports/${report.report.id}`,
        'reader-claim': `/reports/${report.report.id}?claim=${report.extraction.claims[1]!.id}`,
        'reader-hostile': `/reports/${(await site.report('hostile.txt')).report.id}`,
        'reader-not-analysed': `/reports/${(await site.report('bericht.txt')).report.id}`,
        claims: '/claims',
        'claims-filtered': '/claims?disputed=true&actor=Sarovia',
        claim: `/claims/${(await site.claim('operates-site')).id}`,
        'claim-figures': `/claims/${(await site.claim('holds')).id}`,
        'claim-gone': '/claims/k_0000000000000000',
        sources: '/sources',
        entities: '/entities',
        search: '/search?text=workshops',
        'search-none': '/search?text=zebra',
        lost: '/no/such/page',
      }
    })
    afterAll(() => site.close())

    const main = [
      'desk',
      'reports',
      'reader',
      'reader-claim',
      'claims',
      'claim',
      'claim-figures',
      'sources',
      'entities',
      'search',
    ]
    const rest = [
      'desk-nothing-new',
      'reports-none',
      'reader-hostile',
      'reader-not-analysed',
      'claims-filtered',
      'claim-gone',
      'search-none',
      'lost',
    ]
    const looks = [1280, 390].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
    )

    describe.each(looks)('$width px, $colorScheme', ({ width, colorScheme }) => {
      let page: Page
      let complaints: string[]
      beforeAll(async () => {
        const viewport = { width, height: width > 800 ? 900 : 844 }
        ;({ page, complaints } = await site.page({ viewport, colorScheme }))
      })
      afterAll(() => page.context().close())

      test.each(colorScheme === 'light' ? [...main, ...rest] : main)('%s', async (name) => {
        await page.goto(addresses[name]!)
        await page.locator('main h1, main [role=alert]').first().waitFor()
        await expect.poll(() => page.getByText('Loading', { exact: true }).count()).toBe(0)
        await page.evaluate('document.fonts.ready')
        await page.screenshot({
          path: `${artefacts}${name}-${width}-${colorScheme}.png`,
          fullPage: name !== 'reader-claim',
        })
        expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme)
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow, 'pixels that stick out to the right').toBeLessThanOrEqual(0)
        expect(await seriousIssues(page)).toEqual([])
        expect(complaints).toEqual([])
      })
    })

    test('the command palette is accessible, and shows what it finds', async () => {
      const { page, complaints } = await site.page()
      await page.goto('/claims')
      await page.getByRole('button', { name: 'Search or jump to' }).click()
      await page.getByRole('combobox', { name: 'Search and commands' }).pressSequentially('tolvan')
      await page.getByRole('group', { name: 'Claims', exact: true }).getByRole('option').first().waitFor()
      await page.getByText('looking …').waitFor({ state: 'detached' })
      await page.screenshot({ path: `${artefacts}palette-1280-light.png` })
      expect(await seriousIssues(page)).toEqual([])
      expect(complaints).toEqual([])
    })

    test('the list of routes is a page too', async () => {
      const { page, complaints } = await site.page()
      await page.goto('/api')
      await page.getByText('GET /api/claims/{id}', { exact: true }).waitFor()
      expect(await seriousIssues(page)).toEqual([])
      expect(complaints).toEqual([])
    })
  },
)
