import { byEnding, type LemmaTable, LONGEST_ENDING, spelling } from '../../language/index.ts'
import type { TreebankWord } from './treebank.ts'

/** Learns endings and exceptions from counted words: the endings that explain most, then every word they get wrong. */
export function trainLemmas(words: readonly TreebankWord[], tagOf: (word: TreebankWord) => string): LemmaTable {
  const endings = countEndings(words, tagOf)
  const table = { endings, exceptions: new Map<string, string>() }
  const lemmas = new Map<string, Map<string, { count: number; wrong: number }>>()
  for (const word of words) {
    const form = spelling(word.form)
    const lower = form.toLowerCase()
    const key = `${word.upos} ${lower}`
    const lemma = spelling(word.lemma)
    const counts = lemmas.get(key) ?? new Map<string, { count: number; wrong: number }>()
    const entry = counts.get(lemma) ?? { count: 0, wrong: 0 }
    entry.count++
    if (byEnding(table, form, lower, tagOf(word), word.upos) !== lemma) entry.wrong++
    counts.set(lemma, entry)
    lemmas.set(key, counts)
  }
  for (const [key, counts] of lemmas) {
    const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0)
    const [lemma, { count, wrong }] = [...counts].sort((a, b) => b[1].count - a[1].count)[0]!
    if (wrong * 2 > count && count * 3 > total * 2) table.exceptions.set(key, lemma)
  }
  return table
}

/** For each fine tag and ending seen twice or more, the commonest change, where it differs from that of the shorter ending. */
function countEndings(words: readonly TreebankWord[], tagOf: (word: TreebankWord) => string): Map<string, string> {
  const counts = new Map<string, Map<string, Set<string>>>()
  for (const word of words) {
    const form = spelling(word.form)
    const lower = form.toLowerCase()
    const change = changeOf(word.upos === 'PROPN' ? form : lower, spelling(word.lemma))
    for (let length = 0; length <= Math.min(LONGEST_ENDING, lower.length - 1); length++) {
      const key = `${tagOf(word)} ${lower.slice(lower.length - length)}`
      const changes = counts.get(key) ?? new Map<string, Set<string>>()
      // Distinct words count, not occurrences: a rule is for words not seen.
      changes.set(change, (changes.get(change) ?? new Set()).add(lower))
      counts.set(key, changes)
    }
  }
  const best = new Map<string, string>()
  for (const [key, changes] of counts) {
    const [change, support] = [...changes].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))[0]!
    const isWhole = key.endsWith(' ')
    if (support.size >= 2 || isWhole) best.set(key, change)
  }
  return new Map([...best].filter(([key, change]) => change !== shorterRule(best, key)))
}

function shorterRule(rules: ReadonlyMap<string, string>, key: string): string | undefined {
  const space = key.indexOf(' ')
  const tag = key.slice(0, space + 1)
  for (let ending = key.slice(space + 1); ending !== ''; ) {
    ending = ending.slice(1)
    const rule = rules.get(tag + ending)
    if (rule !== undefined) return rule
  }
  return undefined
}

function changeOf(form: string, lemma: string): string {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same}:${lemma.slice(same)}`
}
