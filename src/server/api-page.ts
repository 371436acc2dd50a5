import { html } from 'hono/html'
import type { Resource } from './resource.ts'

/** A plain page that lists the routes, for people. */
export function apiPage(resources: readonly Resource[], version: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>hearsay API</title>
        <link rel="stylesheet" href="/api.css" />
      </head>
      <body>
        <main>
          <h1>hearsay ${version}: REST API</h1>
          <p>
            Answers are JSON, and so are the bodies of changes, which are taken on the loopback address only; errors are <code>{ code, message }</code> with the status of the error table. The
            <a href="/api/openapi.json">OpenAPI 3.1 document</a> has every schema. <a href="/">Back to the pages</a>.
          </p>
          <dl>
            ${resources.map(
              (resource) => html`<dt><code>${resource.method} ${resource.path}</code></dt>
                <dd>
                  ${resource.summary}
                  ${Object.keys(resource.query.shape).length === 0 ? '' : html`<p>Parameters: <code>${Object.keys(resource.query.shape).join(' ')}</code></p>`}
                </dd>`,
            )}
          </dl>
        </main>
      </body>
    </html>`
}
