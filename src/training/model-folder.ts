import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A trained model as it goes into models/NAME: weights, settings of the training, and the sections of its card. */
export interface TrainedModel {
  readonly name: string
  readonly title: string
  readonly weights: Uint8Array
  /** Corpora it was trained on, with their licences, one a line. */
  readonly corpora: readonly string[]
  readonly training: Readonly<Record<string, string | number | boolean>>
  /** Rows of the table of scores: corpus, metric, value in percent. */
  readonly scores: readonly { readonly corpus: string; readonly metric: string; readonly value: number }[]
  /** What the model is for, what it cannot do: Markdown paragraphs. */
  readonly about: string
}

/** Writes weights.bin, model.json and the model card README.md into `models`/NAME. The date is passed in. */
export function writeModel(models: string, model: TrainedModel, date: string): void {
  const folder = join(models, model.name)
  mkdirSync(folder, { recursive: true })
  const sha256 = createHash('sha256').update(model.weights).digest('hex')
  const { name, corpora, training, scores } = model
  writeFileSync(join(folder, 'weights.bin'), model.weights)
  const settings = { name, sha256, bytes: model.weights.length, date, corpora, training, scores }
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(settings, null, 2)}\n`)
  const open = openSection(cardOf(folder))
  writeFileSync(join(folder, 'README.md'), withOpenSection(modelCard(model, sha256, date), open))
}

/** Adds to the card of `models`/NAME what the same training gives on openly licensed data alone, in place of what stood there before. */
export function addOpenScores(models: string, { name, scores }: TrainedModel, date: string): void {
  const folder = join(models, name)
  const card = cardOf(folder)
  if (card === '') return
  const open = [
    OPEN,
    '',
    `Trained ${date} by \`npm run train -- --only ${name} --open-only\`; these weights are not in the repository.`,
    '',
    ...tableOf(scores),
    '',
  ]
  writeFileSync(join(folder, 'README.md'), withOpenSection(card, open.join('\n')))
}

const OPEN = '## Scores with openly licensed data alone'
const FILE = '## File'

function cardOf(folder: string): string {
  const path = join(folder, 'README.md')
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function openSection(card: string): string {
  const start = card.indexOf(OPEN)
  return start < 0 ? '' : card.slice(start, card.indexOf(FILE, start))
}

function withOpenSection(card: string, open: string): string {
  const old = openSection(card)
  const rest = old === '' ? card : card.replace(old, '')
  return open === '' ? rest : rest.replace(FILE, `${open.trimEnd()}\n\n${FILE}`)
}

function tableOf(scores: TrainedModel['scores']): string[] {
  const rows = scores.map(({ corpus, metric, value }) => `| ${corpus} | ${metric} | ${value.toFixed(1)} |`)
  return ['| corpus | metric | value |', '| --- | --- | ---: |', ...rows]
}

function modelCard(model: TrainedModel, sha256: string, date: string): string {
  const settings = Object.entries(model.training).map(([key, value]) => `${key} ${value}`)
  const lines = [
    `# ${model.title}`,
    '',
    model.about,
    '',
    '## Data',
    '',
    ...model.corpora.map((corpus) => `- ${corpus}`),
    '',
    'The weights hold sums, counts and word lists made from these corpora, and none of their text.',
    '',
    '## Scores',
    '',
    'On the dev parts, which were not trained on; in percent.',
    '',
    ...tableOf(model.scores),
    '',
    FILE,
    '',
    `- weights.bin: ${model.weights.length} bytes, SHA-256 ${sha256}`,
    `- trained ${date} with ${settings.join(', ')}`,
    `- rebuilt by \`npm run train -- --only ${model.name}\``,
  ]
  return `${lines.join('\n')}\n`
}
