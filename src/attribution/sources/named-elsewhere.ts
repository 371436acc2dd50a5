import { adposition, type Tree, tag } from '../trees/tree.ts'

/** How far from a name its office may stand, in tokens. */
const NEAR = 9

/**
 * The entity of the person whom a report names and whom a description without a name means: "Velmark’s foreign minister" where the report
 * also has "Foreign Minister Jo Doe" or "Jo Doe, the foreign minister". Index into the entities, or -1: where nobody is so called, or several are.
 */
export function namedElsewhere(tree: Tree, head: number): number {
  const { mentions } = tree.analysis
  const office = officeOf(tree, head)
  // Without its state in both places, a minister may be that of another one.
  if (!office?.state || isInTitle(tree, head)) return -1
  const { state } = office
  const ofState = new Set<number>()
  const ofNone = new Set<number>()
  let ofOthers = false
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'name' || mention.type !== 'Person') return
    const at = holderAt(tree, mention.firstToken, mention.endToken, office)
    // "Deputy Minister Jo Doe" is not the minister, "Tassian President Jo Doe" not the president of Velmark.
    if (at < 0 || OTHERS.has(tree.words[office.field ? at - 2 : at - 1] ?? '')) return
    const other = stateBefore(tree, at, office.field)
    if (other && other !== state && tree.tokens.sentence[at - 1] === tree.tokens.sentence[at]) return
    if (isOfState(tree, at, state)) ofState.add(tree.entity[index]!)
    else if (!other) ofNone.add(tree.entity[index]!)
    else ofOthers = true
  })
  // "Velmark’s defence minister … Defence Minister Jo Doe": of no other state.
  const [found, ...others] = ofState.size === 0 && office.field && !ofOthers ? ofNone : ofState
  return found !== undefined && others.length === 0 ? found : -1
}

/** Whoever leads a state is called that beside a title of another kind ("the Velmarian leader", "Velmarian President Jo Doe"). */
const LEADER = 'leader'
const LEADING = new Set(['leader', 'president', 'premier', 'minister', 'king', 'emir', 'chancellor'])

/** "Velmarian", "Velmark's": whether one of the words before an office begins as the name of the state does. */
function isOfState(tree: Tree, office: number, state: string): boolean {
  for (let i = office - 1; i >= Math.max(0, office - 4); i--) if (tree.words[i]!.slice(0, 4) === state) return true
  return false
}

/** A headline keeps back whom it means. */
function isInTitle({ analysis, tokens }: Tree, token: number): boolean {
  const at = tokens.start[token]!
  return analysis.document.zones.some(({ kind, start, end }) => kind === 'title' && start <= at && at < end)
}

/** The noun of an office with the word before it that says which ("foreign minister"), as they stand. */
interface Office {
  readonly noun: string
  readonly field: string | undefined
  /** The first letters of the name or adjective of a state before it. */
  readonly state: string | undefined
}

function officeOf(tree: Tree, head: number): Office | undefined {
  const noun = tree.words[head]!
  // "An adviser to the general": whom one advises is not meant.
  if (!OFFICES.has(noun) || tree.tokens.tag[head] !== tag.NOUN || /^(?:to|of|for)$/.test(adposition(tree, head)))
    return undefined
  // "A rebel leader", "a top commander": one of several.
  for (let i = head - 1; i >= Math.max(0, head - 5); i--) {
    if (OTHERS.has(tree.words[i]!)) return undefined
    if (tree.tokens.tag[i] === tag.VERB || tree.words[i] === ',') break
  }
  const before = tree.words[head - 1] ?? ''
  const field = FIELDS.has(before) ? before : undefined
  return { noun, field, state: stateBefore(tree, head, field) }
}
const OTHERS = new Set([
  'a',
  'an',
  'one',
  'another',
  'some',
  'two',
  'deputy',
  'vice',
  'former',
  'then',
  'assistant',
  'acting',
  'late',
  'ex',
])

/** The first letters of "Velmark's" or "Velmarian" before an office. */
function stateBefore(tree: Tree, office: number, field: string | undefined): string | undefined {
  let at = field ? office - 2 : office - 1
  if (/^[’']s?$/.test(tree.words[at] ?? '')) at--
  const word = tree.words[at]
  const isName = word !== undefined && word !== 'the' && /^\p{Lu}/u.test(tree.text.charAt(tree.tokens.start[at]!))
  return isName ? word.slice(0, 4) : undefined
}

/** Where the office of a name stands, right before it or behind a comma; token or -1. */
function holderAt(tree: Tree, first: number, end: number, office: Office): number {
  const { sentence } = tree.tokens
  for (let i = first - 1; i >= Math.max(0, first - 4) && sentence[i] === sentence[first]; i--) {
    if (tree.tokens.tag[i] === tag.VERB) break
    // "Velmark's naval commander, Rear Adm. Jo Doe"
    if (tree.words[i] === ',') return isOffice(tree, i - 1, office) ? i - 1 : -1
    if (isOffice(tree, i, office)) return i
  }
  if (tree.words[end] !== ',' || sentence[end] !== sentence[first]) return -1
  for (let i = end + 1; i < Math.min(tree.tokens.length, end + NEAR) && sentence[i] === sentence[first]; i++) {
    if (
      tree.words[i] === ',' ||
      tree.tokens.tag[i] === tag.VERB ||
      tree.tokens.tag[i] === tag.AUX ||
      tree.tokens.tag[i] === tag.ADP
    )
      return -1
    if (isOffice(tree, i, office)) return i
  }
  return -1
}

function isOffice(tree: Tree, i: number, { noun, field }: Office): boolean {
  if (noun === LEADER && !field && LEADING.has(tree.words[i]!)) return true
  if (tree.words[i] !== noun) return false
  const before = tree.words[i - 1] ?? ''
  return field === (FIELDS.has(before) ? before : undefined)
}

const OFFICES = new Set(
  'minister president premier chancellor king emir sultan commander chief leader secretary ambassador envoy governor mayor negotiator undersecretary director chairman chairwoman head'.split(
    ' ',
  ),
)
const FIELDS = new Set(
  'foreign defense defence prime interior finance justice information energy oil home naval army air military rebel press nuclear chief intelligence security trade health culture transport'.split(
    ' ',
  ),
)
