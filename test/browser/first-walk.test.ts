import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { demonstration, fiveReports, noFiveReports, readRecord } from './real-record.ts'
import { Site } from './site.ts'

/** Clicks of one walk, counted. */
class Walk {
  readonly page: Page
  clicks = 0

  constructor(page: Page) {
    this.page = page
  }

  async click(link: Locator): Promise<void> {
    this.clicks++
    await link.click()
  }
}

/** Someone who has never seen the pages: from the start to the words of a denial, by what the pages say alone. */
async function walk(site: Site, claim: RegExp, denier: string, entry: string): Promise<{ walk: Walk }> {
  const { page, complaints } = await site.page()
  const walked = new Walk(page)
  await page.goto('/')
  // What is disputed stands on the first page.
  await walked.click(page.getByRole('region', { name: 'Disputed' }).getByRole('link', { name: claim }).first())
  await page.waitForURL('**/claims/*')
  const deniers = page.getByRole('region', { name: /claims? against it$/ })
  await deniers.waitFor()
  const against = await deniers.innerText()
  expect(against).toContain(denier)
  // Who claims it, and how many of them independently.
  expect((await page.getByRole('region', { name: /claims? for it$/ }).innerText()).length).toBeGreaterThan(20)
  expect(await page.getByRole('heading', { name: /independent origins?$/ }).count()).toBe(1)
  // In which words: they open marked, in the report.
  await walked.click(deniers.getByRole('listitem').filter({ hasText: entry }).getByRole('link').first())
  await page.waitForURL('**/reports/*?claim=*')
  await page.locator('[data-claims]').first().waitFor()
  expect(await page.getByRole('main').innerText()).toContain(denier.split(' ').at(-1))
  expect(complaints).toEqual([])
  return { walk: walked }
}

describe.skipIf(noChromium)('a first walk over the demonstration', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open(() => readRecord(demonstration))
  }, 120_000)
  afterAll(() => site.close())

  test('who denies that there are workshops in Tolm, who claims it, to whom, and how many independently: in at most five clicks', async () => {
    const { walk: walked } = await walk(site, /workshops?.* in Tolm/, 'Sarim Uldane', 'Sarim Uldane')
    expect(walked.clicks).toBeLessThanOrEqual(5)
    await walked.page.goBack()
    const supporters = walked.page.getByRole('region', { name: /claims? for it$/ })
    expect(await supporters.innerText()).toMatch(/to An-Nahvar/)
  })

  test('the same by the keyboard alone: one key, a few words, Enter', async () => {
    const { page } = await site.page()
    await page.goto('/')
    await page.getByRole('heading', { name: 'Disputed' }).waitFor()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Search and commands' })
    await field.waitFor()
    await field.pressSequentially('workshops in Tolm')
    const options = page.getByRole('listbox', { name: 'Found' }).getByRole('option')
    const isWanted = (text: string) => /workshops? in Tolm/.test(text) && text.includes('contested')
    await expect.poll(async () => (await options.allInnerTexts()).some(isWanted)).toBe(true)
    await page.getByText('looking …').waitFor({ state: 'detached' })
    const index = (await options.allInnerTexts()).findIndex(isWanted)
    for (let i = 0; i < index; i++) await page.keyboard.press('ArrowDown')
    await expect.poll(() => options.nth(index).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/claims/k_*')
    await page
      .getByRole('region', { name: /claims? against it$/ })
      .getByText('Sarim Uldane')
      .first()
      .waitFor()
  })
})

describe.skipIf(noChromium || noFiveReports)('a first walk over the five reports', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open(() => readRecord(fiveReports))
  }, 120_000)
  afterAll(() => site.close())

  test('who denies that there are factories in Lebanon, to whom did he say it, and who claims it, independently: in one click, and one more for the words', async () => {
    const { walk: walked } = await walk(site, /factories in Lebanon/, 'Saad Hariri', 'Saad Hariri')
    expect(walked.clicks).toBe(2)
    await walked.page.goBack()
    // He said it twice; what he told a newspaper names no one who has factories, and denies this claim with all others.
    const against = walked.page.getByRole('region', { name: /claims? against it$/ })
    expect(await against.innerText()).toMatch(/Saad Hariri \(to [^)]*Le Monde/)
    expect(await against.getByText('denies more generally: ').count()).toBe(1)
    expect(await against.getByRole('heading', { name: '1 independent origin against' }).count()).toBe(1)
    const near = walked.page.getByRole('region', { name: 'Nearly the same, and what differs' })
    expect(await near.getByRole('row').filter({ hasText: 'denied' }).count()).toBe(0)
  })
})
