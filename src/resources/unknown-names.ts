import type { MentionType, Pack, RelationType } from '../schema/index.ts'
import { ROLE_STEPS } from '../schema/index.ts'
import { isMapCode } from './map-codes.ts'
import type { PackProblem } from './pack-problem.ts'

/** What the names in a pack may refer to: everything in the packs of the run. */
export interface KnownNames {
  readonly types: ReadonlyMap<string, MentionType>
  readonly lexicon: (name: string) => ReadonlyMap<string, string | true>
}

/** Where in a YAML file a name stands: keys and indexes from the top. */
export type YamlPath = readonly (string | number)[]

/** Makes the problem of a name at a place; knows which file a relation is in, and lines. */
type Place = (part: RelationType | string, path: YamlPath, reason: string) => PackProblem

/** Mention types named in a pack that no pack of the run has. */
export function unknownTypes(
  pack: Pack,
  types: ReadonlyMap<string, MentionType>,
  place = plainly(pack),
): PackProblem[] {
  const unknown = (type: string | undefined, part: RelationType | string, path: YamlPath): PackProblem[] =>
    type === undefined || types.has(type) ? [] : [place(part, path, `mention type ${type} is in no pack of this run`)]
  return [
    ...pack.mentionTypes.flatMap((type, i) => unknown(type.extends, 'mention-types.yaml', [i, 'extends'])),
    ...pack.gazetteer.flatMap((entry) => unknown(entry.type, `gazetteer (${entry.name})`, [])),
    ...pack.relations.flatMap((relation) =>
      relation.triggers.flatMap((trigger, t) =>
        (['roles', 'given', 'barred'] as const).flatMap((key) =>
          (trigger[key] ?? []).flatMap((one, r) =>
            (one.types ?? []).flatMap((type, i) => unknown(type, relation, ['triggers', t, key, r, 'types', i])),
          ),
        ),
      ),
    ),
  ]
}

/** Roles, steps, word lists and codes of other schemes that the relations of a pack name and that are not there. */
export function unknownNames(pack: Pack, known: KnownNames, place: Place): PackProblem[] {
  return pack.relations.flatMap((relation) => [
    ...unknownRoles(relation, place),
    ...unknownSteps(relation, known, place),
    ...unknownCodes(relation, place),
  ])
}

function unknownRoles(relation: RelationType, place: Place): PackProblem[] {
  const own: ReadonlySet<string> = new Set(relation.roles)
  const wrong = (roles: readonly string[], path: YamlPath): PackProblem[] =>
    roles.filter((role) => !own.has(role)).map((role) => place(relation, path, `role ${role} is not among its roles`))
  const examples = (kind: 'hits' | 'misses') =>
    relation[kind].flatMap((one, i) => wrong(Object.keys(one.arguments ?? {}), [kind, i, 'arguments']))
  return [
    ...wrong(
      [relation.reads].flat().flatMap((reads) => [...reads.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!)),
      ['reads'],
    ),
    ...relation.triggers.flatMap((trigger, t) => [
      ...trigger.roles.flatMap((one, r) => wrong([one.role], ['triggers', t, 'roles', r, 'role'])),
      ...(trigger.filled ?? []).flatMap((roles, f) => wrong(roles, ['triggers', t, 'filled', f])),
    ]),
    ...(relation.yields?.unless ? wrong([relation.yields.unless], ['yields', 'unless']) : []),
    ...examples('hits'),
    ...examples('misses'),
  ]
}

function unknownSteps(relation: RelationType, { lexicon }: KnownNames, place: Place): PackProblem[] {
  const prepositions = lexicon('prepositions')
  return relation.triggers.flatMap((trigger, t) => [
    ...(trigger.lexicon !== undefined && lexicon(trigger.lexicon).size === 0
      ? [place(relation, ['triggers', t, 'lexicon'], `word list ${trigger.lexicon} is in no pack of this run`)]
      : []),
    ...(['roles', 'given', 'barred'] as const).flatMap((key) =>
      (trigger[key] ?? []).flatMap((one, r) =>
        one.from.flatMap((path, i) =>
          path
            .split('/')
            .filter((step) => !ROLE_STEPS.has(step) && !prepositions.has(step))
            .map((step) =>
              place(
                relation,
                ['triggers', t, key, r, 'from', i],
                `“${step}” is neither a step (${[...ROLE_STEPS].join(', ')}) nor a preposition`,
              ),
            ),
        ),
      ),
    ),
  ])
}

function unknownCodes(relation: RelationType, place: Place): PackProblem[] {
  return (['plover', 'followTheMoney', 'stix'] as const).flatMap((scheme) => {
    const code = relation.maps[scheme]
    return code === undefined || isMapCode(scheme, code)
      ? []
      : [place(relation, ['maps', scheme], `${code} is no code of ${scheme}`)]
  })
}

function plainly(pack: Pack): Place {
  return (part, _path, reason) => ({
    code: 'PACK_NAME_UNKNOWN',
    pack: pack.id,
    file: typeof part === 'string' ? part : `relation ${part.id}`,
    reason,
  })
}
