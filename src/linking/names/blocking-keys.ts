import { inFull, nameWords } from './name-words.ts'
import { skeletonOf } from './sound.ts'

/**
 * Keys under which names are looked up before they are compared: names that share none are taken for different. One for each two
 * consonant skeletons of words next to each other in order of the alphabet, one for a name of a single word, one for the words run together, and one for
 * the initials of a name of three words or more, under which its acronym is found. At most twice as many as words.
 */
export function blockingKeys(name: string, shortNames?: ReadonlyMap<string, string | true>): readonly string[] {
  const words = inFull(nameWords(name), shortNames)
  const bones = [...new Set(words.map(skeletonOf))].sort()
  const keys = new Set<string>()
  if (bones.length === 1) keys.add(`1 ${bones[0]}`)
  for (let i = 1; i < bones.length; i++) keys.add(`2 ${bones[i - 1]} ${bones[i]}`)
  if (bones.length > 2) keys.add(`2 ${bones[0]} ${bones.at(-1)}`)
  keys.add(`r ${skeletonOf(words.join(''))}`)
  if (words.length > 2) keys.add(`a ${words.map((word) => word[0]).join('')}`)
  else if (words.length === 1 && words[0]!.length < 7) keys.add(`a ${words[0]}`)
  return [...keys]
}
