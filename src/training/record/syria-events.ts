import Papa from 'papaparse'
import { readCorpus } from '../corpora.ts'

/** An event of the UCDP table, with the articles that told of it and the sources that they go back to. */
export interface SyriaEvent {
  readonly id: string
  readonly articles: readonly { readonly office: string; readonly date: string }[]
  /** Names of the original sources, each once. */
  readonly originals: readonly string[]
}

/** Events of UCDP GED 19.1, Syria, that several offices told of and whose original sources are named. */
export function readSyriaEvents(corpora: string): SyriaEvent[] {
  const text = readCorpus(corpora, 'conflict-tables/ucdp_ged191_syria.csv.gz')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.flatMap(({ id = '', source_office = '', source_date = '', source_original = '' }) => {
    const dates = source_date.split(';')
    const articles = source_office
      .split(';')
      .map((office, i) => ({ office: office.trim(), date: dates[i]?.trim() ?? '' }))
    const isTold = articles.every(({ office, date }) => office !== '' && /^\d{4}-\d\d-\d\d$/.test(date))
    const originals = namesIn(source_original)
    const offices = new Set(articles.map(({ office }) => office.toLowerCase()))
    return isTold && offices.size > 1 && originals.length > 0 ? [{ id, articles, originals }] : []
  })
}

/** "SOHR/Waha Report", "SOHR and airwars": names parted by signs and "and", spellings of one in other letters once. */
function namesIn(words: string): string[] {
  const names = words.split(/[,/;]| and /).map((name) => name.trim())
  return [...new Map(names.filter((name) => name !== '').map((name) => [name.toLowerCase(), name])).values()]
}
