/** What a UTF-16 code unit can be to the tokenizer. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const MARK = 3
/** Half of a pair of surrogates. */
export const SURROGATE = 4
export const CAPITAL = 5

/** Class of each code unit; capitals are letters too (`isLetter`). */
export const CHARACTER_CLASS: Uint8Array = makeClasses()

export function isLetter(kind: number): boolean {
  return kind === LETTER || kind === CAPITAL
}

/** Whether the code unit is a letter or digit, so that words can go on with it. */
export function isWordUnit(code: number): boolean {
  const kind = CHARACTER_CLASS[code]!
  return kind === LETTER || kind === CAPITAL || kind === DIGIT
}

export function isSpace(code: number): boolean {
  return CHARACTER_CLASS[code] === SPACE
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(65_536).fill(MARK)
  const space = /[\s\p{Z}]/u
  // Combining marks and invisible format characters go on with the word before them.
  const letter = /[\p{L}\p{M}\p{Cf}]/u
  const capital = /\p{Lu}/u
  for (let code = 0; code < 65_536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      classes[code] = SURROGATE
      continue
    }
    // Ideographs, Hangul and private use, by range: testing each would slow the start.
    if ((code >= 0x3400 && code < 0x4dc0) || (code >= 0x4e00 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4)) {
      classes[code] = LETTER
      continue
    }
    if (code >= 0xe000 && code < 0xf900) continue
    const character = String.fromCharCode(code)
    if (space.test(character)) classes[code] = SPACE
    else if (code >= 48 && code <= 57) classes[code] = DIGIT
    else if (capital.test(character)) classes[code] = CAPITAL
    else if (letter.test(character)) classes[code] = LETTER
  }
  return classes
}
