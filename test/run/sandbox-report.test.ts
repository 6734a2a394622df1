import { expect, test } from 'vitest'
import { exerciseOf } from './sandbox-report.ts'

const DOCUMENTED = new Map([
  ['/v1/roles', ['roles', 'roles[].name']],
  ['/v2/returns/rfbs/list', ['returns', 'returns.state']],
  ['/v1/notification/delete', []],
])

const note = (path: string, ...fields: readonly string[]): string => `${JSON.stringify({ path, fields })}\n`

test('fields that several workers have seen count together, and only what is documented counts', () => {
  const notes = note('/v1/roles', 'roles', 'extra') + note('/v1/roles', 'roles[].name') + note('/v9/other', 'x')
  expect(exerciseOf(notes, DOCUMENTED)).toEqual({
    operations: { seen: 1, all: 3 },
    fields: { seen: 2, all: 4 },
    missing: { '/v2/returns/rfbs/list': 'never asked', '/v1/notification/delete': 'never asked' },
  })
})

test('an answer that is empty counts as asked, and a list where the documents show an object is the same', () => {
  const notes = note('/v1/notification/delete') + note('/v2/returns/rfbs/list', 'returns', 'returns[].state')
  expect(exerciseOf(notes, DOCUMENTED)).toMatchObject({ operations: { seen: 2 }, fields: { seen: 2 } })
})

test('what was never told is listed', () => {
  expect(exerciseOf(note('/v1/roles', 'roles'), DOCUMENTED).missing).toMatchObject({ '/v1/roles': ['roles[].name'] })
})
