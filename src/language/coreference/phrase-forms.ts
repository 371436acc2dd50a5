/** Forms a phrase can have: what kind of reference it is. Codes are the place in the list. */
export const FORMS = [
  'name',
  'the',
  'this',
  'a',
  'possessed',
  'bare',
  'quantified',
  'coordination',
  'number',
  'adverb',
  'I',
  'we',
  'you',
  'he',
  'she',
  'it',
  'they',
  'that',
  'those',
  'one',
] as const
export type Form = (typeof FORMS)[number]

/** Code of each form. */
export const FORM = Object.fromEntries(FORMS.map((form, code) => [form, code])) as Readonly<Record<Form, number>>

const lists: readonly (readonly [Form, string])[] = [
  ['I', 'i me my mine myself'],
  ['we', "we us our ours ourselves 's"],
  ['you', 'you your yours yourself yourselves ya'],
  ['he', 'he him his himself'],
  ['she', 'she her hers herself'],
  ['it', 'it its itself'],
  ['they', 'they them their theirs themselves themself'],
  ['that', 'this that'],
  ['those', 'these those'],
]
const pronouns = new Map(lists.flatMap(([form, words]) => words.split(' ').map((word) => [word, FORM[form]] as const)))

/** Form of a pronoun in lower case; those that name no one in particular are `one`. */
export function pronounForm(word: string): number {
  return pronouns.get(word) ?? FORM.one
}

const determiners = new Map<string, number>([
  ['the', FORM.the],
  ...['this', 'that', 'these', 'those', 'such', 'both'].map((word) => [word, FORM.this] as const),
  ['a', FORM.a],
  ['an', FORM.a],
  ...'some any no every each all many few several most another more much enough half either neither'
    .split(' ')
    .map((word) => [word, FORM.quantified] as const),
])

/** Form of a description that a determiner opens; undefined for words that are none. */
export function determinerForm(word: string): number | undefined {
  return determiners.get(word)
}

/** Number, as codes: 0 = not known. */
export const SINGULAR = 1
export const PLURAL = 2

/** Gender, as codes: 0 = not known; PERSON is one of either. */
export const HE = 1
export const SHE = 2
export const THING = 3
export const PERSON = 4

/** What pronouns say of themselves, by form. */
export const FORM_NUMBER = Uint8Array.from(FORMS, (form) =>
  ['we', 'they', 'those', 'coordination'].includes(form)
    ? PLURAL
    : ['I', 'he', 'she', 'it', 'that'].includes(form)
      ? SINGULAR
      : 0,
)
export const FORM_GENDER = Uint8Array.from(FORMS, (form) =>
  form === 'he'
    ? HE
    : form === 'she'
      ? SHE
      : form === 'it' || form === 'that'
        ? THING
        : ['I', 'we', 'you'].includes(form)
          ? PERSON
          : 0,
)
