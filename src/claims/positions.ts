import {
  child,
  dep,
  type Filler,
  isPassive,
  nounSubject,
  possessorsOf,
  subjectOf,
  type Tree,
  tag,
} from '../attribution/index.ts'
import { bearersOf } from './bearers.ts'
import { joinedDative } from './datives.ts'
import { objectChild, objectOf } from './objects.ts'
import { officeSpan } from './office-span.ts'
import { behindPreposition } from './prepositions.ts'
import { subjectFiller } from './subject-filler.ts'
import { described, originsOf, predicateOf, seriesOf } from './understood-words.ts'

/** Tokens reached from a trigger along a path of a RolePattern, nearest first; see RolePattern for the steps. */
export function follow(tree: Tree, trigger: number, path: readonly string[]): readonly Filler[] {
  let at: readonly Filler[] = [{ token: trigger, inferred: false }]
  for (const step of path) {
    at = at.flatMap((from) =>
      reached(tree, from.token, step).map((to) => ({ token: to.token, inferred: from.inferred || to.inferred })),
    )
    if (at.length === 0) break
  }
  const isDoer = path[0] === 'subject' || path[0] === 'head'
  return at.map((filler) => bearerOfTitle(tree, trigger, isDoer ? described(tree, trigger, filler) : filler))
}

/** "Prime Minister" + "Anna Marsh": where the title was reached, its bearer is meant. */
function bearerOfTitle(tree: Tree, trigger: number, filler: Filler): Filler {
  const next = filler.token + 1
  if (
    filler.token === trigger ||
    next >= tree.tokens.length ||
    tree.tokens.sentence[next] !== tree.tokens.sentence[filler.token] ||
    tree.tokens.dependency[filler.token] === dep['nmod:poss']
  )
    return filler
  const index = tree.cover[next]!
  if (index < 0 || tree.cover[filler.token] === index || tree.tokens.tag[filler.token] === tag.ADJ) return filler
  const mention = tree.analysis.mentions[index]!
  const isName = mention.kind === 'name' && mention.type === 'Person' && mention.firstToken === next
  // "The rifles [Velmark] will give": whoever acts in a clause of its own bears no title.
  const { head, dependency } = tree.tokens
  const verb = head[mention.headToken]!
  const isActing = dependency[mention.headToken] === dep.nsubj && verb >= 0 && head[verb] === filler.token
  return isName && !isActing && next !== trigger ? { token: mention.headToken, inferred: filler.inferred } : filler
}

function reached(tree: Tree, token: number, step: string): readonly Filler[] {
  switch (step) {
    case 'self':
      return [{ token, inferred: false }]
    case 'subject':
      return one(subjectFiller(tree, token))
    case 'object':
      return one(objectOf(tree, token))
    case 'indirect':
      return one(indirectOf(tree, token))
    case 'possessor':
      return possessorsOf(tree, token)
    case 'modifier':
      return modifiersOf(tree, token)
    case 'governor':
      return one(nounSubject(tree, token) ?? nounSubject(tree, seriesOf(tree, token)))
    case 'head':
      return headOf(tree, token)
    case 'clause':
      return clausesOf(tree, token)
    case 'behind':
      return behind(tree, token)
    case 'where':
      return adverbsOf(tree, token)
    case 'origin':
      return originsOf(tree, token)
    case 'predicate':
      return predicateOf(tree, token)
    case 'bearer':
      return bearersOf(tree, token)
    default:
      return behindPreposition(tree, token, step)
  }
}

function one(filler: Filler | undefined): readonly Filler[] {
  return filler ? [filler] : []
}

