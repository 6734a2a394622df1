import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALONE } from '../../vitest.config.ts'
import { ROOT } from './process.ts'

test('every file that replaces modules runs apart from those that share them', () => {
  const files = globSync('test/**/*.test.ts', { cwd: ROOT })
  const replacing = files.filter(file => /\bvi\s*\.(mock|doMock)\(/.test(readFileSync(`${ROOT}/${file}`, 'utf8')))
  expect(replacing.toSorted()).toEqual(ALONE.toSorted())
})
