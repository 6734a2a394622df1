import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { knownDifferences } from '../types/known-differences.ts'
import { currentOperations } from './support.ts'

// The compiler does the comparing (test/types/theirs.test-d.ts); what is left to do at run time is to count.
it('every request has its counterpart in the types of another package', () => {
  const main = createRequire(import.meta.url).resolve('artefactby-ozon-seller-api')
  const declarations = readFileSync(main.replace(/index\.js$/, 'index.d.ts'), 'utf8')
  const ours = currentOperations.filter(each => each.bodies.request !== undefined)
  const shared = ours.filter(({ path }) => declarations.includes(`\n    "${path}": {`))
  const differences = Object.values(knownDifferences).flatMap(each => Object.keys(each)).length
  console.log(`Types: ${shared.length} shared requests, ${differences} differences written down`)
  expect(shared).toEqual(ours)
})
