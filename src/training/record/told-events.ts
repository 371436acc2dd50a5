import Papa from 'papaparse'
import { readCorpus } from '../corpora.ts'

/** An article on the war in Syria, with the day and province it is filed under. */
export interface ToldEvent {
  readonly id: string
  readonly outlet: string
  readonly date: string
  readonly place: string
  readonly text: string
}

/** Articles of FA-KES, whose days are written m/d/y. */
export function readToldEvents(corpora: string): ToldEvent[] {
  const text = readCorpus(corpora, 'fa-kes/FA-KES-Dataset.csv.gz')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.flatMap(({ unit_id: id, source: outlet, article_title: title, article_content, date = '', location }) => {
    const [month, day, year] = date.split('/')
    if (!id || !outlet || !location || !year || !article_content) return []
    const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    return [{ id, outlet, date: iso, place: location, text: `${title}\n\n${article_content}\n` }]
  })
}
