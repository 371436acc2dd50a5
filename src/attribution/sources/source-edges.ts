import { type TextSpan, textSpan } from '../../schema/index.ts'

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const TIME = `(?:(?:on|late|early|earlier|later|last|this|next|in)\\s+)*(?:${DAY}|today|yesterday|tonight|(?:last|this)\\s+(?:week|month|year|night)|over the weekend|in recent (?:days|weeks|months|years))(?:\\s+(?:morning|afternoon|evening|night))?`
/** "Velmark’s minister [on Saturday]" */
const BEHIND = new RegExp(`^(.*?\\p{L}[^\\s,]*),?\\s+${TIME},?$`, 'su')
/** "The minister [wouldn’t]" */
const HELPING = /^(.*\S)\s+(?:would|could|did|does|do|has|have|had|is|was|were|will|should)(?:n['’]t)?$/su
/** "[Image copyright Agency Image caption] Secretary Holt" */
const CREDIT = /^.*\b(?:[Mm]edia|[Ii]mage|[Pp]hoto|[Vv]ideo) caption:?\s+(?=\S)/su
/** "[While]Velmark", glued together. */
const GLUED = /^(?:While|Although|But|And|When|After|As)(?=\p{Lu}\p{Ll})/u
/** "[OSK (Agency) -] President Brask" */
const DATELINE =
  /^\p{Lu}[\p{L}\s,./-]*\((?:[\p{L}\s]+\)\s+[-–—]+|(?:Reuters|CNN|AP|AFP|UPI|Xinhua|TASS|ANI|DPA)\))\s+(?=\p{Lu})/u

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
/** "[Rebels Shell Osk 6 September 2016] A reporter", "[April 11 2017] The staff": a headline and date that the text has glued to the source. */
const DATED = new RegExp(
  `^.*?\\b(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2},?) (?:19|20)\\d\\d\\s+(?:\\d\\d?:\\d\\d\\s+)?(?=\\p{Lu})`,
  'su',
)
/** "[Also Monday] state media", "[Earlier in the day] a source", where the comma behind the time is lost. */
const DAYS = new RegExp(`^(?:(?:Also|Earlier|Later|Early|Late|On) )?(?:${DAY} |in the day )(?=\\p{L})`, 'su')

/** The words of a source without what only stands beside them: days, auxiliaries, credits of pictures, a conjunction glued to a name. */
export function withoutEdges(text: string, span: TextSpan): TextSpan {
  let { start, end } = span
  const words = (): string => text.slice(start, end)
  for (const lead of [CREDIT, DATELINE, DATED, DAYS, GLUED]) start += lead.exec(words())?.[0].length ?? 0
  // "Holt, who spoke to the minister on Monday,": the day is not that of the cue.
  const isClosed = words().endsWith(',')
  for (const tail of isClosed ? [] : [HELPING, BEHIND]) {
    const kept = tail.exec(words())?.[1]
    if (kept && !/^(?:the|an?|this|last|next)$/i.test(kept)) end = start + kept.length
  }
  return start === span.start && end === span.end ? span : textSpan(text, start, end)
}
