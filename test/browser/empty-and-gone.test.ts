import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { exampleRecord, recordOf } from './example-record.ts'
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

describe.skipIf(noChromium)('where the server has gone', { timeout: 90_000 }, () => {
  test('each page says what helps, and goes on where it was', async () => {
    const site = await Site.open(exampleRecord)
    try {
      const { page } = await site.page()
      await page.goto('/claims')
      await page.getByRole('row').nth(1).waitFor()
      // As when it was stopped: nothing answers at its address.
      await page.route('**/api/**', (route) => route.abort())
      await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Entities' }).click()
      const alert = page.getByRole('main').getByRole('alert')
      await alert.getByText('hearsay does not answer').waitFor()
      await alert.getByText('hearsay serve').waitFor()
      expect(await seriousIssues(page)).toEqual([])
      await page.unroute('**/api/**')
      await alert.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('link', { name: 'Sarovia' }).first().waitFor()
      // What was loaded before is still there.
      await page.goBack()
      await page.getByRole('row').nth(1).waitFor()
    } finally {
      await site.close()
    }
  })
})
