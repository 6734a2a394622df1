import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compileIn } from './compile.ts'
import { everyOptionUndefined } from './optional-options.ts'

const { project } = inject('packed')

test('undefined is the default of every option that the package exports, under exactOptionalPropertyTypes too', async () => {
  const text = everyOptionUndefined(join(project, 'node_modules/ozon-orders/dist'))
  expect(text.split('\n').length).toBeGreaterThan(150)
  const options = { module: 'nodenext', lib: ['es2023', 'esnext.disposable'], exactOptionalPropertyTypes: true }
  const work = { compiler: 'typescript7', file: 'options.ts', text, options }
  const { code, output } = await compileIn(project, 'options', work)
  expect(`${output}exit ${code}`).toBe('exit 0')
})
