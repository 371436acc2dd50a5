/**
 * Reads a plain word list: one word or phrase a line, a value after a tab; `#` opens a comment line. Keys become lower case.
 * A line `[value]` sets the value of the lines below it, up to the next such line.
 */
export function readWordList(text: string): ReadonlyMap<string, string | true> {
  const words = new Map<string, string | true>()
  let section: string | true = true
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('[') && line.endsWith(']')) {
      section = line.slice(1, -1)
      continue
    }
    const tab = line.indexOf('\t')
    if (tab < 0) words.set(line.toLowerCase(), section)
    else words.set(line.slice(0, tab).trim().toLowerCase(), line.slice(tab + 1).trim())
  }
  return words
}
