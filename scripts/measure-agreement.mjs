// How far two annotations of the same reports agree: `node scripts/measure-agreement.mjs FOLDER… FOLDER [--list] [--json]`; the last
// folder is the second side.
// Reads the NAME.gold.json that stand in both folders. Neither side counts as right: every F1 is the same both ways round.
// --list adds what one side has and the other has not, or has otherwise; --json prints the figures as data.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const built = (path) => import(new URL(`../dist/evaluation/${path}`, import.meta.url).href)
const { GoldReport } = await built('index.js')
const { shared, sharedOf, sizeOf } = await built('align.js')
const { isSameName } = await built('same-name.js')

/** Roles that make a claim the one it is; place, time and quantity only tell more of it. */
const core = ['actor', 'recipient', 'item', 'facility', 'office', 'organization', 'instrument']

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, json: { type: 'boolean' } },
})
if (positionals.length < 2) {
  console.error('usage: node scripts/measure-agreement.mjs FOLDER… FOLDER [--list] [--json]')
  process.exit(2)
}
const right = load(positionals.at(-1))
const left = new Map(positionals.slice(0, -1).flatMap((folder) => [...load(folder)]))
const names = [...left.keys()].filter((name) => right.has(name))
if (names.length === 0) {
  console.error('no gold file stands in both folders')
  process.exit(2)
}

/** Counts by measure: how many each side has, and how many of them agree. */
const spans = {}
/** Pairs of labels by measure. */
const labels = {}
const differences = []
for (const name of names) compare(name, left.get(name), right.get(name))
report()

function load(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.json'))
  return new Map(files.map((file) => [file, GoldReport.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))]))
}

function compare(file, a, b) {
  const name = file.replace('.gold.json', '')
  const differ = (kind, text) => differences.push({ report: name, kind, text })

  const pairs = paired(a.attributions, b.attributions, (one, other) =>
    shared(one.cue, other.cue) > 0 ? 1 + likeness(one.content, other.content) : 0,
  )
  const partner = new Map(pairs.map(([one, other]) => [one.id, other.id]))
  const hits = (holds) => pairs.filter(([one, other]) => holds(one, other)).length
  const both = (size) => [a, b].map(({ attributions }) => attributions.filter(size).length)

  count('attribution', ...both(() => true), pairs.length)
  count(
    'cue, exact',
    ...both(() => true),
    hits((one, other) => same([one.cue], [other.cue])),
  )
  for (const [measure, holds] of [
    ['exact', same],
    ['overlap', (one, other) => sharedOf(one, other) > 0],
  ]) {
    const sourced = (one, other) => one.source && other.source && holds([one.source], [other.source])
    const spoken = (one, other) => one.content.length > 0 && holds(one.content, other.content)
    count(`source, ${measure}`, ...both(({ source }) => source), hits(sourced))
    count(`content, ${measure}`, ...both(({ content }) => content.length > 0), hits(spoken))
  }
  const [inA, inB] = both(({ within }) => within)
  const nested = (one, other) => one.within && other.within && partner.get(one.within) === other.within
  count('nesting link', inA, inB, hits(nested))

  for (const [one, other] of pairs) {
    label('act, first', one.acts[0], other.acts[0])
    label('kind', one.kind, other.kind)
    label('nested or not', Boolean(one.within), Boolean(other.within))
    agree(
      'act, one accepted by both',
      one.acts.some((act) => other.acts.includes(act)),
    )
    agree('same enclosing attribution', one.within ? Boolean(nested(one, other)) : !other.within)
    if (!same([one.cue], [other.cue])) differ('cue', `[${one.cue.text}] or [${other.cue.text}]`)
    if (!same(sourceOf(one), sourceOf(other))) differ('source', `{${one.source?.text}} or {${other.source?.text}}`)
    if (!same(one.content, other.content)) differ('content', `${words(one)} or ${words(other)}`)
    if (one.acts[0] !== other.acts[0]) differ('act', `[${one.cue.text}] ${one.acts} or ${other.acts}`)
    if (one.kind !== other.kind) differ('kind', `{${one.source?.text}} ${one.kind} or ${other.kind}`)
    if (one.within ? !nested(one, other) : other.within)
      differ('nesting', `[${one.cue.text}] in ${one.within ?? 'none'} or in ${other.within ?? 'none'}`)
  }
  for (const [side, all, index] of sides(a.attributions, b.attributions))
    for (const one of all)
      if (!pairs.some((pair) => pair[index] === one))
        differ(`attribution, ${side} only`, `${one.source?.text ?? '-'} [${one.cue.text}] ${words(one)}`)

  compareClaims(a, b, differ)
}

