import { child, dep, type Quotation, type Tree, tag } from '../../attribution/index.ts'
import type { Attribution } from '../../schema/index.ts'
import { NAMING } from '../arguments/bearers.ts'
import { type FillerTypes, mentionOf } from '../fillers/filler-types.ts'
import type { Frame } from '../frames.ts'
import { bodyOfOffice } from './body-of-office.ts'
import { officeEnd, officeSpan, officeStart, PARTISAN, portfolioEnd } from './office-span.ts'

/**
 * Whether an office is read off a title or an apposition ("Defence Minister X", "X, the commander of Y"): whoever speaks takes
 * it for granted, so no negation, condition or denial around it touches it.
 */
export function isTitle(tree: Tree, frame: Frame): boolean {
  const { trigger } = frame
  if (!frame.relation.roles.includes('office')) return false
  // "X, who heads Y": told in passing.
  if (tree.tokens.tag[trigger] === tag.VERB) return tree.tokens.dependency[trigger] === dep['acl:relcl']
  if (child(tree, trigger, dep.cop) >= 0) return false
  const above = tree.tokens.head[trigger]!
  const code = tree.tokens.dependency[trigger]!
  const isNaming = above >= 0 && tree.tokens.tag[above] === tag.VERB && NAMING.has(tree.tokens.lemma[above]!)
  return !(isNaming && (code === dep.xcomp || code === dep.obj || code === dep.obl))
}

/** Who stands behind a title: the speaker where it stands inside quotation marks, else the outlet itself (no one). */
export function chainOfTitle(
  tree: Tree,
  trigger: number,
  chain: readonly Attribution[],
  quotations: readonly Quotation[],
): readonly Attribution[] {
  if (chain.length === 0) return chain
  const start = tree.tokens.start[trigger]!
  const around = quotations.find((one) => one.start <= start && start < one.end)
  if (!around) return []
  return chain.filter((one) => one.cue.start < around.start || one.cue.start >= around.end)
}

/** Whether all that is said of a person is a military rank: "General X" without a body that X serves. */
export function isBareRank(tree: Tree, frame: Frame): boolean {
  if (!frame.relation.roles.includes('office') || frame.fillers.has('organization')) return false
  if (tree.tokens.tag[frame.trigger] === tag.VERB) return false
  const words = officeSpan(tree, frame.trigger)
    .text.toLowerCase()
    .split(/[\s.-]+/)
  if (words.includes('ranking')) return false
  return words.every((word) => word === '' || RANKS.has(word)) || PROFESSIONS.has(words.at(-1)!)
}
/** What someone does or studies; an office only with the body it is done for. */
const PROFESSIONS = new Set(
  'analyst expert professor researcher historian economist strategist lawyer fellow cleric imam sheikh ayatollah member lawmaker legislator warlord strongman dictator'.split(
    ' ',
  ),
)
const RANKS = new Set(
  'adm admiral brig brigadier capt captain col colonel commodore corporal gen general lance lieutenant lt maj major marshal field private rear sergeant staff vice sir commander retired'.split(
    ' ',
  ),
)

/** A frame of an office with the body that it is held for: no word of the office itself ("Prime") and not the person again. */
export function withBody(tree: Tree, frame: Frame, types: FillerTypes): Frame {
  if (!frame.relation.roles.includes('office')) return frame
  const kept = withoutOwnWords(tree, frame)
  const holder = kept.fillers.get('actor')?.[0]?.token
  if (kept.fillers.has('organization') || holder === undefined || tree.tokens.tag[frame.trigger] === tag.VERB)
    return kept
  const [first, end] = [officeStart(tree, frame.trigger), officeEnd(tree, frame.trigger)]
  const body = bodyOfOffice(tree, { first, noun: frame.trigger, end, holder }, types)
  if (body < 0) return kept
  return { ...kept, fillers: new Map(kept.fillers).set('organization', [{ token: body, inferred: false }]) }
}

function withoutOwnWords(tree: Tree, frame: Frame): Frame {
  const organization = frame.fillers.get('organization')
  if (!organization) return frame
  const { mentions } = tree.analysis
  const office = officeSpan(tree, frame.trigger)
  const actors = new Set((frame.fillers.get('actor') ?? []).map((one) => entityOf(tree, one.token)))
  const kept = organization.filter(({ token }) => {
    const start = tree.tokens.start[token]!
    const index = tree.cover[token]!
    const isOfOffice =
      office.start <= start &&
      start < office.end &&
      (index < 0 ||
        mentions[index]!.kind !== 'nominal' ||
        (mentions[index]!.type === 'Office' && /^\p{Lu}/u.test(tree.text.charAt(start))) ||
        (token > frame.trigger && token < portfolioEnd(tree, frame.trigger)))
    const entity = entityOf(tree, token)
    return (
      !isOfOffice &&
      !(tree.tokens.tag[token] === tag.ADJ && PARTISAN.has(tree.words[token]!)) &&
      !(entity >= 0 && actors.has(entity))
    )
  })
  const owner = child(tree, frame.trigger, dep['nmod:poss'])
  // "[Its] military chief": a word of the office says less than whose it is.
  if (owner >= 0 && kept.length > 0 && kept.every(({ token }) => token !== owner && isPlainWord(tree, token, office)))
    return { ...frame, fillers: new Map(frame.fillers).set('organization', [{ token: owner, inferred: false }]) }
  if (kept.length === organization.length) return frame
  const fillers = new Map(frame.fillers)
  if (kept.length > 0) fillers.set('organization', kept)
  else fillers.delete('organization')
  return { ...frame, fillers }
}

/** Whether a word of an office names nobody: "[military] chief", not "[Defence Ministry] spokesman". */
function isPlainWord(tree: Tree, token: number, office: { readonly start: number; readonly end: number }): boolean {
  const start = tree.tokens.start[token]!
  return (
    (tree.tokens.tag[token] === tag.ADJ || tree.tokens.tag[token] === tag.NOUN) &&
    office.start <= start &&
    start < office.end &&
    !/^\p{Lu}/u.test(tree.text.charAt(start))
  )
}

function entityOf(tree: Tree, token: number): number {
  // "The fleet's commander" is no mention of the fleet.
  const index = mentionOf(tree, token)
  return index >= 0 ? tree.entity[index]! : -1
}
