import type { Tree } from './tree.ts'

/** Verbs that lend their subject to the noun they govern. */
export const LIGHT: ReadonlySet<string> = new Set(
  'carry conduct launch make have stage mount impose provide give hold take begin start continue pursue undertake perform run order do execute step increase boost expand halt stop resume plan maintain enjoy lead keep build possess own amass accelerate reimpose levy send organise organize arrange broker facilitate oversee deliver provide offer undergo receive expand announce step deny renew complete finish plot prepare weigh consider contemplate mull mastermind'.split(
    ' ',
  ),
)

/** What something is done by that does nothing itself: "by way of", "by sea". */
export const MEANS: ReadonlySet<string> = new Set(
  'way means sea air land road rail telephone phone email post mail night day mistake accident force law hand'.split(
    ' ',
  ),
)

/** Nouns whose infinitive tells what their holder would do: "won a contract to supply". */
export const HELD: ReadonlySet<string> = new Set(
  'contract deal agreement order call request proposal plan pressure decision permission licence license right offer chance opportunity option bid'.split(
    ' ',
  ),
)
/** Verbs whose subject puts such a noun to somebody else. */
export const PUTTING: ReadonlySet<string> = new Set([
  'give',
  'issue',
  'renew',
  'lead',
  'repeat',
  'make',
  'urge',
  'back',
  'support',
  'oppose',
])

/** Verbs whose object does what the infinitive behind it says. */
export const HELPING: ReadonlySet<string> = new Set(
  'help assist train teach enable task urge ask lead cause allow force oblige order instruct direct permit persuade'.split(
    ' ',
  ),
)

/** Verbs whose object, not subject, is understood as the subject of the infinitive that follows. */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'help ask urge order allow force tell enable let make persuade encourage permit pressure invite lead cause instruct direct want expect accuse train assist prevent stop keep oblige compel require authorise authorize commission hire recruit task forbid advise'.split(
    ' ',
  ),
)

const PART_TAKING = new Set(['in', 'with', 'on', 'under', 'to', 'of'])
const TAKING_PART = new Set(
  'engage engaged participate take involve involved invest specialise specialize succeed assist help work begin start proceed continue persist collaborate respond retaliate resort accuse suspect'.split(
    ' ',
  ),
)

/** "Engaged in the production", "pressed ahead with tests": whether a verb says that its subject does what the noun behind `preposition` names. */
export function takesPart(tree: Tree, verb: number, preposition: string): boolean {
  if (preposition === 'under') return true
  const lemma = tree.tokens.lemma[verb]!
  // "Responded with strikes" are their own, "responded to strikes" somebody else's.
  if (preposition === 'to' && ANSWERING.has(lemma)) return false
  const isGoing = GOING.has(lemma) && ON.has(tree.words[verb + 1] ?? '')
  return PART_TAKING.has(preposition) && (TAKING_PART.has(lemma) || isGoing)
}
const ANSWERING = new Set(['respond', 'retaliate'])
const GOING = new Set(['press', 'push', 'forge', 'go', 'move', 'carry'])
const ON = new Set(['ahead', 'on', 'forward'])
