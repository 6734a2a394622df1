import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Type tests: checked by the compiler, never run. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: [],
    typecheck: {
      enabled: true,
      only: true,
      // The path of one executable: TypeScript 7 has no other interface, and is five times as fast as 6.
      checker: './node_modules/typescript7/bin/tsc',
      include: ['test/types/*.test-d.ts'],
    },
  },
})
