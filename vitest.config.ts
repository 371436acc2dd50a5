import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // As many files at once as there are cores: pages wait for their browser more than they work.
    maxWorkers: '100%',
    // Pages take their time where many tests run at once.
    expect: { poll: { timeout: 15_000 } },
  },
})
