import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from './address.ts'
import { type FetchOptions, fetchUrl } from './fetch-url.ts'

let server: Server
let base = ''
const loopback: FetchOptions = { allowAddress: (address) => address === '127.0.0.1' }
const get = (url: string, options: FetchOptions = {}) => fetchUrl(url, { userAgent: 'hearsay/test' }, options)
const codeOf = async (url: string, options?: FetchOptions) => {
  const fetched = await get(url, options)
  return fetched.ok ? fetched.value.status : fetched.issue.code
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/page')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' })
        .end(`<p>${request.headers['user-agent']}`)
    else if (path === '/inward') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
    else if (path === '/named') response.writeHead(302, { location: 'http://inner.example/' }).end()
    else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (path === '/once') response.writeHead(301, { location: '/page' }).end()
    else if (path === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (path === '/large') response.writeHead(200, { 'content-type': 'text/plain' }).end('x'.repeat(200_000))
    else if (path === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    else if (path === '/slow') response.writeHead(200, { 'content-type': 'text/plain' }).write('x')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('addresses that are not public', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
  ])('%s is refused', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['93.184.216.34', '2606:2800:220:1::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  test.each([
    'http://127.0.0.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1]/',
    'http://0/',
    'ftp://coast.example/',
    'http://user:pass@93.184.216.34/',
  ])('%s is refused as written', async (url) => expect(await codeOf(url)).toBe('FETCH_REFUSED'))

  test('a name that resolves to one is refused, also when other answers are public', async () => {
    expect(await codeOf('http://inner.example/', { lookup: async () => ['93.184.216.34', '192.168.0.1'] })).toBe(
      'FETCH_REFUSED',
    )
  })

  test('a redirect to one is refused, by literal, by name and by scheme', async () => {
    expect(await codeOf(`${base}/inward`, loopback)).toBe('FETCH_REFUSED')
    expect(await codeOf(`${base}/named`, { ...loopback, lookup: async () => ['10.0.0.7'] })).toBe('FETCH_REFUSED')
    expect(await codeOf(`${base}/file`, loopback)).toBe('FETCH_REFUSED')
  })
})

test('a page comes with its type, encoding and validators, after redirects, asked for by name and version', async () => {
  const fetched = await get(`${base}/once`, loopback)
  expect(fetched).toMatchObject({
    ok: true,
    value: { url: `${base}/page`, status: 200, mediaType: 'text/html', charset: 'utf-8', etag: '"1"' },
  })
  expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toContain('hearsay/test')
})

test('redirects, size, time and media types have limits', async () => {
  expect(await codeOf(`${base}/round`, loopback)).toBe('FETCH_REDIRECTS')
  expect(await codeOf(`${base}/large`, { ...loopback, maxBytes: 1000 })).toBe('FETCH_TOO_LARGE')
  expect(await codeOf(`${base}/slow`, { ...loopback, timeoutMs: 300 })).toBe('FETCH_TIMEOUT')
  expect(await codeOf(`${base}/picture`, loopback)).toBe('FETCH_FAILED')
  expect(await codeOf('http://gone.example/', { lookup: async () => [] })).toBe('FETCH_FAILED')
})
