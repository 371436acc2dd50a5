import { type Filler, type Tree, tokenSpan } from '../attribution/index.ts'
import type { Resources } from '../resources/index.ts'
import type {
  AttributionReason,
  Claim,
  ClaimExplanation,
  FactualityReason,
  Role,
  RoleReason,
  TextSpan,
} from '../schema/index.ts'
import { follow } from './arguments/positions.ts'
import { fillerSpan } from './arguments/spans.ts'
import { clauseHead } from './arguments/times-and-amounts.ts'
import { checked } from './evidence.ts'
import type { Hear } from './factuality/factuality.ts'
import type { Frame } from './frames.ts'
import { officeSpan } from './offices/office-span.ts'
import { pathOf } from './triggers/paths.ts'

/** Collects what bears on factuality while it is read. */
export function reasonCollector(tree: Tree): { readonly reasons: readonly FactualityReason[]; readonly hear: Hear } {
  const reasons: FactualityReason[] = []
  return {
    reasons,
    hear: (token, why, list, says) =>
      reasons.push({ word: wordAt(tree, token), why, ...(list !== undefined && { list }), says }),
  }
}

/** Which rule or feature found each part of a claim that `frame` and its fillers were told as. */
export function explainClaim(
  tree: Tree,
  frame: Frame,
  fillers: ReadonlyMap<Role, readonly Filler[]>,
  factuality: readonly FactualityReason[],
  claim: Claim,
  chain: ReadonlyMap<string, AttributionReason>,
  resources: Resources,
): ClaimExplanation {
  const { relation, pattern, trigger } = frame
  const { times, quantities } = tree.analysis
  const time = claim.time === undefined ? undefined : times[claim.time]!
  const quantity = claim.quantity === undefined ? undefined : quantities[claim.quantity]!
  const holder = quantity && claim.arguments.find((one) => one.start < quantity.end && quantity.start < one.end)
  const words = ({ start, end, text }: TextSpan): TextSpan =>
    checked(tree.analysis.document.id, tree.text, { start, end, text })
  return {
    trigger: {
      word: wordAt(tree, trigger),
      pack: resources.packs.findLast((pack) => pack.relations.includes(relation))?.id ?? '',
      relation: relation.id,
      number: relation.triggers.indexOf(pattern) + 1,
      lemma: lemmaOf(tree, frame),
      ...(frame.likelihood !== undefined && { likelihood: rounded(frame.likelihood) }),
    },
    roles: [...fillers].flatMap(([role, all]) => all.map((one) => roleReason(tree, frame, role, one))),
    factuality,
    ...(time && { time: { words: words(time), clause: wordAt(tree, clauseHead(tree, trigger)) } }),
    ...(quantity && { quantity: { words: words(quantity), filler: words(holder ?? quantity) } }),
    chain: claim.chain.flatMap((id) => chain.get(id) ?? []),
  }
}

function roleReason(tree: Tree, frame: Frame, role: Role, { token, inferred }: Filler): RoleReason {
  const { pattern, trigger } = frame
  const span = role === 'office' && token === trigger ? officeSpan(tree, token) : fillerSpan(tree, token)
  const ways = pattern.roles.filter((one) => one.role === role)
  const way = ways.find((one) => one.from.some((path) => leads(tree, trigger, path, token)))
  const path = way?.from.find((one) => leads(tree, trigger, one, token))
  const types = (way ?? ways[0])?.types
  const likelihood = frame.learnt?.get(token)
  if (likelihood !== undefined) {
    const filler = checked(tree.analysis.document.id, tree.text, span)
    return {
      role,
      filler,
      path: 'model',
      likelihood: rounded(likelihood),
      ...(inferred && { inferred: true as const }),
    }
  }
  return {
    role,
    filler: checked(tree.analysis.document.id, tree.text, span),
    path: path ?? (pattern.reciprocal && role === 'recipient' ? 'counterpart' : ways.length > 0 ? 'joined' : 'clause'),
    ...(types && { types }),
    ...(inferred && { inferred: true as const }),
  }
}

function rounded(likelihood: number): number {
  return Math.round(likelihood * 100) / 100
}

function leads(tree: Tree, trigger: number, path: string, token: number): boolean {
  return follow(tree, trigger, pathOf(path)).some((one) => one.token === token)
}

/** The listed word of the trigger: its own lemma or word, or the longer one it is part of. */
function lemmaOf(tree: Tree, { pattern, trigger }: Frame): string {
  const own = [tree.tokens.lemma[trigger]!, tree.words[trigger]!]
  const parts = pattern.lemmas.filter((lemma) => lemma.split(' ').some((word) => own.includes(word)))
  return parts.find((lemma) => own.includes(lemma)) ?? parts[0] ?? own[0]!
}

function wordAt(tree: Tree, token: number): TextSpan {
  return checked(tree.analysis.document.id, tree.text, tokenSpan(tree, token, token + 1))
}
