import {
  chainsOf,
  child,
  dep,
  explainAttributions,
  type Filler,
  findQuotations,
  negation,
  type Tree,
  tag,
  tokenFrom,
  treeOf,
} from '../attribution/index.ts'
import type { Resources } from '../resources/index.ts'
import type { Analysis, Argument, Attribution, AttributionReason, Claim, Role, Span } from '../schema/index.ts'
import { contentId } from '../schema/index.ts'
import { apart } from './apart.ts'
import { claimantOf } from './arguments/doers.ts'
import { fillerSpan } from './arguments/spans.ts'
import { quantityOf, timeOf } from './arguments/times-and-amounts.ts'
import { borneOut } from './claim-calibration.ts'
import { confidenceOf } from './confidence.ts'
import { checked, evidenceOf } from './evidence.ts'
import { explainClaim, reasonCollector } from './explain-claim.ts'
import { hasSubject } from './factuality/addressed-sentences.ts'
import { factualityOf } from './factuality/factuality.ts'
import { fillerTypes, isLifeless, mentionOf } from './fillers/filler-types.ts'
import { isGivenParty } from './fillers/given-party.ts'
import type { Frame } from './frames.ts'
import { isFormer } from './offices/former.ts'
import { officeSpan } from './offices/office-span.ts'
import { chainOfTitle, isBareRank, isTitle, withBody } from './offices/titles.ts'
import { attributionsByCue, withOwnSpeech } from './own-speech.ts'
import { isRecurrent } from './recurrence.ts'
import { withoutRepeats } from './repeats.ts'
import { retold } from './retold.ts'
import { framesOf } from './roles/frames-of.ts'
import { triggerIndex } from './triggers/trigger-index.ts'

export interface FindClaimsOptions {
  /** Also say how each part was found. */
  readonly explain?: boolean
}

/** Every claim of the packs' relations in one Document, in text order of their triggers. Near linear in tokens. */
export function findClaims(
  analysis: Analysis,
  attributions: readonly Attribution[],
  resources: Resources,
  options: FindClaimsOptions = {},
): readonly Claim[] {
  const tree = treeOf(analysis)
  const index = triggerIndex(resources)
  const types = fillerTypes(resources)
  const frames = framesOf(tree, index, types, resources)
  const told = withoutRepeats(tree, retold(tree, frames, resources))
  const chainOf = chainsOf(attributions)
  const byCue = attributionsByCue(tree, attributions)
  const quotations = findQuotations(analysis.document.text)
  const reasons = options.explain ? explainAttributions(analysis, attributions, resources) : undefined
  const claims: Claim[] = []
  const seen = new Set<string>()
  const offices = new Map<string, number>()
  for (const one of told) {
    const frame = withBody(tree, one, types)
    if (isBareRank(tree, frame) && !isFormer(tree, frame)) continue
    const around = chainOf(wordsOf(tree, frame.trigger))
    const chains = isTitle(tree, frame)
      ? [chainOfTitle(tree, frame.trigger, around, quotations)]
      : isDeniedReport(tree, around)
        ? [around.slice(0, -1), ...(around.at(-1)?.source ? [around] : [])]
        : [around]
    for (const chain of chains) {
      const spoken = isTitle(tree, frame) ? frame : withoutSpeakers(tree, frame, chain)
      if (frame.relation.impersonal && chain.length === 0 && isOwnDoing(tree, frame)) continue
      // What cannot be told without the words of its speaker is told of the speaker: "he said, urging the council to act".
      const lost = frame.pattern.roles.some(
        ({ role, required }) => required && frame.fillers.has(role) && !spoken.fillers.has(role),
      )
      for (const fillers of apart(tree, lost ? frame : spoken)) {
        const sayers = lost
          ? chain.slice(0, -1)
          : isTitle(tree, frame)
            ? chain
            : withOwnSpeech(tree, frame, chain, byCue)
        const claim = toClaim(tree, frame, fillers, sayers, resources, reasons)
        if (isTitle(tree, frame) && isToldBefore(claim, offices)) continue
        if (
          seen.has(claim.id) ||
          isGeneric(tree, frame, claim) ||
          isDuty(tree, frame, claim) ||
          isOfPronouns(tree, claim, fillers)
        )
          continue
        seen.add(claim.id)
        claims.push(claim)
      }
    }
  }
  return claims
}

/** "President Marsh", for the third time: a title alone that was given with the name before, in the headline and in the text. */
function isToldBefore({ arguments: parts }: Claim, offices: Map<string, number>): boolean {
  const of = (role: Role) => parts.find((one) => one.role === role)
  const [actor, office] = [of('actor'), of('office')]
  if (actor?.entity === undefined || !office) return false
  const key = `${actor.entity} ${office.text.toLowerCase().split(/[\s-]/).at(-1)}`
  const told = offices.get(key) ?? 0
  offices.set(key, told + 1)
  return told >= 2 && of('organization') === undefined
}

