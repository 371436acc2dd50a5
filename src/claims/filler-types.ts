import { dep, isUnknownName, type Tree, tag } from '../attribution/index.ts'
import type { Resources } from '../resources/index.ts'

/** Says which types of the pack a token's phrase may be read as. */
export interface FillerTypes {
  /** Whether the phrase headed by `token` is of one of `types`; no types asks for nothing. */
  readonly fits: (tree: Tree, token: number, types: readonly string[] | undefined) => boolean
}

const made = new WeakMap<Resources, FillerTypes>()
const PEOPLE = new Set([
  'he',
  'she',
  'they',
  'we',
  'i',
  'who',
  'whom',
  'it',
  'him',
  'her',
  'them',
  'us',
  'its',
  'their',
  'his',
  'our',
  'my',
  'itself',
])

const NAMEABLE = new Set(['Party', 'Organization', 'GovernmentBody'])

/** The types of these Resources, with supertypes and the groups of `type-groups`; read once. */
export function fillerTypes(resources: Resources): FillerTypes {
  const known = made.get(resources)
  if (known) return known
  const groups = typesByWord(resources, 'type-groups')
  const nouns = new Map([...typesByWord(resources, 'noun-classes'), ...typesByWord(resources, 'noun-types')])
  const closures = new Map<string, ReadonlySet<string>>()
  const closureOf = (type: string): ReadonlySet<string> => {
    const held = closures.get(type)
    if (held) return held
    const closure = new Set<string>()
    const open = [type]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (closure.has(at)) continue
      closure.add(at)
      const above = resources.mentionTypes.get(at)?.extends
      if (above !== undefined) open.push(above)
      // Word lists have lower-case keys.
      open.push(...(groups.get(at.toLowerCase()) ?? []))
    }
    closures.set(type, closure)
    return closure
  }
  const meets = (type: string, types: readonly string[]): boolean => {
    const closure = closureOf(type)
    return types.some((one) => closure.has(one))
  }
  const types: FillerTypes = {
    fits(tree, token, wanted) {
      if (wanted === undefined) return true
      const { mentions, entities } = tree.analysis
      const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
      if (index >= 0) {
        if (meets(mentions[index]!.type, wanted)) return true
        const entity = entities[tree.entity[index]!]
        if (entity && meets(entity.type, wanted)) return true
        if (mentions[index]!.kind === 'name') return false
      }
      const noun = nouns.get(tree.tokens.lemma[token]!) ?? nouns.get(tree.words[token]!)
      if (noun) return noun.some((type) => meets(type, wanted))
      // A name that no one knows may be any party; it is no place and no thing.
      if (isUnknownName(tree, token) && tree.tokens.dependency[token] !== dep.compound) {
        return wanted.some((one) => NAMEABLE.has(one))
      }
      return (
        index < 0 && tree.tokens.tag[token] === tag.PRON && PEOPLE.has(tree.words[token]!) && wanted.includes('Party')
      )
    },
  }
  made.set(resources, types)
  return types
}

/** A word list whose values are types, several written with blanks; what one pack says of a word stands beside what others say. */
function typesByWord(resources: Resources, list: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>()
  for (const { lexicons } of resources.packs) {
    for (const [word, types] of lexicons.get(list) ?? []) {
      if (typeof types === 'string') all.set(word, [...new Set([...(all.get(word) ?? []), ...types.split(' ')])])
    }
  }
  return all
}
