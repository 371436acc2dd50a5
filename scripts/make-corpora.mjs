// Writes corpora/{train,dev,test} from corpora/sources: `node scripts/make-corpora.mjs`.
// The gold quotes its text; a quotation that does not stand there, or stands there twice, fails the run.
// With --check nothing is written: the run fails when a file is not what its source makes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { goldOf } from './make-demonstration/gold.mjs'
import { authoredText, layOut } from './make-demonstration/layout.mjs'

const root = fileURLToPath(new URL('../corpora/', import.meta.url))
const splits = ['train', 'dev', 'test']
/** Cues that name the authority of a speaker beside what the speaker says: "the paper reported, citing two officials". */
const cites = /^(?:(?:cit|quot)(?:ed|es|ing)|statement)$/i
const problems = []

/** Bytes to write, by path below corpora/. */
const files = new Map()
const counts = new Map(splits.map((split) => [split, { reports: 0, attributions: 0, claims: 0 }]))
for (const split of splits) {
  for (const file of readdirSync(join(root, 'sources', split)).sort()) {
    const name = file.replace(/\.yaml$/, '')
    add(split, name, report(name, load(join('sources', split, file))))
  }
}
for (const group of load(join('sources', 'sentences.yaml')))
  add(group.split, `sentences-${group.name}`, sentences(`sentences-${group.name}`, group))

const present = splits.flatMap((split) =>
  existsSync(join(root, split)) ? readdirSync(join(root, split)).map((file) => `${split}/${file}`) : [],
)
const stale = present.filter((path) => !files.has(path))
if (process.argv.includes('--check')) {
  const differs = ([path, text]) => !present.includes(path) || readFileSync(join(root, path), 'utf8') !== text
  problems.push(...stale.map((path) => `${path} has no source`))
  problems.push(...[...files].filter(differs).map(([path]) => `${path} is not what its source makes`))
} else {
  for (const path of stale) rmSync(join(root, path))
  for (const split of splits) mkdirSync(join(root, split), { recursive: true })
  for (const [path, text] of files) writeFileSync(join(root, path), text)
}
for (const problem of problems) console.error(problem)
for (const [split, { reports, attributions, claims }] of counts)
  console.log(`${split}: ${reports} reports, ${attributions} attributions, ${claims} claims`)
if (problems.length > 0) process.exitCode = 1

function load(path) {
  try {
    return parse(readFileSync(join(root, path), 'utf8'))
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error })
  }
}

function add(split, name, { text, gold }) {
  const count = counts.get(split)
  count.reports++
  count.attributions += gold.attributions.length
  count.claims += gold.claims.length
  files.set(`${split}/${name}.txt`, text)
  files.set(`${split}/${name}.gold.json`, `${JSON.stringify(gold, null, 1)}\n`)
}

/** A report and its gold. A source without a title begins with its first paragraph. */
function report(name, source) {
  const blocks = layOut(source).filter(({ text }) => text !== undefined)
  return read(name, { ...source, blocks })
}

/** Sentences that share a shape, one paragraph each; every one is annotated by itself. */
function sentences(name, group) {
  const heading = { kind: 'nav', text: group.title }
  const texts = group.sentences.map(({ text }) => ({ kind: 'paragraph', text: text.trim() }))
  const { text, gold } = read(name, { style: 'sentences', date: group.date, blocks: [heading, ...texts] })
  let start = group.title.length + 2
  for (const [index, sentence] of group.sentences.entries()) {
    const key = `s${index + 1}`
    const own = read(`${name} ${key}`, { ...sentence, blocks: [texts[index]] }).gold
    for (const one of own.attributions)
      gold.attributions.push({
        ...one,
        id: key + one.id,
        source: shift(one.source, start),
        cue: shift(one.cue, start),
        content: one.content.map((span) => shift(span, start)),
        ...(one.within && { within: key + one.within }),
      })
    for (const one of own.claims) gold.claims.push({ ...one, id: key + one.id, region: shift(one.region, start) })
    start += texts[index].text.length + 2
  }
  return { text, gold }
}

function shift({ start, end, text }, by) {
  return { start: start + by, end: end + by, text }
}

/** Text and gold; `¶` in a quotation stands for the gap between two paragraphs. */
function read(name, source) {
  const text = authoredText(source)
  const attributions = Object.fromEntries(
    Object.entries(source.attributions ?? {}).map(([id, line]) => [id, line.replace(/\s*¶\s*/g, '\n\n')]),
  )
  const { gold, issues } = goldOf({
    ...source,
    attributions,
    name,
    format: 'txt',
    text,
    outletName: source.outlet,
    shows: [source.style],
  })
  problems.push(...issues.map((issue) => `${name}: ${issue}`))
  for (const { id, source: who, cue, content, within } of gold.attributions) {
    const outer = gold.attributions.find((one) => one.id === within)?.content
    const parts = cites.test(cue.text) ? content : [who, cue, ...content]
    if (outer && !parts.every((part) => outer.some((span) => contains(span, part))))
      problems.push(`${name}: ${id} does not lie within ${within}`)
  }
  return { text, gold }
}

function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end
}
