import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { HearsayError } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { apiPage } from './api-page.ts'
import { errorAnswer } from './error-answer.ts'
import { hostCheck } from './host-check.ts'
import { openApiDocument } from './openapi.ts'
import { pages } from './pages.ts'
import { resourcesOf } from './resources/index.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppOptions {
  readonly store: Store
  /** Version of the program; that of package.json when absent. */
  readonly version?: string
  /** Folder of the built pages; dist/web when absent. */
  readonly webRoot?: string
  /** Address listened on: beside the loopback names, the only one requests may name as their host. */
  readonly host?: string
}

/** The REST API and the pages over one store, which is only read. Requests can be handed to it without a socket. */
export function createApp({
  store,
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
  app.use(async (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    context.header('Allow', 'GET, HEAD')
    throw new HearsayError('METHOD_REFUSED', { method })
  })
  app.get('/api', (context) => context.html(apiPage(resources, version)))
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(resources, version)))
  for (const resource of resources) {
    app.get(resource.path.replace(/\{(\w+)\}/g, ':$1'), (context) => resource.respond(context, store))
  }
  app.all('/api/*', (context) => {
    throw new HearsayError('NOT_FOUND', { what: 'resource', id: context.req.path })
  })
  app.get('*', pages(webRoot))
  return app
}

// Both hold from src/server and from dist/server.
function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function builtPages(): string {
  return fileURLToPath(new URL('../../dist/web', import.meta.url))
}
