import { findDate } from '../metadata/dates.ts'

const NAME = "(?:[\\p{Lu}][\\p{L}\\p{M}.'’-]*|al-[\\p{Lu}][\\p{L}’'-]*|de|van|von|der|bin|ben|ibn|el|al|da|di|la|le|du)"
const by =
  /^(?:by|story by|report(?:ed)? by|written by|authors?|posted by|compiled by|edited by|words by|by our)\s*:?\s+/i
const role =
  /^(?:[\p{L}’'&.-]+ ){0,4}(?:staff|staff (?:writer|reporter|report)s?|news (?:desk|agencies|service|staff)|correspondents?|editorial (?:board|staff|team)|agencies|web ?desk|newsroom|associated press|online desk)$/iu
const lowerWords = new Set(
  'and & of the for in with by at to from de van von der bin ben ibn el al da di la le du staff writer writers reporter correspondent editor contributor special | / - – — . on'.split(
    ' ',
  ),
)
const personName = new RegExp(`^${NAME}(?: ${NAME}){1,3}$`, 'u')

/** Whether a line says who wrote the item, or when it was published. `before` tells whether it stands before the running text. */
export function isByline(text: string, before: boolean): boolean {
  if (text.length > 170) return false
  if (by.test(text) && isNames(text.replace(by, ''))) return true
  if (isDateLine(text)) return true
  return before && text.length <= 60 && role.test(text)
}

/** Whether a line is a person's name and nothing else: a byline when a date or another byline stands beside it. */
export function isPersonName(text: string): boolean {
  return text.length <= 50 && personName.test(text)
}

/** Whether a closing line presents the author: "The writer is a fellow at …". */
export function isAuthorNote(text: string): boolean {
  return (
    text.length < 500 &&
    /^(?:\*\s*)?(?:The (?:writer|author)s? (?:is|are|was)\b|About the authors?\b|[\p{Lu}][\p{L}.’'-]+(?: [\p{Lu}][\p{L}.’'-]+){1,3} (?:is|was) (?:an?|the|our) (?:[\p{L}-]+ ){0,4}(?:reporter|correspondent|journalist|writer|columnist|editor|contributor|blogger)\b)/u.test(
      text,
    )
  )
}

/** The words after "By": names, outlets and connecting words, and nothing that makes a sentence. */
function isNames(text: string): boolean {
  const words = text
    .replace(/\d{1,2}:\d\d.*$/, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  if (words.length === 0 || words.length > 20 || /[.!?]["”]?$/.test(text.replace(/\b(?:\p{L}\.|Jr\.|Sr\.)$/u, '')))
    return false
  if (
    /^(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/.test(
      text,
    ) &&
    !isDateLine(text)
  )
    return false
  let capitals = 0
  for (const word of words) {
    if (/^[("“]?[\p{Lu}\p{Lo}]/u.test(word)) capitals++
    else if (
      !lowerWords.has(word.toLowerCase()) &&
      !/^[\d:|•·–—-]/.test(word) &&
      !/^(?:al|el|an|as|ash|ad|ar)-\p{Lu}/u.test(word) &&
      !/@|\.(?:com|org|net)/.test(word)
    )
      return false
  }
  return capitals > 0
}

const dateLabel =
  /^(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|issued|released|date(?:line)?|publication date|submitted|edited|uploaded|added|filed)(?: (?:on|at|date))?\s*:?\s*)+/i

/** Whether a line holds a date or time of publication and nothing else. */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const bare = text.replace(dateLabel, '')
  const found = findDate(bare)
  if (found) return isRest(bare.slice(0, found.index) + ' ' + bare.slice(found.index + found.length))
  return bare !== text && /^(?:on\s+)?[\d\s:./,-]+(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?$/.test(bare)
}

function isRest(text: string): boolean {
  return /^(?:\s|[|,•·@()[\].–—:/-]|\b(?:at|on|the|of|and|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|mon?day|tuesday|wednesday|thursday|friday|saturday|sunday|sept?|\d{1,2}(?:[:.]\d\d){0,2}|[ap]\.?m\.?|noon|midnight|hrs?|hours|local time|[A-Z]{2,5}T?|GMT[+-]?\d*|UTC[+-]?\d*|last updated?|updated|published|modified|posted|edited|first|min(?:ute)?s?(?: read)?|read|ist|est|edt|pst|bst)\b|[+-]\d{2}:?\d{2})*$/i.test(
    text,
  )
}
