import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { Site } from './site.ts'

describe.skipIf(noChromium)('the ratings of a claim', { timeout: 90_000 }, () => {
  let site: Site

  beforeAll(async () => {
    site = await Site.open()
  })
  afterAll(() => site.close())

  test('are signed, kept with their history and taken back; "confirmed" is refused with its reason', async () => {
    const { page, complaints } = await site.page()
    await page.goto(`/claims/${(await site.claim('holds')).id}`)
    const ratings = page.getByRole('region', { name: 'Ratings' })
    await ratings.getByLabel('Rating: Credibility').selectOption('1')
    await ratings.getByRole('button', { name: 'Sign' }).first().click()
    await ratings.getByRole('alert').waitFor()
    expect(await ratings.getByRole('alert').innerText()).toContain('two independent origins')
    await ratings.getByLabel('Rating: Credibility').selectOption('2')
    await ratings.getByLabel('Reason: Credibility').fill('seen by two')
    await ratings.getByRole('button', { name: 'Sign' }).first().click()
    await ratings.getByText('History (1)').click()
    expect(await ratings.getByRole('listitem').filter({ hasText: 'seen by two' }).count()).toBe(1)
    await ratings.getByRole('button', { name: 'Take back' }).click()
    await ratings.getByText('taken back').waitFor()
    expect(await ratings.getByText('not rated').count()).toBeGreaterThanOrEqual(3)
    await ratings.scrollIntoViewIfNeeded()
    expect(complaints).toEqual([])
  })
})
