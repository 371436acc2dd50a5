import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Browsers on a busy machine take their time.
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
  },
})
