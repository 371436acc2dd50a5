import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const assets = readdirSync(`${web}assets`)

test('the JavaScript that the first page loads stays below 300 KB, packed', () => {
  const first = [...readFileSync(`${web}index.html`, 'utf8').matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)]
  const loaded = new Set<string>()
  const load = (name: string) => {
    if (loaded.has(name) || !assets.includes(name)) return
    loaded.add(name)
    // Only what is imported at once: a page that comes on demand is named in a call of import().
    const text = readFileSync(`${web}assets/${name}`, 'utf8')
    for (const [, other] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) load(other!)
  }
  for (const [, name] of first) load(name!)
  expect(loaded.size).toBeGreaterThan(0)
  const bytes = [...loaded].reduce((sum, name) => sum + gzipSync(readFileSync(`${web}assets/${name}`)).length, 0)
  expect(bytes).toBeLessThan(300_000)
})

test('the built start page names no other host, and holds no inline script or style', () => {
  const page = readFileSync(`${web}index.html`, 'utf8')
  expect(page).not.toMatch(/https?:|<style|style=|\son\w+=/)
  for (const [, body] of page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) expect(body).toBe('')
})
