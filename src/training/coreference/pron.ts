import { loadSyntaxModel, findMentions, resolveCoreference } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { readGoldTokens } from '../syntax/gold-tokens.ts'
import { readGumChains } from './gum-chains.ts'
import { readGumExample } from './gum-examples.ts'
const resources = loadResources(); const model = loadSyntaxModel(resources)
const t: Record<string, number[]> = {}
for (const d of readGumChains('/work/shared/data', 'dev')) {
  const ex = readGumExample(d, model, resources)
  const ent = new Map<number, number>(); ex.phrases.list.forEach((p, i) => { if (ex.entity[i]! > 0 && !p.isCoordination) ent.set(p.head, ex.entity[i]!) })
  const s = readGoldTokens(d, model); const found = findMentions(s, resources)
  const { mentions, entities } = resolveCoreference(s, found, resources)
  const flat = d.sentences.flat()
  for (const e of entities) for (const m of e.mentions) { const x = mentions[m]!; 
    const gold = ent.get(x.headToken) ?? 0
    const key = x.kind === 'pronoun' ? (x.type === 'Person' && /^(he|him|his|himself|she|her|hers|herself)$/i.test(flat[x.headToken]!.form) ? 'heshe' : /^it/i.test(flat[x.headToken]!.form) ? 'it' : 'they') : x.kind
    const r = t[key] ??= [0, 0, 0]; 
    const others = e.mentions.filter((o) => o < m)
    if (others.length === 0) continue
    const non = others.filter((o) => mentions[o]!.kind !== 'pronoun'); const ref = (x.kind === 'pronoun' ? non : others)
    if (ref.length === 0) continue
    const ok = gold > 0 && ref.some((o) => ent.get(mentions[o]!.headToken) === gold)
    r[ok ? 0 : 1]!++ 
    if (!ok && process.argv[2] === key) console.log(flat.slice(Math.max(0, x.firstToken - 12), x.endToken + 4).map((w) => w.form).join(' '), '=>', e.name) }
  for (const m of found) if (m.kind === 'pronoun') { const key = /^(he|him|his|himself|she|her|hers|herself)$/i.test(flat[m.headToken]!.form) ? 'heshe' : /^it/i.test(flat[m.headToken]!.form) ? 'it' : 'they'; (t[key] ??= [0, 0, 0])[2]!++ }
}
for (const [k, [a, b, n]] of Object.entries(t)) console.log(k, 'right', a, 'wrong', b, 'P', (100 * a! / (a! + b!)).toFixed(1), 'of pronouns', n)
