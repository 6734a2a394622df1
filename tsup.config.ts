import { defineConfig } from 'tsup'

const LIBRARY = {
  index: 'src/index.ts',
  wire: 'src/wire/index.ts',
  sandbox: 'src/sandbox/index.ts',
  'sandbox-msw': 'src/sandbox/msw.ts',
}

export default defineConfig({
  entry: { ...LIBRARY, cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node22.12',
  // The command line is run, never imported.
  dts: { entry: LIBRARY },
  splitting: true,
  clean: true,
  treeshake: true,
})
