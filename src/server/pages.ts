import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Context } from 'hono'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>hearsay</title>
<h1>The pages are not built</h1><p>Run <code>npm run build</code> and start again. The API is at <a href="/api">/api</a>.</p></html>`

/**
 * Answers with the built pages below `webRoot`. Only files found there at start are served, so no address can lead out
 * of it; any other address gets the start page, which shows what belongs there.
 */
export function pages(webRoot: string): (context: Context) => Response {
  const files = new Set(filesBelow(webRoot))
  return (context) => {
    const name = context.req.path.slice(1)
    const isFile = files.has(name)
    if (!isFile && !files.has('index.html')) return context.html(notBuilt, 503)
    const body = readFileSync(join(webRoot, isFile ? name : 'index.html'))
    return context.body(body, 200, {
      'Content-Type': mediaTypes[isFile ? extname(name) : '.html'] ?? 'application/octet-stream',
      // Names below assets/ carry a hash of what they hold.
      'Cache-Control': name.startsWith('assets/') && isFile ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}

function filesBelow(folder: string): string[] {
  const entries = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true }) : []
  return entries
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
}
