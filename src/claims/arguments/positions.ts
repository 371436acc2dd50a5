import {
  antecedent,
  besideRelative,
  child,
  dep,
  type Filler,
  isPassive,
  possessorsOf,
  subjectOf,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import { Kept } from '../../schema/index.ts'
import type { Path } from '../triggers/paths.ts'
import { bearersOf } from './bearers.ts'
import { settingOf } from './circumstances.ts'
import { joinedDative } from './datives.ts'
import { claimantOf, doerOf } from './doers.ts'
import { modifiersOf } from './modifiers.ts'
import { calledAs, objectChild, objectOf } from './objects.ts'
import { behindPreposition } from './prepositions.ts'
import { blamedFor, doerAbove, subjectFiller } from './subject-filler.ts'
import { described, originsOf, predicateOf, seriesOf } from './understood-words.ts'

/** Where each path leads from the triggers it was followed from so far. */
const followed = new Kept<Tree, Map<Path, Map<number, readonly Filler[]>>>()

/** Tokens reached from a trigger along a path of a RolePattern, nearest first; see RolePattern for the steps. Each path is walked once. */
export function follow(tree: Tree, trigger: number, path: Path): readonly Filler[] {
  let paths = followed.get(tree)
  if (!paths) {
    paths = new Map()
    followed.set(tree, paths)
  }
  let triggers = paths.get(path)
  if (!triggers) {
    triggers = new Map()
    paths.set(path, triggers)
  }
  let found = triggers.get(trigger)
  if (!found) {
    found = walk(tree, trigger, path)
    triggers.set(trigger, found)
  }
  return found
}

function walk(tree: Tree, trigger: number, path: Path): readonly Filler[] {
  let at: readonly Filler[] = [{ token: trigger, inferred: false }]
  for (const step of path) {
    at = at.flatMap(({ token, inferred }) => {
      const next = reached(tree, token, step)
      return inferred ? next.map((to) => ({ token: to.token, inferred })) : next
    })
    if (at.length === 0) return at
  }
  const isDoer = path[0] === 'subject' || path[0] === 'head'
  const isParty = isDoer || PARTY_STEPS.has(path[0]!)
  return at.map((filler) => {
    const bearer = bearerOfTitle(tree, trigger, isDoer ? described(tree, trigger, filler) : filler)
    const name = isParty && bearer.token === filler.token ? nameBeside(tree, trigger, bearer.token) : -1
    return name >= 0 ? { ...bearer, token: name } : bearer
  })
}

/** Steps to those who act or are acted upon. */
const PARTY_STEPS = new Set(['object', 'indirect', 'governor', 'by', 'to', 'from', 'against'])

/** "Its secretary-general, [Karim Oday], threatened", "[Karim Oday], a teacher who rose to head": the name of whom a noun describes beside it, or -1. */
function nameBeside(tree: Tree, trigger: number, noun: number): number {
  const { dependency, head, tag: tags } = tree.tokens
  if (tags[noun] !== tag.NOUN || noun === trigger || tree.words[noun] !== tree.tokens.lemma[noun]) return -1
  if (dependency[noun] === dep.appos && isParted(tree, noun) && isPartyName(tree, head[noun]!)) return head[noun]!
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    if (c < noun || dependency[c] !== dep.appos || !isParted(tree, c) || !isPartyName(tree, c)) continue
    const end = tree.analysis.mentions[tree.mention[c]!]!.endToken
    return CLOSING.has(tree.words[end] ?? '.') ? c : -1
  }
  return -1
}
const CLOSING = new Set([',', '.', ';', ':', ')'])

/** Whether a comma stands before the phrase of a token. */
function isParted(tree: Tree, token: number): boolean {
  return tree.words[tree.left[token]! - 1] === ',' || tree.words[tree.left[token]!] === ','
}

