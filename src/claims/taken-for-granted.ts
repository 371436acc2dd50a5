import { child, dep, type Tree, tag } from '../attribution/index.ts'
import type { FactualityLexicon } from './factuality-lexicon.ts'

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our'])
const DONE_TO = new Set([dep.obj, dep.obl, dep['nsubj:pass']])

/**
 * Whether a noun is spoken of as something there is: "did not threaten to attack [the factories]" leaves the attack open, not the
 * factories. A definite noun that something is done to, unless the verb is one that weighs on its object ("denied the plans").
 */
export function isTakenForGranted(tree: Tree, noun: number, lexicon: FactualityLexicon): boolean {
  const { tag: tags, head, dependency, lemma } = tree.tokens
  if (tags[noun] !== tag.NOUN || !DONE_TO.has(dependency[noun]!)) return false
  const verb = head[noun]!
  if (verb < 0 || tags[verb] !== tag.VERB || lexicon.contexts.has(lemma[verb]!) || MAKING.has(lemma[verb]!))
    return false
  const determiner = child(tree, noun, dep.det)
  return (determiner >= 0 && DEFINITE.has(tree.words[determiner]!)) || child(tree, noun, dep['nmod:poss']) >= 0
}
/** What they are done to is there only once they are done. */
const MAKING = new Set(
  'build construct erect establish found set make create open start run plan design develop have own'.split(' '),
)
