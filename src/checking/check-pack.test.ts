import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'

const RELATION = {
  triggers: `triggers:
  - lemmas: [repaint, reflag]
    tag: VERB
    roles:
      - { role: actor, from: [subject], types: [Party], required: true }
      - { role: item, from: [object], types: [Vehicle], required: true }`,
  hits: `hits:
  - { text: "The company repainted the tanker.", arguments: { actor: company, item: tanker } }`,
  misses: `misses:
  - { text: "The company repainted the house.", why: a house is no ship }`,
  maps: 'maps: { stix: relationship:uses }',
}

/** A folder with a pack of one relation, `repaints`, some parts of it changed. */
function packWith(changes: Partial<typeof RELATION>, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'hearsay-pack-')), 'paint')
  const relation = { ...RELATION, ...changes }
  const all = {
    'pack.yaml': 'id: paint\nversion: "1"\nlicence: CC0-1.0\nsources: [ours]\n',
    'ontology/repaints.yaml': [
      'id: repaints\nreads: "{actor} repaints {item}"\nkind: event\nroles: [actor, item, place, time]',
      ...Object.values(relation),
      '',
    ].join('\n'),
    'lexicons/noun-types.yaml': 'tanker: Vehicle\n',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('a good pack in a folder has nothing wrong with it', () => {
  expect(checkPack(packWith({}))).toEqual({ pack: 'paint', relations: 1, examples: 2, problems: [], failures: [] })
})

test('a key that the format does not have is named with its line, and stops the examples', () => {
  const { problems, failures } = checkPack(packWith({ triggers: RELATION.triggers.replaceAll('required', 'requried') }))
  expect(problems.map(({ code, file, line }) => ({ code, file, line }))).toContainEqual({
    code: 'PACK_INVALID',
    file: 'ontology/repaints.yaml',
    line: 9,
  })
  expect(problems[0]?.reason).toContain('requried')
  expect(failures).toEqual([])
})

test('YAML that cannot be parsed is named with its line', () => {
  const { problems } = checkPack(packWith({ hits: 'hits:\n  - { text: "open' }))
  expect(problems[0]).toMatchObject({ code: 'PACK_INVALID', file: 'ontology/repaints.yaml' })
  expect(problems[0]?.line).toBeGreaterThan(10)
})

test('unknown types, roles, steps, word lists and codes are named with their lines', () => {
  const { problems } = checkPack(
    packWith({
      triggers: `triggers:
  - lemmas: [repaint]
    lexicon: no-such-list
    tag: VERB
    roles:
      - { role: actor, from: [sbject], types: [Painter] }
      - { role: facility, from: [object] }`,
      maps: 'maps: { plover: PAINT, stix: relationship:paints }',
    }),
  )
  const said = problems.map(({ line, reason }) => `${line} ${reason}`).join('\n')
  expect(said).toContain('10 mention type Painter')
  expect(said).toContain('11 role facility')
  expect(said).toContain('10 “sbject”')
  expect(said).toContain('7 word list no-such-list')
  expect(said).toMatch(/\d+ PAINT is no code of plover/)
  expect(said).toMatch(/\d+ relationship:paints is no code of stix/)
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['PACK_NAME_UNKNOWN']))
})

test('entries listed twice are named with both lines, in word lists, tables and triggers', () => {
  const { problems } = checkPack(
    packWith(
      { triggers: RELATION.triggers.replace('[repaint, reflag]', '[repaint, reflag, repaint]') },
      {
        'lexicons/noun-types.yaml': 'tanker: Vehicle\nbarge: Vehicle\nTanker: Weapon\n',
        'lexicons/ships.txt': '# ours\nMerle\nOrsa\nmerle\n',
        'gazetteer/ports.tsv': 'name\ttype\nOrsa\tPlace\nOrsa\tPlace\n',
      },
    ),
  )
  expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`).sort()).toEqual([
    'PACK_ENTRY_REPEATED gazetteer/ports.tsv:3',
    'PACK_ENTRY_REPEATED lexicons/noun-types.yaml:3',
    'PACK_ENTRY_REPEATED lexicons/ships.txt:4',
    'PACK_ENTRY_REPEATED ontology/repaints.yaml:6',
  ])
})

test('a hit without a trigger word says that none stands in it', () => {
  const hits = 'hits:\n  - { text: "The company whitewashed the tanker.", arguments: { actor: company } }'
  const [failure] = checkPack(packWith({ hits })).failures
  expect(failure).toMatchObject({ code: 'PACK_EXAMPLE_MISSED', line: 12, reasons: [], found: [] })
})

test('a hit whose filler is of a wrong type says what stood there and what was wanted', () => {
  const hits = 'hits:\n  - { text: "The company repainted the house.", arguments: { actor: company, item: house } }'
  const [failure] = checkPack(packWith({ hits })).failures
  expect(failure?.reasons).toHaveLength(1)
  expect(failure?.reasons[0]).toMatchObject({ trigger: 1, word: 'repainted', fired: false })
  expect(failure?.reasons[0]?.reason).toMatch(/item is required.*object is “house”.*wanted Vehicle/)
})

test('a hit that finds other fillers shows them, and the trigger that fired', () => {
  const hits = 'hits:\n  - { text: "The company repainted the tanker.", arguments: { actor: captain } }'
  const [failure] = checkPack(packWith({ hits })).failures
  expect(failure?.found).toEqual([{ actor: 'company', item: 'tanker' }])
  expect(failure?.reasons).toEqual([
    { trigger: 1, word: 'repainted', fired: true, reason: 'actor “company”, item “tanker”' },
  ])
})

test('a miss that is found shows what was found and which trigger fired', () => {
  const misses = 'misses:\n  - { text: "The company repainted the tanker.", why: it is only paint }'
  const [failure] = checkPack(packWith({ misses })).failures
  expect(failure).toMatchObject({ code: 'PACK_EXAMPLE_INVENTED', line: 14, why: 'it is only paint' })
  expect(failure?.found).toEqual([{ actor: 'company', item: 'tanker' }])
  expect(failure?.reasons[0]?.fired).toBe(true)
})

test('a folder that is not there is refused', () => {
  expect(() => checkPack('./no-such-pack')).toThrow('there is no folder')
})
