// The whole language analysis beside wink-nlp and compromise: each in a process of its own, on the same news text, counted in our tokens.
// Speed after warming up, time from the start of the process to the first report, peak memory, and growth with length.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTar } from '../dist/training/mentions/tar.js'

const ENGINES = ['hearsay', 'wink-nlp 2.4.0', 'compromise 14.17.0']
const SIZE = 2_000_000
const LENGTHS = [10_000, 100_000, 1_000_000]
/** As `hearsay` itself is started (src/cli/main.ts): new objects get as much room on Node 24 as Node 20 gives them. */
const YOUNG_SPACE = '--max-semi-space-size=16'

/** Rows of each engine over PolNeAR's train texts in `corpora`, about 2 MB of them. */
export function benchmarkLanguage({ corpora }) {
  const archive = join(corpora, 'polnear/polnear-traindev.tgz')
  if (!existsSync(archive)) throw new Error(`there is no ${archive}; --corpora names the folder of the corpora`)
  const texts = newsTexts(archive)
  const whole = texts.join('\n\n')
  const long = LENGTHS.map((length) => whole.slice(0, length))
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-language-'))
  try {
    const input = join(folder, 'texts.json')
    writeFileSync(input, JSON.stringify({ texts, long }))
    const script = fileURLToPath(new URL('language-engine.mjs', import.meta.url))
    const runs = ENGINES.map((engine) => {
      const printed = execFileSync(process.execPath, [YOUNG_SPACE, script, engine.split(' ')[0], input], {
        encoding: 'utf8',
      })
      return { engine, ...JSON.parse(printed) }
    })
    // The engines cut words differently; all are counted in the tokens of the first.
    const { tokens, longTokens } = runs[0]
    return runs.map((run) => ({
      engine: run.engine,
      'tokens/s': Math.round(tokens / run.seconds),
      'first report, ms': Math.round(run.firstMs),
      'peak memory, MB': Math.round(run.peakMB),
      ...Object.fromEntries(
        LENGTHS.map((length, i) => [`tokens/s, ${length / 1000} KB`, Math.round(longTokens[i] / run.longSeconds[i])]),
      ),
    }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function newsTexts(archive) {
  const texts = []
  let length = 0
  for (const { path, text } of readTar(archive)) {
    if (!/\/train\/text\/.*\.txt$/.test(path)) continue
    texts.push(text)
    length += text.length
    if (length >= SIZE) break
  }
  return texts
}
