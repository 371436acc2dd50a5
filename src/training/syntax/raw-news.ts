import { join } from 'node:path'
import { readTar } from '../mentions/tar.ts'

/** Raw news whose weights may be bundled (not on the list of openly licensed corpora): PolNeAR's and world newswire's articles. */
export function readRawNews(corpora: string): string[] {
  const polnear = readTar(join(corpora, 'polnear/polnear-traindev.tgz')).filter(({ path }) =>
    path.includes('train/text/'),
  )
  const worldwide = readTar(join(corpora, 'en-worldwide-newswire/eww-dev.tgz')).filter(({ path }) =>
    path.includes('original_articles/'),
  )
  const texts = [...polnear, ...worldwide].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ text }) => text)
  // The first line of a world newswire file is its address; text decoded wrongly teaches nothing.
  return texts.map((text) => text.replace(/^https?:\S*\n/, '')).filter((text) => !/Ã|â€/.test(text))
}
