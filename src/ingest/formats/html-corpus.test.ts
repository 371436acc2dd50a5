import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { textOfPage } from './html.ts'
import { parseMarkup } from './markup-tree.ts'
import { blocksOf } from './text-of-markup.ts'

// Readability's own pages with their expected main text, kept beside the repository, never in it.
const corpus = fileURLToPath(
  new URL('../../../../shared/data/html-extraction/readability-test-pages.tar.gz', import.meta.url),
)
const isHere = existsSync(corpus)
if (!isHere) console.warn(`SKIPPED: main text of 130 pages, as ${corpus} is not here`)

test.skipIf(!isHere)(
  'the main text of 130 pages agrees word for word with what is expected, F1 at least 0.98',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-pages-'))
    try {
      execFileSync('tar', ['xzf', corpus, '-C', folder])
      const pages = join(folder, 'test', 'test-pages')
      const scores = readdirSync(pages).map((name) => {
        const found = textOfPage(readFileSync(join(pages, name, 'source.html'), 'utf8'), 200, 'http://fakehost/test/')
        const { title } = found.metadata
        const text = title && found.text.startsWith(title) ? found.text.slice(title.length) : found.text
        const expected = parseMarkup(readFileSync(join(pages, name, 'expected.html'), 'utf8')).body
        return agreement(
          text,
          expected
            ? blocksOf(expected)
                .map((block) => block.text)
                .join('\n')
            : '',
        )
      })
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
      console.info(`main text of ${scores.length} pages: mean F1 ${mean.toFixed(4)}`)
      expect(mean).toBeGreaterThan(0.98)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)

/** F1 of two texts as bags of words. */
function agreement(found: string, expected: string): number {
  const left = words(found)
  const right = words(expected)
  const rest = new Map<string, number>()
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1)
  let common = 0
  for (const word of left) {
    const count = rest.get(word) ?? 0
    if (count > 0) common++
    rest.set(word, count - 1)
  }
  return left.length + right.length === 0 ? 1 : (2 * common) / (left.length + right.length)
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
