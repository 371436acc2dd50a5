import { loadSyntaxModel, readPhrases } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { scoreCoreference } from '../../evaluation/index.ts'
import { readGumChains } from './gum-chains.ts'
import { type GumExample, readGumExample } from './gum-examples.ts'
import { scoreChoices, trainAntecedents } from './train-antecedents.ts'
const resources = loadResources()
const model = loadSyntaxModel(resources)
const arg = (k: string, d: number) => Number(process.argv.find((a) => a.startsWith(k + '='))?.slice(k.length + 1) ?? d)
const settings = { bits: arg('bits', 18), passes: arg('passes', 6), rate: arg('rate', 0.1), penalty: arg('penalty', 1e-4), falseLink: arg('fl', 0.1), falseNew: arg('fn', 3), wrongLink: arg('wl', 1), seed: arg('seed', 1), report: () => {} }
const speakers = arg('speakers', 1) === 1
const t0 = Date.now()
const read = (part: 'train' | 'dev') => readGumChains('/work/shared/data', part).map((d) => readGumExample(d, model, resources, speakers))
const train = read('train'), dev = read('dev')
console.log('read', Date.now() - t0)
const ours = (e: GumExample) => ['news', 'interview'].includes(e.document.genre)
export const chains = (list: readonly (readonly [string, string])[]) => { const m = new Map<string, string[]>(); for (const [k, v] of list) { const l = m.get(k); if (l) { if (!l.includes(v)) l.push(v) } else m.set(k, [v]) } return [...m.values()] }
function evaluate(name: string, examples: GumExample[], weights: Float32Array, bias = 0) {
  const mask = weights.length - 1
  const exact: { gold: string[][]; predicted: string[][] }[] = [], heads: typeof exact = [], ideal: typeof exact = []
  for (const { document, phrases, goldHeads, entity } of examples) {
    const clusters = readPhrases(phrases, (choices) => { const s = scoreChoices(weights, mask, choices); s[choices.count - 1]! += bias; let b = 0; for (let c = 1; c < choices.count; c++) if (s[c]! > s[b]!) b = c; return choices.antecedents[b]! })
    const gold = chains(document.mentions.map((m) => [m.entity, `${m.first}:${m.end}`]))
    exact.push({ gold, predicted: chains(phrases.list.map((p, i) => [String(clusters.of[i]), `${p.first}:${p.end}`])) })
    ideal.push({ gold, predicted: chains(phrases.list.map((p, i) => [entity[i] ? String(entity[i]) : 's' + i, `${p.first}:${p.end}`])) })
    // head match: one key per gold mention; a phrase not matching exactly takes the key of an unmatched gold mention of its head
    const bySpan = new Set(document.mentions.map((m) => `${m.first}:${m.end}`)), mine = new Set(phrases.list.map((p) => `${p.first}:${p.end}`))
    const byHead = new Map<number, string>(); document.mentions.forEach((m, k) => { const s = `${m.first}:${m.end}`; if (!mine.has(s)) byHead.set(goldHeads[k]!, s) })
    heads.push({ gold, predicted: chains(phrases.list.map((p, i) => { const s = `${p.first}:${p.end}`; let key = s; if (!bySpan.has(s) && byHead.has(p.head)) { key = byHead.get(p.head)!; byHead.delete(p.head) } return [String(clusters.of[i]), key] })) })
  }
  const show = (s: ReturnType<typeof scoreCoreference>) => [s.mentions, s.muc, s.bCubed, s.ceafE].map((x) => `${(100 * x.precision).toFixed(1)}/${(100 * x.recall).toFixed(1)}/${(100 * x.f1).toFixed(1)}`).join('  ') + '  CoNLL ' + (100 * s.conll).toFixed(2)
  console.log(name.padEnd(22), 'exact', show(scoreCoreference(exact, { singletons: false })), '| head', (100 * scoreCoreference(heads, { singletons: false }).conll).toFixed(2), '| sgl', (100 * scoreCoreference(exact, { singletons: true }).conll).toFixed(2), '| ideal', (100 * scoreCoreference(ideal, { singletons: false }).conll).toFixed(2))
}
const folds = arg('folds', 0)
const t1 = Date.now()
const weights = trainAntecedents(train, settings)
console.log('train', Date.now() - t1)
for (const bias of [-0.5, 0, 0.5, 1]) {
evaluate(`dev n+i b${bias}`, dev.filter(ours), weights, bias)
evaluate(`dev all b${bias}`, dev, weights, bias)
}
for (const e of dev.filter(ours)) evaluate(e.document.id, [e], weights)
const t2 = Date.now()
if (arg('time', 0)) { for (let k = 0; k < 10; k++) for (const e of dev) readPhrases(e.phrases, (choices) => { const s = scoreChoices(weights, weights.length - 1, choices); let b = 0; for (let c = 1; c < choices.count; c++) if (s[c]! > s[b]!) b = c; return choices.antecedents[b]! }); const toks = dev.reduce((a, e) => a + e.phrases.syntax.tokens.length, 0) * 10; console.log('tokens/s', Math.round(toks / (Date.now() - t2) * 1000)) }
if (folds) {
  const out: GumExample[][] = [], w: Float32Array[] = []
  for (let f = 0; f < folds; f++) { const test = train.filter((e, i) => ours(e) && i % folds === f); w.push(trainAntecedents(train.filter((e) => !test.includes(e)), settings)); out.push(test) }
  const mask = w[0]!.length - 1
  const all: { gold: string[][]; predicted: string[][] }[] = []
  out.forEach((test, f) => { for (const { document, phrases } of test) { const clusters = readPhrases(phrases, (choices) => { const s = scoreChoices(w[f]!, mask, choices); let b = 0; for (let c = 1; c < choices.count; c++) if (s[c]! > s[b]!) b = c; return choices.antecedents[b]! }); all.push({ gold: chains(document.mentions.map((m) => [m.entity, `${m.first}:${m.end}`])), predicted: chains(phrases.list.map((p, i) => [String(clusters.of[i]), `${p.first}:${p.end}`])) }) } })
  const s = scoreCoreference(all, { singletons: false }); console.log('CV n+i', [s.mentions, s.muc, s.bCubed, s.ceafE].map((x) => `${(100 * x.precision).toFixed(1)}/${(100 * x.recall).toFixed(1)}/${(100 * x.f1).toFixed(1)}`).join('  '), 'CoNLL', (100 * s.conll).toFixed(2))
}
