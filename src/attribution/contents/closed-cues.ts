import type { Cue } from '../cues/cues.ts'
import { isWhen } from '../sources/can-speak.ts'
import type { Source } from '../sources/sources.ts'
import { isPassive } from '../trees/clauses.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'
import { phraseStart, type Ranges } from './clause-ranges.ts'
import { sentenceRange } from './sentence-contents.ts'

/**
 * "[The jets have left the base], the army said, raising fears of …": behind a whole clause and a comma a speaker closes what is said, and
 * what a further comma parts off is told by whoever tells of it all, unless it is a phrase of the clause ("…, in what would be …") or joined to
 * it by "and". Undefined where the clause is not whole or the cue has something to say behind it.
 */
export function closedRanges(tree: Tree, cue: Cue, source: Source | undefined): Ranges | undefined {
  if (cue.kind !== 'verb' || !source || source.inferred || source.head > cue.anchor) return undefined
  if (tree.words[cue.anchor]!.endsWith('ing') || isPassive(tree, cue.anchor)) return undefined
  const first = phraseStart(tree, source)
  if (tree.words[first - 1] !== ',') return undefined
  // "…, and, we believe, …"
  if (JOINTS.has(tree.words[first - 2] ?? '')) return undefined
  const [opening, to] = sentenceRange(tree, cue.first)
  const from = behindBreak(tree, opening, first - 1)
  const stop = closingMark(tree, cue, to)
  if (stop < 0 || !isWhole(tree, from, first - 1)) return undefined
  const said: Ranges = [[from, first - 1]]
  const next = tree.words[stop + 1] ?? ''
  // "…, me among them, [that …]"
  if (opensThat(tree, cue, stop, to)) return undefined
  const goesOn =
    next === 'and' ||
    HARM.has(next) ||
    (next === 'but' && isVerb(tree, stop + 2)) ||
    (tree.tokens.tag[stop + 1] === tag.ADP && !APART.has(next))
  return tree.words[stop] === ',' && goesOn && stop + 3 < to ? [...said, [stop, to]] : said
}
/** Prepositions of what only stands beside a report. */
const APART = new Set(['according', 'as', 'after', 'amid', 'despite', 'with', 'like', 'before', 'since', 'following'])

const JOINTS = new Set(['and', 'but', 'or', 'that', 'which', 'who'])
/** What a deed led to is told with it. */
const HARM = new Set('killing wounding injuring destroying damaging hitting striking sinking'.split(' '))

function isVerb({ tokens }: Tree, i: number): boolean {
  return tokens.tag[i] === tag.VERB || tokens.tag[i] === tag.AUX
}

/** Where the last clause begins that a semicolon, colon or dash parts off before a token. */
function behindBreak(tree: Tree, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) if (/^[;:—]$/.test(tree.words[i]!)) return i + 1
  return from
}

/** Whether a clause with "that" behind a further comma is what the cue says. */
function opensThat(tree: Tree, cue: Cue, stop: number, to: number): boolean {
  const { dependency, head } = tree.tokens
  for (let i = stop + 1; i < Math.min(to, stop + 12); i++) {
    if (tree.words[i] !== 'that' || dependency[i] !== dep.mark) continue
    if (tree.words[i - 1] === ',' || head[head[i]!] === cue.anchor) return true
  }
  return false
}

/** The comma, semicolon or end of the sentence behind a cue that only time, place and hearer stand between; or -1. */
function closingMark(tree: Tree, cue: Cue, to: number): number {
  const { tag: tags, dependency, head } = tree.tokens
  for (let i = cue.end; i <= to; i++) {
    if (i === to || ENDS.has(tree.words[i]!)) return i
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || dependency[i] === dep.mark || tree.words[i] === 'that') return -1
    const isObject = dependency[i] === dep.obj && head[i] === cue.anchor && !isWhen(tree, i)
    if (isObject && !cue.word.hearer) return -1
    if (tags[i] === tag.PUNCT) return -1
  }
  return -1
}
const ENDS = new Set([',', ';', '.'])

/** Whether a main clause with its subject fills a range of tokens. */
function isWhole(tree: Tree, from: number, end: number): boolean {
  const { dependency, head } = tree.tokens
  // "If the pads are built, he said, …"
  const opens = /^(?:and|but|yet|so)$/.test(tree.words[from]!) ? from + 1 : from
  if (dependency[opens] === dep.mark || LEADING.has(tree.words[opens]!)) return false
  for (let i = from; i < end; i++) {
    if (!SUBJECTS.has(dependency[i]!)) continue
    const verb = head[i]!
    // "With fighters playing a greater role, they said, …"
    const isLoose = tree.words[verb]?.endsWith('ing') && child(tree, verb, dep.aux) < 0
    if (verb > i && verb < end && !isLoose && !RELATIVE.has(dependency[verb]!)) return true
  }
  return false
}
const LEADING = new Set(
  'when while if as after before since because although though unless until once whenever where whatever'.split(' '),
)
const SUBJECTS = new Set([dep.nsubj, dep['nsubj:pass'], dep.expl])
const RELATIVE = new Set([dep['acl:relcl'], dep.acl, dep.amod])
