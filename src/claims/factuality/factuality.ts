import { child, dep, isInfinitive, isPassive, negation, type Tree, tag, tokenFrom } from '../../attribution/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { Attribution, Factuality, FactualityReason, Mode, Span, Trigger } from '../../schema/index.ts'
import { isQuestion, isRequest } from './addressed-sentences.ts'
import { ACCUSED, CONDITION, GOING, OPEN, PERHAPS, PURPOSE, REQUEST, WARNED } from './commitments.ts'
import { type Commitment, type FactualityLexicon, factualityLexicon } from './factuality-lexicon.ts'
import { endsItself, governs, isOpenDeed, isOpenEnd, ruledOut } from './governing.ts'
import { hasNo, hasOwnTense, isApart, picksNoOne, type Reach, reachAbove, withObject } from './negation-scope.ts'
import { hasCondition, hasWould, isAppointed, isReported } from './reported-future.ts'
import { CONDITIONS, isCondition, isPresent, isSettled, isUntilDone } from './settled-clauses.ts'
import { cueLemma, isCueNegated, isNotRuledOut } from './speech-cue.ts'
import {
  isAttribute,
  isDated,
  isGivenSubject,
  isGoingOn,
  isOfKnown,
  isRanked,
  isTakenForGranted,
} from './taken-for-granted.ts'

/** How far the innermost claimant commits to an event (FactBank), with PLOVER's modes beside it. */
export interface Reading {
  readonly factuality: Factuality
  readonly modes: readonly Mode[]
}

const STRENGTHS = ['Uu', 'PS', 'PR', 'CT'] as const
type Strength = (typeof STRENGTHS)[number]

/**
 * The factuality of the event at `trigger` in the eyes of the innermost claimant: negation, auxiliaries, adverbs and
 * conditions beside it, then everything that governs it up to the edge of the innermost content, then the cue itself. `hear` is told
 * of every word that weighed, in that order.
 */
export function factualityOf(
  tree: Tree,
  trigger: number,
  args: readonly number[],
  innermost: Attribution | undefined,
  resources: Resources,
  { mode: brings, ability, tag: kind }: Partial<Pick<Trigger, 'mode' | 'ability' | 'tag'>> = {},
  hear?: Hear,
): Reading {
  const lexicon = factualityLexicon(resources)
  const isAbility = ability === 'required'
  const state: State = {
    strength: 3,
    negative: false,
    modes: new Set(brings && brings !== 'negation' ? [brings] : []),
    isAbility,
    isReported: isReported(tree, innermost),
    hear,
  }
  if (brings) hear?.(trigger, 'trigger', undefined, brings)
  if (brings === 'negation') state.negative = true
  const edge = innermost ? innermost.content : undefined
  for (const argument of kind === 'VERB' ? withObject(tree, trigger, args) : args) {
    if (argument === trigger || !hasNo(tree, argument)) continue
    if (picksNoOne(tree, trigger, argument)) apply(OPEN, state, argument, 'negation')
    else negate(state, argument)
  }
  let at = trigger
  let reach: Reach = 'all'
  let isPassing = false
  let isGiven =
    isDated(tree, trigger) ||
    (args.includes(trigger) && isTakenForGranted(tree, trigger, lexicon)) ||
    isAttribute(tree, trigger)
  for (let steps = 0; steps < 12 && !isGiven; steps++) {
    if (!isPassing) beside(tree, at, lexicon, state, reach, steps === 0)
    const above = tree.tokens.head[at]!
    if (above < 0 || (edge && !isInside(tree, above, edge))) break
    isGiven =
      isSettled(tree, at) ||
      isOfKnown(tree, at) ||
      isApart(tree, at, above) ||
      isGivenSubject(tree, at, above, lexicon) ||
      (isOpenEnd(tree, above) && isGoingOn(tree, at, above))
    if (isGiven || isCondition(tree, at)) break
    climb(tree, at, above, lexicon, state, reach)
    reach = reachAbove(tree, at, above, reach, lexicon)
    isPassing = hasOwnTense(tree, at, above)
    at = above
    // Beyond the clause that stands on its own nothing weighs on the event.
    const code = tree.tokens.dependency[at]!
    if (code === dep.root || code === dep.parataxis) {
      if (!isPassing) beside(tree, at, lexicon, state, reach, false)
      break
    }
  }
  wordsBefore(tree, trigger, lexicon, state)
  if (isQuestion(tree, trigger)) apply(OPEN, state, trigger, 'question')
  // "Has not ordered an attack", "did not deny that": nothing is said to be so.
  // "Said it would soon test one": what is to come, as it was told then.
  if (innermost && hasWould(tree, trigger) && !hasCondition(tree, trigger)) state.modes.add('future')
  if (innermost && isNotRuledOut(tree, innermost))
    apply(PERHAPS, state, tokenFrom(tree, innermost.cue.start), 'negation')
  else if (innermost && !isGiven && isCueNegated(tree, innermost))
    apply(OPEN, state, tokenFrom(tree, innermost.cue.start), 'negation')
  else if (innermost) {
    const said = lexicon.cues.get(cueLemma(tree, innermost))
    // "Vowed revenge after the army [bombed] the camp": what is told as done is neither vowed nor denied.
    const isOpen = said && (said.negative || said.modes.length > 0 || said.strength === 'Uu')
    if (!(isGiven && isOpen)) apply(said, state, tokenFrom(tree, innermost.cue.start), 'cue', 'factuality-cues')
  }
  return { factuality: factbankValue(state), modes: modesOf(state) }
}

