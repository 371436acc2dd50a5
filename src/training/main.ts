import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { addOpenScores, writeModel } from './model-folder.ts'
import { trainers } from './trainers.ts'

const USAGE = `Rebuilds the models in models/ from the corpora.

  npm run train -- [--only NAME] [--corpora DIR] [--open-only] [--seed N] [--threads N]
                   [--with-judgements FILE]

  --only NAME    one model: ${trainers.map(({ name }) => name).join(', ')}
  --corpora DIR  folder of the corpora (default HEARSAY_CORPORA, else ../shared/data)
  --open-only    only openly licensed corpora; written to models/NAME-open, the scores to the card of NAME
  --with-judgements FILE  also what people judged (hearsay review export -o FILE); models that
                 learn from judgements alone are left out without it, and trained alone with it
                 unless --only names another
  --seed N       seed of all chance (default 1)
  --threads N    threads of the reading network's training (default: as many as there are cores, eight at most)
`

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    corpora: { type: 'string' },
    'open-only': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    'with-judgements': { type: 'string' },
    threads: { type: 'string', default: String(Math.min(8, availableParallelism())) },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const corpora = values.corpora ?? process.env.HEARSAY_CORPORA ?? '../shared/data'
const judgements = values['with-judgements']
const chosen = trainers.filter(({ name, needsJudgements }) =>
  values.only === undefined ? (needsJudgements === true) === (judgements !== undefined) : name === values.only,
)
const needsCorpora = chosen.some((trainer) => !trainer.needsJudgements)
const isReady = !needsCorpora || existsSync(corpora)
const lacks = judgements === undefined ? chosen.find((trainer) => trainer.needsJudgements) : undefined

if (values.help) console.log(USAGE)
else if (lacks) {
  console.error(`${lacks.name} learns from judgements: --with-judgements FILE names them.`)
  process.exitCode = 2
} else if (!isReady || chosen.length === 0 || !/^\d+$/.test(values.seed) || !/^[1-9]\d?$/.test(values.threads)) {
  console.error(isReady ? USAGE : `There is no folder of corpora at ${corpora}; --corpora DIR names one.`)
  process.exitCode = 2
} else {
  const models = fileURLToPath(new URL('../../models', import.meta.url))
  for (const trainer of chosen) {
    const started = Date.now()
    const report = (line: string) =>
      console.log(`${Math.round((Date.now() - started) / 1000)} s  ${trainer.name}: ${line}`)
    const openOnly = values['open-only']
    const model = trainer.train({
      corpora,
      openOnly,
      seed: Number(values.seed),
      threads: Number(values.threads),
      report,
      ...(judgements !== undefined && { judgements }),
    })
    const name = openOnly ? `${model.name}-open` : model.name
    const today = new Date().toISOString().slice(0, 10)
    writeModel(models, { ...model, name }, today)
    if (openOnly) addOpenScores(models, model, today)
    for (const { corpus, metric, value } of model.scores) report(`${corpus}, ${metric}: ${value.toFixed(1)}`)
  }
}
