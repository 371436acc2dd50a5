import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../../src/resources/index.ts'
import { openStore } from '../../src/store/index.ts'
import { noChromium } from './chromium.ts'
import { contributionOf, type MarkedReport } from './marked-report.ts'
import { seriousIssues } from './serious-issues.ts'
import { Site } from './site.ts'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))
/** Published after the brief was written. */
const laterDenial: MarkedReport = {
  ...{ file: 'later.txt', outlet: 'Coastal Wire', publishedAt: '2024-05-02', title: 'Elenia denies it', zones: [] },
  text: 'Tamsin Oake denied that Elenia trains the Meren Front at Port Halden.\n',
  entities: [
    ['Elenia', 'Country', ['Elenia']],
    ['Meren Front', 'ArmedGroup', ['Meren Front']],
    ['Port Halden', 'Settlement', ['Port Halden']],
    ['Tamsin Oake', 'Person', ['Tamsin Oake']],
  ],
  attributions: [
    {
      source: 'Tamsin Oake',
      cue: 'denied',
      content: ['that Elenia trains the Meren Front at Port Halden'],
      act: 'deny',
      claimant: { name: 'Tamsin Oake', kind: 'named-person' },
    },
  ],
  claims: [
    {
      relation: 'trains',
      arguments: { actor: 'Elenia', recipient: 'Meren Front', place: 'Port Halden' },
      evidence: 'Elenia trains the Meren Front at Port Halden',
      factuality: 'CT-',
      chain: ['a0'],
    },
  ],
}
/** A report, and the same after its outlet took the claim out. */
const ferry: MarkedReport = {
  ...{
    file: 'ferry.txt',
    outlet: 'Coastal Wire',
    publishedAt: '2024-06-01',
    title: 'Ferries for the Front',
    zones: [],
  },
  url: 'https://coastal.example/ferry',
  text: 'Ferries for the Front\n\nElenia trains the Meren Front at Tolvan, the harbour master said. The strike goes on.\n',
  entities: [
    ['Elenia', 'Country', ['Elenia']],
    ['Meren Front', 'ArmedGroup', ['Meren Front']],
    ['Tolvan', 'Settlement', ['Tolvan']],
  ],
  attributions: [
    {
      source: 'the harbour master',
      cue: 'said',
      content: ['Elenia trains the Meren Front at Tolvan'],
      act: 'state',
      claimant: { name: 'the harbour master', kind: 'unnamed-person' },
    },
  ],
  claims: [
    {
      relation: 'trains',
      arguments: { actor: 'Elenia', recipient: 'Meren Front', place: 'Tolvan' },
      evidence: 'Elenia trains the Meren Front at Tolvan',
      chain: ['a0'],
    },
  ],
}
const ferryCorrected: MarkedReport = {
  ...{ file: 'ferry-corrected.txt', outlet: 'Coastal Wire', publishedAt: '2024-06-01', title: 'Ferries for the Front' },
  ...{ url: 'https://coastal.example/ferry', zones: [] },
  text: 'Ferries for the Front\n\nCorrection: a sentence on training was wrong and is gone. The strike goes on.\n',
}
const saved = (page: Page, version: number) => page.getByText(`Saved, version ${version}`).waitFor()

