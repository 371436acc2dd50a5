import type { Claimant } from '../../schema/index.ts'
import type { Source } from '../sources/sources.ts'
import type { Tree } from '../trees/tree.ts'

/** "A farmer who gave his name as Osk", "their leader, known as Commander Osk"; a letter or a number is no name. */
const CALLED =
  /\b(?:(?:known|identified|named)(?: only| just| simply| locally)? as|(?:gave|gives|giving) (?:his|her|their) name(?: only| just)? as|(?:styl|call|introduc)(?:es|ed|ing) (?:him|her)self(?: as)?) ((?:(?!Witness|Source|Mr|Ms)\p{Lu}[\p{L}.’'-]* ){0,4}(?!Witness|Source|Mr|Ms)\p{Lu}[\p{L}’'-]{2,})(?=,|$|\s\p{Ll})/u

/** Whoever the words of a source say goes by a name; undefined where they do not. */
export function calledByName(tree: Tree, { span }: Source): Claimant | undefined {
  const name = CALLED.exec(span.text)?.[1]
  if (name === undefined) return undefined
  const entity = tree.analysis.entities.find((one) => one.type === 'Person' && name.endsWith(one.name))
  return { ...(entity && { entity: entity.id }), name, kind: 'named-person' }
}
