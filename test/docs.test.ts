import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorTable } from '../src/schema/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = ['README.md', ...readdirSync(join(root, 'docs', 'guide')).map((name) => join('docs', 'guide', name))]

describe('the reference', () => {
  test('is what the program says of itself now (npm run docs writes it anew)', async () => {
    const { render } = await import(new URL('scripts/docs.mjs', `file://${root}`).href)
    for (const [name, text] of Object.entries(await render())) {
      expect(readFileSync(join(root, 'docs', 'reference', name), 'utf8'), name).toBe(text)
    }
  })

  test('names every error code, and the code names no other', () => {
    const page = readFileSync(join(root, 'docs', 'reference', 'errors.md'), 'utf8')
    expect([...page.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1])).toEqual(Object.keys(errorTable))
  })
})

test('every error code is used somewhere, and none is used that is not in the table', () => {
  const sources = filesBelow(join(root, 'src')).filter((file) => file.endsWith('.ts') && !file.endsWith('errors.ts'))
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  expect(Object.keys(errorTable).filter((code) => !text.includes(`'${code}'`))).toEqual([])
})

describe('commands shown in', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-docs-'))
    cpSync(join(root, 'demonstration'), join(folder, 'demonstration'), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  for (const page of pages) {
    test(`${page} run as printed`, { timeout: 120_000 }, () => {
      const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
        (match) => match[1]!,
      )
      const lines = blocks.flatMap((block) => block.split('\n')).map((line) => line.replace(/\s+#.*$/, '').trim())
      // Commands that never end, or that reach out, are tested elsewhere.
      const runnable = lines.filter(
        (line) => line.startsWith('hearsay ') && !/ (serve|watch|demo)\b|https?:/.test(line),
      )
      for (const line of runnable) {
        const command = line.replaceAll(/(^|\| )hearsay /g, `$1${process.execPath} ${join(root, 'dist/cli/main.js')} `)
        expect(() => execFileSync('bash', ['-c', command], { cwd: folder, stdio: 'pipe' }), line).not.toThrow()
      }
    })
  }
})

test('links between pages lead somewhere', () => {
  const missing = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map((match) => match[1]!)
      .filter((target) => !exists(join(root, target)))
      .map((target) => `${page} → ${target}`),
  )
  expect(missing).toEqual([])
})

function exists(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR'
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
