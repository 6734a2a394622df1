import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compileIn } from './compile.ts'
import { everyName } from './every-name.ts'

const { project } = inject('packed')
const text = everyName(join(project, 'node_modules/ozon-orders/dist'))

test.each(['typescript', 'typescript7'])(
  '%s writes declarations of whatever the package gives: each type has a name to import',
  async compiler => {
    expect(text.split('\n').length).toBeGreaterThan(1_000)
    const options = { module: 'nodenext', lib: ['es2023', 'esnext.disposable'], declaration: true }
    const { code, output } = await compileIn(project, `${compiler}-names`, {
      compiler,
      file: 'names.ts',
      text,
      options,
    })
    expect(`${output}exit ${code}`).toBe('exit 0')
  },
)
