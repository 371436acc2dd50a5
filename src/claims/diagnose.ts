import { adposition, type Tree, tag, treeOf } from '../attribution/index.ts'
import type { Resources } from '../resources/index.ts'
import { type Analysis, type RelationType, type TextSpan, UPOS } from '../schema/index.ts'
import { follow } from './arguments/positions.ts'
import { fillerSpan } from './arguments/spans.ts'
import type { Refusal } from './factuality/refusal.ts'
import { fillerTypes } from './fillers/filler-types.ts'
import { type Frame, framesAt } from './frames.ts'
import { withoutRepeats } from './repeats.ts'
import { triggerIndex } from './triggers/trigger-index.ts'

/** What became of one word that may evoke a relation. */
export interface Diagnosis {
  readonly trigger: TextSpan
  /** Index of the trigger in the relation's file, from 0. */
  readonly pattern: number
  readonly fired: boolean
  /** One sentence: what filled the roles, or the first condition that was not met and what stood there instead. */
  readonly reason: string
}

/** Every word of a Document that may evoke `relation`, with what it evoked or why it evoked nothing. For people who write packs. */
export function diagnose(analysis: Analysis, relation: RelationType, resources: Resources): readonly Diagnosis[] {
  const tree = treeOf(analysis)
  const index = triggerIndex(resources)
  const types = fillerTypes(resources)
  const found: Diagnosis[] = []
  const frames: Frame[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    const entries = (index.get(tree.tokens.lemma[token]!) ?? index.get(tree.words[token]!) ?? []).filter(
      (entry) => entry.relation.id === relation.id,
    )
    const refuse = (refusal: Refusal) =>
      found.push({
        trigger: wordAt(tree, token),
        pattern: relation.triggers.indexOf(refusal.entry.trigger),
        fired: false,
        reason: reasonOf(tree, refusal),
      })
    frames.push(...framesAt(tree, token, entries, types, refuse))
  }
  const told = new Set(withoutRepeats(tree, frames))
  for (const frame of frames) {
    const roles = [...frame.fillers].map(
      ([role, fillers]) => `${role} “${fillers.map((one) => fillerSpan(tree, one.token).text).join('”, “')}”`,
    )
    found.push({
      trigger: wordAt(tree, frame.trigger),
      pattern: relation.triggers.indexOf(frame.pattern),
      fired: told.has(frame),
      reason: told.has(frame)
        ? roles.join(', ')
        : `another trigger of the sentence says it more fully than ${roles.join(', ')}`,
    })
  }
  return found.sort((a, b) => a.trigger.start - b.trigger.start || a.pattern - b.pattern)
}

function reasonOf(tree: Tree, { token, entry, condition, role, roles }: Refusal): string {
  const { trigger } = entry
  switch (condition) {
    case 'tag':
      return `needs a ${trigger.tag}, but the word was read as ${UPOS[tree.tokens.tag[token]!]}`
    case 'lemmas':
      return `the words “${entry.rest.join(' ')}” of the trigger do not stand with it`
    case 'existential':
      return 'needs “there is”'
    case 'after':
      return `needs ${listed(trigger.after)} before it; there is ${listed([adposition(tree, token) || 'no preposition'])}`
    case 'ability':
      return trigger.ability === 'required' ? 'needs “can” or “could”' : 'stands under “can” or “could”'
    case 'governs':
      return `its object is none of ${listed(trigger.governs)}`
    case 'clauseVerbs':
      return `the clause below it has none of ${listed(trigger.clauseVerbs)}`
    case 'intransitive':
      return 'has an object'
    case 'bare':
      return 'another noun says more of it'
    case 'without':
      return `something stands behind one of ${listed(trigger.without)}`
    case 'along':
      return `nothing stands behind any of ${listed(trigger.along)}`
    case 'ahead':
      return 'is not said to lie ahead'
    case 'given':
      return `nothing around it is ${listed(trigger.given?.flatMap((one) => one.types ?? one.from))}`
    case 'barred':
      return `something around it is ${listed(trigger.barred?.flatMap((one) => one.types ?? one.from))}`
    case 'clausal':
      return trigger.clausal === 'required' ? 'needs an infinitive below it' : 'has an infinitive below it'
    case 'required':
      return `role ${role} is required and empty: ${triedFor(
        tree,
        token,
        entry,
        trigger.roles.findIndex((one) => one.role === role),
      )}`
    case 'filled':
      return `one of ${listed(roles)} must be filled: ${trigger.roles
        .flatMap((one, i) => (roles?.includes(one.role) ? [triedFor(tree, token, entry, i)] : []))
        .join('; ')}`
    case 'itself':
      return 'actor and recipient are the same words'
  }
}

/** What stands at each path of a role, and what type it was read as. */
function triedFor(tree: Tree, token: number, entry: Refusal['entry'], at: number): string {
  const { types, named } = entry.trigger.roles[at]!
  const wanted = `${named ? 'a named ' : ''}${types?.join(' or ') ?? 'anything'}`
  const tried = entry.paths[at]!.map((path) => {
    const there = follow(tree, token, path).map(
      (one) => `“${fillerSpan(tree, one.token).text}” (${typeOf(tree, one.token)})`,
    )
    return `${path.join('/')} is ${there.join(', ') || 'nothing'}`
  })
  return `${tried.join(', ')}; wanted ${wanted}`
}

function typeOf(tree: Tree, token: number): string {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  if (index >= 0) return tree.analysis.mentions[index]!.type
  return tree.tokens.tag[token] === tag.PRON ? 'a pronoun' : 'no type'
}

function wordAt(tree: Tree, token: number): TextSpan {
  const start = tree.tokens.start[token]!
  const end = tree.tokens.end[token]!
  return { start, end, text: tree.text.slice(start, end) }
}

function listed(words: readonly string[] | undefined): string {
  return (words ?? []).map((word) => `“${word}”`).join(', ')
}
