import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HearsayError } from '../schema/index.ts'
import { loadResources } from './load.ts'

const HEAD = 'id: a\nversion: "1"\nlicence: CC0-1.0\nsources: [ours]\n'
const TYPES = '- { id: Person, reads: a person }\n- { id: Spy, extends: Person, reads: a spy }\n'

function rootWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-packs-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function refusal(files: Readonly<Record<string, string>>): string {
  try {
    loadResources({ root: rootWith(files), packs: ['a'] })
  } catch (error) {
    if (error instanceof HearsayError) return error.message
    throw error
  }
  return 'accepted'
}

describe('loading packs', () => {
  test('the packs of the repository load, and twice gives the same hash', () => {
    const packs = ['base-english', 'world']
    const resources = loadResources({ packs })
    expect(resources.mentionTypes.get('ArmedGroup')?.extends).toBe('Organization')
    expect(resources.gazetteer.length).toBeGreaterThan(0)
    expect(loadResources({ packs }).hash).toBe(resources.hash)
  })

  test('word lists are read from text and from YAML, with lower-case keys and the value written beside', () => {
    const root = rootWith({
      'packs/a/pack.yaml': HEAD,
      'packs/a/lexicons/words.txt': '# comment\nRed Car\tvehicle\nsoup\n[colour]\nblue\n',
      'packs/a/lexicons/more.yaml': 'Hat: clothing\nshoe: true\n',
    })
    const { lexicon } = loadResources({ root, packs: ['a'] })
    expect([...lexicon('words')]).toEqual([
      ['red car', 'vehicle'],
      ['soup', true],
      ['blue', 'colour'],
    ])
    expect([...lexicon('more')]).toEqual([
      ['hat', 'clothing'],
      ['shoe', true],
    ])
    expect(lexicon('none').size).toBe(0)
  })

  test('tables of places are kept as they are, once their columns are known', () => {
    const head = '# towns\nname\tcountry\tlatitude\tlongitude\n'
    const root = rootWith({ 'packs/a/pack.yaml': HEAD, 'packs/a/places/towns.tsv': `${head}Vorn\tXV\t1.5\t-2\n` })
    expect(loadResources({ root, packs: ['a'] }).places).toEqual([
      {
        pack: 'a',
        file: 'places/towns.tsv',
        columns: ['name', 'country', 'latitude', 'longitude'],
        rows: 'Vorn\tXV\t1.5\t-2\n',
      },
    ])
  })

  test.each([
    ['name\tlatitude\theight\n', 'places/towns.tsv: column height is not known'],
    ['name\tlatitude\n', 'places/towns.tsv: column longitude is needed'],
    ['', 'places/towns.tsv: column  is not known'],
  ])('a table of places headed %j is refused', (head, reason) => {
    expect(refusal({ 'packs/a/pack.yaml': HEAD, 'packs/a/places/towns.tsv': head })).toContain(reason)
  })

  test('gazetteer tables give names, aliases and places', () => {
    const root = rootWith({
      'packs/a/pack.yaml': HEAD,
      'packs/a/mention-types.yaml': TYPES,
      'packs/a/gazetteer/spies.tsv': 'name\ttype\taliases\tlatitude\tlongitude\nAnna\tSpy\tAnja|Ana\t1.5\t-2\n',
    })
    expect(loadResources({ root, packs: ['a'] }).gazetteer).toEqual([
      { name: 'Anna', type: 'Spy', aliases: ['Anja', 'Ana'], latitude: 1.5, longitude: -2 },
    ])
  })

  test('models are found by folder and file name', () => {
    const root = rootWith({ 'packs/a/pack.yaml': HEAD, 'models/tiny/weights.bin': 'ab', 'models/tiny/README.md': 'x' })
    expect([...loadResources({ root, packs: ['a'] }).models.keys()]).toEqual(['tiny/weights.bin'])
  })

  test('what is wrong is refused with the file and the reason', () => {
    expect(refusal({})).toContain('there is no folder')
    expect(refusal({ 'packs/a/x.txt': '' })).toContain('pack.yaml: there is no such file')
    expect(refusal({ 'packs/a/pack.yaml': 'id: a' })).toContain('pack.yaml:1: version')
    expect(refusal({ 'packs/a/pack.yaml': 'id: [' })).toContain('pack.yaml')
    const withTypes = { 'packs/a/pack.yaml': HEAD, 'packs/a/mention-types.yaml': TYPES }
    const row = 'name\ttype\nAnna\tGhost\n'
    expect(refusal({ ...withTypes, 'packs/a/gazetteer/g.tsv': row })).toContain('mention type Ghost')
    const off = 'name\ttype\tlatitude\tlongitude\nAnna\tSpy\t95\t0\n'
    expect(refusal({ ...withTypes, 'packs/a/gazetteer/g.tsv': off })).toContain('row 1 is not on the globe')
  })
})
