import { describe, expect, test } from 'vitest'
import { cruiseTree, ruleNames } from './cruise-tree.ts'

const leaf = 'export const it = 1\n'
const uses = (...paths: readonly string[]): string =>
  paths.map((path, i) => `export { it as x${i} } from '${path}'\n`).join('')
const usesType = (path: string): string => `import type { it } from '${path}'\nexport type X = typeof it\n`

const ROWS: readonly (readonly [rule: string, file: string])[] = [
  ['layer-internal', 'internal/clock.ts'],
  ['layer-errors', 'errors.ts'],
  ['layer-money', 'money.ts'],
  ['layer-wire', 'wire/operations.ts'],
  ['layer-model', 'model/posting.ts'],
  ['layer-status', 'status/table.ts'],
  ['layer-decode', 'decode/posting.ts'],
  ['layer-http', 'http/transport.ts'],
  ['layer-pagination', 'pagination.ts'],
  ['layer-resources', 'resources/postings.ts'],
  ['layer-client', 'client.ts'],
  ['layer-store', 'store/memory.ts'],
  ['layer-workflows', 'workflows/ship.ts'],
  ['layer-sync', 'sync/watch.ts'],
  ['layer-index', 'index.ts'],
]

/** From one file of src to another, as an import path. */
const to = (from: string, target: string): string => `${from.includes('/') ? '../' : './'}${target}`

describe('the layers', () => {
  test('every row may import all rows above it', async () => {
    const files = ROWS.map(([, file], at) => [
      `src/${file}`,
      leaf + uses(...ROWS.slice(0, at).map(([, above]) => to(file, above))),
    ])
    expect(await cruiseTree(Object.fromEntries(files))).toEqual([])
  })

  test.each(ROWS.slice(0, -1))(
    '%s: a row that imports the row below it is found, even for a type alone',
    async (rule, file) => {
      const below = ROWS[ROWS.findIndex(([name]) => name === rule) + 1]?.[1] ?? 'index.ts'
      const tree = { [`src/${file}`]: usesType(to(file, below)), [`src/${below}`]: leaf }
      expect(await cruiseTree(tree)).toEqual([`${rule}: src/${file} → src/${below}`])
    },
  )

  test('the index is imported by no row, and imports nothing that stands beside the list', async () => {
    const tree = {
      'src/index.ts': leaf + uses('./webhooks/parse.ts'),
      'src/webhooks/parse.ts': leaf,
      'src/sync/watch.ts': uses('../index.ts'),
    }
    expect(await cruiseTree(tree)).toEqual([
      'layer-index: src/index.ts → src/webhooks/parse.ts',
      'layer-sync: src/sync/watch.ts → src/index.ts',
    ])
  })

  test('an entry gives out what stands beside the list, and nothing imports it', async () => {
    const tree = {
      'src/entries/webhooks.ts': leaf + uses('../webhooks/parse.ts', '../sync/watch.ts'),
      'src/webhooks/parse.ts': leaf,
      'src/sync/watch.ts': leaf,
      'src/workflows/ship.ts': uses('../entries/webhooks.ts'),
    }
    expect(await cruiseTree(tree)).toEqual(['layer-workflows: src/workflows/ship.ts → src/entries/webhooks.ts'])
  })

  test('webhooks see the contracts of a store, and no store', async () => {
    const tree = {
      'src/webhooks/handler.ts': uses('../store/contracts.ts', '../store/memory.ts'),
      'src/store/contracts.ts': leaf,
      'src/store/memory.ts': leaf,
    }
    expect(await cruiseTree(tree)).toEqual(['layer-webhooks: src/webhooks/handler.ts → src/store/memory.ts'])
  })

  test.each(['webhooks', 'labels', 'accounting', 'reports', 'planning'])(
    '%s may decode, and may not send',
    async part => {
      const tree = {
        [`src/${part}/main.ts`]: uses('../decode/posting.ts', '../http/transport.ts'),
        'src/decode/posting.ts': leaf,
        'src/http/transport.ts': leaf,
      }
      expect(await cruiseTree(tree)).toEqual([`layer-${part}: src/${part}/main.ts → src/http/transport.ts`])
    },
  )

  test('the sandbox takes data and shares no logic with the client', async () => {
    const tree = {
      'src/sandbox/main.ts': uses(
        '../money.ts',
        '../wire/statuses.ts',
        '../wire/operations.ts',
        '../status/table.ts',
        '../decode/posting.ts',
        '../model/posting.ts',
      ),
      'src/money.ts': leaf,
      'src/wire/statuses.ts': leaf,
      'src/wire/operations.ts': leaf,
      'src/status/table.ts': leaf,
      'src/decode/posting.ts': leaf,
      'src/model/posting.ts': leaf,
    }
    expect(await cruiseTree(tree)).toEqual([
      'layer-sandbox: src/sandbox/main.ts → src/decode/posting.ts',
      'layer-sandbox: src/sandbox/main.ts → src/model/posting.ts',
      'layer-sandbox: src/sandbox/main.ts → src/status/table.ts',
    ])
  })

  test('helpers of tests stand on both the client and the sandbox, and neither stands on them', async () => {
    const tree = {
      'src/testing/index.ts': leaf + uses('../client.ts', '../sandbox/main.ts'),
      'src/client.ts': leaf,
      'src/sandbox/main.ts': leaf + uses('../testing/index.ts'),
    }
    const found = await cruiseTree(tree)
    expect(found).toContain('layer-sandbox: src/sandbox/main.ts → src/testing/index.ts')
    expect(found).not.toContain('layer-testing: src/testing/index.ts → src/client.ts')
  })

  test('the command line may import everything, and nothing imports it', async () => {
    const tree = {
      'src/cli/main.ts': leaf + uses('../index.ts', '../sandbox/main.ts'),
      'src/index.ts': leaf,
      'src/sandbox/main.ts': leaf,
      'src/workflows/ship.ts': uses('../cli/main.ts'),
    }
    expect(await cruiseTree(tree)).toEqual(['layer-workflows: src/workflows/ship.ts → src/cli/main.ts'])
  })

  test('a file that no row names is found, imported or not', async () => {
    const tree = {
      'src/index.ts': uses('./helpers.ts'),
      'src/helpers.ts': leaf,
      'src/lonely/main.ts': uses('../errors.ts'),
      'src/errors.ts': leaf,
    }
    const found = await cruiseTree(tree)
    expect(found).toContain('no-file-outside-the-layers: src/index.ts → src/helpers.ts')
    expect(found).toContain('no-import-from-outside-the-layers: src/lonely/main.ts → src/errors.ts')
  })
})

