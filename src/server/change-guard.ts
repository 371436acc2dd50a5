import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HearsayError } from '../schema/index.ts'

/** Most bytes of a JSON body, and of a file that is handed in. */
const MOST_JSON = 1 << 20
const MOST_FILE = 64 << 20

/**
 * Lets a request that changes the record through only from our own pages or from a program. A page of another site can send a form
 * to the loopback address; its Origin gives it away, and a browser asks first before it sends the two media types taken here.
 */
export const changeGuard: MiddlewareHandler = async (context, next) => {
  const { method } = context.req
  if (method === 'GET' || method === 'HEAD') return next()
  const origin = context.req.header('origin')
  const host = context.req.header('host') ?? new URL(context.req.url).host
  const site = context.req.header('sec-fetch-site')
  const isForeign =
    (origin !== undefined && hostOf(origin) !== host) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  if (isForeign) throw new HearsayError('ORIGIN_REFUSED', { origin: (origin ?? site ?? '').slice(0, 200) })
  const mediaType = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  const isFile = mediaType === 'application/octet-stream'
  if (!isFile && mediaType !== 'application/json') {
    throw new HearsayError('BAD_REQUEST', { reason: 'the body must be application/json or application/octet-stream' })
  }
  const maxSize = isFile ? MOST_FILE : MOST_JSON
  const onError = () => {
    throw new HearsayError('REQUEST_TOO_LARGE', { limit: maxSize })
  }
  return bodyLimit({ maxSize, onError })(context, next)
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
