import { adposition, dep, type Tree } from './tree.ts'

/** A nominal that fills a place of a verb. `inferred`: taken over from another clause. */
export interface Filler {
  readonly token: number
  readonly inferred: boolean
}

/** Whose the noun is: "Iran’s efforts", "Iranian efforts", "the efforts of Iran", "efforts by Iran". */
export function possessorsOf(tree: Tree, noun: number): readonly Filler[] {
  const found: Filler[] = []
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    const isOwner =
      code === dep['nmod:poss'] ||
      ((code === dep.amod || code === dep.compound || code === dep.nmod) &&
        c < noun &&
        isParty(tree, c) &&
        adposition(tree, c) === '') ||
      (code === dep.nmod &&
        c > noun &&
        (adposition(tree, c) === 'by' || (adposition(tree, c) === 'of' && isParty(tree, c))))
    if (isOwner) found.push({ token: c, inferred: false })
  }
  return found
}

/** The first of possessorsOf. */
export function possessorOf(tree: Tree, noun: number): Filler | undefined {
  return possessorsOf(tree, noun)[0]
}

/** Whether the token heads a mention of someone who can act. */
export function isParty(tree: Tree, token: number): boolean {
  // "A [close] ally" stands within a description of somebody and is nobody.
  const cover = tree.cover[token]!
  const isNamed = cover >= 0 && tree.analysis.mentions[cover]!.kind === 'name'
  const mention = tree.mention[token]! >= 0 || !isNamed ? tree.mention[token]! : cover
  return mention >= 0 && PARTIES.has(tree.analysis.mentions[mention]!.type)
}
const PARTIES = new Set<string>([
  'Person',
  'Country',
  'Organization',
  'ArmedGroup',
  'GovernmentBody',
  'MediaOutlet',
  'Nationality',
])
