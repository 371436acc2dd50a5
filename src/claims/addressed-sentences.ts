import { child, dep, isInfinitive, type Tree, tag } from '../attribution/index.ts'

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
  const sentence = tree.analysis.sentences[tree.tokens.sentence[verb]!]
  let before = verb - 1
  while (before >= 0 && (POLITE.has(tree.words[before]!) || tags[before] === tag.PUNCT)) before--
  const opens = sentence !== undefined && before < sentence.firstToken
  return opens && (before < verb - 1 || /^\p{Lu}/u.test(tree.text.charAt(tree.tokens.start[verb]!)))
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
