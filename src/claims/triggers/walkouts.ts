import { child, dep, type Tree, tag } from '../../attribution/index.ts'

/** "A [strike] by bus drivers", "miners have been [striking]": work laid down, no blow. */
export function isWalkout(tree: Tree, token: number): boolean {
  if (tree.tokens.lemma[token] !== 'strike') return false
  if (tree.tokens.tag[token] === tag.VERB) {
    const subject = child(tree, token, dep.nsubj)
    return subject >= 0 && child(tree, token, dep.obj) < 0 && isWorker(tree, subject)
  }
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    const isWhose = code === dep.nmod || code === dep['nmod:poss'] || code === dep.compound
    if (isWhose && (isWorker(tree, c) || (c < token && KINDS.has(tree.words[c]!)))) return true
    if (code === dep.amod && KINDS.has(tree.words[c]!)) return true
  }
  return false
}

/** Whether a noun, or one that is joined to it, names people by the work they do. */
function isWorker(tree: Tree, noun: number): boolean {
  if (WORKERS.has(tree.tokens.lemma[noun]!)) return true
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.conj && WORKERS.has(tree.tokens.lemma[c]!)) return true
  return false
}
const WORKERS = new Set(
  'worker driver trucker miner teacher nurse doctor docker dockworker fisherman farmer employee staff union railwayman postman student steelworker labourer laborer clerk'.split(
    ' ',
  ),
)
const KINDS = new Set(['hunger', 'general', 'labour', 'labor', 'rail', 'train', 'wage', 'teachers', 'miners'])
