const LEADING =
  /^(?:(?:of|own|the|an?|its|his|her|their|our|some|any|no|all|both|each|every|many|several|few|more|most|these|those|this|that|such|other|over|under|about|around|nearly|almost|approximately|roughly|at least|at most|up to|more than|less than|fewer than|dozens of|hundreds of|thousands of|tens of|[\d.,]+|hundreds?|thousands?|millions?|billions?|one|two|three|four|five|six|seven|eight|nine|ten)\s+)+/i

/** Nouns that only measure or gather what follows their "of". */
const GATHERING =
  /^(?:numbers?|tons?|tonnes?|lots?|kinds?|types?|range|series|stockpiles?|arsenals?|shipments?|pieces?|sets?|suppl(?:y|ies)|amounts?|convoys?|variety|array|batch(?:es)?|quantit(?:y|ies)|part|parts|group|groups|dozens|hundreds|thousands|tens|scores|majority|pair)$/i

const AFTER_HEAD =
  /\s(?:of|in|on|at|to|for|from|with|by|near|inside|against|into|under|over|between|among|that|which|who|whose|where|capable|able|and|or)\s|[,;(“"—–]/i

/** A described thing without determiners, figures and quotation marks: "some 20 guided rockets" gives "guided rockets". */
export function plainPhrase(text: string): string {
  const flat = text
    .replace(/[“”"«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const rest = flat.replace(LEADING, '')
  return rest === '' ? flat : rest
}

/** The word by which described things are compared: the head of the phrase, in the singular and lower case. */
export function headWord(text: string): string {
  return headWithKind(text).head
}

/** The head, and the word before it where there is one: the "nuclear" of "small nuclear weapons". */
export function headWithKind(text: string): { readonly head: string; readonly kind?: string } {
  let rest = plainPhrase(text)
  for (let depth = 0; depth < 3; depth++) {
    const [before = ''] = rest.split(AFTER_HEAD, 1)
    const [word = '', kind] = before.trim().split(' ').reverse()
    const after = rest.slice(before.length)
    if (GATHERING.test(word) && /^\s*of\s/i.test(after)) rest = plainPhrase(after.replace(/^\s*of\s+/i, ''))
    else if (word !== '') {
      const head = singular(word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, ''))
      return { head, ...(kind && { kind: kind.toLowerCase() }) }
    } else break
  }
  const plain = rest.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '')
  return { head: singular(plain.trim()) }
}

/** Whether the head of a described thing is in the plural: "missile factories", "people". */
export function isPluralPhrase(text: string): boolean {
  const [before = ''] = plainPhrase(text).split(AFTER_HEAD, 1)
  const word = (before.trim().split(' ').pop() ?? '').toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '')
  return /\s(?:and)\s/.test(text.slice(before.length)) || IRREGULAR.test(word) || singular(word) !== word
}

/** A described thing with its head in the singular: "heads of the wing" gives "head of the wing". */
export function singularPhrase(text: string): string {
  const [before = ''] = text.split(AFTER_HEAD, 1)
  const words = before.split(' ')
  const last = words.pop() ?? ''
  return [...words, singular(last)].join(' ') + text.slice(before.length)
}

/** Plurals that do not end in -s. */
const IRREGULAR = /(?:^(?:people|police|personnel|children|cattle)|men)$/

/** A noun in lower case without the ending of its plural. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y'
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
