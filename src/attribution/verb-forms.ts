import { child, dep, type Tree } from './tree.ts'

/** Whether the form is a past participle or past tense ("built", "produced"), not "-ing" and not a bare form. */
export function isParticiple(tree: Tree, verb: number): boolean {
  const word = tree.words[verb]!
  if (word.endsWith('ing')) return false
  // "army-run"
  if (word === 'run' && tree.words[verb - 1] === '-' && tree.tokens.dependency[verb] === dep.amod) return true
  if (child(tree, verb, dep.mark) >= 0 && tree.words[child(tree, verb, dep.mark)] === 'to') return false
  return word.endsWith('ed') || word.endsWith('en') || word !== tree.tokens.lemma[verb]
}

/** Whether the verb is a "to" infinitive. */
export function isInfinitive(tree: Tree, verb: number): boolean {
  const mark = child(tree, verb, dep.mark)
  // "in order to discuss"
  return mark >= 0 && (tree.words[mark] === 'to' || (tree.words[verb - 1] === 'to' && tree.words[verb - 2] === 'order'))
}
