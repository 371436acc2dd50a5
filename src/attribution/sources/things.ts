import type { Resources } from '../../resources/index.ts'
import { type SpeechWord, speechLexicon } from '../cues/speech-lexicon.ts'
import { antecedent } from '../trees/antecedents.ts'
import { type Tree, tag } from '../trees/tree.ts'
import type { Source } from './sources.ts'

/**
 * Whether a source is a thing and its verb one that things are the subject of as well: "the new missile threatens ships", "the blast
 * claimed lives", "the launch shows that the threat is growing". Papers and pictures do say what they show, and some verbs are theirs alone.
 */
export function isThing(tree: Tree, source: Source | undefined, word: SpeechWord, resources: Resources): boolean {
  if (word.paper) return !source || !isPaper(tree, source, resources)
  return word.party && isNoParty(tree, source, word, resources)
}

/** Whether a source is a paper, a picture or a file, by the word lists or by what it was taken for. */
function isPaper(tree: Tree, source: Source, resources: Resources): boolean {
  const head = antecedent(tree, source.head)
  const lemma = tree.tokens.lemma[head]!
  const kind = speechLexicon(resources).kinds.get(lemma)
  if (kind) return kind === 'document' || PAPERS.test(lemma)
  const type = resources.lexicon('noun-types').get(lemma) ?? resources.lexicon('noun-classes').get(lemma)
  return tree.tokens.tag[head] === tag.NOUN && type === 'Document'
}
const PAPERS = /^(?:report|article|journal|paper)$/

/** Whether a source is none that could speak: neither a party nor a paper. */
export function isNoParty(tree: Tree, source: Source | undefined, word: SpeechWord, resources: Resources): boolean {
  if (!source) return false
  const head = antecedent(tree, source.head)
  const { tag: tags, lemma } = tree.tokens
  const mention = tree.mention[head]!
  const type = mention >= 0 ? tree.analysis.mentions[mention]!.type : undefined
  if (tags[head] === tag.PROPN) return type !== undefined && THINGS.has(type)
  // "It shows that …", with nothing that it stands for.
  if (tags[head] === tag.PRON || tags[head] === tag.DET)
    return tree.words[head] === 'it' && word.act === 'reveal' && word.weak
  if (tags[head] !== tag.NOUN) return false
  const { kinds, marks } = speechLexicon(resources)
  if (kinds.has(lemma[head]!) || kinds.has(tree.words[head]!) || marks.has(tree.words[head]!)) return false
  const named = resources.lexicon('noun-types').get(lemma[head]!) ?? resources.lexicon('noun-classes').get(lemma[head]!)
  const types = [...(type ? [type] : []), ...(typeof named === 'string' ? named.split(' ') : [])]
  return !types.some((one) => PARTIES.has(one))
}
const THINGS = new Set(['Weapon', 'WeaponClass', 'Vehicle', 'Goods', 'Event', 'LegalInstrument'])
const PARTIES = new Set([
  'Person',
  'Organization',
  'ArmedGroup',
  'GovernmentBody',
  'Country',
  'Nationality',
  'MediaOutlet',
  'Document',
  'Office',
  'Party',
])
