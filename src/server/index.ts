// Reads a Store through query/ and export/; changes it through review/, on the loopback address alone.
// Returns the REST API (OpenAPI 3.1 at /api/openapi.json) and the files of the pages, as one Hono app.
// Follows OpenAPI 3.1 and JSON Schema 2020-12, Content Security Policy Level 3, and RFC 9110 for statuses.
export { type AppOptions, createApp } from './create-app.ts'
export { isLoopback } from './host-check.ts'
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts'
