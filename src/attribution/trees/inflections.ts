/**
 * The forms of an English verb or noun: "cite" gives cites, cited, citing; "carry" carries, carried, carrying; "hold" held.
 * Word lists are looked up by lemma first and by these forms second, so that a word whose lemma was misread is still known.
 */
export function inflections(lemma: string, kind: 'verb' | 'noun'): readonly string[] {
  const last = lemma.at(-1) ?? ''
  const consonantY = last === 'y' && !/[aeiou]y$/.test(lemma)
  const sibilant = /(s|x|z|ch|sh)$/.test(lemma)
  const plural = consonantY ? `${lemma.slice(0, -1)}ies` : sibilant ? `${lemma}es` : `${lemma}s`
  if (kind === 'noun') return [plural]
  const irregular = IRREGULAR.get(lemma)
  const stem = last === 'e' ? lemma.slice(0, -1) : doubles(lemma) ? lemma + last : lemma
  const past = consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  return irregular ? [plural, ...irregular, `${stem}ing`] : [plural, past, `${stem}ing`]
}

/** Short words of one vowel and one consonant double it: "ship", "plan"; so do some ending in a stressed syllable. */
function doubles(lemma: string): boolean {
  return /^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(lemma) || STRESSED.has(lemma)
}
const STRESSED = new Set([
  'admit',
  'rebut',
  'commit',
  'submit',
  'transfer',
  'refer',
  'defer',
  'deter',
  'equip',
  'traffic',
  'compel',
  'rebel',
])

/** Past forms of the irregular verbs that word lists of speech and supply hold. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    be: ['is', 'are', 'was', 'were', 'been'],
    blow: ['blew', 'blown'],
    break: ['broke', 'broken'],
    bring: ['brought'],
    build: ['built'],
    buy: ['bought'],
    dig: ['dug'],
    fight: ['fought'],
    find: ['found'],
    fly: ['flew', 'flown'],
    foresee: ['foresaw', 'foreseen'],
    get: ['got', 'gotten'],
    give: ['gave', 'given'],
    have: ['has', 'had'],
    hear: ['heard'],
    hit: ['hit'],
    hold: ['held'],
    keep: ['kept'],
    know: ['knew', 'known'],
    lead: ['led'],
    learn: ['learned', 'learnt'],
    make: ['made'],
    meet: ['met'],
    pay: ['paid'],
    put: ['put'],
    run: ['ran', 'run'],
    say: ['said'],
    sell: ['sold'],
    send: ['sent'],
    set: ['set'],
    shoot: ['shot'],
    speak: ['spoke', 'spoken'],
    spend: ['spent'],
    spread: ['spread'],
    strike: ['struck'],
    swear: ['swore', 'sworn'],
    take: ['took', 'taken'],
    teach: ['taught'],
    tell: ['told'],
    think: ['thought'],
    write: ['wrote', 'written'],
  }),
)