/** Told of a word that bears on factuality: its token, why it does, the word list that has it, and what it says. */
export type Hear = (token: number, why: FactualityReason['why'], list: string | undefined, says: string) => void

interface State {
  strength: number
  negative: boolean
  readonly modes: Set<Mode>
  /** What is claimed is an ability: "can" takes nothing away from it. */
  readonly isAbility: boolean
  /** Told of what was said before, where "would" stands for the speaker's "will". */
  readonly isReported: boolean
  readonly hear: Hear | undefined
}

function factbankValue(state: State): Factuality {
  const strength: Strength = STRENGTHS[state.strength]!
  if (strength === 'Uu') return 'Uu'
  return `${strength}${state.negative ? '-' : '+'}`
}

function modesOf(state: State): readonly Mode[] {
  if (state.negative) state.modes.add('negation')
  return (['historical', 'future', 'hypothetical', 'negation'] as const).filter((mode) => state.modes.has(mode))
}

function apply(
  commitment: Commitment | undefined,
  state: State,
  token: number,
  why: FactualityReason['why'],
  list?: string,
): void {
  if (!commitment) return
  state.strength = Math.min(state.strength, STRENGTHS.indexOf(commitment.strength))
  if (commitment.negative) state.negative = !state.negative
  for (const mode of commitment.modes) state.modes.add(mode)
  state.hear?.(
    token,
    why,
    list,
    [commitment.strength, ...(commitment.negative ? ['-'] : []), ...commitment.modes].join(' '),
  )
}

function negate(state: State, token: number): void {
  state.negative = !state.negative
  state.hear?.(token, 'negation', undefined, '-')
}

/** Negation, auxiliaries, adverbs and subordinators that hang on the token itself. */
function beside(
  tree: Tree,
  token: number,
  lexicon: FactualityLexicon,
  state: State,
  reach: Reach,
  isTrigger: boolean,
): void {
  const no = reach === 'all' ? negation(tree, token) : -1
  // "Has not confirmed [striking] the camp" denies nothing.
  if (no >= 0 && !isTrigger && TELLING.has(tree.tokens.lemma[token]!)) apply(OPEN, state, no, 'negation')
  // "Does not deny [having] arms"
  else if (no >= 0 && (isTrigger || tree.tokens.lemma[token] !== 'deny')) negate(state, no)
  if (isRequest(tree, token)) apply(REQUEST, state, token, 'request')
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (state.isAbility && tree.words[c] === 'can') continue
    // "Could be seen massing": it was seen.
    if (PERCEIVING.has(tree.tokens.lemma[token]!) && /^c(?:an|ould)$/.test(tree.words[c]!)) continue
    if (code === dep.aux && state.isReported && tree.words[c] === 'would' && !hasCondition(tree, token)) {
      apply(GOING, state, c, 'future')
    } else if (code === dep.aux || code === dep.advmod || (isTrigger && code === dep.amod)) {
      apply(
        lexicon.words.get(tree.tokens.lemma[c]!) ?? lexicon.words.get(tree.words[c]!),
        state,
        c,
        'beside',
        'factuality-words',
      )
    } else if (code === dep.mark && CONDITIONS.has(tree.words[c]!) && !isUntilDone(tree, c, token)) {
      apply(CONDITION, state, c, 'condition')
    } else if (code === dep.mark && tree.words[c] === 'against') {
      // "Warned them against [sending] arms"
      apply(WARNED, state, c, 'governs')
    } else if (code === dep.mark && TOWARDS.has(tree.words[c]!)) {
      // "Moved toward [arming] them"
      apply(PURPOSE, state, c, 'future')
    } else if (code === dep.mark && tree.words[c] === 'before' && isTrigger && isPresent(tree, token)) {
      apply(PURPOSE, state, c, 'future')
    }
  }
  // "is going to", "is to be put"
  if (tree.words[token] === 'going' || isAppointed(tree, token)) apply(GOING, state, token, 'future')
}

