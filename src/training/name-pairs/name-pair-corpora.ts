import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { skeletonOf } from '../../linking/index.ts'
import { nameKey } from '../../schema/index.ts'

/** Two names, and whether they are spellings of one. */
export interface NamePair {
  readonly a: string
  readonly b: string
  readonly isSame: boolean
  readonly isPerson: boolean
}

/**
 * Pairs of romanised words from the transliteration lists: the same when they write one foreign word, different when they
 * write none in common. The different ones are neighbours by consonants, by beginning and by end, a third each, as many as the same ones.
 */
export function readWordPairs(corpora: string, part: 'train' | 'dev'): Record<string, NamePair[]> {
  const slice = part === 'train' ? '64' : '16'
  return Object.fromEntries(
    ['arabic', 'hebrew', 'russian'].map((language) => {
      const path = join(corpora, 'transliteration', `wd_${language}_${slice}.gz`)
      return [language, pairsOf(gunzipSync(readFileSync(path)).toString('utf8'))]
    }),
  )
}

function pairsOf(list: string): NamePair[] {
  const byForeign = new Map<string, Set<string>>()
  const foreignOf = new Map<string, Set<string>>()
  for (const line of list.split('\n')) {
    const [english = '', foreign = ''] = line.split('\t')
    const word = nameKey(english).replaceAll(' ', '')
    if (word.length < 3 || foreign === '') continue
    byForeign.set(foreign, (byForeign.get(foreign) ?? new Set()).add(word))
    foreignOf.set(word, (foreignOf.get(word) ?? new Set()).add(foreign))
  }
  const pairs: NamePair[] = []
  for (const words of byForeign.values()) {
    const sorted = [...words].sort().slice(0, 4)
    sorted.forEach((a, i) => {
      for (const b of sorted.slice(i + 1)) pairs.push({ a, b, isSame: true, isPerson: true })
    })
  }
  const wanted = Math.ceil(pairs.length / 3)
  const different = (a: string, b: string) => ![...foreignOf.get(b)!].some((one) => foreignOf.get(a)!.has(one))
  for (const keyOf of [skeletonOf, (word: string) => word, (word: string) => [...word].reverse().join('')]) {
    pairs.push(...neighbours([...foreignOf.keys()], keyOf, wanted, different))
  }
  return pairs
}

/** Pairs of words that stand near each other in the order of a key, spread over all of it. */
function neighbours(
  words: readonly string[],
  keyOf: (word: string) => string,
  wanted: number,
  different: (a: string, b: string) => boolean,
): NamePair[] {
  const order = words.map((word) => [keyOf(word), word] as const).sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1))
  const step = Math.max(1, Math.floor(order.length / Math.max(1, wanted)))
  const pairs: NamePair[] = []
  for (let i = 0; i < order.length && pairs.length < wanted; i += step) {
    const a = order[i]![1]
    const partner = order.slice(i + 1, i + 8).find(([, b]) => different(a, b))
    if (partner) pairs.push({ a, b: partner[1], isSame: false, isPerson: true })
  }
  return pairs
}

/** Labelled pairs of whole names of persons and bodies; only those in Latin script. */
export function readNamePairs(corpora: string): NamePair[] {
  const text = readFileSync(join(corpora, 'name-matching', 'name_bench_cases.csv'), 'utf8')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.flatMap(({ name1 = '', name2 = '', is_match, schema }) => {
    if (is_match !== 'true' && is_match !== 'false') return []
    if (!/\p{Script=Latin}/u.test(name1) || !/\p{Script=Latin}/u.test(name2)) return []
    return [{ a: name1, b: name2, isSame: is_match === 'true', isPerson: schema === 'Person' }]
  })
}

/** Names of two words made of pairs of words: the same when both words are. Spread evenly over the pairs. */
export function composedNames(words: readonly NamePair[], wanted: number): NamePair[] {
  const step = Math.max(1, Math.floor(words.length / wanted))
  const shared = words.filter((pair) => pair.isSame)
  const names: NamePair[] = []
  for (let i = 0; i < words.length && names.length < wanted; i += step) {
    const one = words[i]!
    const other = shared[(i * 31) % shared.length]!
    // Every other time the second word is spelt alike, as most family names are.
    const last = names.length % 2 === 0 ? other.a : other.b
    names.push({ a: `${one.a} ${other.a}`, b: `${one.b} ${last}`, isSame: one.isSame, isPerson: true })
    // Namesakes: one family name, and first names that have nothing to do with each other.
    const stranger = words[(i * 17 + 5) % words.length]!.a
    if (names.length % 4 === 0 && stranger !== one.a) {
      names.push({ a: `${one.a} ${other.a}`, b: `${stranger} ${other.a}`, isSame: false, isPerson: true })
    }
  }
  return names
}
