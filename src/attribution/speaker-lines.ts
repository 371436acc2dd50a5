import { textSpan } from '../schema/index.ts'
import { sentenceRange } from './contents/sentence-contents.ts'
import { PLAIN_SPEECH, type SpeechLexicon } from './cues/speech-lexicon.ts'
import { type HeadlineAttribution, speakerIn } from './headlines.ts'
import { tokenFrom, trimmed, withoutStop } from './trees/phrases.ts'
import type { Tree } from './trees/tree.ts'

/** A line that opens with who says it: "12.40 Airport authority: two runways closed", "Al-Mizan : the army has left"; a time may stand before. */
const LINE =
  /^[ \t]*(?:\d{1,2}[.:]\d\d(?: ?[AaPp]\.?[Mm]\.?)?\s+(?:[-–—]\s*)?)?((?:[\p{L}\d.’'&-]+ ){0,4}[\p{L}\d.’'&-]+) ?:[ \t]+(?=\S)/gmu
/** Labels in capitals, or with a person’s title, are those of a transcript. */
const LABEL = /^(?:\p{Lu}{4,}[\p{Lu} .’'-]*|(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Lord|Lady|Q|A)\b.*)$/u
/** Labels that say what follows, and not who says it. */
const NO_SPEAKERS =
  /\b(?:update|note|correction|related|source|sources|photo|video|caption|analysis|opinion|subject|from|to|date|topics?)$/i

/**
 * What lines of live blogs and digests say that open with a body, a paper or several people and a colon: the sentence behind it. Labels that come back
 * are those of a transcript, unless they are papers. Linear in the text.
 */
export function speakerLines(tree: Tree, lexicon: SpeechLexicon): readonly HeadlineAttribution[] {
  const { text, tokens } = tree
  const titles = tree.analysis.document.zones.filter(({ kind }) => kind === 'title')
  const lines = [...text.matchAll(LINE)]
  return lines.flatMap((line) => {
    const label = line[1]!
    const start = line.index + line[0].indexOf(label)
    const colon = text.indexOf(':', start + label.length)
    if (LABEL.test(label) || NO_SPEAKERS.test(label) || titles.some((zone) => zone.start <= start && start < zone.end))
      return []
    const first = tokenFrom(tree, start)
    const end = tokenFrom(tree, start + label.length)
    const head = speakerIn(tree, first, end, lexicon)
    if (head < 0 || end <= first) return []
    const kind = lexicon.kinds.get(tokens.lemma[head]!)
    const mention = tree.cover[head]!
    const named = mention >= 0 ? tree.analysis.mentions[mention]! : undefined
    const type = named?.kind === 'name' ? named.type : undefined
    const isPaper = kind === 'media' || type === 'MediaOutlet'
    const isAgain = lines.filter((other) => other[1] === label).length > 1
    if (type === 'Person' || (kind === 'unnamed-person' && tree.words[head] === tokens.lemma[head])) return []
    if (isAgain && !isPaper) return []
    const from = tokenFrom(tree, colon + 1)
    const [, to] = from < tokens.length ? sentenceRange(tree, from) : [from, from]
    const span = to - from > 4 ? trimmed(text, tokens.start[from]!, tokens.end[to - 1]!) : undefined
    const content = span && withoutStop(text, span)
    if (!content || text.slice(content.start, content.end).includes('\n')) return []
    return [
      {
        source: textSpan(text, start, start + label.length),
        cue: textSpan(text, colon, colon + 1),
        content,
        word: isPaper ? { ...PLAIN_SPEECH, act: 'report' } : PLAIN_SPEECH,
        head,
      },
    ]
  })
}
