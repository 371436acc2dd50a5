import type { AttributionReason, ClaimExplanation, FactualityReason } from '../schema/index.ts'
import { inert } from './table.ts'

/** Why a claim was read as it was, as lines for people: trigger, roles, factuality, time, quantity, chain. */
export function describeExplanation(explanation: ClaimExplanation): string {
  const { trigger, roles, factuality, time, quantity, chain } = explanation
  const lines = [
    `trigger “${trigger.word.text}”: ${trigger.pack}, ${trigger.relation}, trigger ${trigger.number} (${trigger.lemma})${
      trigger.likelihood === undefined ? '' : `; no pattern fits, the model says ${trigger.likelihood}`
    }`,
    ...roles.map(
      ({ role, filler, path, likelihood, types, inferred }) =>
        `${role} “${filler.text}”: ${path}${likelihood === undefined ? '' : ` says ${likelihood}`}${types ? `, as ${types.join(' or ')}` : ''}${inferred ? ', understood from elsewhere' : ''}`,
    ),
    ...(factuality.length === 0
      ? ['factuality: nothing beside or above it weakens it']
      : factuality.map(describeFactor)),
    ...(time ? [`time “${time.words.text}”: in the clause of “${time.clause.text}”`] : []),
    ...(quantity ? [`quantity “${quantity.words.text}”: in “${quantity.filler.text}”`] : []),
    ...chain.flatMap(describeLink),
  ]
  return lines.map((line) => `\n      ${inert(line)}`).join('')
}

function describeFactor({ word, why, list, says }: FactualityReason): string {
  return `factuality “${word.text}”: ${why}, says ${says}${list === undefined ? '' : ` (${list})`}`
}

function describeLink({ attribution, cue, source, content }: AttributionReason): readonly string[] {
  const at = ({ word, place, path }: AttributionReason['content'][number]) =>
    `headed by “${word.text}”, ${place}${path ? ` (${path})` : ''}`
  const entry = cue.entry === undefined ? '' : `, ${cue.list}: ${cue.entry}: ${cue.says}`
  return [
    `${attribution} cue “${cue.word.text}”: ${cue.kind}${entry}`,
    `${attribution} source ${source ? at(source) : 'not named'}`,
    ...content.map((one) => `${attribution} content ${at(one)}`),
  ]
}
