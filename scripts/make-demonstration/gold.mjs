// Turns the gold of a source, which quotes, into gold with offsets (half-open UTF-16 units of the text).
import { furniture } from './layout.mjs'

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const markers = { '{': '(?<source>', '[': '(?<cue>', '<': '(?<contentN>', '}': ')', ']': ')', '>': ')' }

/** A quotation as a pattern: `…` stands for any words of the paragraph; braces mark source, brackets cue, angles content. */
function pattern(quote) {
  let contents = 0
  const body = quote.replace(/[{[<}\]>]|\s*…\s*|(?:(?!\s*…)[^{[<}\]>…])+/g, (part) =>
    part.trim() === '…'
      ? '(?:(?<!\\w)|(?!\\w))[^\\n]*?(?:(?<!\\w)|(?!\\w))'
      : (markers[part]?.replace('N', () => String(contents++)) ?? literal(part)),
  )
  return new RegExp(body, 'dg')
}

/** Finds the one place where a quotation stands; ` @2` at its end asks for the second. */
function locate(text, quoted) {
  const [, quote, nth] = quoted.match(/^(.*?)(?: @(\d))?$/s)
  const found = [...text.matchAll(pattern(quote))]
  if (found.length === 0) throw new Error(`not found: ${quote}`)
  if (found.length > 1 && !nth) throw new Error(`stands ${found.length} times: ${quote}`)
  const match = found[Number(nth ?? 1) - 1]
  const again = pattern(quote)
  again.lastIndex = match.index + 1
  const inner = again.exec(text)
  if (inner && inner.index + inner[0].length <= match.index + match[0].length)
    throw new Error(`could also begin later: ${quote}`)
  return match
}

const span = (text, [start, end]) => ({ start, end, text: text.slice(start, end) })

/** `kind/act[,act] [in aN] ~ quotation`. */
function attribution(text, id, line) {
  const [, kind, acts, within, quote] = line.match(/^([a-z-]+)\/([a-z,]+)(?: in (\w+))? ~ (.*)$/s) ?? fail(line)
  const { groups } = locate(text, quote).indices
  if (!groups?.source || !groups.cue) throw new Error(`needs a source and a cue: ${quote}`)
  const contents = Object.keys(groups).filter((key) => key.startsWith('content'))
  return {
    id,
    source: span(text, groups.source),
    cue: span(text, groups.cue),
    content: contents.map((key) => span(text, groups[key])),
    acts: acts.split(','),
    kind,
    ...(within && { within }),
  }
}

const abbreviations = /(?:^|[\s(])(?:Gen|Col|Brig|Maj|Lt|Capt|Cmdr|Dr|Mr|Ms|Mrs|St|No|[A-Z])\.$/

/** Widens [start, end) to whole sentences of its paragraph. */
function sentences(text, start, end) {
  const from = text.lastIndexOf('\n', start) + 1
  const stop = text.indexOf('\n', end)
  const to = stop < 0 ? text.length : stop
  const cuts = [from]
  for (const match of text.slice(from, to).matchAll(/[.!?]["”’)]*\s+(?=["“‘([]?[A-Z0-9])/g))
    if (!abbreviations.test(text.slice(from, from + match.index + 1))) cuts.push(from + match.index + match[0].length)
  const next = cuts.find((cut) => cut >= end) ?? to
  return {
    start: cuts.findLast((cut) => cut <= start),
    end: next - (text.slice(from, next).match(/\s*$/)?.[0].length ?? 0),
  }
}

const bounds = { exactly: 'value', about: 'value', over: 'min', under: 'max', 'at-least': 'min', 'at-most': 'max' }

function quantity(words) {
  const [bound, number, ...counted] = words.split(' ')
  if (!bounds[bound]) throw new Error(`unknown bound: ${words}`)
  return { bound, [bounds[bound]]: Number(number), ...(counted.length > 0 && { counted: counted.join(' ') }) }
}

/** `relation ~ status ~ claimant|… ~ quotation ~ role=filler|…; …; time=…; quantity=…; former; optional`. */
function claim(text, id, line) {
  const parts = line.split(' ~ ')
  if (parts.length !== 5) fail(line)
  const [relation, status, claimants, quote, fillers] = parts
  const match = locate(text, quote)
  const region = sentences(text, match.index, match.index + match[0].length)
  const found = {
    id,
    relation,
    region: { ...region, text: text.slice(region.start, region.end) },
    arguments: {},
    status,
  }
  found.claimant = claimants.split('|')
  for (const filler of fillers.split(';').map((part) => part.trim())) {
    const [role, value] = filler.split('=')
    if (role === 'former' || role === 'optional') found[role] = true
    else if (role === 'time') found.time = value
    else if (role === 'quantity') found.quantity = quantity(value)
    else if (!value?.split('|').some((name) => text.includes(name)))
      throw new Error(`no filler stands in the text: ${filler}`)
    else found.arguments[role] = value.split('|')
  }
  for (const name of found.claimant)
    if (name !== 'AUTHOR' && !text.includes(name)) throw new Error(`claimant is not in the text: ${name}`)
  return found
}

function fail(line) {
  throw new Error(`cannot be read: ${line}`)
}

/** The gold of a report, and what is wrong with it. `file` is the name that `hearsay extract` gives the document. */
export function goldOf(report) {
  const issues = []
  const each = (lines, make) =>
    Object.entries(lines ?? {}).flatMap(([id, line]) => {
      try {
        return [make(report.text, id, line)]
      } catch (error) {
        issues.push(`${id}: ${error.message}`)
        return []
      }
    })
  let at = 0
  const notClaims = []
  for (const block of report.blocks) {
    if (furniture.has(block.kind)) notClaims.push({ start: at, end: at + block.text.length, text: block.text })
    at += block.text.length + 2
  }
  const attributions = each(report.attributions, attribution)
  for (const { id, within } of attributions)
    if (within && !attributions.some((other) => other.id === within)) issues.push(`${id}: no attribution ${within}`)
  const gold = {
    file: report.place ?? `${report.name}.${report.format}`,
    title: report.title,
    outlet: report.outletName,
    publishedAt: report.date,
    shows: report.shows,
    notClaims,
    attributions,
    claims: each(report.claims, claim),
    // Offsets of a text file in UTF-8 are offsets into the file; of anything else, into this text.
    ...((report.format !== 'txt' || report.encoding || report.container) && { text: report.text }),
  }
  return { gold, issues }
}
