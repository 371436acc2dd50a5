import { findMentions, mentionLexicon, type Phrases, type ReadingModel, readScene } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import { readGoldTokens } from '../syntax/gold-tokens.ts'
import type { GumDocument } from './gum-chains.ts'

/** A document of GUM as our language stage reads its tokens, with gold beside each phrase. */
export interface GumExample {
  readonly document: GumDocument
  readonly phrases: Phrases
  /** Number of what each phrase denotes in gold; 0 = gold has no such mention. */
  readonly entity: Int32Array
  /** Head of each gold mention by the gold tree. */
  readonly goldHeads: readonly number[]
}

/** Reads a document: its tokens, sentences and speakers are given, all else is ours. */
export function readGumExample(document: GumDocument, model: ReadingModel, resources: Resources): GumExample {
  const syntax = readGoldTokens(document, model, mentionLexicon(resources).trie)
  const phrases = readScene(syntax, findMentions(syntax, resources), resources, document.speakers)
  const goldHeads = headsOf(document)
  return { document, phrases, entity: alignedEntities(document, phrases, goldHeads), goldHeads }
}

function headsOf({ sentences, mentions }: GumDocument): number[] {
  const head: number[] = []
  for (const sentence of sentences) {
    const first = head.length
    for (const word of sentence) head.push(word.head < 0 ? -1 : word.head + first)
  }
  return mentions.map(({ first, end }) => {
    for (let i = first; i < end; i++) if (head[i]! < first || head[i]! >= end) return i
    return first
  })
}

/** Exact spans first; a phrase left over takes a mention of its head that no other phrase is. */
function alignedEntities({ mentions }: GumDocument, phrases: Phrases, goldHeads: readonly number[]): Int32Array {
  const numbers = new Map<string, number>()
  const numberOf = (entity: string) => {
    if (!numbers.has(entity)) numbers.set(entity, numbers.size + 1)
    return numbers.get(entity)!
  }
  const bySpan = new Map(mentions.map((mention, index) => [`${mention.first}:${mention.end}`, index]))
  const used = new Set<number>()
  const entity = new Int32Array(phrases.list.length)
  phrases.list.forEach(({ first, end }, i) => {
    const index = bySpan.get(`${first}:${end}`)
    if (index === undefined) return
    used.add(index)
    entity[i] = numberOf(mentions[index]!.entity)
  })
  const left = new Map<number, number>()
  mentions.forEach((_, index) => {
    if (!used.has(index) && !left.has(goldHeads[index]!)) left.set(goldHeads[index]!, index)
  })
  phrases.list.forEach(({ head, isCoordination }, i) => {
    const index = left.get(head)
    if (entity[i]! > 0 || isCoordination || index === undefined) return
    left.delete(head)
    entity[i] = numberOf(mentions[index]!.entity)
  })
  return entity
}
