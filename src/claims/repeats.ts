import { adposition, child, dep, isInfinitive, type Tree, tag } from '../attribution/index.ts'
import type { Role } from '../schema/index.ts'
import type { Frame } from './frames.ts'

/**
 * Frames in text order without those that another frame of the relation in the sentence says more fully, and without
 * nouns another one took. Quadratic in the frames of one sentence.
 */
export function withoutRepeats(tree: Tree, frames: readonly Frame[]): readonly Frame[] {
  const kept: Frame[] = []
  for (let from = 0; from < frames.length; ) {
    const sentence = tree.tokens.sentence[frames[from]!.trigger]
    let to = from
    while (to < frames.length && tree.tokens.sentence[frames[to]!.trigger] === sentence) to++
    kept.push(...inSentence(tree, frames.slice(from, to)))
    from = to
  }
  return kept
}

function inSentence(tree: Tree, frames: readonly Frame[]): readonly Frame[] {
  const standing = frames.filter((frame) => {
    if (frames.some((one) => one.relation.covers && one !== frame && isCoveredBy(tree, frame, one))) return false
    if (frames.some((one) => isOther(frame, one) && isStyleOf(tree, frame, one))) return false
    if (frames.some((one) => isOther(frame, one) && isOutcomeOf(tree, frame, one))) return false
    if (frames.some((one) => isOther(frame, one) && isGoverned(tree, frame, one))) return false
    if (frames.some((one) => one.trigger === frame.trigger && isYielded(tree, frame, one, frames))) return false
    return !(
      frame.pattern.plain &&
      frames.some(
        (other) =>
          isOther(frame, other) &&
          !other.pattern.plain &&
          takes(other, frame.trigger) &&
          sharesActor(tree, frame, other),
      )
    )
  })
  const keys = new Map(standing.map((frame) => [frame, keyOf(frame)]))
  const fullest = standing.filter((frame) => {
    const own = keys.get(frame)!
    return !standing.some((other) => {
      if (!isOther(frame, other)) return false
      const theirs = keys.get(other)!
      return [...own].every((key) => theirs.has(key)) && (theirs.size > own.size || other.trigger < frame.trigger)
    })
  })
  return withDeedsJoined(tree, fullest)
}

/** "Killed nine in a [raid] on the camp", "an [assault] on the port killed two": what the verb says came of the deed that its instrument names is one claim with it. */
function withDeedsJoined(tree: Tree, frames: readonly Frame[]): readonly Frame[] {
  const joined = new Set<Frame>()
  const told = frames.map((frame) => {
    if (frame.pattern.tag !== 'VERB' || !frame.relation.real) return frame
    const means = frame.fillers.get('instrument') ?? []
    const deed = frames.find(
      (one) =>
        isOther(frame, one) &&
        one.pattern.tag === 'NOUN' &&
        (means.some(({ token }) => token === one.trigger) || isMeans(tree, one.trigger, frame.trigger)),
    )
    if (!deed || joined.has(deed)) return frame
    joined.add(deed)
    const fillers = new Map(frame.fillers)
    const doers = fillers.get('actor') ?? []
    for (const [role, theirs] of deed.fillers) {
      if (role === 'instrument') continue
      const own = fillers.get(role) ?? []
      // Of two who may have done it the verb's is meant.
      if (own.length > 0 && role === 'actor') continue
      const further = theirs.filter(({ token }) => ![...own, ...doers].some((one) => one.token === token))
      if (own.length + further.length > 0) fillers.set(role, [...own, ...further])
    }
    return { ...frame, fillers }
  })
  return told.filter((_, index) => !joined.has(frames[index]!))
}

/** "Killed three [in a raid]": whether a noun says in or by what deed a verb of harm was done. */
function isMeans(tree: Tree, deed: number, verb: number): boolean {
  const { head, dependency, lemma } = tree.tokens
  if (head[deed] !== verb || dependency[deed] !== dep.obl || !DOING_AWAY.has(lemma[verb]!)) return false
  return BY_MEANS.has(adposition(tree, deed))
}
const DOING_AWAY = new Set(['kill', 'wound', 'injure', 'assassinate', 'slay', 'destroy', 'damage'])
const BY_MEANS = new Set(['in', 'by', 'with', 'during'])