/** "Any attack on our citizens would …": what may befall somebody, by no one in particular and nowhere. */
function isGeneric(tree: Tree, { trigger }: Frame, { arguments: parts, factuality, modes, quantity }: Claim): boolean {
  const isOpen = factuality === 'Uu' || factuality.startsWith('PS') || modes.includes('hypothetical')
  if (!isOpen || parts.length !== 1 || quantity !== undefined) return false
  // "Whether shells [were used]": something that was or was not.
  const helper = child(tree, trigger, dep['aux:pass'])
  if (helper >= 0 && HAPPENED.has(tree.words[helper]!)) return false
  // "Recommended that [Velmark] be listed": done to somebody in particular.
  return tree.tokens.tag[trigger] !== tag.VERB || !/^\p{Lu}/u.test(parts[0]!.text)
}
const HAPPENED = new Set(['was', 'were', 'been'])

/** "All parties must respect the truce": a duty, or a hope, is no word on whether it is broken; "unless it complies", "if it does not comply" is. */
function isDuty(tree: Tree, { pattern, trigger }: Frame, { factuality }: Claim): boolean {
  if (pattern.mode !== 'negation' || factuality.startsWith('CT') || factuality.endsWith('+')) return false
  const mark = child(tree, trigger, dep.mark)
  return negation(tree, trigger) < 0 && (mark < 0 || !CONDITIONS.has(tree.words[mark]!))
}
const CONDITIONS = new Set(['if', 'unless', 'until', 'whether'])

/** "You have it", "we will hit them": nobody and nothing that the text tells of. */
function isOfPronouns(tree: Tree, claim: Claim, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  const known = new Set(claim.arguments.map((one) => one.entity))
  return [...fillers.values()].flat().every(({ token }) => {
    if (!PERSONAL.test(tree.words[token]!)) return false
    const index = tree.mention[token]!
    const entity = index >= 0 ? tree.analysis.entities[tree.entity[index]!] : undefined
    const isTold = entity?.mentions.some((one) => tree.analysis.mentions[one]!.kind !== 'pronoun') ?? false
    return (
      !isTold &&
      !(entity && known.has(entity.id) && FIRST_PERSON.has(tree.words[token]!) && ONE_PERSON.has(tree.words[token]!))
    )
  })
}

/** Whether the report itself is who acts: "we wrote to the ministry". */
function isOwnDoing(tree: Tree, frame: Frame): boolean {
  const [actor] = frame.fillers.get('actor') ?? []
  // "I have asked our friends to act" is a statement of whoever writes.
  if (child(tree, frame.trigger, dep.xcomp) >= 0) return false
  return actor !== undefined && FIRST_PERSON.has(tree.words[actor.token]!)
}

/** "X denied Y’s assertion that …", "X denied a report by Y, according to which …": what Y asserts is denied by X, so that there are two claims. */
function isDeniedReport(tree: Tree, chain: readonly Attribution[]): boolean {
  const [outer, inner] = [chain.at(-2), chain.at(-1)]
  if (outer?.act !== 'deny' || !inner || inner.within !== outer.id) return false
  const at = tokenFrom(tree, inner.cue.start)
  const isReport =
    tree.tokens.tag[at] === tag.NOUN || (tree.words[at] === 'according' && tree.words[at + 2] === 'which')
  return isReport && tree.text.slice(outer.cue.end, inner.cue.start).length < 80
}

/** What is said never takes its arguments from the words that say who says it, however the parse hangs them together. */
function withoutSpeakers(tree: Tree, frame: Frame, chain: readonly Attribution[]): Frame {
  if (chain.length === 0) return frame
  const isSpeaker = ({ token }: Filler): boolean => {
    const at = tree.tokens.start[token]!
    return chain.some(({ source, cue }) => [source, cue].some((span) => span && span.start <= at && at < span.end))
  }
  const cue = controlling(tree, frame.trigger, chain) || isClaimed(tree, frame)
  const fillers = [...frame.fillers].map(
    ([role, all]) => [role, all.filter((filler) => (filler.inferred && cue) || !isSpeaker(filler))] as const,
  )
  return { ...frame, fillers: new Map(fillers.filter(([, kept]) => kept.length > 0)) }
}

/** "Claimed responsibility for a raid": whoever says that a deed is theirs has done it. */
function isClaimed(tree: Tree, { trigger, fillers }: Frame): boolean {
  return (
    claimantOf(tree, fillers.get('instrument')?.[0]?.token ?? trigger) !== undefined ||
    claimantOf(tree, trigger) !== undefined
  )
}

