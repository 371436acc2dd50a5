import type { Resources } from '../../resources/index.ts'
import { Mode } from '../../schema/index.ts'

/** What a word says of an event it stands beside or governs. */
export interface Commitment {
  readonly strength: 'CT' | 'PR' | 'PS' | 'Uu'
  readonly negative: boolean
  readonly modes: readonly Mode[]
}

/** The word lists of factuality: governors, words beside the event, and cues of speech. */
export interface FactualityLexicon {
  readonly contexts: ReadonlyMap<string, Commitment>
  readonly words: ReadonlyMap<string, Commitment>
  readonly cues: ReadonlyMap<string, Commitment>
}

const lexicons = new WeakMap<Resources, FactualityLexicon>()

/** The factuality lists of these Resources, read once. */
export function factualityLexicon(resources: Resources): FactualityLexicon {
  const known = lexicons.get(resources)
  if (known) return known
  const lexicon: FactualityLexicon = {
    contexts: commitments(resources.lexicon('factuality-contexts')),
    words: commitments(resources.lexicon('factuality-words')),
    cues: commitments(resources.lexicon('factuality-cues')),
  }
  lexicons.set(resources, lexicon)
  return lexicon
}

function commitments(list: ReadonlyMap<string, string | true>): ReadonlyMap<string, Commitment> {
  const found = new Map<string, Commitment>()
  for (const [word, value] of list) {
    const parts = String(value).split(' ')
    const strength = parts[0]
    if (strength !== 'CT' && strength !== 'PR' && strength !== 'PS' && strength !== 'Uu') continue
    const modes = parts.flatMap((part) => {
      const mode = Mode.safeParse(part)
      return mode.success ? [mode.data] : []
    })
    found.set(word, { strength, negative: parts.includes('-'), modes })
  }
  return found
}
