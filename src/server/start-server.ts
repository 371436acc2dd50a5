import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { HearsayError } from '../schema/index.ts'
import { changeQueue } from './change-queue.ts'
import { type AppOptions, createApp } from './create-app.ts'
import { isLoopback } from './host-check.ts'
import { startIngestQueue } from './ingest-queue.ts'

export interface ServerOptions extends Omit<AppOptions, 'change' | 'ingest'> {
  /** Port to listen on, 4711 when absent; a free one is taken when it is in use, and 0 always takes a free one. */
  readonly port?: number
  /** Names of the packs that reports handed in are read with; the default ones when absent. */
  readonly packs?: readonly string[]
}

export interface RunningServer {
  /** Where the pages are, ending in a slash. */
  readonly url: string
  /** Stops listening and cuts what is still open. */
  close(): Promise<void>
}

const USUAL_PORT = 4711

/**
 * Serves the pages and the API until closed, on the loopback address unless told otherwise. There is no password, so only there may
 * the record be changed.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1'
  const ingest = isLoopback(host) ? startIngestQueue(options.store.location, options.packs) : undefined
  const app = createApp({ ...options, ...(ingest && { change: changeQueue(options.store.location), ingest }), host })
  const open = (port: number) => listen(createAdaptorServer({ fetch: app.fetch }), host, port)
  const wanted = options.port ?? USUAL_PORT
  const server = await open(wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') return open(0)
    throw new HearsayError('USAGE', { reason: `cannot listen on ${host}, port ${wanted}: ${error.message}` })
  })
  return {
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: () => Promise.all([close(server), ingest?.close()]).then(() => {}),
  }
}

function listen(server: ServerType, host: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

/** An address a browser on this machine can open: the wildcard addresses are not. */
function urlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/`
}
