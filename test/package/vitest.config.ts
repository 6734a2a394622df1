import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of the packed tarball. They read `dist`, so `tsup` has to run first: `npm test -- --only package` sees to it. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/package/*.test.ts'],
    globalSetup: ['test/package/pack-and-install.ts'],
    // Each test starts a compiler or a Node of its own.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
