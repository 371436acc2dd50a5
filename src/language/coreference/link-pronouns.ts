import { loadAntecedentModel } from './antecedent-model.ts'
import { type Chain, isBody, joinChain, openChain, type Scene } from './chains.ts'
import { FORM } from './phrase-forms.ts'
import { describePhrases, type Phrases } from './phrases.ts'
import { type Choices, MOST_CHOICES, readPhrases } from './read-phrases.ts'

/** How sure the model must be that a pronoun means an entity, 0 to 1. A wrong speaker is worse than none. */
const SURE_OF_PERSONS = 0.5
const SURE_OF_SEVERAL = 0.3
const SURE_OF_ONE_THING = 0.15

/**
 * Chains each pronoun to the entity the model holds most likely, all noun phrases before it competing. "He" or "she" without
 * one opens a chain; "it" and "they" that most likely mean no entity are given up.
 */
export function linkPronouns(scene: Scene): void {
  const { syntax, words, mentions, chainOf, resources } = scene
  const model = loadAntecedentModel(resources)
  if (!mentions.some(({ kind }) => kind === 'pronoun')) return
  const phrases = describePhrases({ syntax, words, mentions, chainOf, resources, pronounsOnly: true })
  const probabilities = new Float64Array(MOST_CHOICES)
  const choose = (choices: Choices): number => {
    const best = model ? model.rank(choices, probabilities) : choices.count - 1
    const mention = phrases.mention[choices.phrase]!
    if (mention >= 0 && !chainOf[mention]) {
      const form = phrases.form[choices.phrase]!
      const isPerson = form === FORM.he || form === FORM.she
      const entity = likeliest(scene, phrases, choices, probabilities)
      if (entity) joinChain(scene, entity, mention)
      const chain = entity ?? (isPerson ? openChain(scene, mention) : undefined)
      if (chain && isPerson) chain.gender ??= form === FORM.he ? 'he' : 'she'
    }
    return choices.antecedents[best]!
  }
  readPhrases(phrases, choose, true)
}

/** The entity that has most of the probability, if that is enough. */
function likeliest(
  { mentions, chainOf }: Scene,
  { form: forms, mention }: Phrases,
  { phrase, count, antecedents }: Choices,
  probabilities: Float64Array,
): Chain | undefined {
  const form = forms[phrase]!
  const shares = new Map<Chain, number>()
  let best: Chain | undefined
  for (let c = 0; c < count - 1; c++) {
    const found = mention[antecedents[c]!]!
    const entity = found < 0 ? undefined : chainOf[found]
    if (!entity || mentions[found]!.type === 'Office' || !fits(form, entity)) continue
    const share = (shares.get(entity) ?? 0) + probabilities[c]!
    shares.set(entity, share)
    if (!best || share > shares.get(best)!) best = entity
  }
  return best && shares.get(best)! >= sureFrom(form) ? best : undefined
}

function sureFrom(form: number): number {
  if (form === FORM.he || form === FORM.she) return SURE_OF_PERSONS
  return form === FORM.it ? SURE_OF_ONE_THING : SURE_OF_SEVERAL
}

/** Whether a pronoun of this form can mean the entity at all. */
function fits(form: number, { type, plural, gender }: Chain): boolean {
  if (form === FORM.he || form === FORM.she)
    return type === 'Person' && !plural && (gender === undefined || gender === (form === FORM.he ? 'he' : 'she'))
  if (form === FORM.it) return type !== 'Person' && type !== 'Office' && !plural
  return plural || isBody(type) || type === 'Nationality' || type === 'Country'
}
