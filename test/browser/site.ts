import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { ClaimRow, ReportAnswer, ReportRow } from '../../src/schema/index.ts'
import { type RunningServer, startServer } from '../../src/server/index.ts'
import { launchChromium } from './chromium.ts'
import { type ExampleRecord, exampleRecord } from './example-record.ts'
import { watch } from './watch.ts'

const built = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url))

/** The real server over a record, and a browser to look at it. */
export class Site {
  readonly record: ExampleRecord
  readonly server: RunningServer
  readonly browser: Browser

  private constructor(record: ExampleRecord, server: RunningServer, browser: Browser) {
    this.record = record
    this.server = server
    this.browser = browser
  }

  /** Over the example record, or the one that `make` makes; reports added in the browser are read with `packs`. */
  static async open(make: () => Promise<ExampleRecord> = exampleRecord, packs?: readonly string[]): Promise<Site> {
    if (!existsSync(built)) throw new Error('The pages are not built: run `npm run build` first')
    const record = await make()
    const server = await startServer({ store: record.store, port: 0, ...(packs && { packs }) })
    return new Site(record, server, await launchChromium())
  }

  /** A page of its own, watched: `complaints` holds everything it should not have done. */
  async page(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      baseURL: this.server.url,
      ...options,
    })
    const page = await context.newPage()
    return { page, complaints: await watch(page, this.server.url) }
  }

  async report(file: string): Promise<ReportAnswer> {
    const { items } = await this.#get<{ items: ReportRow[] }>('api/reports')
    return this.#get(`api/reports/${items.find((report) => report.file === file)!.id}`)
  }

  async claims(relation: string): Promise<readonly ClaimRow[]> {
    return (await this.#get<{ items: ClaimRow[] }>(`api/claims?relation=${relation}`)).items
  }

  async claim(relation: string): Promise<ClaimRow> {
    return (await this.claims(relation))[0]!
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.close()
    await this.record.close()
  }

  async #get<Answer>(path: string): Promise<Answer> {
    return (await fetch(this.server.url + path)).json() as Promise<Answer>
  }
}
