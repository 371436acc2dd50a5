import type { Claimant } from '../../schema/index.ts'
import { isQuoted } from '../trees/phrases.ts'
import type { Tree } from '../trees/tree.ts'
import type { Source } from './sources.ts'

/** "VOSS: I told them …", "Miss Penhallow: I thank …": who has the turn, in a transcript. */
const LABEL =
  /^(?:(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Lord|Lady|Gen|Col)\.? (?:\p{Lu}[\p{L}’'-]*\.? ?){1,4}|(?:\p{Lu}[\p{Lu}’'.-]+ ?){1,4})(?: \([^)\n]{1,40}\))?:\s/u
/** Labels that name nobody. */
const NOBODY =
  /^(?:CALLER|Q|QUESTION|REPORTER|HOST|PRESENTER|NEWSREADER|ANNOUNCER|INTERVIEWER|CORRESPONDENT|VOICE|A|ANSWER)\b/

/** Whoever "I" is outside of quotation marks in a turn of a transcript; undefined where nobody is named. */
export function turnSpeaker(tree: Tree, source: Source): Claimant | undefined {
  if (!/^(?:i|me|my)$/.test(tree.words[source.head]!) || isQuoted(tree.text, source.span.start)) return undefined
  const from = tree.text.lastIndexOf('\n', source.span.start) + 1
  const label = LABEL.exec(tree.text.slice(from, source.span.start))?.[0]
  if (!label || NOBODY.test(label)) return undefined
  const name = label.replace(/\s*(?:\([^)]*\))?:\s*$/, '')
  const last = name.split(' ').at(-1)!.toLowerCase()
  const entity = tree.analysis.entities.find(
    (one) => one.type === 'Person' && one.name.toLowerCase().split(' ').includes(last),
  )
  return entity ? { entity: entity.id, name: entity.name, kind: 'named-person' } : { name, kind: 'named-person' }
}
