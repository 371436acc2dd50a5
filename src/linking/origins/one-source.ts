import type { Attribution, ClusterLink, Party, Stance } from '../../schema/index.ts'
import { compare } from '../clusters/compatible.ts'
import { isMoreGeneral } from '../clusters/more-general.ts'
import { belongTogether, type ClaimantDescription, describeClaimant, mayBeOne } from '../parties/describe-claimant.ts'
import { describedSource, type PartyContext } from '../parties/parties.ts'
import { openingOf } from './opening.ts'

/** A claim of a report: what it says, by whom, and what it does with it. */
export interface Voiced {
  readonly link: ClusterLink
  readonly stance: Stance
  /** Who says it; absent where the outlet itself does. */
  readonly speaker: Attribution | undefined
}

/** Claims of one report, at most: a long one has a tenth of them. */
const MOST = 400

interface Voice extends Voiced {
  readonly origin: Party
  readonly isOpening: boolean
  readonly description: ClaimantDescription | undefined
}

/**
 * The parties of each claim of one report, where the title or lead is given to someone whom the rest of it describes more closely. Two descriptions
 * are of one source where they may be of one person, name one state or body, and say the same: one in the opening, the other after it; or where the
 * later points back ("the official"). What the opening gives to no one is given to whoever says at least as much below. Who says something else, denies what the
 * other says, or is said to say so too, stays another. O(claims²) in those that name no one.
 */
export function withOneSource(claims: readonly Voiced[], context: PartyContext): ClusterLink[] {
  if (claims.length > MOST || !claims.some(({ link }) => isOpen(link.parties.at(-1))))
    return claims.map(({ link }) => link)
  const isOpening = openingOf(context.extraction.document)
  const voices = claims.map((claim): Voice => {
    const source = claim.speaker && describedSource(claim.speaker, context)
    return {
      ...claim,
      origin: claim.link.parties.at(-1)!,
      isOpening: isOpening(claim.speaker?.cue.start ?? evidenceOf(claim, context)),
      description: source && describeClaimant(source, context),
    }
  })
  const found = new Map<string, Party>()
  for (const voice of voices) {
    if (voice.origin.naming !== 'unnamed') continue
    const other = voices.find((one) => isFullerSource(one, voice, voices, context))
    if (other) found.set(voice.origin.key, other.origin)
  }
  const originOf = (voice: Voice): Party => {
    const settled = followed(voice.origin, found)
    if (voice.origin.naming !== 'unknown' || voice.speaker?.source || !voice.isOpening) return settled
    const teller = voices.find((one) => isTeller(one, voice))
    return teller ? followed(teller.origin, found) : settled
  }
  return voices.map((voice) => under(voice.link, originOf(voice)))
}

function isOpen(party: Party | undefined): boolean {
  return party?.naming === 'unnamed' || party?.naming === 'unknown'
}

function evidenceOf({ link }: Voiced, { extraction }: PartyContext): number {
  return extraction.claims.find(({ id }) => id === link.claim)?.evidence.start ?? 0
}

/** Whether `fuller` is the source that `voice` is a shorter description of. */
function isFullerSource(fuller: Voice, voice: Voice, all: readonly Voice[], context: PartyContext): boolean {
  const [a, b] = [voice.description, fuller.description]
  if (fuller.origin.key === voice.origin.key || !a || !b || !mayBeOne(a, b)) return false
  if (!saysTheSame(voice, fuller) || contradict(voice, fuller, all)) return false
  const [earlier, later] = inOrder(voice, fuller)
  if (isSaidToo(later, context)) return false
  const pointsBack = voice.origin.naming === 'unnamed' && a.isDefinite && !b.isDefinite && later === voice
  const isSummary = voice.isOpening && !fuller.isOpening && belongTogether(a, b)
  if (fuller.origin.naming === 'unnamed') return pointsBack || isSummary
  const isOnlyOpening = all.every((one) => one.origin.key !== voice.origin.key || one.isOpening)
  return (
    fuller.origin.naming === 'named' &&
    isSummary &&
    isOnlyOpening &&
    earlier === voice &&
    isMoreGeneral(voice.link, fuller.link)
  )
}

/** Whether someone says below all that the opening gives to no one. */
function isTeller(one: Voice, unknown: Voice): boolean {
  const isSomeone = one.origin.naming === 'named' || one.origin.naming === 'unnamed'
  return isSomeone && one.stance.kind === unknown.stance.kind && isMoreGeneral(unknown.link, one.link)
}

function saysTheSame(a: Voice, b: Voice): boolean {
  return a.stance.kind === b.stance.kind && compare(a.link, b.link).kind === 'compatible'
}

/** Whether two parties take different sides on anything. */
function contradict(a: Voice, b: Voice, all: readonly Voice[]): boolean {
  const of = ({ origin }: Voice) => all.filter((one) => one.origin.key === origin.key)
  return of(a).some((one) =>
    of(b).some(
      (other) =>
        (one.stance.kind === 'deny') !== (other.stance.kind === 'deny') &&
        compare(one.link, other.link).kind === 'compatible',
    ),
  )
}

function inOrder(a: Voice, b: Voice): readonly [Voice, Voice] {
  return (a.speaker?.cue.start ?? 0) <= (b.speaker?.cue.start ?? 0) ? [a, b] : [b, a]
}

const TOO = /\b(?:also|too|separately|likewise|independently|as well)\b/i

/** Whether someone is told to say what another said before. */
function isSaidToo({ speaker }: Voice, { extraction }: PartyContext): boolean {
  if (!speaker) return false
  if (speaker.act === 'confirm') return true
  const { cue, source, content } = speaker
  const sentence = extraction.sentences.find(({ start, end }) => start <= cue.start && cue.start < end) ?? cue
  const { text } = extraction.document
  const words = [...text.slice(sentence.start, sentence.end)].map((letter, i) => {
    const at = sentence.start + i
    return content.some(({ start, end }) => start <= at && at < end) ? ' ' : letter
  })
  return TOO.test(words.join('')) || TOO.test(text.slice(source?.end ?? cue.start, cue.start))
}

function followed(party: Party, found: ReadonlyMap<string, Party>): Party {
  let end = party
  const met = new Set<string>()
  for (let next = found.get(end.key); next && !met.has(next.key); next = found.get(end.key)) {
    met.add(end.key)
    end = next
  }
  return end
}

function under(link: ClusterLink, origin: Party): ClusterLink {
  const own = link.parties.at(-1)
  if (own?.key === origin.key) return link
  return { ...link, parties: [...link.parties.slice(0, -1).filter(({ key }) => key !== origin.key), origin] }
}
