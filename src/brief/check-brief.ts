import { sentenceSplitter } from '../language/index.ts'
import { findClaim, type Store } from '../query/index.ts'
import type { Resources } from '../resources/index.ts'
import {
  type BriefBlock,
  type BriefNote,
  type BriefRun,
  type BriefVoice,
  type CheckedBrief,
  type CitedStanding,
  type ClaimAnswer,
  type ClaimMember,
  HearsayError,
} from '../schema/index.ts'
import { type CitedSentence, citedSentences, lintBrief, type SentenceProblem } from './lint-brief.ts'
import { type ParsedBlock, parseBrief } from './parse-brief.ts'

/** Voices that a note quotes: those in support and those against, this many of each. */
const VOICES = 3

/** A text of a person to be checked; `standings` tell how each claim stood when it was first cited. */
export interface BriefText {
  readonly title: string
  readonly body: string
  readonly standings: readonly CitedStanding[]
}

/** Parses a brief, numbers what it cites and checks each sentence against the record as it is now; a claim cited for the first time is cited at `now`. */
export async function checkBrief(
  store: Store,
  brief: BriefText,
  resources: Resources,
  now: string,
): Promise<CheckedBrief> {
  // A body that opens with its own title does not say it twice.
  const parsed = parseBrief(brief.body)
  const blocks = parsed[0]?.kind === 'heading' && parsed[0].text === brief.title ? parsed.slice(1) : parsed
  const notes: BriefNote[] = []
  for (const claim of new Set(blocks.flatMap(({ citations }) => citations.flatMap(({ claims }) => claims)))) {
    const answer = await currentClaim(store, claim)
    const current = answer?.cluster
    const cited =
      brief.standings.find((standing) => standing.claim === claim) ??
      ({
        claim,
        sentence: current?.sentence ?? '',
        state: current?.state ?? 'asserted',
        support: current?.support ?? 0,
        deny: current?.deny ?? 0,
        origins: current?.origins ?? { lower: 0, upper: 0 },
        citedAt: now,
      } satisfies CitedStanding)
    notes.push({
      number: notes.length + 1,
      claim,
      cited,
      ...(current && { current }),
      voices: answer ? voicesOf(answer) : [],
    })
  }
  const sentences = citedSentences(blocks, sentenceSplitter(resources))
  const problems = lintBrief(blocks, sentences, new Map(notes.map((note) => [note.claim, note])))
  const numbers = new Map(notes.map(({ claim, number }) => [claim, number]))
  return {
    title: brief.title,
    blocks: blocks.map((block, i) => blockOf(block, i, sentences, problems, numbers)),
    notes,
    problems: problems.map(({ sentence: _, ...problem }) => problem),
  }
}

async function currentClaim(store: Store, id: string): Promise<ClaimAnswer | undefined> {
  try {
    return await findClaim(store, id)
  } catch (error) {
    if (error instanceof HearsayError && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}

/** The first voices for the claim and the first against it, one of each claimant, by date. */
function voicesOf({ members }: ClaimAnswer): BriefVoice[] {
  const seen = new Set<string>()
  const distinct = members.filter(({ claimant, stance }) => {
    const key = `${stance} ${claimant}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const supporting = distinct.filter(({ stance }) => stance === 'support').slice(0, VOICES)
  const others = distinct.filter(({ stance }) => stance !== 'support').slice(0, VOICES)
  return [...supporting, ...others].map(toVoice)
}

function toVoice({ claim, chain, claimant, stance, report }: ClaimMember): BriefVoice {
  const act = chain.at(-1)?.act
  return {
    claimant,
    stance,
    ...(act !== undefined && { act }),
    ...(report.outlet !== undefined && { outlet: report.outlet }),
    ...(report.publishedAt !== undefined && { publishedAt: report.publishedAt }),
    words: claim.evidence.text,
    report: report.id,
    file: report.file,
    ...(report.url !== undefined && { url: report.url }),
    claim: claim.id,
  }
}

/** A block as it is shown: runs cut where a style, a sentence or a citation begins. */
function blockOf(
  block: ParsedBlock,
  index: number,
  sentences: readonly CitedSentence[],
  problems: readonly SentenceProblem[],
  numbers: ReadonlyMap<string, number>,
): BriefBlock {
  const here = sentences.flatMap((sentence, i) => (sentence.block === index ? [{ ...sentence, index: i }] : []))
  const cuts = new Set([0, block.text.length])
  for (const { start, end } of [...block.runs, ...here]) cuts.add(start).add(end)
  for (const { at } of block.citations) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  const runs: BriefRun[] = []
  const cite = (at: number) => {
    const cited = block.citations.filter((citation) => citation.at === at).flatMap(({ claims }) => claims)
    if (cited.length > 0) runs.push({ kind: 'notes', numbers: cited.map((claim) => numbers.get(claim) ?? 0) })
  }
  cite(0)
  places.slice(0, -1).forEach((from, i) => {
    const to = places[i + 1]!
    const style = block.runs.find((run) => run.start <= from && to <= run.end)
    const sentence = here.find(({ start, end }) => start <= from && to <= end)
    const found = problems.flatMap((problem, p) => (sentence && problem.sentence === sentence.index ? [p] : []))
    runs.push({
      kind: 'words',
      text: block.text.slice(from, to),
      ...(style?.strong && { strong: true as const }),
      ...(style?.emphasis && { emphasis: true as const }),
      ...(found.length > 0 && { problems: found }),
    })
    cite(to)
  })
  return { kind: block.kind, ...(block.level !== undefined && { level: block.level }), runs }
}
