import { antecedent, dep, type Tree, tag } from '../../attribution/index.ts'

/** A word that may be an argument of a predicate, and the way to it through the tree. */
export interface RoleCandidate {
  readonly token: number
  /** Dependencies walked upwards from the predicate, then those walked down, as codes. */
  readonly up: readonly number[]
  readonly down: readonly number[]
}

/** Steps upwards from a predicate, at most: through control, relative clauses, coordination and light verbs. */
const HIGHEST = 4

/** Calls with every word near a predicate that may be its argument: what hangs on it, what that governs, what it hangs on, and what hangs there. */
export function roleCandidates(tree: Tree, predicate: number): readonly RoleCandidate[] {
  const found: RoleCandidate[] = []
  below(tree, predicate, [], found)
  const { head, dependency, sentence } = tree.tokens
  const up: number[] = []
  for (let at = predicate; up.length < HIGHEST; ) {
    const above = head[at]!
    if (above < 0 || sentence[above] !== sentence[predicate]) break
    up.push(dependency[at]!)
    if (isNominal(tree, above)) found.push({ token: above, up: [...up], down: [] })
    beside(tree, above, at, [...up], found)
    at = above
  }
  return found
}

/** The children of a predicate, and the nominals and clauses below them. */
function below(tree: Tree, predicate: number, up: readonly number[], found: RoleCandidate[]): void {
  const { dependency } = tree.tokens
  for (let c = tree.first[predicate]!; c >= 0; c = tree.next[c]!) {
    const code = dependency[c]!
    if (SILENT.has(code) || antecedent(tree, c) !== c) continue
    found.push({ token: c, up, down: [code] })
    for (let d = tree.first[c]!; d >= 0; d = tree.next[d]!) {
      const under = dependency[d]!
      if (isNominal(tree, d) && CARRYING.has(under) && antecedent(tree, d) === d)
        found.push({ token: d, up, down: [code, under] })
    }
  }
}

/** What hangs on a governor beside the way that leads up to it: subjects, objects, circumstances, owners. */
function beside(tree: Tree, above: number, from: number, up: readonly number[], found: RoleCandidate[]): void {
  const { dependency } = tree.tokens
  for (let c = tree.first[above]!; c >= 0; c = tree.next[c]!) {
    if (c === from || !isNominal(tree, c) || !LENT.has(dependency[c]!)) continue
    if (antecedent(tree, c) === c) found.push({ token: c, up, down: [dependency[c]!] })
  }
}

function isNominal(tree: Tree, token: number): boolean {
  const code = tree.tokens.tag[token]
  return code === tag.NOUN || code === tag.PROPN || code === tag.PRON || code === tag.NUM || code === tag.DET
}

/** Children that are never an argument. */
const SILENT = new Set(
  (
    ['punct', 'det', 'case', 'cc', 'cc:preconj', 'mark', 'aux:pass', 'compound:prt', 'expl', 'fixed', 'flat'] as const
  ).map((name) => dep[name]),
)
/** Dependencies of what may be an argument of the word above its governor. */
const CARRYING = new Set(
  (
    [
      'nmod',
      'nmod:poss',
      'obj',
      'obl',
      'obl:agent',
      'conj',
      'nsubj',
      'nsubj:pass',
      'compound',
      'appos',
      'iobj',
    ] as const
  ).map((name) => dep[name]),
)
/** Dependencies of what a word lends to those that hang on it. */
const LENT = new Set(
  (
    [
      ...([
        'nsubj',
        'nsubj:pass',
        'nsubj:outer',
        'obj',
        'iobj',
        'obl',
        'obl:agent',
        'obl:unmarked',
        'obl:tmod',
      ] as const),
      ...(['nmod', 'nmod:poss', 'compound', 'conj', 'vocative'] as const),
    ] as const
  ).map((name) => dep[name]),
)
