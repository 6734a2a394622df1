import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** They replace modules by others, which would be there for the files that come after them. */
export const ALONE = [
  'test/decode/two-names.test.ts',
  'test/workflows/labels.test.ts',
  'test/workflows/file-intents.test.ts',
]

export default defineConfig({
  test: {
    // Threads start faster than processes, and there are many files.
    pool: 'threads',
    // One less than the cores is usual, for the sake of whoever watches: of two that would leave one idle.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/browser/**', 'node_modules/**', ...ALONE],
          // What is under test keeps its state in objects, so that files share the modules and load each of them once.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/wire/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
})
