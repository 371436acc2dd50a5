import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { NARROW_READING_KERNEL } from './narrow-reading-kernel-bytes.ts'
import { READING_KERNEL } from './reading-kernel-bytes.ts'
import { TRAINING_KERNEL } from './training-kernel-bytes.ts'

test.each([
  ['neural/reading-kernel', READING_KERNEL],
  ['neural/narrow-reading-kernel', NARROW_READING_KERNEL],
  ['neural/training-kernel', TRAINING_KERNEL],
])('the committed %s is what its source compiles to', (path, bytes) => {
  const script = fileURLToPath(new URL('../../../scripts/kernel.mjs', import.meta.url))
  expect(execFileSync(process.execPath, [script, '--print', path], { encoding: 'utf8' }).trim()).toBe(bytes)
})