/** "Denied [arming] the rebels", "vowed to [strike]": whether the cue governs the trigger as a bare verb, so that the speaker is who does it. */
function controlling(tree: Tree, trigger: number, chain: readonly Attribution[]): boolean {
  const { head, dependency, start } = tree.tokens
  const cue = chain.at(-1)?.cue
  if (!cue) return false
  let at = trigger
  for (let steps = 0; steps < 4; steps++) {
    const above = head[at]!
    const isCue = above >= 0 && cue.start <= start[above]! && start[above]! < cue.end
    // "Vowed to press ahead [with tests]"
    const isLed = at === trigger && dependency[at] === dep.obl && !isCue
    if (above < 0 || hasSubject(tree, at) || !(isLed || BARE.has(dependency[at]!))) return false
    // "Reported an attack": by others.
    if (dependency[at] === dep.obj && TELLING.has(tree.tokens.lemma[above]!)) return false
    if (isCue) return true
    at = above
  }
  return false
}
const TELLING = new Set(
  'report describe recall mention detail cite note document record recount register log observe list'.split(' '),
)
/** How verbs without a subject of their own, and the nouns they explain, hang on what governs them. */
const BARE = new Set([dep.xcomp, dep.advcl, dep.acl, dep.obj, dep.conj])

function toClaim(
  tree: Tree,
  frame: Frame,
  fillers: ReadonlyMap<Role, readonly Filler[]>,
  chain: readonly Attribution[],
  resources: Resources,
  reasons: ReadonlyMap<string, AttributionReason> | undefined,
): Claim {
  const { document } = tree.analysis
  const args: Argument[] = []
  const tokens: number[] = []
  const stated: number[] = []
  for (const role of frame.relation.roles) {
    for (const { token, inferred } of fillers.get(role) ?? []) {
      const span = role === 'office' && token === frame.trigger ? officeSpan(tree, token) : fillerSpan(tree, token)
      const mention = mentionOf(tree, token)
      // A pronoun that acts was not rightly taken for a thing.
      const isKnown =
        mention >= 0 &&
        role !== 'office' &&
        !(role === 'actor' && tree.words[token] === 'it' && isLifeless(tree, mention))
      const entity = isKnown ? tree.analysis.entities[tree.entity[mention]!]?.id : undefined
      const meant = FIRST_PERSON.has(tree.words[token]!) ? speaker(tree, token, chain) : entity
      args.push({ role, ...span, ...(meant && { entity: meant }), ...(inferred && { inferred: true as const }) })
      tokens.push(token)
      if (!inferred) stated.push(token)
    }
  }
  // The cue that evokes the claim says what it is worth by itself: "denied [having] ties".
  const at = tree.tokens.start[frame.trigger]!
  const innermost = chain.findLast(({ cue }) => at < cue.start || cue.end <= at)
  const heard = reasons && reasonCollector(tree)
  const isHeld = frame.pattern.tag === 'NOUN' && frame.relation.kind === 'relation' && !fillers.has('office')
  const isParty = isHeld && fillerTypes(resources).fits(tree, frame.trigger, ['Party'])
  const isGranted = isTitle(tree, frame) || (isParty && isGivenParty(tree, frame.trigger))
  if (isGranted) heard?.hear(frame.trigger, 'title', undefined, 'CT')
  const { factuality, modes } = isGranted
    ? TAKEN_FOR_GRANTED
    : factualityOf(tree, frame.trigger, tokens, innermost, resources, frame.pattern, heard?.hear)
  const evidence = checked(document.id, document.text, evidenceOf(tree, frame.trigger, stated))
  const quantity = quantityOf(tree, tokensOf(fillers, ['item', 'recipient', 'facility']))
  const time = timeOf(tree, frame.trigger)
  const claim: Claim = {
    id: contentId({
      document: document.id,
      relation: frame.relation.id,
      arguments: args,
      cues: chain.map((one) => one.cue),
      evidence,
    }),
    relation: frame.relation.id,
    arguments: args,
    factuality,
    modes,
    ...(isFormer(tree, frame) && { former: true as const }),
    ...(frame.relation.retold && isRecurrent(tree, frame) && { recurrent: true as const }),
    ...(quantity !== undefined && { quantity }),
    ...(time !== undefined && { time }),
    chain: chain.map((one) => one.id),
    evidence,
    confidence: borneOut(confidenceOf(tree, frame, fillers), resources),
  }
  if (!heard || !reasons) return claim
  return { ...claim, explanation: explainClaim(tree, frame, fillers, heard.reasons, claim, reasons, resources) }
}

const TAKEN_FOR_GRANTED = { factuality: 'CT+', modes: [] } as const
const PERSONAL = /^(?:i|me|my|you|your|he|him|his|she|her|it|its|we|us|our|they|them|their)$/
const FIRST_PERSON = new Set(['i', 'me', 'my', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const ONE_PERSON = new Set(['i', 'me', 'my', 'myself'])

/** Whom "I" means: the innermost claimant. "We" is left open. */
function speaker(tree: Tree, token: number, chain: readonly Attribution[]): string | undefined {
  return ONE_PERSON.has(tree.words[token]!) ? chain.at(-1)?.claimant?.entity : undefined
}

function wordsOf(tree: Tree, token: number): Span {
  return { start: tree.tokens.start[token]!, end: tree.tokens.end[token]! }
}

function tokensOf(fillers: ReadonlyMap<Role, readonly Filler[]>, roles: readonly Role[]): readonly number[] {
  return roles.flatMap((role) => (fillers.get(role) ?? []).map((filler) => filler.token))
}
