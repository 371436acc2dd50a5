import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { HearsayError } from '../schema/index.ts'

/**
 * Refuses requests whose Host header names neither this machine nor the address listened on. A page of another site can
 * have its own name resolve to 127.0.0.1 (DNS rebinding) and then read answers as its own; its name gives it away.
 * When every address is listened on, any address is let in, but still no foreign name.
 */
export function hostCheck(boundHost: string): MiddlewareHandler {
  const everywhere = boundHost === '0.0.0.0' || boundHost === '::'
  return async (context, next) => {
    const header = context.req.header('host') ?? new URL(context.req.url).host
    const host = hostName(header)
    const isKnown = isLoopback(host) || host === boundHost.toLowerCase() || (everywhere && isIP(host) !== 0)
    if (!isKnown) throw new HearsayError('HOST_REFUSED', { host: header.slice(0, 200) })
    return next()
  }
}

/** The name in a Host header: without port, brackets and closing dot, in lower case. */
function hostName(header: string): string {
  const bracketed = /^\[([^\]]*)\](:\d+)?$/.exec(header)
  const name = bracketed ? bracketed[1]! : header.replace(/:\d*$/, '')
  return name.toLowerCase().replace(/\.$/, '')
}

/** Whether a host name or address is this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
