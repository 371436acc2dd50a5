import { fileURLToPath } from 'node:url'
import { Hono, type MiddlewareHandler } from 'hono'
import { loadResources, type Resources } from '../resources/index.ts'
import { HearsayError } from '../schema/index.ts'
import { apiPage } from './api-page.ts'
import { changeGuard } from './change-guard.ts'
import { errorAnswer } from './error-answer.ts'
import { hostCheck } from './host-check.ts'
import { openApiDocument } from './openapi.ts'
import { pages } from './pages.ts'
import { programVersion } from './program-version.ts'
import type { Resource, ServedRecord } from './resource.ts'
import { resourcesOf } from './resources/index.ts'
import { securityHeaders } from './security-headers.ts'

export interface AppOptions extends Omit<ServedRecord, 'resources'> {
  /** Names of the packs that reports are read and claims are linked with; the default ones when absent. */
  readonly packs?: readonly string[]
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
  ingest,
  packs,
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
  const record: ServedRecord = { store, ...(change && { change }), ...(ingest && { ingest }), resources: lazily(packs) }
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

/** Packs and models, loaded once. */
function lazily(packs: readonly string[] | undefined): () => Resources {
  let loaded: Resources | undefined
  return () => {
    loaded ??= loadResources(packs ? { packs } : {})
    return loaded
  }
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

// Holds from src/server and from dist/server.
function builtPages(): string {
  return fileURLToPath(new URL('../../dist/web', import.meta.url))
}