/** "[Sen.] Anna Marsh, who chairs the panel", "its chair, [Ambassador] Paul Lane": how somebody is styled whose office is told in full. */
function isStyleOf(tree: Tree, { fillers, trigger }: Frame, other: Frame): boolean {
  const [holder, same] = [fillers.get('actor')?.[0]?.token ?? -1, other.fillers.get('actor')?.[0]?.token ?? -1]
  const isStyle = fillers.has('office') && !fillers.has('organization') && STYLES.has(tree.words[trigger]!)
  return isStyle && other.fillers.has('organization') && holder > trigger && same >= 0 && isOne(tree, holder, same)
}
const STYLES = new Set(
  'sen. sen rep. rep amb. senator representative congressman congresswoman lawmaker member ambassador judge king prince sheikh professor'.split(
    ' ',
  ),
)

/** "Raided the camp, [killing] three", "killed nine and [wounded] forty": what came of a deed that is told already. */
function isOutcomeOf(tree: Tree, frame: Frame, above: Frame): boolean {
  const { head, dependency, lemma } = tree.tokens
  const own = frame.trigger
  if (head[own] !== above.trigger || own < above.trigger) return false
  const isAside = dependency[own] === dep.advcl && tree.words[own]!.endsWith('ing')
  const isMore =
    dependency[own] === dep.conj &&
    HARMING.has(lemma[own]!) &&
    (HARMING.has(lemma[above.trigger]!) || sharesStruck(frame, above)) &&
    !hasOwnDoer(tree, own)
  return (isAside || isMore) && (!frame.fillers.has('actor') || sharesActor(tree, frame, above))
}

/** "Was bombed and [killed]": the same one, twice over. */
function sharesStruck(frame: Frame, above: Frame): boolean {
  const struck = above.fillers.get('recipient')?.[0]?.token
  if (frame.fillers.has('actor') && !above.fillers.has('actor')) return false
  return struck !== undefined && frame.fillers.get('recipient')?.[0]?.token === struck
}
const HARMING = new Set(['kill', 'wound', 'injure', 'hurt', 'maim'])

function hasOwnDoer(tree: Tree, verb: number): boolean {
  return child(tree, verb, dep.nsubj) >= 0 || child(tree, verb, dep['nsubj:pass']) >= 0
}

/** "Launched its second [airstrike] in …": the deed that the verb of another frame governs, which names nobody it was done to, or who does it again. */
function isGoverned(tree: Tree, frame: Frame, above: Frame): boolean {
  if (!above.pattern.governs || frame.pattern.tag !== 'NOUN') return false
  const owner = frame.fillers.get('actor')?.[0]?.token ?? -1
  const isOwn = owner >= 0 && OWN.has(tree.words[owner]!) && above.fillers.has('actor')
  if (frame.fillers.has('recipient') && !isOwn) return false
  const { head, dependency } = tree.tokens
  const noun = dependency[frame.trigger] === dep.conj ? head[frame.trigger]! : frame.trigger
  return head[noun] === above.trigger || head[above.trigger] === noun
}

const OWN = new Set(['its', 'their', 'his', 'her'])

/** "Fired a missile into the sea" is a test, "fired a missile at the town" is none: of two readings of one word, the one that the pack says must yield. */
function isYielded(tree: Tree, frame: Frame, other: Frame, frames: readonly Frame[]): boolean {
  const own = frame.relation.yields
  const theirs = other.relation.yields
  const aim = own?.unless ?? theirs?.unless
  // "Bombed the camp, [launching] missiles": part of a deed that is aimed.
  const isPart = aim !== undefined && isPartOfDeed(tree, frame.trigger, aim, frames)
  if (isPart) return theirs?.to === frame.relation.id
  if (own?.to === other.relation.id) return own.unless === undefined || !frame.fillers.has(own.unless)
  return theirs?.unless !== undefined && theirs.to === frame.relation.id && other.fillers.has(theirs.unless)
}

