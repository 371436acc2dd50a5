// Many worlds out of one: an Extraction of simulated text as it would be had the world other names, so that text need be extracted once only.

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz'
/** Words that are names by what stands beside them: they are the same in every world. */
const KEPT = new Set(['Brigades', 'Front', 'Movement', 'Battalions', 'Post', 'Herald', 'Gazette', 'Tribune', 'Times'])

/**
 * Renames groups, persons, places and outlets that no gazetteer holds. Each name keeps its length and so every offset; letters are exchanged
 * alike everywhere, so spellings of one name stay alike. Reports of world 0 are as they were.
 */
export function worldRenamer(world, number) {
  const things = [...world.groups, ...world.persons]
  const spellings = [...things.flatMap((thing) => thing.spellings), ...world.places]
  const made = world.outlets.map((outlet) => outlet.name).filter((name) => KEPT.has(name.split(' ')[1]))
  const words = new Set([...spellings, ...made].flatMap((name) => name.split(' ')).filter((word) => !KEPT.has(word)))
  const names = new RegExp(`\\b(?:${[...words].join('|')})\\b`, 'gu')
  const table = new Map(number === 0 ? [] : exchanged(number))
  const rename = (word) => Array.from(word, (letter) => table.get(letter) ?? letter).join('')
  const renamed = new Map([...words].map((word) => [word, rename(word)]))
  return (json) =>
    json
      .replace(names, (word) => renamed.get(word))
      .replace(/"c_([0-9a-f]{16})"/g, (_, hex) => `"c_${hex.slice(0, 12)}${number.toString(16).padStart(4, '0')}"`)
      .replace(/"d_r/g, `"d_w${number}r`)
      .replace(/"r(\d+)(?=-|\.txt)/g, `"w${number}r$1`)
}

/** Which letter stands for which: vowels among vowels, consonants among consonants, by two numbers that differ in every world. */
function exchanged(number) {
  const turn = (letters, by) => Array.from(letters, (letter, i) => [letter, letters[(i + by) % letters.length]])
  const small = [...turn(VOWELS, number % 5), ...turn(CONSONANTS, 1 + (Math.floor(number / 5) % 20))]
  return [...small, ...small.map(([from, to]) => [from.toUpperCase(), to.toUpperCase()])]
}
