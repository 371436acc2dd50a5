import {
  adposition,
  agentOf,
  child,
  dep,
  type Filler,
  isInfinitive,
  isPassive,
  nounSubject,
  subjectOf,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { objectOf } from './objects.ts'

/** Who does what a noun names: whom a verb that governs it lends it, but nobody who only takes what comes or keeps others from it. */
export function doerOf(tree: Tree, noun: number): Filler | undefined {
  const { head, dependency, lemma, tag: tags } = tree.tokens
  const above = head[noun]!
  if (above >= 0 && dependency[noun] === dep.obj && tags[above] === tag.VERB) {
    // "Took delivery of missiles": whoever takes it did not deliver.
    if (TAKING.has(lemma[above]!) && GIVEN.has(lemma[noun]!)) return undefined
    if (STOPPING.has(lemma[above]!) && LOADS.has(lemma[noun]!)) return undefined
    // "Strikes to stop the transfer of arms": what one would stop is not one's own.
    const isOwn = dependency[above] === dep.xcomp && AGREEING.has(lemma[head[above]!] ?? '')
    if (STOPPING.has(lemma[above]!) && isInfinitive(tree, above) && !isOwn) return undefined
  }
  // "Put [the firm] under sanctions", "placed the army on alert": said of what is put there.
  const isPut = above >= 0 && tags[above] === tag.VERB && PUTTING.has(lemma[above]!) && dependency[noun] === dep.obl
  // "Described [the measures] as a breach of the accord"
  const isCalled = above >= 0 && DESCRIBING.has(lemma[above]!) && adposition(tree, noun) === 'as'
  if ((isPut || isCalled) && !isPassive(tree, above)) return objectOf(tree, above)
  // "Wanted by the kingdom [for the attack] on its embassy"
  if (above >= 0 && dependency[noun] === dep.obl && isBlamed(tree, above, noun)) return objectOf(tree, above)
  // "Accused the militia [of an attack] that killed three"
  const isCharge = above >= 0 && dependency[noun] === dep.nmod && dependency[above] === dep.obj && head[above]! >= 0
  if (isCharge && adposition(tree, noun) === 'of' && isBlamed(tree, head[above]!, noun))
    return { token: above, inferred: true }
  const known = nounSubject(tree, noun)
  if (known || above < 0 || tags[above] !== tag.VERB) return known
  const isObject = dependency[noun] === dep.obj && !isPassive(tree, above) && DECIDING.has(lemma[above]!)
  const led = dependency[noun] === dep.obl ? adposition(tree, noun) : ''
  const isBound =
    (led === 'for' && READYING.has(lemma[above]!)) ||
    (led === 'with' && (goesOn(tree, above) || ANSWERING.has(lemma[above]!)))
  // "Killed three commanders [in an airstrike] on a house"
  const isBy = led === 'in' && KILLING.has(lemma[above]!) && !isPassive(tree, above)
  const found = isObject || isBound || isBy ? subjectOf(tree, above) : undefined
  return found && { token: found.token, inferred: true }
}

/** "Condemned the militia [for a breach] of the truce": whether the deed is laid to what the verb is done to. */
export function isBlamed(tree: Tree, verb: number, deed: number): boolean {
  const lemma = tree.tokens.lemma[verb]!
  if (tree.tokens.tag[verb] !== tag.VERB || !BLAMING.has(lemma)) return false
  const preposition = adposition(tree, deed)
  return LAID.has(preposition) || (CHARGED.get(preposition)?.has(lemma) ?? false)
}
const BLAMING = new Set(
  'condemn accuse blame censure criticise criticize denounce rebuke fault indict charge convict punish sanction fine suspect try sentence want hunt seek arrest jail imprison detain prosecute acquit blacklist execute hang'.split(
    ' ',
  ),
)
const LAID = new Set(['for', 'of', 'over'])
/** Further prepositions that go with a few: "charged [with] the murder", "convicted [in] the killing". */
const CHARGED = new Map([
  ['with', new Set(['charge'])],
  ['in', new Set(['suspect', 'convict', 'charge', 'indict', 'acquit', 'try'])],
])
const PUTTING = new Set(['put', 'place', 'bring', 'keep', 'leave', 'hold'])
const DESCRIBING = new Set(
  'describe denounce condemn decry dismiss regard view see portray depict brand label characterise characterize cast slam blast criticise criticize treat consider'.split(
    ' ',
  ),
)
/** "Claimed responsibility for a raid and [an attack]", "the raid, for which the brigade has claimed responsibility", "an attack claimed by the brigade": who says that a deed is theirs. */
export function claimantOf(tree: Tree, deed: number): Filler | undefined {
  const { head, dependency, lemma } = tree.tokens
  for (let c = tree.first[deed]!; c >= 0; c = tree.next[c]!) {
    if (c < deed || !OWNING_UP.has(lemma[c]!)) continue
    const owned = dependency[c] === dep['acl:relcl'] ? child(tree, c, dep.obj) : -1
    if (owned >= 0 && lemma[owned] === 'responsibility') return subjectOf(tree, c)
    const agent = dependency[c] === dep.acl && isPassive(tree, c) ? agentOf(tree, c) : -1
    if (agent >= 0) return { token: agent, inferred: true }
  }
  const governor = head[deed]!
  if (governor >= 0 && dependency[deed] === dep.obj && lemma[governor] === 'claim' && !isPassive(tree, governor)) {
    const found = subjectOf(tree, governor)
    return found && { token: found.token, inferred: true }
  }
  let isFor = adposition(tree, deed) === 'for'
  for (let at = head[deed]!, steps = 0; at >= 0 && steps < 4; at = head[at]!, steps++) {
    const above = head[at]!
    if (isFor && lemma[at] === 'responsibility' && above >= 0 && OWNING_UP.has(lemma[above]!)) {
      const found = isPassive(tree, above) ? undefined : subjectOf(tree, above)
      return found && { token: found.token, inferred: true }
    }
    if (dependency[at] !== dep.nmod && dependency[at] !== dep.conj) return undefined
    isFor ||= adposition(tree, at) === 'for'
  }
  return undefined
}
const OWNING_UP = new Set(['claim', 'admit', 'accept', 'take'])
const TAKING = new Set(['take', 'receive', 'get', 'accept', 'await', 'expect', 'seize', 'intercept', 'buy'])
const GIVEN = new Set(['delivery', 'shipment', 'supply', 'consignment', 'transfer', 'export', 'donation'])
/** What somebody else has sent, when it is stopped. */
const LOADS = new Set(['shipment', 'consignment', 'cargo'])
const STOPPING = new Set(['stop', 'halt', 'block', 'prevent', 'curb', 'end', 'disrupt', 'thwart'])
/** What one agrees to stop is one’s own. */
const AGREEING = new Set('agree decide promise pledge vow commit undertake offer consent refuse decline'.split(' '))
/** Those who do these to a deed do it themselves, or have it done. */
const DECIDING = new Set(
  'master approve authorise authorize clear greenlight acquire gain develop lack demonstrate show prove complete conclude finalise finalize suspend cancel postpone delay freeze restart revive intensify curtail reduce double finance schedule consider weigh mull cut'.split(
    ' ',
  ),
)
const KILLING = new Set(['kill', 'wound', 'injure', 'assassinate', 'destroy', 'hit', 'target'])
const ANSWERING = new Set(['answer', 'respond', 'retaliate', 'reply', 'react'])
const READYING = new Set(['prepare', 'ready', 'plan', 'brace', 'train'])

/** "Go ahead [with]", "press on [with]", "move forward [with]". */
function goesOn(tree: Tree, verb: number): boolean {
  if (!GOING.has(tree.tokens.lemma[verb]!)) return false
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) if (ON.has(tree.words[c]!)) return true
  return child(tree, verb, dep['compound:prt']) >= 0
}
const GOING = new Set(['go', 'press', 'push', 'move', 'forge', 'carry', 'follow'])
const ON = new Set(['ahead', 'on', 'forward', 'through'])
