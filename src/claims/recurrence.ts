import { child, dep, type Tree, tag } from '../attribution/index.ts'
import type { Frame } from './frames.ts'

/**
 * Whether a frame tells of what happens again and again, goes on, or lies anywhere in the past ("has long supplied", "tests missiles", "their air strikes",
 * "has never tested"), not of one occurrence about the time of writing ("fired a missile", "has tested a bomb", "the latest strikes"). A headline tells of
 * what just happened in the present tense.
 */
export function isRecurrent(tree: Tree, { trigger, fillers }: Pick<Frame, 'trigger' | 'fillers'>): boolean {
  if (hasWord(tree, trigger, FRESH)) return false
  if (hasWord(tree, trigger, OFTEN) || isEveryTime(tree, trigger)) return true
  const { tag: tags } = tree.tokens
  const things = [...fillers].flatMap(([role, all]) => (role === 'actor' ? [] : all.map(({ token }) => token)))
  if (tags[trigger] !== tag.VERB) return isManyDeeds(tree, trigger)
  const words = auxiliaries(tree, trigger)
  const word = tree.words[trigger]!
  if (words.includes('had') && !words.includes('to')) return true
  if (words.some((one) => AHEAD.has(one))) return false
  if (words.some((one) => NOW.has(one))) return !isTitle(tree, trigger)
  const isSeveral = things.some((token) => isPlural(tree, token) && child(tree, token, dep.nummod) < 0)
  if (word.endsWith('ing')) return isSeveral && !isTitle(tree, trigger)
  if (words.some((one) => PERFECT.has(one))) return isSeveral
  return words.length === 0 && isPresent(tree, trigger) && !isTitle(tree, trigger)
}

/** Words that tell of many times, or of any time. */
const OFTEN = new Set([
  ...'repeatedly frequently often regularly routinely always never ever long continually continuously consistently'.split(
    ' ',
  ),
  ...'traditionally typically usually generally sometimes occasionally periodically historically previously'.split(' '),
  ...'numerous dozens hundreds scores frequent repeated regular past previous earlier continued continuing constant'.split(
    ' ',
  ),
  ...'any no lack routine periodic'.split(' '),
])

/** Words that tell of the last time. */
const FRESH = new Set('latest recent recently just newest today yesterday overnight fresh another new'.split(' '))

const AHEAD = new Set("to will would 'll ’ll shall could may might can should must did didn't".split(' '))
const NOW = new Set(['is', 'are', "'re", '’re', 'am', 'being'])
const PERFECT = new Set(['has', 'have', "'s", '’s', "'ve", '’ve'])

/** Whether a word stands below the trigger or a noun it is hung on, before any further clause. */
function hasWord(tree: Tree, trigger: number, words: ReadonlySet<string>): boolean {
  for (let c = tree.first[trigger]!; c >= 0; c = tree.next[c]!) {
    if (words.has(tree.words[c]!)) return true
    const isThing = tree.tokens.dependency[c] === dep.obj || tree.tokens.dependency[c] === dep['nsubj:pass']
    if (!isThing || tree.tokens.tag[trigger] !== tag.VERB) continue
    for (let below = tree.first[c]!; below >= 0; below = tree.next[below]!) {
      if (OF_THINGS.has(tree.tokens.dependency[below]!) && words.has(tree.words[below]!)) return true
    }
  }
  return false
}
const OF_THINGS = new Set([dep.amod, dep.det, dep.nummod])

/** "Every week", "for years": a time that no single day is meant by. */
function isEveryTime(tree: Tree, trigger: number): boolean {
  const { times, sentences } = tree.analysis
  const sentence = sentences[tree.tokens.sentence[trigger]!]
  if (!sentence) return false
  const from = tree.tokens.start[tree.left[trigger]!]!
  const to = tree.tokens.end[tree.right[trigger]! - 1]!
  return times.some(
    ({ start, end, type }) =>
      from <= start && end <= to && (type === 'SET' || (type === 'DURATION' && /\bfor\b/i.test(before(tree, start)))),
  )
}

function before({ text }: Tree, start: number): string {
  return text.slice(Math.max(0, start - 6), start)
}

/** Nouns of deeds without a number: "use of force", "smuggling". */
const WITHOUT_NUMBER =
  /^(?:use|usage|supply|support|trade|traffic|provision|proliferation|shelling|bombardment|resupply|aid)$|ing$/

/** "Strikes", "the supply of arms": no single deed, unless it is counted or pointed at. */
function isManyDeeds(tree: Tree, trigger: number): boolean {
  if (child(tree, trigger, dep.nummod) >= 0) return false
  if (isPlural(tree, trigger)) return true
  const article = child(tree, trigger, dep.det)
  const isOne = article >= 0 && tree.words[article] !== 'the'
  return !isOne && WITHOUT_NUMBER.test(tree.words[trigger]!)
}

function isPlural(tree: Tree, token: number): boolean {
  const { tag: tags, lemma } = tree.tokens
  return tags[token] === tag.NOUN && tree.words[token]!.endsWith('s') && tree.words[token] !== lemma[token]
}

/** Forms of a verb that tell of now: "tests", "test" without "to", "did" or a modal verb before it. */
function isPresent(tree: Tree, verb: number): boolean {
  const word = tree.words[verb]!
  const lemma = tree.tokens.lemma[verb]!
  if (word === lemma) return !UNCHANGED.has(word) && child(tree, verb, dep.mark) < 0
  return word.endsWith('s')
}

/** Verbs whose past is their stem. */
const UNCHANGED = new Set('hit set put cut let spread shut cast'.split(' '))

function auxiliaries(tree: Tree, verb: number): string[] {
  const found: string[] = []
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.aux || code === dep['aux:pass'] || code === dep.mark) found.push(tree.words[c]!)
  }
  return found.filter((word) => !BINDING.has(word))
}
const BINDING = new Set('that if whether because while after before since as when by of for'.split(' '))

function isTitle(tree: Tree, token: number): boolean {
  const at = tree.tokens.start[token]!
  return tree.analysis.document.zones.some(({ kind, start, end }) => kind === 'title' && start <= at && at < end)
}
