import { adposition, dep, type Filler, type Tree } from '../attribution/index.ts'
import { type FillerTypes, isName, mentionOf } from './fillers/filler-types.ts'

/**
 * Where a deed happened, by what it was done to: "the water tower of [Hrast]", "[Kastenik]’s market" stand in the settlement or
 * region they belong to, and what is done to a town, region or state itself ("bombed [Orljak]") is done there.
 */
export function placesOfSites(tree: Tree, fillers: readonly number[], types: FillerTypes): readonly Filler[] {
  const found: number[] = []
  for (const filler of fillers) {
    if (!types.fits(tree, filler, SITES)) continue
    const own = mentionOf(tree, filler)
    if (isPlaceName(tree, filler, types, true)) found.push(filler)
    if (types.fits(tree, filler, MOVING)) continue
    for (let c = tree.first[filler]!; c >= 0; c = tree.next[c]!) {
      if (own >= 0 && mentionOf(tree, c) === own) continue
      const code = tree.tokens.dependency[c]!
      const isOf = c > filler && code === dep.nmod && adposition(tree, c) === 'of'
      const isBefore = c < filler && (code === dep['nmod:poss'] || code === dep.compound)
      const isTown = isOf && isCivil(tree, filler) && isName(tree, c) && types.isGuess(tree, c)
      if (isTown || ((isOf || isBefore) && isPlaceName(tree, c, types, isOf))) found.push(c)
    }
  }
  return found.map((token) => ({ token, inferred: true }))
}
const SITES = ['Facility', 'Place', 'Target']
const MOVING = ['Party', 'Person', 'Organization', 'Item', 'Vehicle']

/** "The airport of [Nabk]": of what is a town’s rather than an armed group’s a name that no list has is the town. */
function isCivil(tree: Tree, site: number): boolean {
  return CIVIL.has(tree.tokens.lemma[site]!)
}
const CIVIL = new Set(
  (
    'airport port harbour harbor terminal town city village district quarter neighbourhood neighborhood suburb outskirts junction station ' +
    'tower market bridge dam crossing hospital school refinery square island peninsula province region'
  ).split(' '),
)

/** A state says where only behind "of": "the ports of Velmark", but "Velmark’s embassy". */
function isPlaceName(tree: Tree, token: number, types: FillerTypes, takesStates: boolean): boolean {
  return (
    isName(tree, token) &&
    types.fits(tree, token, ['Place']) &&
    (takesStates
      ? tree.analysis.mentions[mentionOf(tree, token)]!.type !== 'Nationality'
      : !types.fits(tree, token, ['Country']))
  )
}
