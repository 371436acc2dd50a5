import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldReport } from '../../evaluation/index.ts'
import { readRe3d } from '../mentions/place-corpora.ts'
import { readTar } from '../mentions/tar.ts'
import { readPolnear } from '../reading/polnear.ts'
import { readEwt, readGum } from '../syntax/treebanks.ts'
import { readStandOff } from './stand-off-gold.ts'

const gold = fileURLToPath(new URL('../../../corpora/news/taught', import.meta.url))

interface Text {
  readonly id: string
  readonly text: string
}

/** A corpus of texts that weights may be taught by, and what a card says of it. */
interface TaughtCorpus {
  readonly name: string
  readonly says: string
  /** Whether its texts and their annotation carry an open licence. */
  readonly isOpen: boolean
  /** A folder of the corpora without which there is nothing to read. */
  readonly folder: string
  readonly read: (corpora: string) => readonly Text[]
}

const CORPORA: readonly TaughtCorpus[] = [
  {
    name: 're3d',
    says: 're3d but BBC (open licences)',
    isOpen: true,
    folder: 're3d',
    read: readRe3d,
  },
  {
    name: 'ewt',
    says: 'UD English EWT, train (CC BY-SA 4.0)',
    isOpen: true,
    folder: 'ud-ewt',
    read: (folder) => readEwt(folder, 'train'),
  },
  {
    name: 'gum',
    says: 'GUM news, train (CC BY)',
    isOpen: true,
    folder: 'ud-gum',
    read: (folder) => readGum(folder, 'train', 'news'),
  },
  {
    name: 'polnear',
    says: 'PolNeAR, train (no licence stated; weights only, no text)',
    isOpen: false,
    folder: 'polnear',
    read: (folder) => readPolnear(folder, 'train'),
  },
  {
    name: 'worldwide',
    says: 'en-worldwide-newswire (no licence stated; weights only, no text)',
    isOpen: false,
    folder: 'en-worldwide-newswire',
    read: readWorldwideTexts,
  },
]

/** Gold of ours for texts of other corpora that weights may be taught by, with their words, and those corpora as a card names them. */
export function readTaught(
  corpora: string,
  openOnly: boolean,
): { readonly reports: readonly GoldReport[]; readonly corpora: readonly string[] } {
  const files = readdirSync(gold).sort()
  const known = CORPORA.filter(
    ({ name, isOpen, folder }) =>
      (isOpen || !openOnly) && files.some((file) => file.startsWith(`${name}-`)) && existsSync(join(corpora, folder)),
  )
  const reports = known.flatMap(({ name, read }) => {
    const texts = new Map(read(corpora).map(({ id, text }) => [`${name}/${id}`, inParagraphs(text)]))
    return readStandOff(
      files.filter((file) => file.startsWith(`${name}-`)).map((file) => join(gold, file)),
      texts,
    )
  })
  return { reports, corpora: known.map(({ says }) => says) }
}

/** Lines as paragraphs, with a blank line between them. */
function inParagraphs(text: string): string {
  const lines = text.split(/\n+/).map((line) => line.trim().replace(/\s+/g, ' '))
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`
}

/** The articles as published, without the address that opens each. */
function readWorldwideTexts(corpora: string): Text[] {
  return readTar(join(corpora, 'en-worldwide-newswire/eww-dev.tgz'))
    .filter(({ path }) => path.includes('original_articles/'))
    .map(({ path, text }) => ({
      id: path
        .split('/')
        .at(-1)!
        .replace(/\.txt$/, ''),
      text: text.replaceAll('\r', '').replace(/^\S+\n?/, ''),
    }))
}
