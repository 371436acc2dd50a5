import { loadAntecedentModel } from './antecedent-model.ts'
import { type Chain, isBody, joinChain, openChain, type Scene } from './chains.ts'
import { FORM } from './phrase-forms.ts'
import { describePhrases, type Phrases } from './phrases.ts'
import { type Choices, MOST_CHOICES, readPhrases } from './read-phrases.ts'

/** How sure the model must be that a pronoun means an entity, 0 to 1. A wrong speaker is worse than none. */
const SURE_OF_PERSONS = 0.5
const SURE_OF_OTHERS = 0.15

/**
 * Chains each pronoun to the entity the model holds most likely among all noun phrases before it. "He" or "she" without one
 * opens a chain; "it" and "they" that mean no entity, or most likely something else, are given up.
 */
export function linkPronouns(scene: Scene): void {
  const { syntax, words, mentions, chainOf, resources } = scene
  const model = loadAntecedentModel(resources)
  if (model && mentions.some(({ kind }) => kind === 'pronoun')) {
    const phrases = describePhrases({ syntax, words, mentions, chainOf, resources })
    const probabilities = new Float64Array(MOST_CHOICES)
    const entities = new Map<number, Chain>()
    readPhrases(phrases, (choices, { of }) => {
      const antecedent = choices.antecedents[model.rank(choices, probabilities)]!
      const mention = phrases.mention[choices.phrase]!
      if (mention < 0) return antecedent
      const told = chainOf[mention] ?? likeliest(phrases, choices, probabilities, of, entities)
      if (told && !chainOf[mention]) joinChain(scene, told, mention)
      const cluster = antecedent < 0 ? choices.phrase : of[antecedent]!
      if (told && !entities.has(cluster)) entities.set(cluster, told)
      return antecedent
    })
  }
  for (const [index, { kind, type }] of mentions.entries())
    if (kind === 'pronoun' && !chainOf[index] && type === 'Person') openChain(scene, index)
}

/** The entity that has most of the probability, if that is enough. */
function likeliest(
  phrases: Phrases,
  choices: Choices,
  probabilities: Float64Array,
  of: Int32Array,
  entities: ReadonlyMap<number, Chain>,
): Chain | undefined {
  const form = phrases.form[choices.phrase]!
  const shares = new Map<Chain, number>()
  let best: Chain | undefined
  for (let c = 0; c < choices.count - 1; c++) {
    const entity = entities.get(of[choices.antecedents[c]!]!)
    if (!entity || !fits(form, entity)) continue
    const share = (shares.get(entity) ?? 0) + probabilities[c]!
    shares.set(entity, share)
    if (!best || share > shares.get(best)!) best = entity
  }
  const isPerson = form === FORM.he || form === FORM.she
  return best && shares.get(best)! >= (isPerson ? SURE_OF_PERSONS : SURE_OF_OTHERS) ? best : undefined
}

/** Whether a pronoun of this form can mean the entity at all. */
function fits(form: number, { type, plural, gender }: Chain): boolean {
  if (form === FORM.he || form === FORM.she)
    return type === 'Person' && !plural && (gender === undefined || gender === (form === FORM.he ? 'he' : 'she'))
  if (form === FORM.it) return type !== 'Person' && type !== 'Office' && !plural
  return plural || isBody(type) || type === 'Nationality' || type === 'Country'
}

