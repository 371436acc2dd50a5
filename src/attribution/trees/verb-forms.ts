import { adposition, child, dep, type Tree, tag } from './tree.ts'

/** Whether the form is a past participle or past tense ("built", "produced"), not "-ing" and not a bare form. */
export function isParticiple(tree: Tree, verb: number): boolean {
  const word = tree.words[verb]!
  if (word.endsWith('ing')) return false
  // "army-run", "a port run by the army"
  if (word === 'run' && tree.words[verb - 1] === '-' && tree.tokens.dependency[verb] === dep.amod) return true
  if (word === 'run' && tree.words[verb + 1] === 'by' && tree.tokens.dependency[verb] === dep.acl) return true
  if (child(tree, verb, dep.mark) >= 0 && tree.words[child(tree, verb, dep.mark)] === 'to') return false
  return word.endsWith('ed') || word.endsWith('en') || word !== tree.tokens.lemma[verb]
}

/** Whether the verb is a "to" infinitive. */
export function isInfinitive(tree: Tree, verb: number): boolean {
  const mark = child(tree, verb, dep.mark)
  // "in order to discuss"
  return mark >= 0 && (tree.words[mark] === 'to' || (tree.words[verb - 1] === 'to' && tree.words[verb - 2] === 'order'))
}

/** "Are armed from abroad": whether the auxiliary of a passive verb was read as a copula. */
export function isBehindCopula(tree: Tree, verb: number): boolean {
  return tree.tokens.tag[verb] === tag.VERB && child(tree, verb, dep.cop) >= 0 && child(tree, verb, dep.obj) < 0
}

/** "Is armed and funded by Velmark": whether a participle read as an adjective has an agent, its own or of what is joined to it. */
export function isByAgent(tree: Tree, participle: number): boolean {
  if (child(tree, participle, dep.cop) < 0 || !tree.words[participle]!.endsWith('ed')) return false
  for (let c = tree.first[participle]!; c >= 0; c = tree.next[c]!) {
    if (c < participle) continue
    if (adposition(tree, c) === 'by') return true
    if (tree.tokens.dependency[c] !== dep.conj) continue
    for (let d = tree.first[c]!; d >= 0; d = tree.next[d]!) if (adposition(tree, d) === 'by') return true
  }
  return false
}

/** "It had “sold to the council”": a form of "have" and none of "be" before the verb. */
export function isPerfect(tree: Tree, verb: number): boolean {
  const forms: string[] = []
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.aux) forms.push(tree.words[c]!)
  return forms.length > 0 && forms.every((word) => HAVING.has(word))
}

const HAVING = new Set(['had', 'has', 'have', 'having'])

/** "Drones [said] to reach the front", as headlines have it: someone says it of the subject. */
export function isSaidTo(tree: Tree, verb: number): boolean {
  const { tag: tags, dependency, head } = tree.tokens
  if (!SAID.has(tree.words[verb]!) || tags[verb] !== tag.VERB || tree.words[verb + 1] !== 'to') return false
  if (child(tree, verb, dep.obj) >= 0 || child(tree, verb, dep.aux) >= 0) return false
  for (let at = verb + 2; at < Math.min(verb + 5, tree.tokens.length); at++) {
    if (head[at] === verb)
      return dependency[at] === dep.xcomp || dependency[at] === dep.ccomp || dependency[at] === dep.advcl
  }
  return false
}
const SAID = new Set(
  'said thought believed reported alleged feared suspected understood rumoured rumored known'.split(' '),
)

/** "Paid for [by] the kingdom", "called upon [by] it": behind "by", with or without the last word of the verb before it. */
export function isLedBy(tree: Tree, token: number): boolean {
  if (adposition(tree, token) === 'by') return true
  const by = child(tree, token, dep.case) + 1
  return by > 0 && tree.words[by] === 'by' && tree.tokens.head[by] === token
}
