import { describe, expect, test } from 'vitest'
import { nextByCursor, nextByLastId, nextByOffset, nextByPage } from '../../src/pagination.ts'

const end = { kind: 'end' }
const to = (position: string | number) => ({ kind: 'more', position })

describe('where a listing goes after an answer', () => {
  test.each([
    ['has_next false ends it, cursor or not', { rows: 10, cursor: 'abc', hasNext: false }, end],
    ['has_next true follows the cursor', { rows: 10, cursor: 'abc', hasNext: true }, to('abc')],
    ['has_next with an empty page is the end', { rows: 0, cursor: 'abc', hasNext: true }, end],
    ['without a flag an empty cursor is the end', { rows: 10, cursor: '' }, end],
    ['without a flag a missing cursor is the end', { rows: 10, cursor: undefined }, end],
    ['without a flag a cursor leads on', { rows: 10, cursor: 'abc' }, to('abc')],
    ['without a flag an empty page is the end', { rows: 0, cursor: 'abc' }, end],
  ])('cursor: %s', (_story, answer, expected) => {
    expect(nextByCursor(answer)).toEqual(expected)
  })

  test.each([undefined, ''])('cursor: has_next on a page of rows without a cursor (%j) cannot go on', cursor => {
    const next = nextByCursor({ rows: 10, cursor, hasNext: true })
    expect(next).toEqual({ kind: 'broken', reason: expect.stringContaining('carries no cursor') })
  })

  test.each([
    ['the flag ends it', { rows: 10, lastId: '7', hasNext: false }, end],
    ['the last id leads on', { rows: 10, lastId: '7', hasNext: true }, to('7')],
    ['without a flag the last id leads on', { rows: 10, lastId: '7' }, to('7')],
    ['an empty page is the end', { rows: 0, lastId: undefined, hasNext: true }, end],
  ])('last id: %s', (_story, answer, expected) => {
    expect(nextByLastId(answer)).toEqual(expected)
  })

  test('last id: a page whose last row has no id cannot go on', () => {
    expect(nextByLastId({ rows: 10, lastId: undefined })).toEqual({
      kind: 'broken',
      reason: 'the last row carries no id',
    })
  })

  test.each([
    ['the flag ends it', { rows: 10, hasNext: false }, end],
    ['the flag leads on, by the rows that came', { rows: 10, hasNext: true }, to(30)],
    ['the total ends it', { rows: 10, total: 30 }, end],
    ['the total leads on', { rows: 10, total: 31 }, to(30)],
    ['the flag counts more than the total', { rows: 10, hasNext: true, total: 30 }, to(30)],
    ['without flag and total only an empty page ends it', { rows: 1 }, to(21)],
    ['an empty page is the end', { rows: 0, hasNext: true }, end],
  ])('offset 20: %s', (_story, answer, expected) => {
    expect(nextByOffset(20, answer)).toEqual(expected)
  })

  test.each([
    ['the total leads on', { rows: 10, pageSize: 10, total: 21 }, to(3)],
    ['the total ends it', { rows: 10, pageSize: 10, total: 20 }, end],
    ['without a total the next page is asked for', { rows: 10, pageSize: 10 }, to(3)],
    ['an empty page is the end', { rows: 0, pageSize: 10, total: 100 }, end],
  ])('page 2: %s', (_story, answer, expected) => {
    expect(nextByPage(2, answer)).toEqual(expected)
  })
})
