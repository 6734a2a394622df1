import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  // Written out, not spread: knip reads the entries from the text of this file.
  entry: {
    index: 'src/index.ts',
    wire: 'src/wire/index.ts',
    workflows: 'src/workflows/index.ts',
    sandbox: 'src/testing/index.ts',
    'sandbox-msw': 'src/sandbox/msw.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node22.13',
  // The command line is run, never imported.
  dts: {
    entry: {
      index: 'src/index.ts',
      wire: 'src/wire/index.ts',
      workflows: 'src/workflows/index.ts',
      sandbox: 'src/testing/index.ts',
      'sandbox-msw': 'src/sandbox/msw.ts',
    },
  },
  splitting: true,
  clean: true,
  treeshake: true,
  // The console is plain files that a listening sandbox serves as they are; they lie beside the module that reads them.
  onSuccess: () =>
    cp('src/sandbox/console', 'dist/console', { recursive: true, filter: from => !from.endsWith('tsconfig.json') }),
})