describe.skipIf(noChromium)('briefs', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open()
  })
  afterAll(() => site.close())

  test('a claim is put into a new brief from its page; the brief is written, checked, saved and exported', async () => {
    const { page, complaints } = await site.page()
    const { id } = await site.claim('operates-site')
    await page.goto(`/claims/${id}`)
    await page.getByRole('button', { name: 'Add to a brief' }).click()
    await page.getByLabel('A new brief').fill('Tolvan')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByRole('link', { name: 'Tolvan', exact: true }).click()
    await page.waitForURL('**/briefs/b_*')
    const text = page.getByRole('textbox', { name: 'Text' })
    expect(await text.inputValue()).toContain(`[@${id}].`)
    await text.press('Control+End')
    await page.keyboard.type('\nNobody else was there.')
    await saved(page, 2)
    await page.getByRole('heading', { name: '1 sentence cannot stand' }).waitFor()
    await page.getByRole('button', { name: /Nobody else was there/ }).click()
    const selected = 'const f = document.activeElement; f.value.slice(f.selectionStart, f.selectionEnd)'
    expect(await page.evaluate<string>(selected)).toBe('Nobody else was there.')
    await page.keyboard.press('Delete')
    await saved(page, 3)
    await page.getByRole('heading', { name: 'Every sentence stands on a claim' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('[^1]')
    for (const [format, start] of [
      ['HTML', '<!doctype html>'],
      ['Word', 'PK'],
      ['PDF', '%PDF-'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: format, exact: true }).click(),
      ])
      const bytes = await readFile(await file.path())
      expect(bytes.subarray(0, start.length).toString('latin1').toLowerCase()).toBe(start.toLowerCase())
    }
    await page.reload()
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Tolvan')
    await page.goto('/briefs')
    await page.getByRole('link', { name: 'Tolvan' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a claim is found and cited by keyboard alone where the writer stands', async () => {
    const { page } = await site.page()
    await page.goto('/briefs')
    await page.getByLabel('New brief').fill('By keyboard')
    await page.keyboard.press('Enter')
    const text = page.getByRole('textbox', { name: 'Text' })
    await text.fill('It is denied.')
    await text.press('End')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('workshops')
    await page
      .getByRole('option', { name: /workshops/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => text.inputValue()).toMatch(/^It is denied\. \[@k_[0-9a-f]{16}\]$/)
    await page.getByRole('article', { name: 'As it reads' }).getByRole('link', { name: 'Note 1' }).waitFor()
  })

  test('a brief says when a claim it rests on was denied after it was cited', async () => {
    const { page, complaints } = await site.page()
    const { id, sentence } = await site.claim('trains')
    await page.goto('/briefs')
    await page.getByLabel('New brief').fill('Training')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Text' }).fill(`${sentence} [@${id}].`)
    await saved(page, 2)
    await page.getByRole('heading', { name: 'Every sentence stands on a claim' }).waitFor()
    expect(await page.getByRole('region', { name: 'Check' }).getByRole('listitem').count()).toBe(0)
    const writer = await openStore(site.record.location, { mode: 'write' })
    await writer.contribute([contributionOf(laterDenial, loadResources())])
    await writer.close()
    await page.reload()
    await page.getByRole('region', { name: 'Check' }).getByText('1 more denial since it was cited').waitFor()
    await page.getByText('contested').first().waitFor()
    expect(complaints).toEqual([])
  })

  test('a brief says when a claim it rests on was retracted after it was cited, and what is exported says so too', async () => {
    const { page, complaints } = await site.page()
    const add = async (report: MarkedReport) => {
      const writer = await openStore(site.record.location, { mode: 'write' })
      await writer.contribute([contributionOf(report, loadResources())])
      await writer.close()
    }
    await add(ferry)
    const [cited] = (await site.claims('trains')).filter(({ sentence }) => sentence.includes('Tolvan'))
    const { id, sentence } = cited!
    await page.goto('/briefs')
    await page.getByLabel('New brief').fill('Ferries')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Text' }).fill(`${sentence} [@${id}].`)
    await saved(page, 2)
    await page.getByRole('heading', { name: 'Every sentence stands on a claim' }).waitFor()
    await add(ferryCorrected)
    await page.reload()
    await page.getByRole('heading', { name: '1 sentence cannot stand' }).waitFor()
    await page.getByRole('region', { name: 'Check' }).getByText(`Retracted: ${sentence}.`).waitFor()
    await page.getByRole('article', { name: 'As it reads' }).getByText('retracted').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('Retracted: 1 for, 0 against')
    expect(complaints).toEqual([])
  })

  test('two windows: the second save is refused, its words are kept, and nothing is written over', async () => {
    const { page } = await site.page()
    await page.goto('/briefs')
    await page.getByLabel('New brief').fill('Two windows')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/briefs/b_*')
    // Of another browser, which hears nothing of this one.
    const { page: other } = await site.page()
    await other.goto(page.url())
    await other.getByRole('textbox', { name: 'Text' }).fill('From the other.')
    await saved(other, 2)
    const text = page.getByRole('textbox', { name: 'Text' })
    await text.fill('From this one.')
    await page.getByText('Another window saved this brief').waitFor()
    expect(await text.inputValue()).toBe('From this one.')
    await page.reload()
    await expect.poll(() => text.inputValue()).toBe('From the other.')
  })

  test('a brief is put away only when asked twice', async () => {
    const { page } = await site.page()
    await page.goto('/briefs')
    await page.getByLabel('New brief').fill('To go')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Put away' }).click()
    await page.getByRole('button', { name: 'No' }).click()
    await page.getByRole('button', { name: 'Put away' }).click()
    await page.getByRole('button', { name: 'Yes' }).click()
    await page.waitForURL('**/briefs')
    await expect.poll(() => page.getByRole('link', { name: 'To go' }).count()).toBe(0)
  })

  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is whole and accessible at ${width} px in ${colorScheme}`, async () => {
        const { page } = await site.page({ viewport: { width, height: 900 }, colorScheme })
        const { id } = await site.claim('operates-site')
        await page.goto('/briefs')
        await page.getByLabel('New brief').fill(`At ${width} in ${colorScheme}`)
        await page.keyboard.press('Enter')
        const body = `Sarovia runs **workshops** near Tolvan [@${id}]. All is well.\n\n## Further\n\n- One thing [@${id}]\n`
        await page.getByRole('textbox', { name: 'Text' }).fill(body)
        await saved(page, 2)
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await seriousIssues(page)).toEqual([])
        await page.screenshot({ path: `${artefacts}brief-${width}-${colorScheme}.png`, fullPage: true })
      })
    }
  }
})
