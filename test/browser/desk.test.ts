import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { recordOf } from './example-record.ts'
import { Site } from './site.ts'

const shipment = `Velmora ships rockets to Qasrun, minister says

Ishkara’s defence minister, Irvo Kellin, said on Monday that Velmora supplies rockets to Qasrun. A spokesman for Velmora denied that Velmora supplies rockets to Qasrun.
`
const stock = 'Qasrun has 300 rockets, officer says\n\nQasrun has a stock of 300 rockets, an officer told An-Nahvar.\n'

const packs = ['base-english', 'world', 'weapons-supply', 'demonstration']

describe.skipIf(noChromium)('the desk', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open(() => recordOf(async () => {}), packs)
  })
  afterAll(() => site.close())

  test('begins empty, says how to begin, and fills as reports are added: chosen, dropped, pasted, each with what became of it', async () => {
    const { page, complaints } = await site.page()
    await page.goto('/')
    await page.getByText('The record is empty').waitFor()
    const add = page.getByRole('region', { name: 'Add reports' })

    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      add.getByRole('button', { name: 'choose files' }).click(),
    ])
    await chooser.setFiles([
      { name: 'shipment.txt', mimeType: 'text/plain', buffer: Buffer.from(shipment) },
      { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 and then nothing') },
    ])
    await add.getByRole('link', { name: 'Velmora ships rockets to Qasrun, minister says' }).waitFor()
    await add.getByText('FORMAT_BROKEN').waitFor()
    // What is below follows without a reload.
    await page
      .getByRole('region', { name: 'Denials' })
      .getByText(/Velmora/)
      .first()
      .waitFor()
    await page.getByRole('region', { name: 'Not analysed' }).getByText('broken.pdf').first().waitFor()

    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File([${JSON.stringify(stock)}], 'stock.txt', { type: 'text/plain' }))
      return data
    })()`)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
    await page.getByText('Drop to add to the record').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await add.getByRole('link', { name: 'Qasrun has 300 rockets, officer says' }).waitFor()
    await page.getByText('Drop to add to the record').waitFor({ state: 'detached' })

    const field = add.getByLabel('Or paste an address or a text')
    await field.fill('http://127.0.0.1:9/report')
    await add.getByRole('button', { name: 'Fetch and add' }).click()
    await add.getByText('FETCH_REFUSED').waitFor()
    await field.fill(shipment)
    await add.getByRole('button', { name: 'Add', exact: true }).click()
    await add.getByText('already in the record').waitFor()

    // The server knows what was handed in: a reload in the middle loses nothing.
    await page.reload()
    await add.getByText('FETCH_REFUSED').waitFor()
    await page.getByText('2 reports in the record').waitFor()
    expect(complaints).toEqual([])
  })

  test('what is dropped on another page is added too, and shown on the desk', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File([${JSON.stringify(`${stock} It was said twice.`)}], 'twice.txt'))
      return data
    })()`)
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await page.waitForURL('**/#add')
    await page.getByRole('region', { name: 'Add reports' }).getByText('added').first().waitFor()
  })

  test('counts what is new from the last visit, or from any day the reader chooses; the choice stands in the address', async () => {
    const { page } = await site.page()
    await page.goto('/')
    await page.getByText('this is your first visit').waitFor()
    await page.getByRole('button', { name: 'Mark all as seen' }).click()
    await page.getByText('Nothing new').waitFor()
    await page.reload()
    await page.getByText('Nothing new').waitFor()
    // In another tab too: it is the same reader.
    const tab = await page.context().newPage()
    await tab.goto('/')
    await tab.getByText('Nothing new').waitFor()
    await page.getByLabel('New since').selectOption('the beginning')
    await page.getByRole('region', { name: 'Denials' }).waitFor()
    expect(new URL(page.url()).search).toBe('?since=all')
    await page.getByLabel('or the day').fill('2001-02-03')
    await page.getByText('Learnt since 3 Feb 2001').waitFor()
    await page.goBack()
    await page.getByText('Everything since the beginning').waitFor()
  })

  test('a denial opens at its words', async () => {
    const { page } = await site.page()
    await page.goto('/?since=all')
    const denied = page.getByRole('region', { name: 'Denials' }).getByRole('paragraph').filter({ hasText: 'Denied by' })
    await denied.getByRole('link').first().click()
    await page.waitForURL('**/reports/*?claim=*')
    await page.locator('[data-claims]').first().waitFor()
  })
})
