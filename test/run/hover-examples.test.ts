import { expect, test } from 'vitest'
import { examplesIn, moduleOf } from './hover-examples.ts'
import { namedPrograms, needsNewerNode } from './markdown.ts'

const COMMENT = `/** Nothing to show. */
/**
 * Packs.
 *
 * @example
 * const plan = planShipment(posting)
 * await ozon.postings.get(plan)
 * @throws never
 */
`

test('examples are cut out of comments, with their line and without what follows', () => {
  const code = 'const plan = planShipment(posting)\nawait ozon.postings.get(plan)'
  expect(examplesIn('dist/a.d.ts', COMMENT)).toEqual([{ file: 'dist/a.d.ts', line: 5, code }])
})

test('an example gets the imports of what it uses and does not make itself', () => {
  const names = new Map([
    ['planShipment', 'ozon-orders/workflows'],
    ['plan', 'ozon-orders'],
    ['get', 'ozon-orders'],
  ])
  const [example] = examplesIn('dist/a.d.ts', COMMENT)
  if (example === undefined) throw new Error('The comment has an example.')
  expect(moduleOf(example, names).split('\n')[0]).toBe("import { planShipment } from 'ozon-orders/workflows';")
})

test('programs of a page are found by the names of their files, with what they print', () => {
  const page = '```js a.mjs\nconsole.log(1)\n```\n\n```text a.mjs\n1\n```\n\n```js b.js\n2\n```\n```js\nno name\n```\n'
  expect(namedPrograms(page)).toEqual([
    { file: 'a.mjs', text: 'console.log(1)', prints: '1' },
    { file: 'b.js', text: '2', prints: undefined },
  ])
})

test('what Node 22 cannot read is found', () => {
  expect(
    ['await using a = b()', '  using a = b()', 'for (using a of b) c()', 'const using = 1'].map(needsNewerNode),
  ).toEqual([true, true, true, false])
})