/** What leaves open what it is not done to: "did not say whether", "is not clear that". */
const TELLING = new Set(
  'confirm say know acknowledge admit verify report establish rule disclose reveal announce specify clear certain sure comment indicate prove decide mention address discuss explain'.split(
    ' ',
  ),
)
const TOWARDS = new Set(['toward', 'towards'])
const PERCEIVING = new Set(['see', 'hear', 'observe', 'find'])

/** Auxiliaries and adverbs right before the trigger, also those that the parser hung elsewhere. */
function wordsBefore(tree: Tree, trigger: number, lexicon: FactualityLexicon, state: State): void {
  const { tag: tags, lemma, sentence } = tree.tokens
  for (let i = trigger - 1; i >= 0 && sentence[i] === sentence[trigger]; i--) {
    if (tags[i] !== tag.AUX && tags[i] !== tag.ADV && lemma[i] !== 'have') break
    if (state.isAbility && tree.words[i] === 'can') continue
    if (state.isReported && tree.words[i] === 'would' && !hasCondition(tree, trigger)) apply(GOING, state, i, 'future')
    else
      apply(lexicon.words.get(lemma[i]!) ?? lexicon.words.get(tree.words[i]!), state, i, 'beside', 'factuality-words')
  }
}

/** What the governor says of what it governs. */
function climb(tree: Tree, below: number, above: number, lexicon: FactualityLexicon, state: State, reach: Reach): void {
  const code = tree.tokens.dependency[below]!
  const isNominalised =
    code === dep.nmod || code === dep.obl || code === dep.obj || code === dep['nsubj:pass'] || code === dep.nsubj
  const isClause =
    code === dep.xcomp || code === dep.ccomp || code === dep.acl || code === dep.advcl || code === dep.csubj
  if (isClause || (isNominalised && code !== dep.nsubj)) {
    const phrasal = ruledOut(tree, below, above, lexicon)
    const context =
      phrasal ?? lexicon.contexts.get(endsItself(tree, below, above) ? 'cease' : tree.tokens.lemma[above]!)
    if (context && (phrasal || governs(tree, below, above, code, isClause))) {
      // "Refused to describe the help that it [gave]" leaves the giving as it is.
      if (context.negative && reach === 'unnegated') return
      // "prevented X from …" has happened; "to prevent X from …" is open.
      if (context.negative && isOpenDeed(tree, above))
        apply({ ...context, strength: 'PS', negative: false }, state, above, 'governs', 'factuality-contexts')
      else apply(context, state, above, 'governs', 'factuality-contexts')
      return
    }
  }
  const isOpenNoun = code === dep.acl && tree.tokens.tag[above] === tag.NOUN && !isRanked(tree, above)
  if ((code === dep.advcl || isOpenNoun) && isInfinitive(tree, below)) apply(PURPOSE, state, below, 'purpose')
  const mark = code === dep.advcl ? child(tree, below, dep.mark) : -1
  if (mark >= 0 && tree.words[mark] === 'without') negate(state, mark)
  // "Has yet [to deliver] them"
  if (code === dep.xcomp && tree.tokens.lemma[above] === 'have' && tree.words[above + 1] === 'yet')
    negate(state, above + 1)
  // "Has been accused of [arming] them", by nobody who is named
  if (mark >= 0 && tree.words[mark] === 'of' && tree.tokens.lemma[above] === 'accuse' && isPassive(tree, above))
    apply(ACCUSED, state, above, 'governs')
}

function isInside(tree: Tree, token: number, spans: readonly Span[]): boolean {
  const start = tree.tokens.start[token]!
  return spans.some((span) => span.start <= start && start < span.end)
}
