import { adposition, dep, type Filler, type Tree } from '../attribution/index.ts'
import { type FillerTypes, isName, mentionOf } from './fillers/filler-types.ts'

/**
 * Where a deed happened, by what it was done to: "the water tower of [Hrast]", "[Kastenik]’s market" stand in the settlement or
 * region they belong to, and what is done to a town or region itself ("bombed [Orljak]") is done there.
 */
export function placesOfSites(tree: Tree, fillers: readonly number[], types: FillerTypes): readonly Filler[] {
  const found: number[] = []
  for (const filler of fillers) {
    if (!types.fits(tree, filler, SITES)) continue
    const own = mentionOf(tree, filler)
    if (isPlaceName(tree, filler, types, false)) found.push(filler)
    if (types.fits(tree, filler, MOVING)) continue
    for (let c = tree.first[filler]!; c >= 0; c = tree.next[c]!) {
      if (own >= 0 && mentionOf(tree, c) === own) continue
      const code = tree.tokens.dependency[c]!
      const isOf = c > filler && code === dep.nmod && adposition(tree, c) === 'of'
      const isBefore = c < filler && (code === dep['nmod:poss'] || code === dep.compound)
      if ((isOf || isBefore) && isPlaceName(tree, c, types, isOf)) found.push(c)
    }
  }
  return found.map((token) => ({ token, inferred: true }))
}
const SITES = ['Facility', 'Place', 'Target']
const MOVING = ['Party', 'Person', 'Organization', 'Item', 'Vehicle']

/** A state says where only behind "of": "the ports of Velmark", but "Velmark’s embassy". */
function isPlaceName(tree: Tree, token: number, types: FillerTypes, takesStates: boolean): boolean {
  return (
    isName(tree, token) && types.fits(tree, token, ['Place']) && (takesStates || !types.fits(tree, token, ['Country']))
  )
}
