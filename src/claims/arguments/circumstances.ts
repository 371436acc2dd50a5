import { adposition, child, dep, type Filler, isUnder, isUnknownName, type Tree, tag } from '../../attribution/index.ts'
import { type FillerTypes, isName } from '../fillers/filler-types.ts'
import { comingAbout } from './happenings.ts'
import { clauseHead } from './times-and-amounts.ts'
import { predicateOf } from './understood-words.ts'

const WHERE = new Set(
  'in at into inside across near on from through via within around throughout outside along over off'.split(' '),
)
const PLACES = ['Place']
/** What somebody may be killed in that is no place: "in an air raid". */
const DEEDS = ['Assault']

/** Where an event of `trigger` is: places behind a preposition below the trigger or below one of its fillers. */
export function placesOf(
  tree: Tree,
  trigger: number,
  fillers: readonly number[],
  types: FillerTypes,
  takesSites: boolean,
): readonly Filler[] {
  const found: number[] = []
  const search = (from: number, depth: number): void => {
    for (let c = tree.first[from]!; c >= 0; c = tree.next[c]!) {
      const code = tree.tokens.dependency[c]!
      if (code === dep.obl || code === dep.nmod || (code === dep['obl:agent'] && tree.words[c] === 'way')) {
        // "By way of Port Ferrow"
        const preposition = tree.words[from] === 'way' ? 'via' : adposition(tree, c)
        // "Killed three, according to a monitor in Osk": where those are who tell of it.
        if (preposition === 'according') continue
        const isWhere = !fillers.includes(c) && isPlace(tree, c, preposition, types, takesSites)
        const joined = isWhere ? -1 : placeWithin(tree, c, types, takesSites)
        if (joined >= 0 && !fillers.includes(joined)) {
          if (!found.includes(joined)) found.push(joined)
        } else if (isWhere && !found.includes(c)) {
          found.push(c, ...examplesOf(tree, c, types))
        } else if (depth > 0 && c > from && !isBeside(tree, c)) search(c, depth - 1)
      } else if (code === dep.advmod && c > from && ADVERBS.has(tree.words[c]!) && !found.includes(c)) {
        found.push(c)
      } else if (
        depth > 0 &&
        c > from &&
        (code === dep.acl || code === dep.xcomp || code === dep.conj) &&
        fillers.includes(from)
      ) {
        search(c, depth - 1)
      }
    }
  }
  search(trigger, 2)
  // "Came under [fire] near the village": where the verb says that it was, before where those hit are from.
  const isUndergone = tree.tokens.dependency[trigger] === dep.obl && adposition(tree, trigger) === 'under'
  if (found.length === 0 && isUndergone && tree.tokens.head[trigger]! >= 0) search(tree.tokens.head[trigger]!, 0)
  for (const filler of fillers) if (found.length === 0 || isUnder(tree, filler, trigger)) search(filler, 2)
  const above = tree.tokens.head[trigger]!
  const light = tree.tokens.dependency[trigger] === dep.obj || tree.tokens.dependency[trigger] === dep['nsubj:pass']
  const happening = comingAbout(tree, trigger)
  const carrier = happening >= 0 ? happening : light ? above : -1
  if (found.length === 0 && carrier >= 0 && tree.tokens.tag[trigger] === tag.NOUN) search(carrier, 1)
  if (found.length === 0) found.push(...placeBehind(tree, trigger, fillers, types, takesSites))
  if (found.length === 0) {
    const told = [...predicateOf(tree, trigger).map(({ token }) => token), ...settingOf(tree, trigger)]
    found.push(...told.filter((token) => !fillers.includes(token) && isPlace(tree, token, 'in', types, takesSites)))
  }
  return found.map((token) => ({ token, inferred: false }))
}

/** "In addition to its camps in Tolm", "in response to a raid on Tolm": beside what is told, and elsewhere. */
function isBeside(tree: Tree, token: number): boolean {
  return BESIDES.has(tree.words[token]!) && tree.words[token + 1] === 'to' && adposition(tree, token) === 'in'
}
const BESIDES = new Set(['addition', 'contrast', 'comparison', 'response', 'reaction', 'reference', 'opposition'])

const ADVERBS = new Set(['there', 'here', 'abroad', 'nearby'])

/** "In central and northern [Tolm]", "in [Tolm]’s war": the place that a phrase which is none holds, or -1. */
function placeWithin(tree: Tree, token: number, types: FillerTypes, takesSites: boolean): number {
  // "In [Tolm]’s civil war"
  if (FIGHTS.has(tree.tokens.lemma[token]!) && adposition(tree, token) === 'in') {
    for (let c = tree.first[token]!; c >= 0 && c < token; c = tree.next[c]!) {
      const isOwn = tree.tokens.dependency[c] === dep['nmod:poss'] || tree.tokens.dependency[c] === dep.compound
      if (isOwn && isName(tree, c) && types.fits(tree, c, PLACES)) return c
    }
    return -1
  }
  // "Used inside of [Tolm]"
  if (adposition(tree, token) === 'of' && tree.words[tree.left[token]! - 1] === 'inside')
    return types.fits(tree, token, PLACES) ? token : -1
  if (tree.tokens.tag[token] !== tag.ADJ) return -1
  const other = child(tree, token, dep.conj)
  return other > token && isPlace(tree, other, adposition(tree, token), types, takesSites) ? other : -1
}

