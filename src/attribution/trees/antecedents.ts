import { besideRelative } from '../sources/adjacent-sources.ts'
import { nameBeside } from './relative-names.ts'
import { dep, isUnder, isUnknownName, type Tree, tag } from './tree.ts'

/** Pronouns that open a relative clause. */
export const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose'])

/** The noun a relative clause hangs on, for a relative pronoun; otherwise the token itself. */
export function antecedent(tree: Tree, token: number): number {
  if (!RELATIVES.has(tree.words[token]!)) return token
  const { head, dependency } = tree.tokens
  for (let i = token, steps = 0; i >= 0 && steps < 6; i = head[i]!, steps++) {
    if (dependency[i] !== dep['acl:relcl']) continue
    if (head[i]! < 0) return token
    const nearest = nearestName(tree, token, head[i]!)
    const near = nearest >= 0 ? nearest : nameBeside(tree, token, head[i]!)
    if (near >= 0) return near
    return isParted(tree, token, head[i]!) ? (besideRelative(tree, token)?.head ?? head[i]!) : head[i]!
  }
  // No relative clause in the parse: the noun phrase before the pronoun, by word order.
  if (tree.words[token] === 'whose' || tree.tokens.tag[token - 1] === tag.VERB) return token
  return besideRelative(tree, token)?.head ?? token
}

/**
 * "Under the protection of [Velmark], which", "told the station Free Osk, [Anna Marsh], who": the name right before the comma and the pronoun,
 * where the noun that the clause was given to names nobody, or no preposition ties the name to it; or -1.
 */
function nearestName(tree: Tree, pronoun: number, noun: number): number {
  const { mentions } = tree.analysis
  if (pronoun < 2 || tree.words[pronoun - 1] !== ',') return -1
  const index = tree.cover[pronoun - 2]!
  const isNobody = tree.mention[noun]! < 0 && tree.tokens.tag[noun] === tag.NOUN && !isWithin(tree, pronoun - 2)
  if (index < 0) return isNobody && isUnknownName(tree, pronoun - 2) && tree.words[pronoun] !== 'who' ? pronoun - 2 : -1
  const mention = mentions[index]!
  if (mention.kind !== 'name' || mention.endToken !== pronoun - 1 || mention.firstToken <= noun) return -1
  if ((mention.type === 'Person') !== (tree.words[pronoun] === 'who')) return -1
  const isLoose = mention.type === 'Person' && tree.words[mention.firstToken - 1] === ','
  return isNobody || isLoose ? mention.headToken : -1
}

/** "Their presence [in] Velmark": whether a name only says where, by the word before its noun phrase. */
function isWithin(tree: Tree, last: number): boolean {
  let at = last
  while (tree.tokens.tag[at] === tag.PROPN || tree.tokens.tag[at] === tag.DET) at--
  return /^(?:in|on|at|near)$/.test(tree.words[at] ?? '')
}

/** "If anything, it armed Velmark, [which]": whether the name right before a relative pronoun hangs elsewhere than on the noun it was given. */
function isParted(tree: Tree, pronoun: number, noun: number): boolean {
  const before = tree.words[pronoun - 1] === ',' ? pronoun - 2 : pronoun - 1
  return before > noun && tree.tokens.tag[before] === tag.PROPN && !isUnder(tree, before, noun)
}
