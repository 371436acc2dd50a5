import { eachReport } from '../query/index.ts'
import type { Claim, ReportAnswer } from '../schema/index.ts'
import type { Exporter } from './exporter.ts'

type Cells = Readonly<Record<string, string | number | undefined>>

const ROLES = ['actor', 'recipient', 'item', 'facility', 'place', 'office', 'organization', 'instrument'] as const

const COLUMNS = [
  ...['claim', 'cluster', 'sentence', 'relation', ...ROLES],
  ...['factuality', 'modes', 'former', 'figure', 'happened', 'claimant', 'claimant_kind', 'act', 'chain', 'confidence'],
  ...['evidence', 'start', 'end', 'report', 'title', 'outlet', 'published', 'url', 'version', 'latest', 'sha256'],
]

/** The claims as CSV (RFC 4180, UTF-8): one line a Claim, offsets in UTF-16 code units. A cell that a spreadsheet would run is quoted by an apostrophe. */
export const exportCsv: Exporter = async (store, write) => {
  await write(line(Object.fromEntries(COLUMNS.map((column) => [column, column]))))
  for await (const answer of eachReport(store)) {
    const lines = answer.extraction.claims.map((claim) => line(cellsOf(claim, answer)))
    if (lines.length > 0) await write(lines.join(''))
  }
  return {
    losses: [
      'The text of the reports, zones, sentences, entities and attributions that carry no claim are not in it.',
      'A chain is one cell, outlet first, joined by arrows; links cannot be told apart by machine.',
      'Several fillers of one role are one cell, joined by semicolons; their own offsets are not in it.',
      'A figure is its words only; bound, unit and value are not in it.',
      'Stances, origins, disputes and echo maps are not in it.',
      'Custody lines, issues and readings of earlier extractors are not in it.',
      'Text that begins with = + - @, a tab or a line break has an apostrophe before it.',
    ],
  }
}

function cellsOf(claim: Claim, { report, extraction, clusters, sentences }: ReportAnswer): Cells {
  const { document, attributions, quantities, times } = extraction
  const chain = claim.chain.flatMap((id) => attributions.find((attribution) => attribution.id === id) ?? [])
  const innermost = chain[chain.length - 1]
  const names = chain.map((link) => link.claimant?.name ?? link.source?.text ?? 'no one named')
  const fillers = ROLES.map((role) => {
    const texts = claim.arguments.filter((argument) => argument.role === role).map((argument) => argument.text)
    return [role, texts.join('; ')] as const
  })
  return {
    claim: claim.id,
    cluster: clusters[claim.id],
    sentence: sentences[claim.id],
    relation: claim.relation,
    ...Object.fromEntries(fillers),
    factuality: claim.factuality,
    modes: claim.modes.join('; '),
    former: claim.former ? 'yes' : '',
    figure: claim.quantity === undefined ? '' : quantities[claim.quantity]?.text,
    happened: claim.time === undefined ? '' : times[claim.time]?.value,
    claimant: innermost ? names[names.length - 1] : report.outlet,
    claimant_kind: innermost ? innermost.claimant?.kind : 'outlet',
    act: innermost?.act,
    chain: [report.outlet ?? report.file, ...names].join(' ← '),
    confidence: claim.confidence,
    evidence: claim.evidence.text,
    start: claim.evidence.start,
    end: claim.evidence.end,
    report: report.id,
    title: report.title,
    outlet: report.outlet,
    published: report.publishedAt,
    url: report.url,
    version: report.version,
    latest: report.latest ? 'yes' : 'no',
    sha256: document.sha256,
  }
}

function line(cells: Cells): string {
  return `${COLUMNS.map((column) => cell(cells[column])).join(',')}\r\n`
}

/** A number as it is; text quoted where it must be, and never such that a spreadsheet takes it for a formula. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const harmless = /^[\s"']*[=+\-@\t\r\n|＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
