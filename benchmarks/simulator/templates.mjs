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

// Words of sentences that say nothing of arms.
const NOUNS = (
  'market harbour orchard library ferry bakery school bridge carpenter teacher kitchen garden festival museum cinema tailor ' +
  'painter choir clinic river meadow station theatre football swimmer gardener postman singer barber baker dentist lantern ' +
  'carpet kettle wedding birthday vineyard lighthouse beekeeper potter violin chess puppet'
).split(' ')
const VERBS = (
  'praised mended painted visited remembered forgot sold bought found lost cleaned decorated opened closed photographed ' +
  'described measured borrowed counted repaired ignored admired sketched welcomed noticed inherited'
).split(' ')
const ADJECTIVES = (
  'old quiet narrow cheerful dusty green crowded famous forgotten wooden modest sunny windy yellow patient clumsy gentle ' +
  'spare early late distant nearby crooked bright lazy curious'
).split(' ')
const LINKS = ['while', 'before', 'after', 'because', 'although', 'until', 'and later']

/** A sentence of background, hardly ever the same twice, nor in parts. */
export function background(random, places) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const clause = () => `the ${pick(ADJECTIVES)} ${pick(NOUNS)} ${pick(VERBS)} a ${pick(ADJECTIVES)} ${pick(NOUNS)}`
  const made = `${clause()} in ${pick(places)} ${pick(LINKS)} ${clause()}`
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}.`
}
