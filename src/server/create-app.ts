import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Hono, type MiddlewareHandler } from 'hono'
import { HearsayError } from '../schema/index.ts'
import { apiPage } from './api-page.ts'
import { changeGuard } from './change-guard.ts'
import { errorAnswer } from './error-answer.ts'
import { hostCheck } from './host-check.ts'
import { openApiDocument } from './openapi.ts'
import { pages } from './pages.ts'
import type { Resource, ServedRecord } from './resource.ts'
import { resourcesOf } from './resources/index.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppOptions extends ServedRecord {
  /** Version of the program; that of package.json when absent. */
  readonly version?: string
  /** Folder of the built pages; dist/web when absent. */
  readonly webRoot?: string
  /** Address listened on: beside the loopback names, the only one requests may name as their host. */
  readonly host?: string
}

/** The REST API and the pages over one store, which is only read where `change` is absent. Requests can be handed to it without a socket. */
export function createApp({
  store,
  change,
  host = '127.0.0.1',
  version = programVersion(),
  webRoot = builtPages(),
}: AppOptions): Hono {
  const app = new Hono()
  const resources = resourcesOf(version)
  app.onError((error, context) => {
    // What was not foreseen is told in full to whoever runs the server, and in short to the page.
    if (!(error instanceof HearsayError)) console.error(error)
    return errorAnswer(context, error)
  })
  app.use(securityHeaders)
  app.use(hostCheck(host))
  app.use(refuseMethods(resources))
  app.use(changeGuard)
  const record: ServedRecord = { store, ...(change && { change }) }
  app.get('/api', (context) => context.html(apiPage(resources, version)))
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(resources, version)))
  for (const resource of resources) {
    app.on(resource.method, routeOf(resource.path), (context) => resource.respond(context, record))
  }
  app.all('/api/*', (context) => {
    throw new HearsayError('NOT_FOUND', { what: 'resource', id: context.req.path })
  })
  app.get('*', pages(webRoot))
  return app
}

/** The path as Hono writes it: `/api/reports/:id`. */
const routeOf = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

/** Refuses a method that an address does not take, and says which it takes. */
function refuseMethods(resources: readonly Resource[]): MiddlewareHandler {
  const patterns = resources.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  return async (context, next) => {
    const { method, path } = context.req
    const here = patterns.filter(({ pattern }) => pattern.test(path)).map((one) => one.method)
    const taken = new Set<string>(here.length === 0 ? ['GET'] : here)
    if (taken.has('GET')) taken.add('HEAD')
    if (taken.has(method)) return next()
    const allowed = [...taken].join(', ')
    context.header('Allow', allowed)
    throw new HearsayError('METHOD_REFUSED', { method, allowed })
  }
}

// Both hold from src/server and from dist/server.
function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function builtPages(): string {
  return fileURLToPath(new URL('../../dist/web', import.meta.url))
}
