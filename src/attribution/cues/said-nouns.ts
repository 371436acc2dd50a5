import { agentOf } from '../trees/agents.ts'
import { isPassive, modified, ownSubject } from '../trees/clauses.ts'
import { phrase } from '../trees/phrases.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'

/**
 * The noun phrase that a verb of speech in its own clause is about: "[a claim] disputed by X", "[the evidence] cited by X", "[the plant],
 * which X had revealed". As a half-open token range; undefined where the verb describes no noun, or nobody says it.
 */
export function saidNoun(tree: Tree, verb: number): readonly [number, number] | undefined {
  const code = tree.tokens.dependency[verb]!
  const above = tree.tokens.head[verb]!
  if (above < 0 || above > verb || (code !== dep.acl && code !== dep['acl:relcl'])) return undefined
  const noun = code === dep.acl ? modified(tree, verb) : above
  if (tree.tokens.tag[noun] !== tag.NOUN && tree.tokens.tag[noun] !== tag.PROPN) return undefined
  const isSaid = isPassive(tree, verb) ? agentOf(tree, verb) >= 0 : isObjectRelative(tree, verb, noun)
  if (!isSaid) return undefined
  const { first, end } = phrase(tree, noun, 'name')
  return [first, Math.min(end, firstOf(tree, verb, noun))]
}

/** "which X had revealed", "X had revealed": a relative clause with a subject of its own and nothing for its object but the pronoun. */
function isObjectRelative(tree: Tree, verb: number, noun: number): boolean {
  const subject = ownSubject(tree, verb)
  if (subject < noun || RELATIVES.has(tree.words[subject]!) || child(tree, verb, dep.ccomp) >= 0) return false
  const object = child(tree, verb, dep.obj)
  return object >= 0 ? object < subject && RELATIVES.has(tree.words[object]!) : tree.left[subject] === noun + 1
}
const RELATIVES = new Set(['which', 'that', 'who', 'whom'])

/** The first token behind a noun that belongs to the clause which describes it. */
function firstOf(tree: Tree, verb: number, noun: number): number {
  const left = tree.left[verb]!
  const from = left > noun ? left : verb
  return tree.words[from - 1] === ',' ? from - 1 : from
}
