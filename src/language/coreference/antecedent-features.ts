import { hashText, stir, sum1, sum2, sum3 } from '../../learning/index.ts'
import { DEPENDENCY, TAG } from '../codes.ts'
import type { ClustersSoFar } from './clusters-so-far.ts'
import { FORM, PERSON } from './phrase-forms.ts'
import type { Phrases } from './phrases.ts'

/** Features one pair, or one phrase alone, may have. */
export const PAIR_FEATURES = 96

/** Writes the features of "phrase `i` takes up phrase `j`" into `out` from `at` on; returns how many. `rank`: how many agreeing phrases stand between; `place`: its place among the most salient, -1 = none. */
export function pairFeatures(
  p: Phrases,
  clusters: ClustersSoFar,
  i: number,
  j: number,
  rank: number,
  place: number,
  out: Uint32Array,
  at: number,
): number {
  const { tokens } = p.syntax
  let n = at
  const a = p.list[i]!
  const b = p.list[j]!
  const form = p.form[i]!
  const other = p.form[j]!
  const cluster = clusters.of[j]!
  const forms = form * 32 + other
  const sentences = bucket(p.sentence[i]! - p.sentence[j]!)
  const between = bucket(i - j)
  out[n++] = stir(sum1(1, forms))
  out[n++] = stir(sum2(2, forms, sentences))
  out[n++] = stir(sum2(3, form, sentences))
  out[n++] = stir(sum2(4, form, between))
  out[n++] = stir(sum2(5, forms, between))
  out[n++] = stir(sum2(6, forms, Math.min(rank, 6)))
  if (form >= FORM.I) {
    out[n++] = stir(sum2(49, form, place))
    out[n++] = stir(sum3(73, forms, place, sentences))
  }
  const roleA = tokens.dependency[a.head]!
  const roleB = tokens.dependency[b.head]!
  out[n++] = stir(sum3(7, form, roleA, roleB))
  out[n++] = stir(sum3(8, form, roleB, Math.min(sentences, 3)))
  out[n++] = stir(sum3(9, form, roleB, Math.min(rank, 4)))
  const number = p.number[i]! * 4 + (p.number[j]! || clusters.number[cluster]!)
  out[n++] = stir(sum2(10, forms, number))
  const gender =
    p.gender[i]! * 8 + (p.gender[j]! === 0 || p.gender[j] === PERSON ? clusters.gender[cluster]! : p.gender[j]!)
  out[n++] = stir(sum2(11, forms, gender))
  out[n++] = stir(sum3(12, form, gender, number))
  const types = p.type[i]! * 32 + clusters.type[cluster]!
  out[n++] = stir(sum2(13, form, types))
  out[n++] = stir(sum3(14, form, types, gender))
  out[n++] = stir(sum2(15, form, Math.min(clusters.size[cluster]!, 8)))
  out[n++] = stir(sum2(16, forms, Math.min(clusters.size[cluster]!, 4)))
  out[n++] = stir(sum2(17, form, bucket(i - cluster)))
  out[n++] = stir(sum3(18, form, clusters.isNamed[cluster]!, Math.min(clusters.size[cluster]!, 2)))
  // What the words say.
  const shown = clusters.shown[cluster]!
  if (form < FORM.I) {
    const match = other < FORM.I ? matchOf(p, i, j) : 0
    const whole = shown < 0 ? 0 : shown === j ? match : matchOf(p, i, shown)
    const inHeads = clusters.heads[cluster]?.includes(p.head[i]!) ? 1 : 0
    out[n++] = stir(sum3(19, forms, match, whole))
    out[n++] = stir(sum3(39, form, whole, inHeads))
    out[n++] = stir(sum3(43, form, whole, sentences))
    out[n++] = stir(sum3(44, form, whole * 2 + inHeads, types))
    if (match > 0) {
      out[n++] = stir(sum2(20, forms, match))
      out[n++] = stir(sum3(21, form, match, sentences))
      out[n++] = stir(sum3(22, match, types, 0))
      out[n++] = stir(sum3(23, form, match, number))
      out[n++] = stir(sum3(26, forms, match, Math.min(sentences, 2)))
      if (match < NONE) out[n++] = stir(sum3(24, match, p.head[i]!, 0))
    }
    if (shown >= 0 && whole >= WITHIN) {
      out[n++] = stir(sum3(25, p.head[i]!, p.head[shown]!, 0))
      out[n++] = stir(sum3(45, p.head[i]!, p.type[shown]!, p.form[shown]!))
      out[n++] = stir(sum3(46, p.type[i]!, p.head[shown]!, form))
    }
  } else if (shown >= 0) {
    out[n++] = stir(sum2(47, form, p.head[shown]!))
    out[n++] = stir(sum3(48, form, p.form[shown]!, p.type[shown]!))
  }
  if (form >= FORM.I) {
    out[n++] = stir(sum2(27, form, p.head[j]!))
    out[n++] = stir(sum2(28, p.text[i]!, forms))
    out[n++] = stir(sum3(29, p.text[i]!, p.text[j]!, other >= FORM.I ? 1 : 0))
  }
  if (p.chain[i]! > 0 && p.chain[j]! > 0) out[n++] = stir(sum2(30, forms, p.chain[i] === p.chain[j] ? 1 : 2))
  // How the phrases stand to each other in the sentence.
  const isInside = b.first <= a.first && b.end >= a.end ? 1 : a.first <= b.first && a.end >= b.end ? 2 : 0
  if (isInside > 0) out[n++] = stir(sum3(31, forms, isInside, isInside === 1 ? roleA : roleB))
  if (sentences === 0) {
    const govA = tokens.head[a.head]!
    const govB = tokens.head[b.head]!
    if (govA === b.head) out[n++] = stir(sum3(32, forms, roleA, 1))
    if (govB === a.head) out[n++] = stir(sum3(33, forms, roleB, 1))
    if (govA === govB) out[n++] = stir(sum3(34, form, roleA, roleB))
    if (govB === a.head && roleB === DEPENDENCY.nsubj) out[n++] = stir(sum2(35, form, other))
    out[n++] = stir(sum3(36, form, bucket(a.first - b.end + 1), isInside))
    out[n++] = stir(sum3(37, forms, isSubjectAbove(tokens.head, tokens.dependency, a.head, b.head), 0))
    if (a.first === b.end + 1) out[n++] = stir(sum3(38, forms, wordCode(p, b.end), roleA))
  }
  // Who speaks.
  const speech = speechOf(p, clusters, i, j)
  out[n++] = stir(sum2(40, forms, speech))
  out[n++] = stir(sum3(41, forms, speech, Math.min(sentences, 3)))
  // The same verb, or the same words around.
  if (tokens.head[a.head]! >= 0 && tokens.head[b.head]! >= 0 && roleA === roleB) {
    const same = tokens.lemma[tokens.head[a.head]!] === tokens.lemma[tokens.head[b.head]!]
    if (same) out[n++] = stir(sum2(42, form, roleA))
  }
  return n - at
}

