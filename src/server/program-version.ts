import { readFileSync } from 'node:fs'

/** Version of the installed package. Holds from src/server and from dist/server. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
