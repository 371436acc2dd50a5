import { child, dep, type Filler, subjectOf, type Tree, tag } from '../attribution/index.ts'

const NAMING = new Set([
  'appoint',
  'name',
  'elect',
  'become',
  'select',
  'make',
  'nominate',
  'serve',
  'remain',
  'replace',
  'swear',
])

/** The people a title or description is given to: by apposition, before the name, as a predicate, or by appointment. */
export function bearersOf(tree: Tree, title: number): readonly Filler[] {
  const { head, dependency } = tree.tokens
  const above = head[title]!
  const code = dependency[title]!
  const follower = nameAfter(tree, title)
  if (follower >= 0) return [{ token: follower, inferred: false }]
  if (code === dep.appos && above >= 0) return [{ token: above, inferred: false }]
  if ((code === dep.compound || code === dep.flat || code === dep['nmod:desc']) && above >= 0 && isNamed(tree, above)) {
    return [{ token: above, inferred: false }]
  }
  for (let c = tree.first[title]!; c >= 0; c = tree.next[c]!) {
    const relation = dependency[c]!
    if ((relation === dep.appos || relation === dep.flat) && c > title && isNamed(tree, c)) {
      return [{ token: c, inferred: false }]
    }
  }
  if (child(tree, title, dep.cop) >= 0) {
    const subject = child(tree, title, dep.nsubj)
    if (subject >= 0) {
      const filler = subjectOf(tree, title)
      return filler ? [filler] : []
    }
  }
  if (above >= 0 && tree.tokens.tag[above] === tag.VERB && NAMING.has(tree.tokens.lemma[above]!)) {
    if (code === dep.xcomp || code === dep.obj || code === dep.obl) {
      const object = child(tree, above, dep.obj)
      if (object >= 0 && object !== title) return [{ token: object, inferred: false }]
      const subject = subjectOf(tree, above)
      return subject ? [subject] : []
    }
  }
  return []
}

function isNamed(tree: Tree, token: number): boolean {
  const index = tree.mention[token]! >= 0 ? tree.mention[token]! : tree.cover[token]!
  if (index < 0) return tree.tokens.tag[token] === tag.PROPN
  const mention = tree.analysis.mentions[index]!
  return mention.kind === 'name' && mention.type === 'Person'
}

/** The head of a person's name that starts right behind the title, or that the title opens, or -1. */
function nameAfter(tree: Tree, title: number): number {
  const next = title + 1
  if (next >= tree.tokens.length || tree.tokens.sentence[next] !== tree.tokens.sentence[title]) return -1
  if (tree.tokens.tag[next] !== tag.PROPN && tree.tokens.tag[next] !== tag.NOUN) return -1
  const index = tree.cover[next]!
  if (index < 0) return tree.tokens.tag[next] === tag.PROPN && tree.tokens.tag[title] !== tag.VERB ? next : -1
  const mention = tree.analysis.mentions[index]!
  if (mention.type !== 'Person' || mention.kind !== 'name') return -1
  return mention.firstToken <= next ? Math.max(mention.headToken, next) : -1
}
