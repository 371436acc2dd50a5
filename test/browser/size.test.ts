import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('../../dist/web/', import.meta.url))

test('the JavaScript of the pages stays below 300 KB, packed', () => {
  const scripts = readdirSync(`${web}assets`).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`${web}assets/${name}`)).length, 0)
  expect(bytes).toBeLessThan(300_000)
})

test('the built start page names no other host, and holds no inline script or style', () => {
  const page = readFileSync(`${web}index.html`, 'utf8')
  expect(page).not.toMatch(/https?:|<style|style=|\son\w+=/)
  for (const [, body] of page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) expect(body).toBe('')
})
