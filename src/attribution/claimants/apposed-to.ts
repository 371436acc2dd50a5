import type { Claimant } from '../../schema/index.ts'
import type { Source } from '../sources/sources.ts'
import { tokenFrom } from '../trees/phrases.ts'
import { type Tree, tag } from '../trees/tree.ts'

/**
 * "Jo Doe, [the chief prosecutor of Velmark] said the ship …": the person whose name opens the sentence, where the comma that closes the apposition is
 * lost and it was read for the speaker. Not "Jo Doe, [the prosecutor] said, is dead".
 */
export function apposedTo(tree: Tree, { span }: Source): Claimant | undefined {
  const { words, tokens, analysis } = tree
  const first = tokenFrom(tree, span.start)
  if (words[first - 1] !== ',' || span.text.endsWith(',')) return undefined
  const index = tree.cover[first - 2] ?? -1
  const mention = index >= 0 ? analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name' || mention.type !== 'Person' || mention.endToken !== first - 1) return undefined
  if (!opens(tree, mention.firstToken) || isClosedBehind(tree, tokenFrom(tree, span.end))) return undefined
  const { id, name } = analysis.entities[tree.entity[index]!]!
  return tokens.sentence[first] === tokens.sentence[first - 2] ? { entity: id, name, kind: 'named-person' } : undefined
}

/** Whether nothing but titles stands between a name and the start of its sentence or the end of a quotation. */
function opens({ words, tokens }: Tree, name: number): boolean {
  for (let i = name - 1; i >= 0 && tokens.sentence[i] === tokens.sentence[name]; i--) {
    if (/^["”]$/.test(words[i]!)) return true
    if (tokens.tag[i] !== tag.PROPN && tokens.tag[i] !== tag.NOUN && words[i] !== '.') return false
  }
  return true
}

/** "Said," with no quotation behind the comma: the sentence goes on about the name. */
function isClosedBehind({ words, tokens }: Tree, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (tokens.tag[i] === tag.VERB) return words[i + 1] === ',' && !/^["“]$/.test(words[i + 2] ?? '')
  }
  return true
}