/** Writes the features of "phrase `i` takes up nothing before it" into `out` from `at` on; returns how many. */
export function newFeatures(p: Phrases, i: number, matches: number, out: Uint32Array, at: number): number {
  const { tokens } = p.syntax
  const { head, first, end } = p.list[i]!
  let n = at
  const form = p.form[i]!
  const role = tokens.dependency[head]!
  const seen = Math.min(matches, 3)
  out[n++] = stir(sum1(50, form))
  out[n++] = stir(sum2(51, form, role))
  out[n++] = stir(sum2(52, form, seen))
  out[n++] = stir(sum3(53, form, seen, role))
  out[n++] = stir(sum2(54, p.head[i]!, 0))
  out[n++] = stir(sum3(55, p.head[i]!, form, 0))
  out[n++] = stir(sum2(56, form, bucket(end - first)))
  out[n++] = stir(sum3(57, form, bucket(end - head), seen))
  out[n++] = stir(sum2(58, form, p.type[i]!))
  out[n++] = stir(sum3(59, form, p.gender[i]!, p.number[i]!))
  out[n++] = stir(sum2(60, form, bucket(i)))
  out[n++] = stir(sum3(61, form, seen, bucket(i)))
  const above = tokens.head[head]!
  if (above >= 0) {
    out[n++] = stir(sum3(62, form, role, tokens.tag[above]!))
    if (form >= FORM.I) out[n++] = stir(sum3(63, form, role, lemmaCode(p, above)))
    out[n++] = stir(sum3(64, role, lemmaCode(p, above), form >= FORM.I ? 1 : 0))
  }
  if (form >= FORM.I) out[n++] = stir(sum2(65, p.text[i]!, role))
  out[n++] = stir(sum3(66, form, wordCode(p, first), 0))
  out[n++] = stir(sum3(67, form, wordCode(p, end), 0))
  out[n++] = stir(sum3(68, form, wordCode(p, first - 1), 0))
  out[n++] = stir(sum3(69, form, p.modifiers[i]!.length, seen))
  if (p.speaker[i]! > 0 || p.quote[i]! > 0)
    out[n++] = stir(sum3(70, form, p.speaker[i]! > 0 ? 1 : 0, p.quote[i]! > 0 ? 1 : 0))
  out[n++] = stir(sum3(71, form, p.chain[i]! > 0 ? 1 : 0, seen))
  if (tokens.tag[head] === TAG.NUM) out[n++] = stir(sum2(72, role, seen))
  return n - at
}

