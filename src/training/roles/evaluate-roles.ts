import { agentOf, isPassive, subjectOf, type Tree, tag, treeOf } from '../../attribution/index.ts'
import { labelRoles, loadRoleModel, objectOf, ROLE_LABELS } from '../../claims/index.ts'
import { analyseAll } from '../../language/index.ts'
import type { LinearModel } from '../../learning/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { type RoleText, readPropbank } from './propbank.ts'
import { type ReadFrame, readFrames } from './role-examples.ts'

/** A text as it was read, with the frames of gold on its tokens. */
export interface ReadRoles {
  readonly tree: Tree
  readonly frames: readonly ReadFrame[]
}

type Labeller = (tree: Tree, predicate: number) => readonly { readonly token: number; readonly label: string }[]

/** Reads texts from their raw form and lays their gold frames on what was read. */
export function readRoles(texts: readonly RoleText[], resources: Resources): ReadRoles[] {
  const analyses = analyseAll(
    texts.map(({ id, text }) => bareDocument(id, text)),
    resources,
  )
  return texts.map((text, i) => {
    const tree = treeOf(analyses[i]!)
    return { tree, frames: readFrames(tree, text) }
  })
}

/** Labelled F1 of argument heads on the dev part of PropBank's EWT, predicates given, trees as read; beside it what syntax alone reaches. */
export function evaluateRoles(corpora: string, resources: Resources): AccuracyRow[] {
  return roleRows(readRoles(readPropbank(corpora, 'dev'), resources), loadRoleModel(resources))
}

/** The rows of a model: all labels, the numbered ones, and those of verbs and of other words; percentages. */
export function roleRows(texts: readonly ReadRoles[], model: LinearModel): AccuracyRow[] {
  const trained: Labeller = (tree, predicate) => labelRoles(tree, predicate, model)
  const row = (metric: string, isCounted: (label: string) => boolean, isVerb?: boolean): AccuracyRow => {
    const syntax = scoreRoles(texts, bySyntax, isCounted, isVerb)
    return {
      corpus: 'PropBank EWT dev, raw text, predicates given',
      metric,
      value: 100 * scoreRoles(texts, trained, isCounted, isVerb),
      yardstick: `syntax alone ${(100 * syntax).toFixed(1)}`,
    }
  }
  return [
    row('all labels, F1 of heads', () => true),
    row('A0 to A2, F1 of heads', isNumbered),
    row('A0 to A2 of verbs, F1 of heads', isNumbered, true),
    row('A0 to A2 of other words, F1 of heads', isNumbered, false),
  ]
}

function isNumbered(label: string): boolean {
  return label === 'A0' || label === 'A1' || label === 'A2'
}

function scoreRoles(
  texts: readonly ReadRoles[],
  labeller: Labeller,
  isCounted: (label: string) => boolean,
  isVerb?: boolean,
): number {
  let gold = 0
  let found = 0
  let right = 0
  for (const { tree, frames } of texts) {
    for (const { predicate, roles, open } of frames) {
      if (isVerb !== undefined && (tree.tokens.tag[predicate] === tag.VERB) !== isVerb) continue
      for (const label of roles.values()) if (isCounted(ROLE_LABELS[label]!)) gold++
      for (const { token, label } of labeller(tree, predicate)) {
        if (open.has(token) || !isCounted(label)) continue
        found++
        if (ROLE_LABELS[roles.get(token) ?? 0] === label) right++
      }
    }
  }
  return (2 * right) / (gold + found)
}

/** Whoever does it is A0, what it is done to A1. */
const bySyntax: Labeller = (tree, predicate) => {
  if (tree.tokens.tag[predicate] !== tag.VERB) return []
  const doer = isPassive(tree, predicate) ? agentOf(tree, predicate) : (subjectOf(tree, predicate)?.token ?? -1)
  const done = objectOf(tree, predicate)?.token ?? -1
  return [...(doer >= 0 ? [{ token: doer, label: 'A0' }] : []), ...(done >= 0 ? [{ token: done, label: 'A1' }] : [])]
}
