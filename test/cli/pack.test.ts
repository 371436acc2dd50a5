import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runCaptured } from './run-captured.ts'

let folder = ''
const relation = (miss: string) => `id: repaints
reads: "{actor} repaints {item}"
kind: event
roles: [actor, item]
triggers:
  - lemmas: [repaint]
    tag: VERB
    roles:
      - { role: actor, from: [subject], types: [Party], required: true }
      - { role: item, from: [object], types: [Vehicle], required: true }
hits:
  - { text: "The company repainted the tanker.", arguments: { item: tanker } }
misses:
  - { text: "${miss}", why: a house is no ship }
maps: {}
`

function writePack(name: string, miss: string): string {
  const root = join(folder, name)
  for (const sub of ['ontology', 'lexicons']) mkdirSync(join(root, sub), { recursive: true })
  writeFileSync(join(root, 'pack.yaml'), `id: ${name}\nversion: "1"\nlicence: CC0-1.0\nsources: [ours]\n`)
  writeFileSync(join(root, 'ontology', 'repaints.yaml'), relation(miss))
  writeFileSync(join(root, 'lexicons', 'noun-types.yaml'), 'tanker: Vehicle\n')
  return root
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-pack-'))
  writePack('good', 'The company repainted the house.')
  writePack('bad', 'The company repainted the tanker.')
})

test('pack list names the bundled packs and how they are used', async () => {
  const { code, json } = await runCaptured(['pack', 'list', '--json'])
  expect(code).toBe(0)
  const ids = (json() as { id: string; isDefault: boolean }[]).map(({ id, isDefault }) => `${id} ${isDefault}`)
  expect(ids).toContain('weapons-supply true')
  expect(ids).toContain('demonstration false')
})

test('pack check passes a good folder with exit code 0', async () => {
  const { code, out } = await runCaptured(['pack', 'check', join(folder, 'good')])
  expect(out).toBe('good: 1 relations, 2 examples, all well\n')
  expect(code).toBe(0)
})

test('pack check explains a failing example, with its place, and ends with the code of the error table', async () => {
  const { code, out } = await runCaptured(['pack', 'check', join(folder, 'good'), join(folder, 'bad')])
  expect(code).toBe(2)
  expect(out).toContain('good: 1 relations, 2 examples, all well')
  expect(out).toContain('ontology/repaints.yaml:14')
  expect(out).toContain('[PACK_EXAMPLE_INVENTED]')
  expect(out).toContain('found: actor: company; item: tanker')
  expect(out).toContain('trigger 1 at “repainted” fired')
})

test('pack check --json gives the reports as data, with the same exit code', async () => {
  const { code, json } = await runCaptured(['--json', 'pack', 'check', join(folder, 'bad')])
  expect(code).toBe(2)
  expect(json()).toMatchObject([{ pack: 'bad', problems: [], failures: [{ code: 'PACK_EXAMPLE_INVENTED', line: 14 }] }])
})

test('a pack that is not there is refused', async () => {
  const { code, err } = await runCaptured(['pack', 'check', join(folder, 'none')])
  expect(code).toBe(2)
  expect(err).toContain('PACK_INVALID')
})

test('a pack folder is used by extract and by ingest', async () => {
  const report = join(folder, 'report.txt')
  writeFileSync(report, 'The tanker changed its name in May.\n\nThe Orsa company repainted the tanker.\n')
  const pack = ['--pack', join(folder, 'good')]
  const plain = await runCaptured(['extract', report, '--json'])
  const { code, json } = await runCaptured(['extract', report, '--json', ...pack])
  expect(code).toBe(0)
  const relations = (json() as { claims: { relation: string }[] }).claims.map((claim) => claim.relation)
  expect(relations).toContain('repaints')
  expect(plain.out).not.toContain('"repaints"')
  const db = join(folder, 'record.db')
  expect((await runCaptured(['--db', db, 'ingest', report, ...pack])).code).toBe(0)
  expect((await runCaptured(['--db', db, 'claims', '--relation', 'repaints', '--json'])).json().total).toBe(1)
})
