import { child, dep, isInfinitive, type Tree, tag } from '../../attribution/index.ts'

/** Whether a verb has a subject of its own. */
export function hasSubject(tree: Tree, verb: number): boolean {
  return child(tree, verb, dep.nsubj) >= 0 || child(tree, verb, dep['nsubj:pass']) >= 0
}

/** "Read the report", "please send it": a bare verb without subject or auxiliary that opens its sentence. */
export function isRequest(tree: Tree, verb: number): boolean {
  const { tag: tags, lemma, dependency } = tree.tokens
  if (tags[verb] !== tag.VERB || tree.words[verb] !== lemma[verb] || hasSubject(tree, verb)) return false
  const code = dependency[verb]!
  if (code !== dep.root && code !== dep.parataxis) return false
  if (child(tree, verb, dep.aux) >= 0 || child(tree, verb, dep['aux:pass']) >= 0 || isInfinitive(tree, verb))
    return false
  const call = child(tree, verb, dep.discourse)
  if (call >= 0 && tree.words[call] === 'please') return true
  const from = tree.analysis.sentences[tree.tokens.sentence[verb]!]?.firstToken ?? verb
  let before = verb - 1
  while (before >= from && (tags[before] === tag.PUNCT || isNoParty(tree, before))) before--
  if (before >= from) return false
  return from < verb || /^\p{Lu}/u.test(tree.text.charAt(tree.tokens.start[verb]!))
}

/** Words that may stand before a request and name no one who could do what is asked: "so", "please", "just". */
function isNoParty({ tokens, words }: Tree, i: number): boolean {
  return POLITE.has(words[i]!) || tokens.tag[i] === tag.ADV || tokens.tag[i] === tag.INTJ || tokens.tag[i] === tag.CCONJ
}
const POLITE = new Set(['please', 'just', 'kindly', 'also', 'and', 'then'])

/** Whether a token stands in a sentence that ends with a question mark. */
export function isQuestion(tree: Tree, token: number): boolean {
  const sentence = tree.analysis.sentences[tree.tokens.sentence[token]!]
  return (
    sentence !== undefined &&
    /\?["”’)\s]*$/.test(tree.text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))
  )
}