function isPartyName(tree: Tree, token: number): boolean {
  const mention = tree.mention[token]! >= 0 ? tree.analysis.mentions[tree.mention[token]!]! : undefined
  return mention?.kind === 'name' && NAMED.has(mention.type)
}
const NAMED = new Set<string>(['Person', 'Organization', 'ArmedGroup', 'GovernmentBody'])

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
      return possessorsOf(tree, token).map(ownerMeant(tree))
    case 'modifier':
      return modifiersOf(tree, token)
    case 'governor':
      return one(doerOf(tree, token) ?? doerOf(tree, seriesOf(tree, token)) ?? claimantOf(tree, token))
    case 'head':
      return headOf(tree, token)
    case 'clause':
      return clausesOf(tree, token)
    case 'blamed':
      return one(blamedFor(tree, token))
    case 'doer':
      return one(doerAbove(tree, token))
    case 'behind':
      return behind(tree, token)
    case 'where':
      return adverbsOf(tree, token)
    case 'origin':
      return originsOf(tree, token)
    case 'predicate': {
      const called = calledAs(tree, token)
      return called >= 0 ? [{ token: called, inferred: false }] : predicateOf(tree, token)
    }
    case 'bearer':
      return bearersOf(tree, token)
    default:
      return behindPreposition(tree, token, step)
  }
}

/** "The navy, [whose] commander": the noun phrase before the pronoun. */
function ownerMeant(tree: Tree): (owner: Filler) => Filler {
  return (owner) => {
    if (tree.words[owner.token] !== 'whose') return owner
    const meant = antecedent(tree, owner.token)
    return { ...owner, token: meant === owner.token ? (besideRelative(tree, meant)?.head ?? meant) : meant }
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

/** "Stationed [there]", "sold [abroad]", "the [base] where they are stationed". */
function adverbsOf(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (c > token && WHERE.has(tree.words[c]!)) found.push({ token: c, inferred: false })
  if (found.length > 0) return found
  // A name only: "in areas where the powers operate" places nobody.
  const named = settingOf(tree, token).filter((place) => tree.analysis.mentions[tree.cover[place]!]?.kind === 'name')
  return named.map((place) => ({ token: place, inferred: true }))
}
const WHERE = new Set(['there', 'here', 'abroad', 'nearby', 'elsewhere'])

function headOf(tree: Tree, token: number): readonly Filler[] {
  const above = tree.tokens.head[token]!
  const code = tree.tokens.dependency[token]!
  // "Loaded with rifles [bound] for the rebels": the noun right before it, where the parse hung it on the verb.
  if (tree.tokens.tag[token] === tag.ADJ && code === dep.xcomp && tree.tokens.tag[token - 1] === tag.NOUN)
    return [{ token: token - 1, inferred: false }]
  const modifies = code === dep.amod || code === dep.acl || code === dep['acl:relcl']
  // "A missile which it called its best, [capable] of …": any noun before the comma, the nearest first.
  if (
    !modifies &&
    tree.tokens.tag[token] === tag.ADJ &&
    tree.words[token - 1] === ',' &&
    child(tree, token, dep.nsubj) < 0
  )
    return nounsBefore(tree, token)
  return modifies && above >= 0 ? [{ token: above, inferred: false }] : []
}

function nounsBefore(tree: Tree, token: number): readonly Filler[] {
  const found: Filler[] = []
  for (let i = token - 1; i >= Math.max(0, token - 18) && tree.tokens.sentence[i] === tree.tokens.sentence[token]; i--)
    if (tree.tokens.tag[i] === tag.NOUN || tree.tokens.tag[i] === tag.PROPN) found.push({ token: i, inferred: true })
  return found
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
  // "Remove the means [to use] shells": hung on what stands above the noun.
  const next = token + 2
  if (
    found.length === 0 &&
    tree.tokens.tag[token] === tag.NOUN &&
    tree.words[token + 1] === 'to' &&
    tree.tokens.tag[next] === tag.VERB
  )
    found.push({ token: next, inferred: false })
  return found
}
