import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'

// The configuration is CommonJS for dependency-cruiser's sake and has no declarations of its own.
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IFlattenedRuleSet

export const ruleNames: readonly string[] = (config.forbidden ?? []).map(rule => rule.name ?? '')

/** The packages that src may use, as dependency-cruiser has to find them. */
const PACKAGES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ type: 'module', dependencies: { ky: '*', zod: '*', 'decimal.js': '*' } }),
  'tsconfig.json': '{}',
  ...Object.fromEntries(
    ['ky', 'zod', 'decimal.js', 'msw', 'left-over'].flatMap(name => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js', exports: './index.js' })],
      [`node_modules/${name}/index.js`, 'export const it = 1\n'],
    ]),
  ),
}

/** Breaches of the layer rules in a small tree, as 'rule: from → to', sorted. */
export async function cruiseTree(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await mkdtemp(join(tmpdir(), 'layers-'))
  try {
    for (const [path, text] of Object.entries({ ...PACKAGES, ...files })) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    const { output } = await cruise(
      ['src'],
      {
        baseDir: root,
        validate: true,
        ruleSet: config,
        tsPreCompilationDeps: true,
        doNotFollow: { path: 'node_modules' },
      },
      { conditionNames: ['import', 'default'], exportsFields: ['exports'] },
    )
    // Without an output type the answer is the result object, not text.
    const { violations } = (output as ICruiseResult).summary
    return violations.map(v => `${v.rule.name}: ${v.from} → ${v.to}`).sort()
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
