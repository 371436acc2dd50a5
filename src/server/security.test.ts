import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/browser/example-record.ts'
import { createApp } from './index.ts'

let record: ExampleRecord
const folder = mkdtempSync(join(tmpdir(), 'hearsay-pages-'))
const webRoot = join(folder, 'web')

beforeAll(async () => {
  record = await exampleRecord()
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), '<title>start page</title>')
  writeFileSync(join(webRoot, 'assets', 'page-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const app = (host = '127.0.0.1') => createApp({ store: record.store, webRoot, host })
const ask = (host: string, bound?: string) => app(bound).request('/api/summary', { headers: { host } })

describe('headers', () => {
  test.each(['/', '/api', '/api/summary', '/api/nonsense', '/assets/page-1a2b.js'])(
    '%s may load nothing from elsewhere and run nothing inline',
    async (path) => {
      const { headers } = await app().request(path)
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("worker-src 'self'")
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.has('access-control-allow-origin')).toBe(false)
    },
  )
})

describe('the Host header', () => {
  test.each(['127.0.0.1:4711', 'localhost', 'LOCALHOST:80', 'localhost.:4711', '[::1]:4711', '127.8.9.10'])(
    '%s is this machine',
    async (host) => expect((await ask(host)).status).toBe(200),
  )

  test.each([
    'evil.example',
    'evil.example:4711',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.0.7',
    '0.0.0.0',
    '',
  ])('“%s” is another: a rebound name gets nothing', async (host) => {
    const response = await ask(host)
    expect(response.status).toBe(421)
    expect(await response.json()).toMatchObject({ code: 'HOST_REFUSED' })
  })

  test('may be the address listened on', async () => {
    expect((await ask('192.168.0.7:4711', '192.168.0.7')).status).toBe(200)
    expect((await ask('desk.example:4711', 'desk.example')).status).toBe(200)
  })

  test('may be any address, but no foreign name, when all addresses are listened on', async () => {
    expect((await ask('192.168.0.7:4711', '0.0.0.0')).status).toBe(200)
    expect((await ask('evil.example', '0.0.0.0')).status).toBe(421)
  })
})

describe('pages', () => {
  test('an address of a page gets the start page, an asset gets itself', async () => {
    const page = await app().request('/claims/k_1?x=1')
    expect(await page.text()).toContain('start page')
    expect(page.headers.get('content-type')).toContain('text/html')
    const asset = await app().request('/assets/page-1a2b.js')
    expect(asset.headers.get('content-type')).toContain('text/javascript')
    expect(asset.headers.get('cache-control')).toContain('immutable')
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%00',
    '/%',
  ])('%s does not lead out of the folder of the pages', async (path) => {
    const response = await app().request(path)
    expect(await response.text()).not.toContain('secret')
    expect(response.status).toBeLessThan(500)
  })

  test('say how to build them when they are not built', async () => {
    const bare = createApp({ store: record.store, webRoot: join(folder, 'nowhere') })
    const response = await bare.request('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})
