import type { Tree } from './tree.ts'

/** Verbs that lend their subject to the noun they govern. */
export const LIGHT: ReadonlySet<string> = new Set(
  'carry conduct launch make have stage mount impose provide give hold take begin start continue pursue undertake perform run order do execute step increase boost expand halt stop resume plan maintain enjoy lead keep build possess own amass accelerate reimpose levy send organise organize arrange broker facilitate oversee deliver provide offer undergo receive expand announce step deny renew complete finish plot prepare weigh consider contemplate mull mastermind'.split(
    ' ',
  ),
)

const PART_TAKING = new Set(['in', 'with', 'on', 'under', 'to', 'of'])
const TAKING_PART = new Set(
  'engage participate take involve invest specialise specialize succeed assist help work begin start proceed continue persist collaborate respond retaliate resort accuse suspect'.split(
    ' ',
  ),
)

/** "Engaged in the production", "pressed ahead with tests": whether a verb says that its subject does what the noun behind `preposition` names. */
export function takesPart(tree: Tree, verb: number, preposition: string): boolean {
  if (preposition === 'under') return true
  const lemma = tree.tokens.lemma[verb]!
  const isGoing = GOING.has(lemma) && ON.has(tree.words[verb + 1] ?? '')
  return PART_TAKING.has(preposition) && (TAKING_PART.has(lemma) || isGoing)
}
const GOING = new Set(['press', 'push', 'forge', 'go', 'move', 'carry'])
const ON = new Set(['ahead', 'on', 'forward'])
