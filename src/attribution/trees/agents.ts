import { antecedent } from './antecedents.ts'
import { MEANS } from './lent-subjects.ts'
import { adposition, child, dep, isNegated, type Tree } from './tree.ts'
import { isLedBy } from './verb-forms.ts'

/** The agent of a passive ("by the facilities"), or -1. */
export function agentOf(tree: Tree, verb: number): number {
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code !== dep['obl:agent'] && (code !== dep.obl || !isLedBy(tree, c))) continue
    // "Shipped by way of Port Ferrow", "reached by telephone"
    if (MEANS.has(tree.words[c]!) && tree.words[c - 1] === 'by') continue
    if (!isNegated(tree, c)) return antecedent(tree, c)
    // "Guarded not by soldiers but by fighters"
    for (let d = tree.first[verb]!; d >= 0; d = tree.next[d]!)
      if (d > c && adposition(tree, d) === 'by' && !isNegated(tree, d)) return d
    return child(tree, c, dep.conj)
  }
  // "supplied to the militia [by the army]": hung on the noun before it.
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c < verb || tree.tokens.dependency[c] !== dep.obl) continue
    for (let d = tree.first[c]!; d >= 0; d = tree.next[d]!) {
      if (tree.tokens.dependency[d] === dep.nmod && adposition(tree, d) === 'by') return d
    }
  }
  // "Iranian-built", "state-run": the word before the hyphen.
  if (tree.words[verb - 1] === '-' && verb >= 2 && tree.tokens.dependency[verb] === dep.amod) return verb - 2
  return -1
}
