import { Kept } from '../../schema/index.ts'
import type { Tree } from '../trees/tree.ts'

/** Names asked for before, and the text in small letters. */
interface Report {
  readonly folded: string
  readonly names: Map<string, boolean>
}

const known = new Kept<Tree, Report>()

/**
 * Whether a report calls a name a paper, an agency or a station somewhere ("the daily al-Mizan", "Interlink news agency"), or it is
 * the outlet of the report itself. `name` is as it stands, with or without its article. Linear in the text for each name.
 */
export function isNamedMedia(tree: Tree, name: string): boolean {
  const bare = name.replace(/^(?:the|The) /, '')
  if (!/^(?:[a-z]{2}-)?\p{Lu}/u.test(bare) || bare.length > 60) return false
  const report = known.get(tree) ?? { folded: tree.text.toLowerCase(), names: new Map<string, boolean>() }
  known.set(tree, report)
  const found = report.names.get(bare) ?? (isOutlet(tree, bare) || isCalledMedia(tree.text, report.folded, bare))
  report.names.set(bare, found)
  return found
}

function isOutlet({ analysis }: Tree, name: string): boolean {
  const outlet = analysis.document.outlet?.toLowerCase().replace(/^the /, '')
  return outlet === name.toLowerCase() || outlet?.endsWith(` ${name.toLowerCase()}`) === true
}

function isCalledMedia(text: string, folded: string, name: string): boolean {
  const wanted = name.toLowerCase()
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const before = folded.slice(Math.max(0, at - 24), at)
    // In its own case: the "Velmark Daily" makes no paper of Velmark.
    const after = text.slice(at + wanted.length, at + wanted.length + 30)
    if (/[\p{L}-]$/u.test(before) || /^[\p{L}-]/u.test(after)) continue
    if (BEFORE.test(before) || AFTER.test(after)) return true
  }
  return false
}
const BEFORE =
  /\b(?:daily|newspaper|weekly|monthly|news agency|broadcaster|tv channel|channel|magazine|tabloid|news site|website|radio station|tv station|newswire)(?: paper)? (?:the )?$/
const AFTER =
  /^(?:[’']s)? (?:newspaper|daily|weekly|news agency|news channel|tv|television|radio|magazine|tabloid|broadcaster|news site|website|news portal|newswire|paper|correspondents?|reporters?|columnist|editorial|headline|newsroom|can reveal|understands|has learn(?:ed|t)|has seen)\b/
