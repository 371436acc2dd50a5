/** Spellings of one sound in romanised Arabic, Persian, Hebrew and Russian names, longest first, and what each is folded to. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch/g, 'sh'],
  [/kh|ch(?=[lr])/g, 'h'],
  [/gh/g, 'g'],
  [/dh|dj/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'z'],
  [/ck|q|c(?=[aoulrk])/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ee|ie|ei|iy|y/g, 'i'],
  [/oo|ou/g, 'u'],
  [/j/g, 'g'],
]

/** A romanised word as it sounds: "jareeda" and "jarida" are one, so are "lieberman" and "liberman", "suleiman" and "sulaiman" are not. */
export function soundOf(word: string): string {
  let sound = word
  for (const [spelling, folded] of SOUNDS) sound = sound.replace(spelling, folded)
  sound = sound.replace(/o/g, 'u').replace(/e/g, 'i')
  sound = sound.replace(/(.)\1+/g, '$1')
  // A final h is silent after a vowel (Abdullah, Zahra).
  return sound.replace(/(?<=[aiu])h$/, '')
}

/** The consonants of a word as it sounds, with a mark for a vowel at the start: "muhammad" and "mohamed" give "mhmd". */
export function skeletonOf(word: string): string {
  const sound = soundOf(word)
  const rest = sound.slice(1).replace(/[aiu]/g, '')
  const first = /^[aiu]/.test(sound) ? 'a' : sound.slice(0, 1)
  return (first + rest).replace(/(.)\1+/g, '$1')
}
