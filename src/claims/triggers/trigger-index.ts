import { inflections } from '../../attribution/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { RelationType, Trigger } from '../../schema/index.ts'
import { type Path, pathOf } from './paths.ts'

/** One lemma of a trigger: the relation it evokes, and the further words of a multi-word trigger. */
export interface TriggerEntry {
  readonly relation: RelationType
  readonly trigger: Trigger
  /** Words that must stand with the lemma: after a verb ("set [up]"), before a noun ("[in] touch"). */
  readonly rest: readonly string[]
  /** Word that must stand before a verb with a hyphen between ("[test]-fire"). */
  readonly prefix?: string
  /** Paths of each role of the trigger, in the order of its roles, cut into steps. */
  readonly paths: readonly (readonly Path[])[]
  /** Paths of what must, and of what must not, stand around the trigger, cut into steps. */
  readonly given: readonly (readonly Path[])[]
  readonly barred: readonly (readonly Path[])[]
  /** All words of the trigger's word list. */
  readonly listed?: ReadonlySet<string>
  readonly governs?: ReadonlySet<string>
  readonly clauseVerbs?: ReadonlySet<string>
}

const indexes = new WeakMap<Resources, ReadonlyMap<string, readonly TriggerEntry[]>>()

/** All triggers of the packs by lemma, made once for each Resources; multi-word triggers come first. */
export function triggerIndex(resources: Resources): ReadonlyMap<string, readonly TriggerEntry[]> {
  const known = indexes.get(resources)
  if (known) return known
  const index = new Map<string, TriggerEntry[]>()
  for (const relation of resources.relations.values()) {
    for (const trigger of relation.triggers) {
      const paths = trigger.roles.map(steps)
      const given = (trigger.given ?? []).map(steps)
      const barred = (trigger.barred ?? []).map(steps)
      const listed = trigger.lexicon === undefined ? undefined : new Set(resources.lexicon(trigger.lexicon).keys())
      for (const lemma of new Set([...trigger.lemmas, ...(listed ?? [])])) {
        const words = lemma.split(' ')
        const whole = trigger.tag === 'VERB' ? words[0]! : words.at(-1)!
        const [last, prefix] = whole.split('-').reverse()
        const rest = trigger.tag === 'VERB' ? words.slice(1) : words.slice(0, -1)
        const added: TriggerEntry = {
          relation,
          trigger,
          rest,
          paths,
          given,
          barred,
          ...(listed && { listed }),
          ...(trigger.governs && { governs: new Set(trigger.governs) }),
          ...(trigger.clauseVerbs && { clauseVerbs: new Set(trigger.clauseVerbs) }),
        }
        // "Re-exported" is one token, "test-fired" three.
        if (prefix !== undefined) index.set(last!, [...(index.get(last!) ?? []), { ...added, prefix }])
        index.set(whole, [...(index.get(whole) ?? []), added])
      }
    }
  }
  for (const [lemma, group] of [...index]) {
    for (const kind of ['verb', 'noun'] as const) {
      const ofKind = group.filter((one) => (one.trigger.tag === 'VERB') === (kind === 'verb'))
      if (ofKind.length === 0) continue
      for (const form of inflections(lemma, kind)) {
        const held = index.get(form) ?? []
        // "armed" and "funding" may be triggers of their own and forms of "arm" and "fund".
        if (held.every((one) => one.trigger.tag !== 'VERB')) index.set(form, [...held, ...ofKind])
      }
    }
  }
  for (const group of index.values()) group.sort((a, b) => weight(b) - weight(a))
  indexes.set(resources, index)
  return index
}

function steps({ from }: { readonly from: readonly string[] }): readonly Path[] {
  return from.map(pathOf)
}

/** Triggers of more words are tried first. */
function weight({ rest, prefix }: TriggerEntry): number {
  return rest.length + (prefix === undefined ? 0 : 1)
}
