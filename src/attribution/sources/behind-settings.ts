import type { Span } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import { tokenFrom } from '../trees/phrases.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'

/** "said [in a statement, first carried by the daily,] that …": contents without the words for where and when it was said. */
export function behindSettings(tree: Tree, cue: Cue, content: readonly Span[]): readonly Span[] {
  if (cue.kind !== 'verb') return content
  return content.map((told) => {
    const time = tokenFrom(tree, told.start) === cue.end ? TIME.exec(tree.text.slice(told.start, told.end)) : null
    const span = time ? { start: told.start + time[0].length, end: told.end } : told
    if (!SAYING.has(tree.tokens.lemma[cue.anchor]!)) return span
    const first = tokenFrom(tree, span.start)
    if (first !== cue.end || tree.tokens.tag[first] !== tag.ADP) return span
    for (let i = first + 2; i < first + 25 && i < tree.tokens.length && tree.tokens.end[i]! < span.end; i++) {
      if (tree.words[i] === '“' || tree.words[i] === '"') return span
      if (tree.words[i] === 'that' && tree.tokens.dependency[i] === dep.mark)
        return { start: tree.tokens.start[i]!, end: span.end }
    }
    return span
  })
}
/** "said [Friday] it is …", "vowed [last summer] to …" */
const TIME =
  /^(?:(?:on|late|early|earlier|last|this)\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this|earlier this)\s(?:week|month|year|spring|summer|autumn|fall|winter))(?:\s(?:morning|afternoon|evening|night))?,?\s+(?=\p{Ll}|\p{Lu})/u
const SAYING = new Set(['say', 'state', 'add', 'announce', 'write', 'declare', 'insist', 'report', 'argue', 'claim'])
