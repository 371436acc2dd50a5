import type { Mention } from '../../schema/index.ts'
import { dependencySet } from '../codes.ts'
import { type Chain, isBody, joinChain, openChain, type Scene, sentenceOf } from './chains.ts'

const SUBJECTS = dependencySet('nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj')
const MASCULINE = new Set(['he', 'him', 'his', 'himself'])
const FEMININE = new Set(['she', 'her', 'hers', 'herself'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const SELF = new Set(['his', 'her', 'its', 'their', 'himself', 'herself', 'itself', 'themselves'])
/** How far back a pronoun is followed, in sentences. */
const REACH = 2
/** The same in mentions, however long the sentences are. */
const FAR = 80

/**
 * Chains each pronoun to what it most likely means: the nearest fitting subject before it in its sentence, else in the
 * sentences before, else the nearest fitting mention. "He" without one opens a chain; "it" and "they" without one are given up.
 */
export function linkPronouns(scene: Scene): void {
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== 'pronoun') continue
    const word = scene.words.lower[mention.headToken]!
    const chain = antecedentOf(scene, index, word)
    if (chain) {
      joinChain(scene, chain, index)
      if (MASCULINE.has(word)) chain.gender ??= 'he'
      if (FEMININE.has(word)) chain.gender ??= 'she'
    } else if (mention.type === 'Person') openChain(scene, index)
  }
}

function antecedentOf(scene: Scene, index: number, word: string): Chain | undefined {
  const { mentions, chainOf, syntax } = scene
  const pronoun = mentions[index]!
  const here = sentenceOf(scene, index)
  let best: Chain | undefined
  let bestScore = 0
  for (let other = index - 1; other >= 0 && other > index - FAR; other--) {
    const distance = here - sentenceOf(scene, other)
    if (distance > REACH) break
    const chain = chainOf[other]
    const found = mentions[other]!
    if (!chain || found.headToken >= pronoun.headToken || found.endToken > pronoun.firstToken) continue
    if (!agrees(chain, found, word, scene)) continue
    const subject = SUBJECTS[syntax.tokens.dependency[found.headToken]!] === 1
    // The mention a pronoun's own clause has as subject is itself the pronoun's owner only for "his", "its" and the like.
    const rival = !SELF.has(word) && syntax.tokens.head[found.headToken] === syntax.tokens.head[pronoun.headToken]
    if (rival) continue
    const score =
      (subject ? 4 : 1) +
      (distance === 0 ? 2.5 : distance === 1 ? 1.5 : 0) +
      (found.kind === 'name' ? 0.6 : 0) -
      (index - other) * 0.12 +
      Math.min(1, chain.mentions.length * 0.1)
    if (score > bestScore) {
      bestScore = score
      best = chain
    }
  }
  return bestScore > 1.5 ? best : undefined
}

function agrees(chain: Chain, found: Mention, word: string, scene: Scene): boolean {
  if (MASCULINE.has(word) || FEMININE.has(word)) {
    if (chain.type !== 'Person' || chain.plural) return false
    return chain.gender === undefined || chain.gender === (MASCULINE.has(word) ? 'he' : 'she')
  }
  if (PLURAL.has(word)) {
    if (chain.plural) return chain.type === 'Person' || isBody(chain.type) || chain.type === 'Country'
    return found.type === 'Nationality'
      ? scene.words.lower[found.headToken]!.endsWith('s')
      : isBody(chain.type) && found.kind === 'name'
  }
  if (chain.plural) return false
  return isBody(chain.type) || chain.type === 'Country'
}
