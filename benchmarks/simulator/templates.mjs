// Sentences of the simulator, written for it. `{A}` acts, `{R}` receives, `{I}` is what, `{N}` how many, `{P}` where; times and claimants are
// added by the frames.

/** Wordings of a claim by relation: a finite clause in the past, and what is denied. */
export const CLAIMS = {
  transfers: [
    '{A} sent {N} {I} to {R}',
    '{A} has supplied {R} with {N} {I}',
    '{A} shipped {N} {I} to {R}',
    '{A} smuggled {N} {I} to {R}',
    '{A} delivered {N} {I} to {R}',
  ],
  'operates-site': [
    '{A} has built a factory in {P}',
    '{A} set up a factory in {P}',
    '{A} runs a factory in {P}',
    '{A} is operating a factory in {P}',
  ],
  trains: ['{A} trained fighters of {R} in {P}', '{A} has been training fighters of {R} in {P}'],
  strikes: ['{A} attacked {R} in {P} {D}', '{A} bombed {R} in {P} {D}', '{A} struck {R} in {P} {D}'],
}

/** How a claim is put in someone's mouth: `{C}` the claim, `{S}` the source, `{W}` a weekday. */
export const SAID = [
  '{C}, {S} said on {W}.',
  '{S} said on {W} that {C}.',
  'According to {S}, {C}.',
  '{S} told reporters that {C}.',
  '{S} confirmed on {W} that {C}.',
]
export const DENIED = ['{S} denied that {C}.', '{S} denied on {W} that {C}.', '{S} has denied that {C}.']
/** `{O}` is the outlet that is cited. */
export const CITED = [
  '{C}, the {O} reported, citing {S}.',
  'The {O} reported that {C}, citing {S}.',
  'According to the {O}, {S} said that {C}.',
  '{S} said that {C}, according to the {O}.',
]
export const CITED_ALONE = ['{C}, the {O} reported on {W}.', 'The {O} reported that {C}.', 'According to the {O}, {C}.']
export const OWN = ['{C}.']

/** Sentences that say nothing of arms. `{X}` is a number that makes each its own. */
const OPENINGS = [
  'Officials in',
  'Residents of',
  'Traders in',
  'Students in',
  'Farmers near',
  'Doctors in',
  'Teachers in',
]
const MIDDLES = [
  'were waiting for word on the price of bread',
  'spoke of a quiet week after the holiday',
  'expected rain before the end of the month',
  'complained about the state of the roads',
  'looked forward to the opening of the market',
  'went about their business as on any other day',
]
const ENDINGS = [
  'as the talks entered their {X} day.',
  'while shops closed at {X} minutes past six.',
  'and the ferry left {X} minutes late.',
  'though only {X} of them were asked.',
]

/** A sentence of background, hardly ever the same twice. */
export function background(random, places) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const number = String(11 + Math.floor(random() * 88))
  return `${pick(OPENINGS)} ${pick(places)} ${pick(MIDDLES)} ${pick(ENDINGS).replace('{X}', number)}`
}
