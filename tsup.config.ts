import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', wire: 'src/wire/index.ts' },
  format: 'esm',
  target: 'node22.12',
  dts: true,
  splitting: true,
  clean: true,
  treeshake: true,
})
