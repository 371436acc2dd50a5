import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const layers = readLayers()
const sources = filesBelow(join(root, 'src')).filter((file) => file.endsWith('.ts'))
const product = sources.filter((file) => !file.endsWith('.test.ts'))
const pages = filesBelow(join(root, 'web')).filter((file) => /\.(tsx?|css)$/.test(file))

describe('the layers of ARCHITECTURE.md', () => {
  test('name every folder and file directly below src', () => {
    const found = readdirSync(join(root, 'src')).map((name) => name.replace(/\.ts$/, ''))
    expect(found.filter((name) => name !== 'index').sort()).toEqual([...layers.keys()].sort())
  })

  test('have no cycle', () => {
    const done = new Set<string>()
    const visit = (layer: string, path: readonly string[]): void => {
      if (path.includes(layer)) throw new Error(`cycle: ${[...path, layer].join(' → ')}`)
      if (done.has(layer)) return
      for (const next of layers.get(layer) ?? []) visit(next, [...path, layer])
      done.add(layer)
    }
    for (const layer of layers.keys()) visit(layer, [])
    expect(done.size).toBe(layers.size)
  })

  test('are kept by every import, and through index.ts', () => {
    const broken = product.flatMap((file) => importsOf(file).flatMap((target) => violation(file, target)))
    expect(broken).toEqual([])
  })
})

test('files inside a folder do not import each other in a circle', () => {
  const graph = new Map(product.map((file) => [file, importsOf(file, false)]))
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open')
      throw new Error(`circle: ${[...path, file].map((part) => relative(root, part)).join(' → ')}`)
    if (state.has(file)) return
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    state.set(file, 'done')
  }
  for (const file of product) visit(file, [])
})

test('only the edges touch the world', () => {
  const edges = new Set(['ingest', 'resources', 'store', 'training', 'server', 'cli'])
  const worldly =
    /from 'node:(fs|fs\/promises|net|http|https|child_process|worker_threads|dns|os|process)'|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(/
  const offenders = product.filter((file) => !edges.has(layerOf(file)) && worldly.test(withoutComments(file)))
  expect(offenders.map((file) => relative(root, file))).toEqual([])
})

test('no file of src or web is longer than 300 lines', () => {
  const long = [...product, ...pages].filter(
    (file) => !generated(file) && readFileSync(file, 'utf8').split('\n').length > 301,
  )
  expect(long.map((file) => relative(root, file))).toEqual([])
})

test('no name says nothing', () => {
  const empty = /^(utils?|helpers?|common|misc|core|managers?)(\.|$)|\.v\d+\b/
  const names = [...sources, ...pages].flatMap((file) => relative(root, file).split(sep))
  expect([...new Set(names)].filter((name) => empty.test(name))).toEqual([])
})

test('no one escapes the type checker', () => {
  const escapes = /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b|<any>/
  expect(
    [...sources, ...pages].filter((file) => escapes.test(withoutComments(file))).map((file) => relative(root, file)),
  ).toEqual([])
})

test('every folder of src opens with what it reads, what it returns and what it follows', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const bare = folders.filter((name) => {
    if (name === 'cli' || name === 'training') return false
    const lines = readFileSync(join(root, 'src', name, 'index.ts'), 'utf8').split('\n')
    return !lines.slice(0, 3).every((line) => line.startsWith('// '))
  })
  expect(bare).toEqual([])
})

test('pages import nothing of hearsay but the schema', () => {
  const outside = pages.flatMap((file) =>
    importsOf(file)
      .filter(
        (target) =>
          !target.startsWith(join(root, 'web') + sep) && !target.startsWith(join(root, 'src', 'schema') + sep),
      )
      .map((target) => `${relative(root, file)} → ${relative(root, target)}`),
  )
  expect(outside).toEqual([])
})

function readLayers(): ReadonlyMap<string, readonly string[]> {
  const rows = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(
    /^\| `([\w-]+)` \| [^|]+ \| ([a-z ]+) \|$/gm,
  )
  return new Map(
    [...rows].map(([, name, allowed]) => [name!, allowed!.trim() === 'nothing' ? [] : allowed!.trim().split(' ')]),
  )
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'node_modules' || name === 'dist') return []
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

function layerOf(file: string): string {
  return relative(join(root, 'src'), file).split(sep)[0]!.replace(/\.ts$/, '')
}

/** Absolute paths of the relative imports of a file; `withTypes` false leaves out type-only ones. */
function importsOf(file: string, withTypes = true): string[] {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/^\s*(?:import|export)\b(\s+type\b)?[^'"]*?from\s+'(\.[^']+)'/gm)]
  const dynamic = [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map((match) => match[1]!)
  const fixed = found.filter((match) => withTypes || !match[1]).map((match) => match[2]!)
  return [...fixed, ...dynamic].map((target) => resolve(dirname(file), target))
}

function violation(file: string, target: string): string[] {
  if (!target.startsWith(join(root, 'src') + sep))
    return relative(root, target) === 'package.json' ? [] : [`${relative(root, file)} → ${relative(root, target)}`]
  const from = layerOf(file)
  const to = layerOf(target)
  if (from === to || from === 'index') return []
  const inner = relative(join(root, 'src'), target).split(sep)
  const throughIndex = inner.length === 1 || (inner.length === 2 && inner[1] === 'index.ts')
  if (layers.get(from)?.includes(to) && throughIndex) return []
  return [`${relative(root, file)} → ${relative(root, target)}`]
}

function generated(file: string): boolean {
  return readFileSync(file, 'utf8').startsWith('// Generated by ')
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