function isPartOfDeed(tree: Tree, trigger: number, aim: Role, frames: readonly Frame[]): boolean {
  const { head, dependency } = tree.tokens
  const isAside = dependency[trigger] === dep.advcl && tree.words[trigger]!.endsWith('ing')
  return isAside && frames.some((one) => one.trigger === head[trigger] && one.fillers.has(aim))
}

function isOther(frame: Frame, other: Frame): boolean {
  return other !== frame && other.relation === frame.relation
}

function keyOf({ fillers: all, pattern }: Frame): ReadonlySet<string> {
  const key = new Set<string>()
  for (const [role, fillers] of all) {
    // By what a deed was done that its own word names ("a drone [strike]") says nothing more.
    if (role === 'instrument' && pattern.tag === 'NOUN') continue
    for (const { token } of fillers) key.add(`${role} ${token}`)
  }
  return key
}

function takes(frame: Frame, token: number): boolean {
  return [...frame.fillers.values()].some((fillers) => fillers.some((one) => one.token === token))
}

function sharesActor(tree: Tree, plain: Frame, other: Frame): boolean {
  const theirs = other.fillers.get('actor')
  return (
    !theirs ||
    (plain.fillers.get('actor') ?? []).some((one) => theirs.some((their) => isOne(tree, one.token, their.token)))
  )
}

/** Whether two tokens are one, or stand for one party ("[it] rebuilt [its] factory"). */
function isOne(tree: Tree, one: number, other: number): boolean {
  const [first, second] = [tree.mention[one]!, tree.mention[other]!]
  return one === other || (first >= 0 && second >= 0 && tree.entity[first] === tree.entity[second])
}

/** "Vowed to burn the town and to [shoot down] any plane": an infinitive joined to one that the verb above governs. */
function isNextInfinitive(tree: Tree, verb: number, above: number): boolean {
  const { head, dependency, tag: tags } = tree.tokens
  const first = head[verb]!
  if (dependency[verb] !== dep.conj || first < 0 || tags[verb] !== tag.VERB || hasOwnDoer(tree, verb)) return false
  return head[first] === above && dependency[first] === dep.xcomp && isInfinitive(tree, first)
}

const REASONS = new Set('after since over following for despite amid before'.split(' '))

/** "capable of producing": where the relation above says that it covers what it governs, the event below is no claim of its own. */
function isCoveredBy(tree: Tree, frame: Frame, above: Frame): boolean {
  const { head, dependency } = tree.tokens
  // "Will destroy the port": the deed that is threatened.
  if (frame.trigger === above.trigger) return above.pattern.ahead === true && frame.relation !== above.relation
  // "Has the capability [to build] a bomb": hung on the verb of the noun.
  const isOfNoun =
    above.pattern.tag === 'NOUN' &&
    dependency[above.trigger] === dep.obj &&
    head[frame.trigger] === head[above.trigger] &&
    isInfinitive(tree, frame.trigger)
  if (frame.trigger <= above.trigger) return false
  const isBelow = head[frame.trigger] === above.trigger || isOfNoun
  if (!isBelow && !isNextInfinitive(tree, frame.trigger, above.trigger)) return false
  if (dependency[frame.trigger] === dep.conj) return isNextInfinitive(tree, frame.trigger, above.trigger)
  // "Will retaliate against the foreign [troops] there": what is told of them holds anyhow.
  if (frame.pattern.tag === 'NOUN' && frame.relation.kind === 'relation') return false
  // "imposed sanctions for arming rebels" tells of the arming too.
  const mark = child(tree, frame.trigger, dep.mark)
  const isReason =
    (dependency[frame.trigger] === dep.advcl &&
      mark >= 0 &&
      /^(?:for|after|since|as|because|against)$/.test(tree.words[mark]!)) ||
    // "Imposed sanctions since its first nuclear [test]"
    (dependency[frame.trigger] === dep.obl && REASONS.has(adposition(tree, frame.trigger)))
  // "Threatened that it would [destroy] the port" is one threat.
  const isOther = frame.relation !== above.relation || frame.pattern.ahead === true
  return isOther && !isReason
}
