import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { recordOf } from './example-record.ts'
import { seriousIssues } from './serious-issues.ts'
import { settled } from './settled.ts'
import { Site } from './site.ts'

describe.skipIf(noChromium)('over an empty record', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open(() => recordOf(async () => {}))
  })
  afterAll(() => site.close())

  test.each([
    ['/', 'The record is empty'],
    ['/claims', 'No claim has been read yet'],
    ['/reports', 'The record is empty'],
    ['/network', 'Nothing to draw'],
    ['/map', 'Nothing to put on a map'],
    ['/timeline', 'Nothing on the timeline yet'],
    ['/sources', 'No source is known yet'],
    ['/sources?view=citations', 'No one cites another here'],
    ['/entities', 'No entity is known yet'],
    ['/briefs', 'No brief yet'],
  ])('%s says “%s”, and how reports are added', async (address, words) => {
    const { page, complaints } = await site.page()
    await page.goto(address)
    await settled(page)
    await page.getByText(words, { exact: true }).waitFor()
    const main = await page.getByRole('main').innerText()
    if (address !== '/briefs') expect(main).toMatch(/drop|Drop/)
    expect(main).not.toContain('Clear')
    expect(await seriousIssues(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each([
    '/claims/k_0',
    '/reports/d_0',
    '/sources/x',
    '/entities/e_0',
    '/briefs/b_0',
    '/reports/d_0/compare?with=d_1',
  ])('%s, which is not there, says so and leads on', async (address) => {
    const { page, complaints } = await site.page()
    await page.goto(address)
    const alert = page.getByRole('main').getByRole('alert')
    await alert.getByText('Nothing is here').waitFor()
    await alert.getByRole('link', { name: 'the desk' }).click()
    await page.getByText('The record is empty').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
