import { textSpan } from '../../schema/index.ts'
import type { Draft } from '../draft.ts'
import type { Tree } from '../trees/tree.ts'

/**
 * Contents that go on with a relative clause into which another cue is put: "maintained [that they had been sold to Osk, which, it asserted, had
 * passed them on]". The parse ends the content before the pronoun; what somebody is made to assert of it stands within.
 */
export function withRelatives(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  const inserted = drafts.filter(({ content }) => content.length > 1 && PRONOUN.test(content[0]!.text))
  if (inserted.length === 0) return drafts
  return drafts.map((draft) => {
    const last = draft.content.at(-1)
    const inner = inserted.find(
      ({ content, cue }) =>
        last !== undefined &&
        draft.cue.end < cue.start &&
        content[0]!.start > last.start &&
        content[0]!.start - last.end < 3 &&
        /^,?\s*$/.test(tree.text.slice(last.end, content[0]!.start)),
    )
    const end = inner?.content.at(-1)?.end
    if (!last || end === undefined || end <= last.end) return draft
    return { ...draft, content: [...draft.content.slice(0, -1), textSpan(tree.text, last.start, end)] }
  })
}
const PRONOUN = /^(?:\p{L}+ )?(?:which|whom?|that|where)$/iu
