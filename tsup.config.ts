import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', wire: 'src/wire/index.ts', cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node22.12',
  // The command line is run, never imported.
  dts: { entry: { index: 'src/index.ts', wire: 'src/wire/index.ts' } },
  splitting: true,
  clean: true,
  treeshake: true,
})
