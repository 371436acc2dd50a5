import type { Locator, Page } from 'playwright-core'
import type {
  ClaimRow,
  EntityRow,
  Page as ListPage,
  ReportAnswer,
  ReportRow,
  SourceRow,
} from '../../src/schema/index.ts'

/** A page of the workbench over whatever a record holds. */
export interface ShownPage {
  readonly name: string
  /** Path and state. */
  readonly address: string
  /** What it must show, whatever the record. */
  readonly shows: (page: Page) => readonly Locator[]
  /** What is done on it first, such as opening the palette. */
  readonly prepare?: (page: Page) => Promise<void>
}

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).first()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first()

/** The pages by name; a record has none of `compare` where no report has two versions. */
export const PAGE_NAMES: readonly string[] = [
  ...[
    'desk',
    'desk-all',
    'reports',
    'reader',
    'review',
    'compare',
    'claims',
    'claims-disputed',
    'claim',
    'claim-figures',
  ],
  ...[
    'network',
    'map',
    'timeline',
    'timeline-learnt',
    'timeline-events',
    'sources',
    'citations',
    'source',
    'entities',
    'entity',
  ],
  ...['search', 'palette', 'briefs', 'brief'],
]

/** Every page, at the richest claim, report, source and entity that the record at `home` holds. A brief is made for it. */
export async function pageList(home: string): Promise<readonly ShownPage[]> {
  const get = async <Answer>(path: string) => (await fetch(`${home}api/${path}`)).json() as Promise<Answer>
  const { items: reports } = await get<ListPage<ReportRow>>('reports?limit=100')
  const report = reports.reduce((most, one) => (one.claims > most.claims ? one : most))
  const { extraction } = await get<ReportAnswer>(`reports/${report.id}`)
  const marked = extraction.claims[Math.min(2, extraction.claims.length - 1)]!.id
  const [disputed] = (await get<ListPage<ClaimRow>>('claims?disputed=true&limit=1')).items
  const [counted] = (await get<ListPage<ClaimRow>>('claims?relation=holds&limit=1')).items
  const [source] = (await get<ListPage<SourceRow>>('sources?limit=1')).items
  const [entity] = (await get<ListPage<EntityRow>>('entities?limit=1')).items
  const body = `It is disputed who has what [@${disputed!.id}].\n\nA stock is spoken of [@${counted!.id}], which is confirmed.`
  const made = await fetch(`${home}api/briefs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'What is disputed', body }),
  })
  const { brief } = (await made.json()) as { brief: { id: string } }
  const word = entity!.name.toLowerCase()
  const renewed = reports.find(({ version, latest }) => version > 1 && latest)
  const older = renewed && (await get<ReportAnswer>(`reports/${renewed.id}`)).versions.find(({ latest }) => !latest)

  const pages: readonly ShownPage[] = [
    { name: 'desk', address: '/', shows: (page) => [region(page, 'Disputed'), region(page, 'Add reports')] },
    {
      name: 'desk-all',
      address: '/?since=all',
      shows: (page) => [region(page, 'Disputed'), region(page, 'New claims')],
    },
    {
      name: 'reports',
      address: '/reports',
      shows: (page) => [page.locator(`a[href^="/reports/${report.id}"]`).first()],
    },
    {
      name: 'reader',
      address: `/reports/${report.id}`,
      shows: (page) => [region(page, 'Review'), page.locator('[data-claims]').first()],
    },
    {
      name: 'review',
      address: `/reports/${report.id}?claim=${marked}`,
      shows: (page) => [region(page, 'Review'), page.locator(`[data-claims~="${marked}"]`).first()],
    },
    ...(renewed && older
      ? [
          {
            name: 'compare',
            address: `/reports/${renewed.id}/compare?with=${older.id}`,
            shows: (page: Page) => [page.locator('ins, del').first()],
          },
        ]
      : []),
    {
      name: 'claims',
      address: '/claims',
      shows: (page) => [
        page.getByRole('link', { name: counted!.sentence }).or(page.locator('main a[href^="/claims/k_"]')).first(),
      ],
    },
    {
      name: 'claims-disputed',
      address: '/claims?disputed=true',
      shows: (page) => [page.locator(`a[href^="/claims/${disputed!.id}"]`).first()],
    },
    {
      name: 'claim',
      address: `/claims/${disputed!.id}`,
      shows: (page) => [
        region(page, /claims? for it$/),
        region(page, /claims? against it$/),
        heading(page, /independent origins?$/),
      ],
    },
    {
      name: 'claim-figures',
      address: `/claims/${counted!.id}`,
      shows: (page) => [heading(page, 'Figures'), heading(page, /independent origins?$/)],
    },
    { name: 'network', address: '/network', shows: (page) => [page.locator('main canvas').first()] },
    { name: 'map', address: '/map', shows: (page) => [page.getByRole('group', { name: 'Map' })] },
    // Where no report is dated, the page says so and leads to another clock.
    {
      name: 'timeline',
      address: '/timeline',
      shows: (page) => [page.getByText(/^(In words|Nothing tells when it was published)$/).first()],
    },
    {
      name: 'timeline-learnt',
      address: '/timeline?clock=learnt',
      shows: (page) => [heading(page, 'In words'), page.locator('[data-mark]').first()],
    },
    {
      name: 'timeline-events',
      address: '/timeline?clock=happened',
      shows: (page) => [heading(page, 'In words')],
    },
    { name: 'sources', address: '/sources', shows: (page) => [page.getByRole('link', { name: source!.name }).first()] },
    { name: 'citations', address: '/sources?view=citations', shows: (page) => [page.getByRole('table').first()] },
    {
      name: 'source',
      address: `/sources/${encodeURIComponent(source!.id)}`,
      shows: (page) => [heading(page, source!.name)],
    },
    {
      name: 'entities',
      address: '/entities',
      shows: (page) => [page.getByRole('link', { name: entity!.name }).first()],
    },
    {
      name: 'entity',
      address: `/entities/${encodeURIComponent(entity!.id)}`,
      shows: (page) => [heading(page, entity!.name), region(page, /spelling/i)],
    },
    { name: 'search', address: `/search?text=${word}`, shows: (page) => [page.locator('mark').first()] },
    {
      name: 'palette',
      address: '/claims',
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Search or jump to' }).click()
        await page.getByRole('combobox', { name: 'Search and commands' }).fill(word)
        await page.getByRole('group', { name: 'Claims', exact: true }).getByRole('option').first().waitFor()
        await page.getByText('looking …').waitFor({ state: 'detached' })
      },
      shows: (page) => [page.getByRole('group', { name: 'Claims', exact: true }).getByRole('option').first()],
    },
    { name: 'briefs', address: '/briefs', shows: (page) => [page.getByRole('link', { name: 'What is disputed' })] },
    { name: 'brief', address: `/briefs/${brief.id}`, shows: (page) => [heading(page, 'What is disputed')] },
  ]
  return pages
}
