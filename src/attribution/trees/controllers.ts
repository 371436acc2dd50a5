import { HELPING } from './lent-subjects.ts'
import { isParty } from './possessors.ts'
import { adposition, child, dep, type Tree } from './tree.ts'

/** Verbs that lay a deed to their object by a preposition: "accused X [of] arming", "warned X [against] sending". */
const LAYING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', new Set(['accuse', 'suspect', 'convict', 'acquit', 'absolve', 'clear'])],
  ['to', HELPING],
  ['against', new Set(['warn', 'caution', 'advise', 'counsel'])],
  ['with', new Set(['charge', 'credit', 'task'])],
  ['as', new Set('identify describe list cite name portray depict recognise recognize expose unmask'.split(' '))],
  [
    'for',
    new Set(
      'blame criticise criticize condemn denounce fault praise thank rebuke censure slam punish sanction fine indict arrest jail blacklist berate lambast chide reproach commend sentence sentenced convict imprison detain designate list target charge prosecute investigate probe try hang execute expel dismiss sack honour honor decorate reward suspend cite name upbraid scold attack blast seize impound detain intercept hold stop ridicule mock deride applaud hail chastise reprimand flay pillory reprove shame assail castigate excoriate deport extradite'.split(
        ' ',
      ),
    ),
  ],
])
/** Prepositions behind which any verb's object is who does it: "stopped X [from] acquiring", "pushed X [into] selling". */
const LEADING = new Set(['from', 'into'])

/**
 * Whose deed a clause with a preposition tells: the object of the verb above, where the two go together. Token of the object that
 * stands before the clause, or -1.
 */
export function controllerOf(tree: Tree, above: number, verb: number, preposition: string): number {
  if (!LEADING.has(preposition) && !LAYING.get(preposition)?.has(tree.tokens.lemma[above]!)) return -1
  for (let c = tree.first[above]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.obj || tree.tokens.dependency[c] === dep.iobj) return c
  return gapOf(tree, above)
}

/** Whose deed a verb with a mark of its own tells: "accused X [of] buying and [of] selling". Token of whoever it is laid to, or -1. */
export function laidTo(tree: Tree, above: number, verb: number): number {
  const mark = child(tree, verb, dep.mark)
  return mark >= 0 ? controllerOf(tree, above, verb, tree.words[mark]!) : -1
}

/** "[A lender] that the union blacklisted for …": the noun that a relative clause with a subject and no object is told of, or -1. */
function gapOf(tree: Tree, verb: number): number {
  const code = tree.tokens.dependency[verb]
  const isRelative = code === dep['acl:relcl'] || (code === dep.acl && child(tree, verb, dep.mark) >= 0)
  return isRelative && child(tree, verb, dep.nsubj) >= 0 ? tree.tokens.head[verb]! : -1
}

/** "Sentenced [three officers] to years in prison for shipping rifles", "sanctions on [six firms] for": whose deed a form in "-ing" with "for" tells that hangs on words between; or -1. */
export function punishedFor(tree: Tree, verb: number): number {
  const mark = child(tree, verb, dep.mark)
  const word = mark >= 0 ? tree.words[mark] : adposition(tree, verb)
  if (word !== 'for' || !tree.words[verb]!.endsWith('ing')) return -1
  const { dependency, head } = tree.tokens
  for (let at = head[verb]!, steps = 0; at >= 0 && at < verb && steps < 4; at = head[at]!, steps++) {
    const found = AGAINST.has(adposition(tree, at)) ? at : controllerOf(tree, at, verb, 'for')
    if (found >= 0) return found
    if (dependency[at] !== dep.nmod && dependency[at] !== dep.obl && dependency[at] !== dep.obj) return -1
  }
  return -1
}

const AGAINST = new Set(['on', 'against', 'upon'])

/** "called on [the Union] to freeze", "appealed to [the council] to act": who is to do what the infinitive says, or -1. */
export function calledOn(tree: Tree, above: number, verb: number): number {
  if (!CALLING.has(tree.tokens.lemma[above]!)) return -1
  for (let c = tree.first[above]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (c < above || tree.tokens.dependency[c] !== dep.obl) continue
    // "Called for [the Union] to act", not "called for a law to punish"
    const preposition = adposition(tree, c)
    if (CALLED.has(preposition) || (preposition === 'for' && isParty(tree, c))) return c
  }
  return -1
}
const CALLING = new Set('call appeal plead prevail lean rely count press shout signal beckon'.split(' '))
const CALLED = new Set(['on', 'upon', 'to', 'with'])
