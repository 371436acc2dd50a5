import { child, dep, type Tree } from '../trees/tree.ts'

/** "a UN report", "a confidential report", "the report by the panel", and "the report" where one of these was named before. */
export function isOfficialPaper(tree: Tree, head: number): boolean {
  if (isOfficialPhrase(tree, head)) return true
  const entity = tree.mention[head]! >= 0 ? tree.analysis.entities[tree.entity[tree.mention[head]!]!] : undefined
  return (entity?.mentions ?? []).some((index) => {
    const { headToken } = tree.analysis.mentions[index]!
    return headToken < head && tree.tokens.lemma[headToken] === 'report' && isOfficialPhrase(tree, headToken)
  })
}

const OFFICIAL_WORDS =
  /\b(?:confidential|classified|internal|leaked|annual|quarterly|interim|final|official|inspection|intelligence|police|audit|\d+-page)\b[^,;]*$|^ (?:by|of|from) (?:the |a |an )?(?:[\p{L}-]+ ){0,4}(?:panel|group of experts|committee|commission|council|ministry|inspectors|auditors|experts|secretary|(?<!news )agency|parliament|police|inspectorate|(?<!news )service|mission|institute|observatory|department|watchdog|ombudsman|think tank)\b/iu
/** Whose report is none of the press, before the noun: "the panel’s report", "a Congressional Library report". */
const OFFICIAL_OWNERS =
  /\b(?:panel|board|inquiry|commission|committee|council|ministry|library|congressional|parliamentary|government|experts|inspectors|auditors|group|mission|institute|inspectorate|observatory|watchdog)(?:[’']s?)?(?: (?:first|daily|weekly|monthly|latest|full|own))? $/iu

function isOfficialPhrase(tree: Tree, head: number): boolean {
  const { mentions } = tree.analysis
  const { start, end } = tree.tokens
  const { text } = tree
  const before = text.slice(start[tree.left[head]!], start[head])
  if (OFFICIAL_WORDS.test(before) || OFFICIAL_OWNERS.test(before)) return true
  if (OFFICIAL_WORDS.test(text.slice(end[head], end[head]! + 80))) return true
  for (let c = tree.first[head]!; c >= 0; c = tree.next[c]!) {
    const index = tree.mention[c]!
    if (index < 0 || child(tree, c, dep.case) >= 0) continue
    if (OFFICIAL.has(mentions[index]!.type) && tree.tokens.dependency[c] === dep.compound) return true
  }
  return false
}
const OFFICIAL = new Set(['Organization', 'GovernmentBody'])
