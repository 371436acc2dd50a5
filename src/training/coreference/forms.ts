import { loadSyntaxModel, readPhrases } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import { FORMS } from '../../language/coreference/phrase-forms.ts'
import { readGumChains } from './gum-chains.ts'
import { readGumExample, type GumExample } from './gum-examples.ts'
import { scoreChoices, trainAntecedents } from './train-antecedents.ts'
const resources = loadResources(); const model = loadSyntaxModel(resources)
const settings = { bits: 17, passes: 6, rate: 0.1, penalty: 1e-4, falseLink: 0.1, falseNew: 3, wrongLink: 1, seed: 1, report: () => {} }
const read = (part: 'train' | 'dev') => readGumChains('/work/shared/data', part).map((d) => readGumExample(d, model, resources))
const train = read('train'), dev = read('dev')
const w = trainAntecedents(train, settings)
const rows = new Map<string, Record<string, number>>()
const edited = ['academic', 'bio', 'court', 'interview', 'news', 'speech', 'textbook', 'voyage']
for (const e of dev) { if (!edited.includes(e.document.genre)) continue
  const p = e.phrases; const flat = e.document.sentences.flat(); const text = (k: number) => flat.slice(p.list[k]!.first, p.list[k]!.end).slice(0, 8).map((x) => x.form).join(' ')
  readPhrases(p, (choices) => { const s = scoreChoices(w, w.length - 1, choices); let b = 0; for (let c = 1; c < choices.count; c++) if (s[c]! > s[b]!) b = c
    const i = choices.phrase, ent = e.entity[i]!; const ants = [...choices.antecedents.subarray(0, choices.count - 1)]
    const earlier = ent > 0 && e.entity.subarray(0, i).includes(ent); const ok = ants.filter((j) => ent > 0 && e.entity[j] === ent); const got = choices.antecedents[b]!
    const kind = !earlier ? (got < 0 ? 'new ok' : 'false link') : got < 0 ? 'missed' : ok.includes(got) ? 'right' : 'wrong'
    const name = FORMS[p.form[i]!]!; const row = rows.get(name) ?? {}; rows.set(name, row); row[kind] = (row[kind] ?? 0) + 1
    if (process.argv[2] === name && kind === process.argv[3]) console.log(`[${text(i)}] got [${got < 0 ? '-' : text(got)}] want ${ok.slice(0, 2).map((j) => `[${text(j)}]`).join(' ')} :: ${flat.slice(Math.max(0, p.list[i]!.first - 25), p.list[i]!.end + 4).map((x) => x.form).join(' ')}`)
    return got }) }
const kinds = ['right', 'wrong', 'missed', 'new ok', 'false link']
for (const [n, r] of rows) console.log(n.padEnd(14), kinds.map((k) => `${k} ${r[k] ?? 0}`.padStart(14)).join(' | '))
