import { describe, expect, test } from 'vitest'
import { anchors, codeBlocks, links, programs } from './markdown.ts'

const page = (...lines: readonly string[]): string => lines.join('\n')

describe('code blocks', () => {
  test('are the TypeScript ones, with their line and marks', () => {
    const text = page(
      '# A',
      '```ts',
      'const a = 1',
      '',
      'a',
      '```',
      '```sh',
      'npm ci',
      '```',
      '```ts runnable',
      'b',
      '```',
    )
    expect(codeBlocks(text)).toEqual([
      { line: 3, code: 'const a = 1\n\na', runnable: false, continues: false },
      { line: 11, code: 'b', runnable: true, continues: false },
    ])
  })

  test('may show Markdown with a block inside a longer fence', () => {
    expect(codeBlocks(page('````md', '```ts', 'x', '```', '````'))).toEqual([])
  })

  test('with an unknown mark are refused, since a typo would leave them unchecked', () => {
    expect(() => codeBlocks(page('```ts runable', 'x', '```'))).toThrow("Line 1: 'runable' is no mark")
  })
})

describe('programs', () => {
  test('keep the line numbers of the page', () => {
    const [program] = programs(codeBlocks(page('text', 'text', '```ts', 'first', '```')))
    expect(program?.text.split('\n').indexOf('first')).toBe(3)
  })

  test('join a block with those that continue it', () => {
    const text = page(
      '```ts',
      'const a = 1',
      '```',
      'and then',
      '```ts continues runnable',
      'a',
      '```',
      '```ts',
      'own',
      '```',
    )
    const joined = programs(codeBlocks(text))
    expect(joined.map(p => [p.line, p.runnable])).toEqual([
      [2, true],
      [9, false],
    ])
    expect(joined[0]?.text.split('\n')).toEqual(['', 'const a = 1', '', '', '', 'a'])
  })

  test('cannot continue nothing', () => {
    expect(() => programs(codeBlocks(page('```ts continues', 'a', '```')))).toThrow('no block before this one')
  })
})

describe('links', () => {
  test('are found in prose, not in code', () => {
    const text = page(
      'See [a](docs/a.md#b) and ![c](<d.png> "t").',
      '`[no](x)`',
      '```',
      '[no](y)',
      '```',
      '[ref]: https://e.example',
    )
    expect(links(text)).toEqual([
      { line: 1, target: 'docs/a.md#b' },
      { line: 1, target: 'd.png' },
      { line: 6, target: 'https://e.example' },
    ])
  })

  test('lead to headings as GitHub names them', () => {
    const text = page(
      '# Money: exact, always',
      '## `List<T>` and [pages](x.md)',
      '## Again',
      '## Again',
      '```',
      '# not one',
      '```',
    )
    expect([...anchors(text)]).toEqual(['money-exact-always', 'listt-and-pages', 'again', 'again-1'])
  })
})
