import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { JudgedReport } from '../../src/evaluation/index.ts'
import { loadResources } from '../../src/resources/index.ts'
import type { EntityRow, JudgementRow, ReportAnswer } from '../../src/schema/index.ts'
import { openStore } from '../../src/store/index.ts'
import { noChromium } from './chromium.ts'
import { contributionOf } from './marked-report.ts'
import { selectWords } from './select-words.ts'
import { Site } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))

async function seriousIssues(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = (await page.evaluate('axe.run(document)')) as AxeResults
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Presses keys one after another within one task of the page, quicker than any hand. */
async function burst(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.evaluate(
    `for (const key of ${JSON.stringify(keys)}) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Key' + key.toUpperCase(), bubbles: true }))
    }`,
  )
}

describe.skipIf(noChromium)('a review', { timeout: 120_000 }, () => {
  let site: Site
  let report: string
  let ids: readonly string[]
  const answer = () => site.report('workshops.txt')
  const standing = async () => (await answer()).judgements.filter(({ undoneAt }) => undoneAt === undefined)

  beforeAll(async () => {
    site = await Site.open()
    mkdirSync(artefacts, { recursive: true })
    const first = await answer()
    report = first.report.id
    ids = first.extraction.claims.map(({ id }) => id)
  })
  afterEach(async () => {
    for (const { id } of await standing()) {
      await fetch(`${site.server.url}api/judgements/${id}`, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    }
  })
  afterAll(() => site.close())

  async function open(page?: Page, search = '') {
    const shown = page ?? (await site.page()).page
    await shown.goto(`/reports/${report}${search}`)
    await shown.getByRole('region', { name: 'Review' }).waitFor()
    return shown
  }
  const progress = (page: Page) => page.getByRole('region', { name: 'Review' }).locator('p').first()
  const reviewed = (page: Page, words: string) => progress(page).filter({ hasText: words }).waitFor()
  const states = (page: Page) =>
    page.locator('[data-state]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-state')))
  const marked = (page: Page) => new URL(page.url()).searchParams.get('claim')
  const said = (page: Page, words: string) =>
    page.getByRole('region', { name: 'Review' }).getByText(words, { exact: false }).waitFor()

  test('goes by keyboard from claim to claim, through a reload and the back button, and all of it can be taken back', async () => {
    const before = await answer()
    const page = await open()
    await reviewed(page, '0 of 4 claims reviewed')
    for (const key of ['j', 'a', 'r', 'e']) await page.keyboard.press(key)
    const form = page.getByRole('form', { name: 'Correct the claim' })
    await form.getByLabel('How firmly it is put').selectOption('PS+')
    await form.getByLabel('Why').fill('the report only says so')
    await page.keyboard.press('Control+Enter')
    await said(page, 'Corrected.')
    await reviewed(page, '3 of 4 claims reviewed')
    expect(await states(page)).toEqual(['accepted', 'rejected', 'edited', 'unreviewed'])

    await page.reload()
    await reviewed(page, '3 of 4 claims reviewed')
    expect(await states(page)).toEqual(['accepted', 'rejected', 'edited', 'unreviewed'])
    expect(await page.locator('[data-state=edited]').innerText()).toContain('the report only says so')
    await page.getByText('Only unreviewed', { exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('only')).toBe('unreviewed')
    await expect.poll(() => states(page)).toEqual(['edited', 'unreviewed'])
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/claims/k_*')
    await page.goBack()
    await reviewed(page, '3 of 4 claims reviewed')
    await expect.poll(() => states(page)).toEqual(['unreviewed'])
    await page.keyboard.press('a')
    await said(page, 'All claims are reviewed.')
    await reviewed(page, '4 of 4 claims reviewed')

    await page.getByText('4 judgements', { exact: true }).click()
    await page.getByRole('button', { name: 'Take back' }).first().click()
    await reviewed(page, '3 of 4 claims reviewed')
    for (let left = 3; left > 0; left--) await page.keyboard.press('u')
    await reviewed(page, '0 of 4 claims reviewed')
    await expect.poll(async () => (await standing()).length).toBe(0)
    const { judgements, ...after } = await answer()
    expect(judgements).toHaveLength(4)
    expect(after).toEqual((({ judgements: _none, ...rest }: ReportAnswer) => rest)(before))
  })

  test('is saved as training gold, from the report and from the list of all', async () => {
    const page = await open(undefined, `?claim=${ids[1]}`)
    await page.keyboard.press('a')
    await reviewed(page, '1 of 4')
    await expect.poll(async () => (await standing()).length).toBe(1)
    const saved = async (link: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ])
      expect(download.suggestedFilename()).toBe('judged.jsonl')
      return JudgedReport.parse(JSON.parse(readFileSync(await download.path(), 'utf8')))
    }
    // Those that were taken back are listed with it.
    await page.getByText(/^\d+ judgements?$/).click()
    const gold = await saved('Save as training gold')
    expect(gold.claims.filter(({ optional }) => !optional).map(({ id }) => id)).toEqual([ids[1]])
    expect(gold.text).toContain('Sarovia has set up rocket workshops')
    await page.goto('/reports')
    expect(await saved('save the judgements as training gold')).toEqual(gold)
  })

  test('goes by mouse as well, and the rejected claim leaves what is claimed', async () => {
    const page = await open(undefined, `?claim=${ids[1]}`)
    const cluster = (await answer()).clusters[ids[1]!]!
    const members = async () => {
      const response = await fetch(`${site.server.url}api/claims/${cluster}`)
      const { members: all = [] } = (await response.json()) as { members?: { claim: { id: string } }[] }
      return all.map(({ claim }) => claim.id)
    }
    expect(await members()).toContain(ids[1])
    await page.getByRole('button', { name: 'Reject' }).click()
    await reviewed(page, '1 of 4')
    await expect.poll(members).not.toContain(ids[1])
    await page.getByRole('button', { name: 'Undo' }).click()
    await reviewed(page, '0 of 4')
    await expect.poll(members).toContain(ids[1])
  })

  test('adds a claim from words that are selected or written, said by whoever they are attributed to', async () => {
    const page = await open()
    await page.keyboard.press('n')
    await said(page, 'Select the words')
    await selectWords(page, 'The workshops lie in a disused quarry')
    const form = page.getByRole('form', { name: 'Add a claim' })
    // The page takes notice of a selection when the hand rests.
    await expect
      .poll(async () => {
        await page.keyboard.press('n')
        return form.count()
      })
      .toBe(1)
    await form.getByLabel('Words that say it', { exact: true }).waitFor()
    await form.getByRole('button', { name: 'Add the claim' }).click()
    await form.getByText('Say what kind of claim it is.').waitFor()
    await form.getByLabel('Kind of claim').selectOption('operates-site')
    await form.getByLabel('actor', { exact: true }).fill('Atlantis')
    await form.getByRole('button', { name: 'Add the claim' }).click()
    await form.getByText('These words do not stand in the report.').waitFor()
    await form.getByLabel('actor', { exact: true }).fill('Sarovia')
    await selectWords(page, 'workshops')
    await form.getByText('Selected: “workshops”').waitFor()
    await form.getByRole('button', { name: 'Use selection as facility' }).click()
    await form.getByRole('button', { name: 'Add the claim' }).click()
    await said(page, 'Added.')
    await reviewed(page, '1 of 5')
    const [row] = (await standing()) as [JudgementRow]
    const added = (await answer()).extraction.claims.find(({ id }) => id === row.claimId)!
    expect(added).toMatchObject({
      judged: 'added',
      evidence: { text: 'The workshops lie in a disused quarry' },
      chain: ['a3'],
    })
    expect(added.arguments.map(({ role, text }) => [role, text])).toEqual([
      ['actor', 'Sarovia'],
      ['facility', 'workshops'],
    ])
    const words = await page.locator(`[data-claims~="${added.id}"]`).allTextContents()
    expect(words.join('')).toBe(added.evidence.text)
    await page.keyboard.press('u')
    await reviewed(page, '0 of 4')
  })

  test('in two browsers at once loses no judgement: the second is told, and sees the first', async () => {
    const [one, two] = [await open(), await open()]
    for (const page of [one, two]) await page.keyboard.press('j')
    await one.keyboard.press('a')
    await reviewed(one, '1 of 4')
    await expect.poll(async () => (await standing()).length).toBe(1)
    await two.keyboard.press('r')
    await two.getByRole('alert').filter({ hasText: 'judged meanwhile' }).waitFor()
    await reviewed(two, '1 of 4')
    expect(await states(two)).toEqual(['accepted', 'unreviewed', 'unreviewed', 'unreviewed'])
    expect((await standing()).map(({ verdict }) => verdict)).toEqual(['accept'])
    // The claim that was not kept is marked again, and can be judged in sight of the other's judgement.
    await expect.poll(() => marked(two)).toBe(ids[0])
    await two.keyboard.press('r')
    await expect.poll(async () => (await standing()).map(({ verdict }) => verdict)).toEqual(['reject', 'accept'])
  })

  test('in one tab is seen in the other without a reload', async () => {
    const one = await open()
    const two = await open(await one.context().newPage())
    await one.keyboard.press('j')
    await one.keyboard.press('r')
    await reviewed(two, '1 of 4')
    expect(await states(two)).toEqual(['rejected', 'unreviewed', 'unreviewed', 'unreviewed'])
  })

  test('that the server does not hear of is taken back on the page, and said', async () => {
    const page = await open()
    await page.route('**/api/judgements', (route) => route.abort())
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.getByRole('alert').filter({ hasText: 'Not kept' }).waitFor()
    await reviewed(page, '0 of 4')
    await page.unroute('**/api/judgements')
    await expect.poll(() => marked(page)).toBe(ids[0])
    await page.keyboard.press('a')
    await reviewed(page, '1 of 4')
  })

  test('keeps every judgement that is made by keys quicker than the server, in order, each on the claim that was marked', async () => {
    const page = await open()
    const asked: string[] = []
    await page.route('**/api/judgements**', async (route) => {
      const { claim, verdict } = (route.request().postDataJSON() ?? {}) as { claim?: string; verdict?: string }
      asked.push(verdict === undefined ? route.request().method() : `${verdict} ${ids.indexOf(claim!)}`)
      await new Promise((resolve) => setTimeout(resolve, 120))
      await route.continue()
    })
    // One task of the page: nothing is drawn and nothing answered between the keys.
    await burst(page, 'j', 'a', 'a', 'r', 'u', 'k', 'u', 'r', 'a', 'a')
    await reviewed(page, '4 of 4')
    await expect.poll(async () => (await standing()).length).toBe(4)
    expect(await states(page)).toEqual(['accepted', 'rejected', 'accepted', 'accepted'])
    expect(asked).toEqual(['accept 0', 'accept 1', 'reject 2', 'DELETE', 'DELETE', 'reject 1', 'accept 2', 'accept 3'])
    await burst(page, 'u', 'u')
    await reviewed(page, '2 of 4')
    await expect.poll(() => marked(page)).toBe(ids[2])
    await expect.poll(async () => (await standing()).length).toBe(2)
    await page.reload()
    await reviewed(page, '2 of 4')
    expect(await states(page)).toEqual(['accepted', 'rejected', 'unreviewed', 'unreviewed'])
  })

  test('stops where one is refused, says how many after it were not sent, and goes back to that claim', async () => {
    const page = await open()
    let requests = 0
    await page.route('**/api/judgements', (route) => (++requests === 2 ? route.abort() : route.continue()))
    await burst(page, 'j', 'a', 'a', 'r', 'a')
    const alert = page.getByRole('alert').filter({ hasText: 'Not kept' })
    await alert.filter({ hasText: 'was not sent (2 judgements)' }).waitFor()
    await reviewed(page, '1 of 4')
    expect(marked(page)).toBe(ids[1])
    expect(await states(page)).toEqual(['accepted', 'unreviewed', 'unreviewed', 'unreviewed'])
    expect((await standing()).map(({ verdict }) => verdict)).toEqual(['accept'])
    expect(requests).toBe(2)
    await page.keyboard.press('r')
    await reviewed(page, '2 of 4')
    await expect.poll(async () => (await standing()).length).toBe(2)
  })

  test('goes on being sent while another page is looked at', async () => {
    const page = await open()
    await page.route('**/api/judgements', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await route.continue()
    })
    await burst(page, 'j', 'a', 'a', 'a')
    await page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true }).click()
    await page.waitForURL('**/claims')
    await expect.poll(async () => (await standing()).length).toBe(3)
    await page.goBack()
    await reviewed(page, '3 of 4')
  })

  test('takes two entities for one, and takes that back', async () => {
    const names = async () => {
      const response = await fetch(`${site.server.url}api/entities?limit=100`)
      return ((await response.json()) as { items: EntityRow[] }).items.map(({ name }) => name)
    }
    const before = await names()
    const page = await open(undefined, `?claim=${ids[1]}`)
    await page.keyboard.press('m')
    const form = page.getByRole('form', { name: 'Merge entities' })
    await form.getByLabel('This claim’s').selectOption('Sarovia')
    await form.getByRole('combobox', { name: 'is the same as' }).fill('Elenia')
    await form.getByRole('button', { name: 'Take them for one' }).click()
    await said(page, 'are taken for one')
    expect(await names()).toHaveLength(before.length - 1)
    await page.keyboard.press('u')
    await said(page, 'The merging is taken back.')
    expect((await names()).sort()).toEqual(before.sort())
  })

  test('says where a paragraph first appeared, and leads there', async () => {
    const { extraction } = await answer()
    const paragraph = extraction.document.text.split('\n\n').find((one) => one.startsWith('Sarovia has set up'))!
    const writer = await openStore(site.record.location, { mode: 'write' })
    const reprint = {
      file: 'reprint.txt',
      outlet: 'Halden Mirror',
      publishedAt: '2024-03-09',
      text: `Workshops at Tolvan\n\n${paragraph}\n`,
      zones: [],
    }
    await writer.contribute([contributionOf(reprint, loadResources())])
    await writer.close()
    const { page } = await site.page()
    const { report: own } = await site.report('reprint.txt')
    await page.goto(`/reports/${own.id}`)
    const origin = page.getByText('This paragraph first appeared in')
    await origin.waitFor()
    await origin.getByRole('link', { name: 'Kordun Herald' }).click()
    await page.locator('[data-found]').first().waitFor()
    const found = (await page.locator('[data-found]').allTextContents()).join('')
    expect(found.trim()).toBe(paragraph.trim())
  })

  test('compares two versions, with the claims that came and went', async () => {
    const { page, complaints } = await site.page()
    await page.goto(`/reports/${report}`)
    await page.getByRole('link', { name: 'what changed' }).click()
    await page.getByRole('heading', { name: 'Claims that are gone' }).waitFor()
    expect(await page.locator('ins').allTextContents()).toContain('1,200')
    expect((await page.locator('del').allTextContents()).join(' ')).toContain('over 12,000')
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.tagName')).toMatch(/INS|DEL/)
    await page.reload()
    await page.locator('ins').first().waitFor()
    expect(await seriousIssues(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.goBack()
    await page.getByRole('region', { name: 'Review' }).waitFor()
  })

  describe.each(
    [1280, 390].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))),
  )('at $width px, $colorScheme', ({ width, colorScheme }) => {
    test('is accessible, keeps within the screen and asks no one else', async () => {
      const { page, complaints } = await site.page({ viewport: { width, height: 844 }, colorScheme })
      await open(page, `?claim=${ids[0]}`)
      for (const key of ['a', 'r']) await page.keyboard.press(key)
      await reviewed(page, '2 of 4')
      await expect.poll(async () => (await standing()).length).toBe(2)
      const look = async (name: string) => {
        await page.evaluate('document.fonts.ready')
        await page.screenshot({ path: `${artefacts}${name}-${width}-${colorScheme}.png` })
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow, 'pixels that stick out to the right').toBeLessThanOrEqual(0)
        expect(await seriousIssues(page)).toEqual([])
      }
      await look('review')
      await page.keyboard.press('e')
      await page.getByRole('form', { name: 'Correct the claim' }).waitFor()
      await page.getByLabel('Kind of claim').locator('option').nth(3).waitFor({ state: 'attached' })
      await look('review-edit')
      await page.keyboard.press('Escape')
      await page.goto(`/reports/${(await site.report('workshops-corrected.txt')).report.id}/compare?with=${report}`)
      await page.locator('ins').first().waitFor()
      await look('compare')
      expect(complaints).toEqual([])
    })
  })
})