/** "The area [where] they used gas", "in Talmar, where it holds rifles": what a clause with "where" is told of, or nothing. */
export function settingOf(tree: Tree, trigger: number): readonly number[] {
  let clause = clauseHead(tree, trigger)
  if (clause !== trigger && tree.tokens.head[trigger] !== clause) return []
  // "Where [they said] it used gas"
  if (tree.tokens.dependency[clause] === dep.ccomp && child(tree, clause, dep.mark) < 0)
    clause = tree.tokens.head[clause]!
  for (let c = tree.first[clause]!; c >= 0 && c < clause; c = tree.next[c]!) {
    if (tree.words[c] !== 'where' || tree.tokens.dependency[c] !== dep.advmod) continue
    const before = tree.words[c - 1] === ',' ? c - 2 : c - 1
    const index = before >= 0 && tree.tokens.sentence[before] === tree.tokens.sentence[c] ? tree.cover[before]! : -1
    return index >= 0 ? [tree.analysis.mentions[index]!.headToken] : [before]
  }
  return []
}

/** Whether a nominal behind `preposition` says where: a place, or a name of unsure type behind a word for places alone. */
function isPlace(tree: Tree, token: number, preposition: string, types: FillerTypes, takesSites: boolean): boolean {
  if (!WHERE.has(preposition) || isModifier(tree, token) || types.fits(tree, token, DEEDS)) return false
  // "To shore up allies"
  if (tree.words[token + 1] === 'up') return false
  // "Landed at Port Ferrow": a site that has a name says where, unless the relation is about sites.
  if (types.fits(tree, token, PLACES)) return !isSite(tree, token, types) || (!takesSites && hasName(tree, token))
  if (AT.has(preposition) && isUnknownName(tree, token)) return true
  return INSIDE.has(preposition) && types.isGuess(tree, token)
}
const AT = new Set(['at', 'off', 'outside', 'into', 'from'])
const INSIDE = new Set(['in', 'near', 'across', 'throughout'])

/** "Strikes on [Iranian] targets", "the [Turkey]-Syria border": a name that only says whose or which the noun behind it is. */
function isModifier(tree: Tree, token: number): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name') return false
  if (mention.type === 'Nationality') return true
  const { head, tag: tags, sentence } = tree.tokens
  const next = mention.endToken
  if (next >= tree.tokens.length || sentence[next] !== sentence[token]) return false
  const above = head[token]!
  if (above >= next && sentence[above] === sentence[token] && MODIFYING.has(tree.tokens.dependency[token]!)) return true
  return (
    tags[next] === tag.NOUN &&
    !SPANS.has(tree.tokens.lemma[next]!) &&
    tree.text.slice(tree.tokens.end[next - 1]!, tree.tokens.start[next]!) === ' '
  )
}
/** "Fired from Tolm [minutes] before". */
const SPANS = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])
const MODIFYING = new Set([dep.compound, dep.amod, dep['nmod:poss'], dep['nmod:desc'], dep.nmod])

/** By word order alone, where the parse hung it elsewhere: the named place behind the trigger, before any other verb or mark. */
function placeBehind(
  tree: Tree,
  trigger: number,
  fillers: readonly number[],
  types: FillerTypes,
  takesSites: boolean,
): readonly number[] {
  const { tag: tags, sentence, length } = tree.tokens
  for (let i = trigger + 1; i < length && sentence[i] === sentence[trigger]; i++) {
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || tags[i] === tag.SCONJ) return []
    if (tags[i] === tag.PUNCT && tree.words[i] !== '-' && tree.words[i] !== '"') return []
    if (tags[i] !== tag.ADP || !WHERE.has(tree.words[i]!)) continue
    const start = tags[i + 1] === tag.DET ? i + 2 : i + 1
    const index = start < length ? tree.cover[start]! : -1
    const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
    if (mention?.kind !== 'name' || mention.firstToken !== start || fillers.includes(mention.headToken)) continue
    if (isPlace(tree, mention.headToken, tree.words[i]!, types, takesSites)) return [mention.headToken]
    // "In the Tolm area"
    const noun = mention.endToken
    if (tags[noun] === tag.NOUN && AREAS.has(tree.tokens.lemma[noun]!)) return [noun]
  }
  return []
}

const FIGHTS = new Set(['war', 'conflict', 'fighting', 'uprising', 'crisis', 'revolt', 'battle'])
const AREAS = new Set(
  'area region district province suburb village town city neighbourhood neighborhood valley peninsula governorate enclave camp'.split(
    ' ',
  ),
)

/** "At [Tolm] airport": a name, or a noun with the name of a place before it. */
function hasName(tree: Tree, token: number): boolean {
  const owner = child(tree, token, dep['nmod:poss'])
  const name = owner >= 0 ? owner : child(tree, token, dep.compound)
  return isName(tree, token) || (name >= 0 && name < token && isName(tree, name))
}

/** A factory or a university is a place, but one that is a filler of its own. */
function isSite(tree: Tree, token: number, types: FillerTypes): boolean {
  return types.fits(tree, token, ['Facility']) && !isPortTown(tree, token)
}

/** "A base near [Port Delvin]": a town that is called after its port. */
function isPortTown(tree: Tree, token: number): boolean {
  const index = tree.cover[token]!
  const name = index >= 0 ? tree.analysis.mentions[index]! : undefined
  return name?.kind === 'name' && name.firstToken < token && tree.words[name.firstToken] === 'port'
}

/** "countries including A and B", "A and B". */
function examplesOf(tree: Tree, place: number, types: FillerTypes): number[] {
  const found: number[] = []
  for (let c = tree.first[place]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (c < place) continue
    const isExample = code === dep.nmod && EXAMPLES.has(adposition(tree, c))
    if (
      (code === dep.conj || code === dep.appos || isExample) &&
      types.fits(tree, c, PLACES) &&
      !isSite(tree, c, types)
    ) {
      found.push(c, ...examplesOf(tree, c, types))
    }
  }
  return found
}
const EXAMPLES = new Set(['including', 'like', 'such', 'especially', 'namely'])
