import { type ScoredChains, scoreCoreference } from '../../evaluation/index.ts'
import { groupedBy } from '../../learning/index.ts'
import { conflict, link, type Proposition, periodOf } from '../../linking/index.ts'
import { extract } from '../../pipeline.ts'
import type { Resources } from '../../resources/index.ts'
import { type Entity, type Extraction, nameKey } from '../../schema/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { type EventDocument, type EventMention, readEventDocuments } from './event-mentions.ts'

/**
 * Event coreference across the documents of each dev topic of ECB+, gold mentions given. Most of its events (awards, films, sackings) are none of a pack's relations, so
 * the record's claims cannot be scored on it; what is scored is its rule: mentions of one relation (a verb and its noun) are one event unless named parties, places or days exclude
 * each other (`conflict`). Beside it the same-lemma baseline, which joins all of one head lemma.
 */
export function evaluateEventCoreference(corpora: string, resources: Resources): AccuracyRow[] {
  const byTopic = new Map<string, Mentioned[]>()
  for (const document of readEventDocuments(corpora)) {
    const list = byTopic.get(document.topic) ?? []
    byTopic.set(document.topic, list)
    list.push(...mentionsOf(document, resources))
  }
  const topics = [...byTopic.values()]
  const ours = scoreCoreference(
    topics.map((topic) => chains(topic, withoutConflict(topic))),
    { singletons: true },
  )
  const lemma = scoreCoreference(
    topics.map((topic) => chains(topic, byLemma(topic))),
    { singletons: true },
  )
  const row = (metric: string, value: number, baseline: number): AccuracyRow => ({
    corpus: 'ECB+ dev events, gold mentions and topics',
    metric,
    value: Math.round(1000 * value) / 10,
    yardstick: `same lemma ${(100 * baseline).toFixed(1)}`,
  })
  return [
    row('B³ precision', ours.bCubed.precision, lemma.bCubed.precision),
    row('B³ recall', ours.bCubed.recall, lemma.bCubed.recall),
    row('B³ F1', ours.bCubed.f1, lemma.bCubed.f1),
    row('CoNLL F1', ours.conll, lemma.conll),
  ]
}

interface Mentioned {
  readonly id: string
  readonly event: string
  readonly lemma: string
  readonly proposition: Proposition
}

/** Groups in which no two exclude each other: each mention goes to the first of its lemma that it fits, those that state most first. */
function withoutConflict(topic: readonly Mentioned[]): Mentioned[][] {
  const groups: Mentioned[][] = []
  const stated = ({ proposition }: Mentioned) => proposition.arguments.length
  for (const mention of [...topic].sort((a, b) => stated(b) - stated(a))) {
    const own = mention.proposition
    const group = groups.find(
      ([first, ...rest]) =>
        first!.proposition.relation === own.relation &&
        [first!, ...rest].every((one) => conflict(one.proposition, own) === undefined),
    )
    if (group) group.push(mention)
    else groups.push([mention])
  }
  return groups
}

function byLemma(topic: readonly Mentioned[]): Mentioned[][] {
  return [...groupedBy(topic, ({ lemma }) => lemma).values()]
}

function chains(topic: readonly Mentioned[], groups: readonly (readonly Mentioned[])[]): ScoredChains {
  const ids = (some: readonly Mentioned[]) => some.map(({ id }) => id)
  return { gold: [...groupedBy(topic, ({ event }) => event).values()].map(ids), predicted: groups.map(ids) }
}

type Token = NonNullable<Extraction['tokens']>[number]

function mentionsOf(document: EventDocument, resources: Resources): Mentioned[] {
  const extraction = extract(bareDocument(document.id, document.text), resources, { tokens: true })
  const { entities } = link(extraction, resources)
  const tokens = extraction.tokens ?? []
  return document.mentions.map((mention) => {
    const head = headOf(tokens, mention)
    const lemma = (head < 0 ? document.text.slice(mention.start, mention.end) : tokens[head]!.lemma).toLowerCase()
    return {
      id: `${document.id} ${mention.start}-${mention.end}`,
      event: mention.event,
      lemma,
      proposition: {
        relation: stemOf(lemma),
        arguments: argumentsOf(head, extraction, entities),
        ...periodAt(mention, extraction),
      },
    }
  })
}

/** What a verb and the nouns made of it have in common: "shoot", "shooting"; "nominate", "nomination". */
function stemOf(lemma: string): string {
  const bare = lemma.replace(/ing$/, '').replace(/(.)\1$/, '$1')
  return bare.replace(/(?:ation|ition|ion|ement|ment|er|or|al|ed|s)$/, '').replace(/e$/, '')
}

/** The token of a mention whose head lies outside it; -1 where none is. */
function headOf(tokens: readonly Token[], { start, end }: EventMention): number {
  const inside = (i: number) => i >= 0 && start <= tokens[i]!.start && tokens[i]!.end <= end
  const all = tokens.flatMap((_, i) => (inside(i) ? i : []))
  return all.find((i) => !inside(tokens[i]!.head)) ?? all[0] ?? -1
}

const ROLES: Readonly<Record<string, string>> = {
  nsubj: 'actor',
  'nmod:poss': 'actor',
  'obl:agent': 'actor',
  obj: 'recipient',
  'nsubj:pass': 'recipient',
  nmod: 'place',
  obl: 'place',
}

/** What stands below the head of an event and has a name: who does it, to whom, where. */
function argumentsOf(
  head: number,
  { tokens = [], entities: found }: Extraction,
  entities: ReadonlyMap<string, Entity>,
): Proposition['arguments'] {
  return tokens.flatMap((token) => {
    const role = ROLES[token.dependency]
    if (token.head !== head || role === undefined) return []
    const named = found.find(({ mentions }) =>
      mentions.some(({ kind, start, end }) => kind === 'name' && start <= token.start && token.end <= end),
    )
    const entity = named && entities.get(named.id)
    const isPlace = named?.type === 'Place' || named?.type === 'Country'
    if (!entity || (role === 'place' && !isPlace)) return []
    // Persons and bodies are told apart by the last word of their name, as full names and short forms go together.
    const key = nameKey(entity.name).split(' ').at(-1)!
    return [{ role, name: entity.name, key, entity: entity.id, ...(isPlace && entity.path && { path: entity.path }) }]
  })
}

/** The days that are named in the sentence of a mention, where it names one time alone. */
function periodAt({ start }: EventMention, { sentences, times }: Extraction): Pick<Proposition, 'period'> {
  const sentence = sentences.find((one) => one.start <= start && start < one.end)
  const here = times.filter((time) => sentence && sentence.start <= time.start && time.end <= sentence.end)
  const period = here.length === 1 ? periodOf(here[0]!) : undefined
  return period === undefined ? {} : { period }
}
