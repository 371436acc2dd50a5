import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ClaimAnswer,
  ClaimRow,
  EntityRow,
  Page as ListPage,
  ReportAnswer,
  ReportRow,
} from '../../src/schema/index.ts'
import { noChromium } from './chromium.ts'
import { demonstration, fiveReports, noFiveReports, readRecord } from './real-record.ts'
import { Site } from './site.ts'
import { watch } from './watch.ts'

const records = [demonstration, ...(noFiveReports ? [] : [fiveReports])]

/** What is done in one tab is seen in another that is open beside it, and neither complains. */
describe.skipIf(noChromium).each(records)('two tabs at once, over $name', { timeout: 90_000 }, (record) => {
  let site: Site
  let context: BrowserContext
  const complaints: string[][] = []
  const get = async <Answer>(path: string) => (await fetch(`${site.server.url}api/${path}`)).json() as Promise<Answer>
  beforeAll(async () => {
    site = await Site.open(() => readRecord(record), record.packs)
    context = (await site.page()).page.context()
  }, 180_000)
  afterAll(() => site.close())

  async function tab(address: string): Promise<Page> {
    const page = await context.newPage()
    complaints.push(await watch(page, site.server.url))
    await page.goto(address)
    await page.locator('main h1').first().waitFor()
    return page
  }

  test('a rejected claim leaves the claim page, and comes back when it is taken back', async () => {
    const { items } = await get<ListPage<ClaimRow>>('claims?disputed=true&limit=1')
    const { members } = await get<ClaimAnswer>(`claims/${items[0]!.id}`)
    const { claim, report } = members[0]!
    const shown = await tab(`/claims/${items[0]!.id}`)
    const words = shown.locator(`main blockquote a[href*="${claim.id}"]`)
    await words.waitFor()
    const reader = await tab(`/reports/${report.id}?claim=${claim.id}`)
    await reader.getByRole('region', { name: 'Review' }).waitFor()
    await reader.keyboard.press('r')
    await words.waitFor({ state: 'detached' })
    await reader.keyboard.press('u')
    await words.waitFor()
    await shown.reload()
    await words.waitFor()
  })

  test('entities taken for one are one in the list of the other tab, and two again when that is undone', async () => {
    const { items } = await get<ListPage<EntityRow>>('entities?limit=100')
    const [one, other] = items.filter(({ type }) => type === 'Person').slice(-2)
    const list = await tab(`/entities?text=${encodeURIComponent(other!.name)}`)
    const shown = async () => (await list.getByRole('row').allInnerTexts()).join(' ')
    await expect.poll(shown).toContain(other!.name)
    const page = await tab(`/entities/${one!.id}`)
    await page.getByRole('button', { name: 'Same as another' }).click()
    const dialog = page.getByRole('dialog', { name: 'Same as another' })
    await dialog.getByRole('combobox', { name: 'The other' }).fill(other!.name)
    await dialog.getByRole('option').filter({ hasText: other!.name }).first().click()
    await dialog.getByRole('button', { name: 'Take them for one' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(shown).toContain(one!.name)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(shown).not.toContain(one!.name)
  })

  test('a rating signed in one is read in the other', async () => {
    const { items } = await get<ListPage<ClaimRow>>('claims?limit=1')
    const [one, two] = [await tab(`/claims/${items[0]!.id}`), await tab(`/claims/${items[0]!.id}`)]
    await one.getByRole('combobox', { name: 'Rating: Confidence' }).selectOption('low')
    await one.getByRole('textbox', { name: 'Reason: Confidence' }).press('Enter')
    await expect.poll(() => two.getByRole('region', { name: 'Ratings' }).innerText()).toMatch(/Confidence\s+low/i)
  })

  test('a report is reviewed in both without one overwriting the other', async () => {
    const { items } = await get<ListPage<ReportRow>>('reports?limit=100')
    const report = items.reduce((most, one) => (one.claims > most.claims ? one : most))
    const { extraction } = await get<ReportAnswer>(`reports/${report.id}`)
    const [first, second] = extraction.claims
    const one = await tab(`/reports/${report.id}?claim=${first!.id}`)
    const two = await tab(`/reports/${report.id}?claim=${second!.id}`)
    for (const page of [one, two]) await page.getByRole('region', { name: 'Review' }).waitFor()
    await one.keyboard.press('a')
    await two.keyboard.press('r')
    for (const page of [one, two]) {
      await page.getByText(`2 of ${extraction.claims.length} claims reviewed`).waitFor()
      await page.reload()
      await page.getByText(`2 of ${extraction.claims.length} claims reviewed`).waitFor()
    }
  })

  test('a brief written in one is shown as it is now in the other, where nothing is unsaved', async () => {
    const one = await tab('/briefs')
    await one.getByLabel('New brief').fill('Two tabs')
    await one.keyboard.press('Enter')
    await one.waitForURL('**/briefs/b_*')
    const two = await tab(new URL(one.url()).pathname)
    const text = (page: Page) => page.getByRole('textbox', { name: 'Text' })
    await text(one).fill('From the first tab.')
    await expect.poll(() => text(two).inputValue()).toBe('From the first tab.')
    await text(two).fill('From the second tab.')
    await expect.poll(() => text(one).inputValue()).toBe('From the second tab.')
    await two.getByText('Saved, version 3').waitFor()
  })

  test('no tab complains', () => expect(complaints.flat()).toEqual([]))
})