function indirectOf(tree: Tree, verb: number): Filler | undefined {
  const indirect = child(tree, verb, dep.iobj)
  if (indirect >= 0) return { token: indirect, inferred: false }
  const joined = joinedDative(tree, verb)
  if (joined >= 0) return { token: joined, inferred: false }
  const object = objectChild(tree, verb)
  const first = child(tree, verb, dep.obj)
  if (first > verb && object > first && tree.left[object] === tree.right[first])
    return { token: first, inferred: false }
  // "they were given rockets": the subject of a passive that keeps its object.
  if (isPassive(tree, verb) && child(tree, verb, dep.obj) >= 0) return subjectOf(tree, verb)
  return undefined
}

function modifiersOf(tree: Tree, noun: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.compound || code === dep.amod || code === dep['nmod:poss'] || code === dep.nmod) {
      found.push({ token: c, inferred: false })
      if (code === dep.compound) found.push(...modifiersOf(tree, c))
    }
  }
  const name = nameRightBefore(tree, noun)
  if (name >= 0 && !found.some((one) => one.token === name)) found.push({ token: name, inferred: false })
  const body = bodyBeforeTitle(tree, noun)
  if (body >= 0 && !found.some((one) => one.token === body)) found.unshift({ token: body, inferred: false })
  // Names first, and the nearest is the most specific: "Iranian Defence Ministry spokesman".
  found.reverse()
  return [...found.filter((one) => isName(tree, one.token)), ...found.filter((one) => !isName(tree, one.token))]
}

function isName(tree: Tree, token: number): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  return index >= 0 && tree.analysis.mentions[index]!.kind === 'name'
}

/** "[Iranian Parliament] Speaker Ali Larijani": the name right before a title that the parse hung elsewhere; token or -1. */
function nameRightBefore(tree: Tree, title: number): number {
  const index =
    title > 0 && tree.tokens.sentence[title - 1] === tree.tokens.sentence[title] ? tree.cover[title - 1]! : -1
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind !== 'name' || mention.endToken !== title) return -1
  const code = tree.tokens.dependency[title]!
  const isTitle = code === dep['nmod:desc'] || code === dep.compound || code === dep.flat
  return isTitle || mention.type === 'Country' || mention.type === 'Nationality' ? mention.headToken : -1
}

/** "[South Talmar]’s Defence Minister Anna Marsh", where all hangs on the person: the name right before the words of a title before a name; token or -1. */
function bodyBeforeTitle(tree: Tree, title: number): number {
  const above = tree.tokens.head[title]!
  if (above <= title || tree.tokens.dependency[title] !== dep['nmod:desc'] || !isName(tree, above)) return -1
  const { start } = officeSpan(tree, title)
  let first = title
  while (first > 0 && tree.tokens.start[first - 1]! >= start) first--
  if (tree.words[first - 1] === '’s' || tree.words[first - 1] === "'s") first--
  const index =
    first > 0 && tree.tokens.sentence[first - 1] === tree.tokens.sentence[title] ? tree.cover[first - 1]! : -1
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  return mention?.kind === 'name' && mention.endToken === first ? mention.headToken : -1
}

/** "Stationed [there]", "sold [abroad]". */
function adverbsOf(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (c > token && WHERE.has(tree.words[c]!)) found.push({ token: c, inferred: false })
  return found
}
const WHERE = new Set(['there', 'here', 'abroad', 'nearby', 'elsewhere'])

function headOf(tree: Tree, token: number): readonly Filler[] {
  const above = tree.tokens.head[token]!
  const code = tree.tokens.dependency[token]!
  const modifies = code === dep.amod || code === dep.acl || code === dep['acl:relcl']
  return modifies && above >= 0 ? [{ token: above, inferred: false }] : []
}

function behind(tree: Tree, token: number): readonly Filler[] {
  const above = tree.tokens.head[token]!
  const code = tree.tokens.dependency[token]!
  return above >= 0 && code === dep.nmod ? [{ token: above, inferred: false }] : []
}

function clausesOf(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.xcomp || code === dep.ccomp || code === dep.acl || (code === dep.advcl && c > token)) {
      found.push({ token: c, inferred: false })
    }
  }
  return found
}