describe('the other rules', () => {
  test('src imports no test', async () => {
    const tree = { 'src/money.ts': uses('../test/helper.ts'), 'test/helper.ts': leaf }
    expect(await cruiseTree(tree)).toEqual(['src-stands-alone: src/money.ts → test/helper.ts'])
  })

  test('a cycle is found inside a row, also one of types', async () => {
    const tree = { 'src/model/a.ts': leaf + usesType('./b.ts'), 'src/model/b.ts': leaf + uses('./a.ts') }
    const found = await cruiseTree(tree)
    expect(found).toContain('no-cycles: src/model/a.ts → src/model/b.ts')
  })

  test('an import that leads nowhere is found', async () => {
    expect(await cruiseTree({ 'src/money.ts': uses('./nowhere.ts') })).toContain(
      'no-unresolved: src/money.ts → ./nowhere.ts',
    )
  })

  test('a package that users would not get is found', async () => {
    const found = await cruiseTree({ 'src/money.ts': uses('left-over') })
    expect(found).toEqual(['only-declared-packages: src/money.ts → node_modules/left-over/index.js'])
  })

  test.each([
    ['ky', 'src/resources/postings.ts'],
    ['decimal.js', 'src/decode/money.ts'],
    ['zod', 'src/wire/index.ts'],
    ['msw', 'src/sandbox/main.ts'],
  ])('%s stays in its place, also as a type', async (name, file) => {
    const rule = `${name.replace('.', '-')}-in-its-place`
    expect(await cruiseTree({ [file]: usesType(name) })).toContain(`${rule}: ${file} → node_modules/${name}/index.js`)
  })

  test('decimal.js in money, zod in a schema file and ky by import() are in order', async () => {
    const tree = {
      'src/money.ts': uses('decimal.js'),
      'src/wire/schemas/fbs.ts': leaf + uses('zod'),
      'src/wire/schemas/index.ts': "export const load = () => import('./fbs.ts')\n",
      'src/wire/index.ts': "export { load } from './schemas/index.ts'\n",
      'src/http/attempt.ts':
        "import type { it } from 'ky'\nexport const load = (): Promise<typeof it> => import('ky')\n",
    }
    expect(await cruiseTree(tree)).toEqual([])
  })

  test('a static import of ky is found even in the transport', async () => {
    expect(await cruiseTree({ 'src/http/attempt.ts': uses('ky') })).toEqual([
      'ky-on-first-use: src/http/attempt.ts → node_modules/ky/index.js',
    ])
  })

  test('a static import of a schema file is found', async () => {
    const tree = { 'src/wire/index.ts': uses('./schemas/fbs.ts'), 'src/wire/schemas/fbs.ts': leaf }
    expect(await cruiseTree(tree)).toEqual(['schemas-on-first-use: src/wire/index.ts → src/wire/schemas/fbs.ts'])
  })
})

test('no rule has been added without a story here', () => {
  expect(ruleNames).toEqual([
    ...ROWS.map(([rule]) => rule),
    'layer-webhooks',
    'layer-labels',
    'layer-accounting',
    'layer-reports',
    'layer-planning',
    'layer-sandbox',
    'layer-testing',
    'layer-entries',
    'layer-cli',
    'no-file-outside-the-layers',
    'no-import-from-outside-the-layers',
    'src-stands-alone',
    'no-cycles',
    'no-unresolved',
    'only-declared-packages',
    'msw-in-its-place',
    'ky-in-its-place',
    'decimal-js-in-its-place',
    'zod-in-its-place',
    'ky-on-first-use',
    'schemas-on-first-use',
  ])
})