function bucket(distance: number): number {
  if (distance < 0) return 15
  if (distance < 5) return distance
  if (distance < 8) return 5
  if (distance < 12) return 6
  if (distance < 20) return 7
  if (distance < 40) return 8
  return distance < 80 ? 9 : 10
}

/** 0 neither has others, 1 alike, 2 the later has fewer, 3 the later has more, 4 some shared, 5 none shared. */
function modifierMatch(later: readonly number[], earlier: readonly number[]): number {
  if (later.length === 0) return earlier.length === 0 ? 0 : 2
  if (earlier.length === 0) return 3
  let shared = 0
  for (const word of later) if (earlier.includes(word)) shared++
  if (shared === later.length) return shared === earlier.length ? 1 : 2
  if (shared === earlier.length) return 3
  return shared > 0 ? 4 : 5
}

/** Codes of matchOf from which on heads differ. */
const WITHIN = 16
const NONE = 17

/** How the words of two phrases match: 1 all, 2-7 the same head, 8-15 names in other ways, WITHIN = one's head is in the other, NONE. */
function matchOf(p: Phrases, i: number, j: number): number {
  if (p.text[i] === p.text[j]) return 1
  const names = p.form[i] === FORM.name && p.form[j] === FORM.name
  if (names) {
    if (p.known[i]! !== 0 && p.known[i] === p.known[j]) return 8
    if (p.last[i] === p.last[j])
      return p.head[i] === p.head[j] ? 9 : p.modifiers[i]!.length === 0 || p.modifiers[j]!.length === 0 ? 10 : 11
    if (p.initials[i]! !== 0 && p.initials[i] === p.last[j]) return 12
    if (p.initials[j]! !== 0 && p.initials[j] === p.last[i]) return 13
  }
  if (p.head[i] === p.head[j]) return 2 + modifierMatch(p.modifiers[i]!, p.modifiers[j]!)
  if (p.modifiers[j]!.includes(p.head[i]!)) return names ? 14 : WITHIN
  if (p.modifiers[i]!.includes(p.head[j]!)) return names ? 15 : WITHIN
  return NONE
}

function wordCode(p: Phrases, token: number): number {
  const word = p.words.lower[token]
  return word === undefined ? 0 : hashOf(word)
}

function lemmaCode(p: Phrases, token: number): number {
  return hashOf(p.syntax.tokens.lemma[token]!)
}

const hashes = new Map<string, number>()

function hashOf(word: string): number {
  let hash = hashes.get(word)
  if (hash === undefined) {
    if (hashes.size > 50_000) hashes.clear()
    hash = hashText(word)
    hashes.set(word, hash)
  }
  return hash
}

/** 1: `other` is the subject of a verb that `token` hangs below; 2: of its own verb; 0 otherwise. */
function isSubjectAbove(head: Int32Array, dependency: Uint8Array, token: number, other: number): number {
  if (dependency[other] !== DEPENDENCY.nsubj && dependency[other] !== DEPENDENCY['nsubj:pass']) return 0
  const verb = head[other]!
  let at = head[token]!
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (at === verb) return steps < 3 ? steps + 1 : 4
    at = head[at]!
  }
  return 0
}

/** How speakers and quotations relate two phrases. */
function speechOf(p: Phrases, clusters: ClustersSoFar, i: number, j: number): number {
  const a = p.speaker[i]!
  const b = p.speaker[j]!
  let code = 0
  if (a > 0 || b > 0) {
    code = a === b ? 1 : 2
    const named = clusters.speaker[clusters.of[j]!]!
    if (named > 0) code += a === named ? 2 : 4
    if (isNameOf(p, j, a)) code += 8
    else if (isNameOf(p, i, b)) code += 16
  }
  const q = p.quote[i]!
  const r = p.quote[j]!
  if (q > 0 || r > 0) {
    code += q === r ? 32 : q > 0 && r > 0 ? 64 : q > 0 ? 96 : 128
    if (q > 0 && p.quoteSpeakers[q - 1] === p.list[j]!.head) code += 256
    else if (r > 0 && p.quoteSpeakers[r - 1] === p.list[i]!.head) code += 512
    else if (q > 0 && p.quoteSpeakers[q - 1]! < 0) code += 1024
  }
  return code
}

/** Whether a name is that of a speaker: the letters of one within those of the other. */
function isNameOf(p: Phrases, phrase: number, speaker: number): boolean {
  const letters = p.letters[phrase]!
  if (letters.length < 3 || speaker === 0) return false
  const name = p.speakerNames[speaker - 1]!
  return name.includes(letters) || (name.length > 3 && letters.includes(name))
}
