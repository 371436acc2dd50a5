const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
])
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ad', 'ar', 'as', 'ash', 'at', 'ath', 'az', 'an'])

/**
 * A place name folded for comparison: lower case without accents, dots and apostrophes; hyphens are spaces; a leading "the" falls
 * away, "Saint", "Mount" and "Fort" are short, and the Arabic article is "al" in whatever form it is spelt (al-, el-, ar-, ash-).
 */
export function placeKey(name: string): string {
  let key = isPlain(name) ? name.toLowerCase() : fold(name)
  if (key.startsWith('the ')) key = key.slice(4)
  const space = key.indexOf(' ')
  if (space < 0) return key
  const first = key.slice(0, space)
  const short = SHORTENED.get(first)
  if (short !== undefined) return short + key.slice(space)
  const isArticle = ARTICLES.has(first) && (first[1] === 'l' || first[1] === key[space + 1])
  return isArticle ? `al${key.slice(space)}` : key
}

/** Whether nothing but the case of the letters is to be folded. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    if (!isLetter && (code !== SPACE || name.charCodeAt(i - 1) === SPACE || i === 0 || i === name.length - 1))
      return false
  }
  return true
}

function fold(name: string): string {
  let key = ''
  for (let i = 0; i < name.length; i++) {
    const part = foldUnit(name.charCodeAt(i))
    if (part !== ' ') key += part
    else if (key !== '' && !key.endsWith(' ')) key += ' '
  }
  return key.endsWith(' ') ? key.slice(0, -1) : key
}

const SPACE = 32
const LATIN = 0x2000
/** What each code unit of the Latin and neighbouring scripts is folded to. */
const folded: (string | undefined)[] = new Array(LATIN).fill(undefined)

function foldUnit(code: number): string {
  if (code >= LATIN) return foldLetter(String.fromCharCode(code))
  const known = folded[code]
  if (known !== undefined) return known
  const fresh = foldLetter(String.fromCharCode(code))
  folded[code] = fresh
  return fresh
}

function foldLetter(letter: string): string {
  if (/['’‘`´ʻʼʿʾ.]/u.test(letter)) return ''
  const plain = letter
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ')
}
