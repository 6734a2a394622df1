import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The console in a real Chromium. Apart from the other tests, because it needs one: `npm run test:browser`. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/browser/*.test.ts'],
    globalSetup: ['test/browser/needs-chromium.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The page looks once a second.
    expect: { poll: { timeout: 20_000 } },
  },
})