function compareClaims(a, b, differ) {
  const meets = (one, other) => one.relation === other.relation && shared(one.region, other.region) > 0
  const byRelation = paired(a.claims, b.claims, (one, other) => (meets(one, other) ? 1 + filled(one, other) : 0))
  const lenient = paired(a.claims, b.claims, (one, other) =>
    meets(one, other) && isLenient(one, other) ? 1 + filled(one, other) : 0,
  )
  const strict = lenient.filter(([one, other]) => core.every((role) => agreesOn(one, other, role)))
  const sizes = [a.claims.length, b.claims.length]
  count('claim, relation and place', ...sizes, byRelation.length)
  count('claim, half of the arguments', ...sizes, lenient.length)
  count('claim, all core arguments', ...sizes, strict.length)
  const must = ({ optional }) => !optional
  const inBoth = lenient.filter((pair) => pair.every(must)).length
  count('required by both', a.claims.filter(must).length, b.claims.filter(must).length, inBoth)
  agree(
    'required by one, found by the other',
    ...[a, b].flatMap(({ claims }, index) =>
      claims.filter(must).map((claim) => lenient.some((pair) => pair[index] === claim)),
    ),
  )

  for (const [one, other] of lenient) {
    const claimant = one.claimant.some((name) => other.claimant.some((want) => isSameClaimant(name, want)))
    agree('claimant', claimant)
    label("claimant may be the report's voice", one.claimant.includes('AUTHOR'), other.claimant.includes('AUTHOR'))
    label('status', one.status, other.status)
    label('required or optional', !one.optional, !other.optional)
    for (const role of new Set([...Object.keys(one.arguments), ...Object.keys(other.arguments)])) {
      agree('argument', agreesOn(one, other, role))
      if (!agreesOn(one, other, role))
        differ('argument', `${one.relation} ${role}=${one.arguments[role] ?? '-'} or ${other.arguments[role] ?? '-'}`)
    }
    if (!claimant) differ('claimant', `${one.relation} ${one.claimant} or ${other.claimant}`)
    if (one.status !== other.status)
      differ('status', `${one.relation} ${one.status} or ${other.status}: ${one.region.text}`)
    if (one.optional !== other.optional)
      differ('required', `${one.relation} ${need(one)} or ${need(other)}: ${one.region.text}`)
  }
  for (const [side, all, index] of sides(a.claims, b.claims))
    for (const one of all)
      if (!lenient.some((pair) => pair[index] === one))
        differ(
          `claim, ${side} only`,
          `${need(one)} ${one.relation} ${JSON.stringify(one.arguments)}: ${one.region.text}`,
        )
}

/** Pairs of two lists, those with the greatest gain first; without gain there is no pair. */
function paired(ones, others, gain) {
  const all = ones.flatMap((one) => others.map((other) => [one, other, gain(one, other)]))
  const taken = new Set()
  return all
    .filter((pair) => pair[2] > 0)
    .sort((x, y) => y[2] - x[2])
    .filter(([one, other]) => !taken.has(one) && !taken.has(other) && taken.add(one).add(other))
}

/** Dice coefficient of the code units of two lists of spans. */
function likeness(one, other) {
  const size = sizeOf(one) + sizeOf(other)
  return size === 0 ? 1 : (2 * sharedOf(one, other)) / size
}

function same(one, other) {
  return (
    one.length === other.length && one.every(({ start, end }, i) => start === other[i].start && end === other[i].end)
  )
}

function sourceOf({ source }) {
  return source ? [source] : []
}

function words({ content }) {
  return content.map(({ text }) => `<${text}>`).join(' ') || '<>'
}

