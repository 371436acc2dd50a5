import { Option } from 'commander'
import type { ReadOptions } from '../ingest/index.ts'
import { HearsayError } from '../schema/index.ts'
import type { Io } from './io.ts'
import { version } from './version.ts'

/** `--map ours=theirs`, repeatable: which field of CSV and JSON Lines holds the text, title, date, outlet, byline or url. */
export function fieldMapOption(): Option {
  return new Option(
    '--map <field=name>',
    'field of CSV or JSON Lines that holds text, title, date, outlet, byline or url; may be given again',
  )
    .default([])
    .argParser((pair: string, pairs: readonly string[]) => {
      if (!/^\w+=.+$/.test(pair)) throw new HearsayError('USAGE', { reason: `--map takes FIELD=NAME, not “${pair}”` })
      return [...pairs, pair]
    })
}

/** What reading needs from the world and the command line. */
export function readOptions(io: Io, options: { readonly map?: readonly string[] }): ReadOptions {
  const fieldMap = Object.fromEntries(
    (options.map ?? []).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
  return { clock: io.now, tool: `hearsay/${version}`, stdin: io.stdin, fieldMap }
}
