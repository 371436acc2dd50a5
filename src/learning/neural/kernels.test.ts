import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { READING_KERNEL } from './reading-kernel-bytes.ts'
import { TRAINING_KERNEL } from './training-kernel-bytes.ts'

test.each([
  ['neural/reading-kernel', READING_KERNEL],
  ['neural/training-kernel', TRAINING_KERNEL],
])('the committed %s is what its source compiles to', (path, bytes) => {
  const script = fileURLToPath(new URL('../../../scripts/kernel.mjs', import.meta.url))
  expect(execFileSync(process.execPath, [script, '--print', path], { encoding: 'utf8' }).trim()).toBe(bytes)
})
