import type { ClaimId, ClusterLink, Derivation, Entity, Links, Party, Stance } from '../../schema/index.ts'

/** Index of a claim in its extraction. */
type Position = number
/** Role and index into `linked`, or role, name, key and the entity's id. */
type PackedFiller =
  | readonly [string, number]
  | readonly [string, string, string]
  | readonly [string, string, string, string]
  | readonly [string, string, string, string | 0, string]

/** Links with every entity and party once, and claims by their place. */
export interface PackedLinks {
  readonly linked: readonly Entity[]
  /** Document's entity id, and index into `linked`. */
  readonly entities: readonly (readonly [string, number])[]
  readonly parties: readonly Party[]
  readonly clusters: readonly (readonly [
    Position,
    string,
    string,
    string,
    readonly PackedFiller[],
    readonly number[],
    Pick<ClusterLink, 'planned' | 'period' | 'around'>?,
  ])[]
  readonly stances: readonly (readonly [Position, string, string, string?, Stance['holder']?])[]
  readonly derivations: readonly (readonly [Position, string, string, string?])[]
}

/** The Links of an extraction with these claims. */
export function packLinks(links: Links, claims: readonly { readonly id: string }[]): PackedLinks {
  const linked = new Listed<Entity>((entity) => entity.id)
  const parties = new Listed<Party>((party) => `${party.key}\u001f${party.name}`)
  const positions = new Map(claims.map(({ id }, position) => [id, position]))
  const at = (claim: string) => positions.get(claim) ?? -1
  return {
    entities: Array.from(links.entities, ([id, entity]) => [id, linked.index(entity)] as const),
    linked: linked.items,
    clusters: links.clusters.map((link) => {
      const { claim, cluster, relation, sentence, planned, period, around } = link
      const fillers = link.arguments.map((filler) => packFiller(filler, linked))
      const through = link.parties.map((party) => parties.index(party))
      const marks = {
        ...(planned && { planned }),
        ...(period !== undefined && { period }),
        ...(around !== undefined && { around }),
      }
      if (Object.keys(marks).length === 0) return [at(claim), cluster, relation, sentence, fillers, through]
      return [at(claim), cluster, relation, sentence, fillers, through, marks]
    }),
    parties: parties.items,
    stances: links.stances.map(({ claim, kind, target, said, holder }) => {
      if (holder) return [at(claim), kind, target, said ?? '', holder]
      return said === undefined ? [at(claim), kind, target] : [at(claim), kind, target, said]
    }),
    derivations: links.derivations.map(({ claim, from, kind, translatedFrom }) =>
      translatedFrom === undefined ? [at(claim), from, kind] : [at(claim), from, kind, translatedFrom],
    ),
  }
}

function packFiller(
  { role, name, key, entity, path }: ClusterLink['arguments'][number],
  linked: Listed<Entity>,
): PackedFiller {
  if (path !== undefined) return [role, name, key, entity ?? 0, path]
  if (entity === undefined) return [role, name, key]
  const index = linked.find(entity)
  return index !== undefined && key === entity && linked.items[index]!.name === name
    ? [role, index]
    : [role, name, key, entity]
}

/** The Links that `packLinks` was given. */
export function unpackLinks(packed: PackedLinks, claims: readonly { readonly id: string }[]): Links {
  const { linked, parties } = packed
  const claimAt = (position: Position) => claims[position]!.id as ClaimId
  return {
    entities: new Map(packed.entities.map(([id, index]) => [id, linked[index]!])),
    clusters: packed.clusters.map(([claim, cluster, relation, sentence, fillers, through, marks]) => ({
      claim: claimAt(claim),
      cluster: cluster as ClusterLink['cluster'],
      relation,
      arguments: fillers.map((filler) => unpackFiller(filler, linked)),
      ...marks,
      sentence,
      parties: through.map((index) => parties[index]!),
    })),
    stances: packed.stances.map(
      ([claim, kind, target, said, holder]) =>
        ({ claim: claimAt(claim), kind, target, ...(said && { said }), ...(holder && { holder }) }) as Stance,
    ),
    derivations: packed.derivations.map(
      ([claim, from, kind, language]) =>
        ({
          claim: claimAt(claim),
          from,
          kind,
          ...(language !== undefined && { translatedFrom: language }),
        }) as Derivation,
    ),
  }
}

function unpackFiller(filler: PackedFiller, linked: readonly Entity[]): ClusterLink['arguments'][number] {
  if (filler.length === 2) {
    const { id, name } = linked[filler[1]]!
    return { role: filler[0], name, key: id, entity: id }
  }
  const [role, name, key, entity, path] = filler
  return {
    role,
    name,
    key,
    ...(entity !== undefined && entity !== 0 && { entity: entity as Entity['id'] }),
    ...(path !== undefined && { path }),
  }
}

/** Different things once each, and where they stand in the list. */
class Listed<T> {
  readonly items: T[] = []
  readonly #indices = new Map<string, number>()
  readonly #keyOf: (item: T) => string

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf
  }

  find(key: string): number | undefined {
    return this.#indices.get(key)
  }

  index(item: T): number {
    const key = this.#keyOf(item)
    const known = this.#indices.get(key)
    if (known !== undefined) return known
    this.#indices.set(key, this.items.push(item) - 1)
    return this.items.length - 1
  }
}