function need({ optional }) {
  return optional ? 'optional' : 'required'
}

function sides(ones, others) {
  return [
    ['first', ones, 0],
    ['second', others, 1],
  ]
}

/** Share of all roles that two claims fill alike. */
function filled(one, other) {
  const roles = [...new Set([...Object.keys(one.arguments), ...Object.keys(other.arguments)])]
  return roles.length === 0 ? 1 : roles.filter((role) => agreesOn(one, other, role)).length / roles.length
}

/** As a claim is scored: at least one role, and half of the roles of either side, are filled alike. */
function isLenient(one, other) {
  const hits = Object.keys(one.arguments).filter((role) => other.arguments[role] && agreesOn(one, other, role)).length
  return hits > 0 && [one, other].every((claim) => hits * 2 >= Object.keys(claim.arguments).length)
}

function agreesOn(one, other, role) {
  const [mine, yours] = [one.arguments[role], other.arguments[role]]
  return mine && yours ? mine.some((name) => yours.some((want) => isSameName(name, want))) : !mine && !yours
}

function isSameClaimant(name, want) {
  return name === 'AUTHOR' || want === 'AUTHOR' ? name === want : isSameName(name, want)
}

function count(measure, first, second, agreed) {
  spans[measure] ??= { first: 0, second: 0, agreed: 0 }
  spans[measure].first += first
  spans[measure].second += second
  spans[measure].agreed += agreed
}

function label(measure, one, other) {
  labels[measure] ??= []
  labels[measure].push([String(one), String(other)])
}

/** A yes or no for which chance is not reckoned. */
function agree(measure, ...all) {
  labels[measure] ??= []
  labels[measure].push(...all.map((yes) => [yes]))
}

/** Cohen's kappa; absent where both sides use one and the same label throughout. */
function kappaOf(pairs, observed) {
  const seen = new Set(pairs.flat())
  const share = (index, value) => pairs.filter((pair) => pair[index] === value).length / pairs.length
  const chance = [...seen].reduce((sum, value) => sum + share(0, value) * share(1, value), 0)
  return chance === 1 ? undefined : (observed - chance) / (1 - chance)
}

function report() {
  const f1 = Object.entries(spans).map(([measure, { first, second, agreed }]) => ({
    measure,
    first,
    second,
    agreed,
    f1: first + second === 0 ? 1 : (2 * agreed) / (first + second),
  }))
  const agreement = Object.entries(labels).map(([measure, pairs]) => {
    const agreed = pairs.filter(([one, other]) => (other === undefined ? one : one === other)).length
    const observed = agreed / pairs.length
    const kappa = pairs[0]?.length === 2 ? kappaOf(pairs, observed) : undefined
    return { measure, pairs: pairs.length, agreed, observed, ...(kappa !== undefined && { kappa }) }
  })
  if (values.json) {
    const all = { reports: names.length, f1, agreement, ...(values.list && { differences }) }
    console.log(JSON.stringify(all, null, 1))
    return
  }
  console.log(`${names.length} reports\n`)
  print(
    ['measure', 'first', 'second', 'agreed', 'F1'],
    f1.map((row) => [row.measure, row.first, row.second, row.agreed, per(row.f1)]),
  )
  const kappa = (row) => (row.kappa === undefined ? '' : row.kappa.toFixed(2))
  const rows = agreement.map((row) => [row.measure, row.pairs, row.agreed, per(row.observed), kappa(row)])
  print(['over pairs', 'pairs', 'agreed', '%', 'kappa'], rows)
  if (values.list)
    for (const { report, kind, text } of differences.sort((x, y) => x.kind.localeCompare(y.kind)))
      console.log(`${kind} | ${report} | ${text.replace(/\s+/g, ' ')}`)
}

function per(share) {
  return (share * 100).toFixed(1)
}

function print(head, rows) {
  const wide = Math.max(...rows.map(([measure]) => measure.length), head[0].length)
  for (const [measure, ...cells] of [head, ...rows])
    console.log(measure.padEnd(wide) + cells.map((cell) => String(cell).padStart(8)).join(''))
  console.log()
}
