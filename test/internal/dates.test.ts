import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantProblem, isDateOnly, parseDuration, parseRfc3339, toEpochMs } from '../../src/internal/dates.ts'

describe('a moment', () => {
  it('of any form that Ozon sends is read to the millisecond', () => {
    const cases: [string, string][] = [
      ['2026-03-30T11:26:00Z', '2026-03-30T11:26:00.000Z'],
      ['2026-03-29T11:26:00.294Z', '2026-03-29T11:26:00.294Z'],
      ['2025-02-28T23:07:18.208359Z', '2025-02-28T23:07:18.208Z'],
      ['9999-12-31T23:59:59.999999900Z', '9999-12-31T23:59:59.999Z'],
      ['2026-11-22t09:00:00z', '2026-11-22T09:00:00.000Z'],
      ['2026-11-22 09:00:00Z', '2026-11-22T09:00:00.000Z'],
      ['2026-11-22T12:00:00+03:00', '2026-11-22T09:00:00.000Z'],
      ['2026-11-22T05:30:00.5-03:30', '2026-11-22T09:00:00.500Z'],
      ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
      ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ]
    for (const [text, iso] of cases) expect(new Date(parseRfc3339(text) ?? Number.NaN).toISOString(), text).toBe(iso)
  })

  it('that does not exist is none', () => {
    for (const text of [
      '2026-02-30T00:00:00Z',
      '2025-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-00-10T00:00:00Z',
      '2026-01-00T00:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:60:00Z',
      '2026-01-01T00:00:60Z',
      '2026-01-01T00:00:00',
      '2026-01-01T00:00:00+24:00',
      '2026-01-01T00:00:00+00:60',
      '2026-01-01',
      'yesterday',
      '2026-0a-01T00:00:00Z',
      '2026x01-01T00:00:00Z',
      '2026-01-01T00x00:00Z',
      '2026-01-01T00:00:00x000Z',
      '',
    ]) {
      expect(parseRfc3339(text), text).toBeUndefined()
    }
  })

  it('written by a Date is read back the same', () => {
    const dates = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(dates, date => parseRfc3339(date.toISOString()) === date.getTime()))
  })

  it('that is wrong is explained', () => {
    expect(instantProblem('2026-02-30T00:00:00Z')).toBe('names a day that does not exist')
    expect(instantProblem('2026-01-01T00:00:00')).toContain('RFC 3339 text with a zone')
    expect(instantProblem(5)).toContain('must be a Date or RFC 3339')
    expect(instantProblem(new Date(Number.NaN))).toBe('must be a valid Date')
    expect(instantProblem(new Date(0))).toBeUndefined()
    expect(() => toEpochMs('x', 'since')).toThrow(/^since must be RFC 3339/)
    expect(() => toEpochMs(Number.NaN, 'start')).toThrow(/finite number of milliseconds/)
    expect(toEpochMs(new Date(5), 'start')).toBe(5)
  })
})

it('a day is one of the calendar', () => {
  expect(['2026-11-22', '2024-02-29'].map(isDateOnly)).toEqual([true, true])
  expect(['2026-02-29', '2026-1-1', '2026-11-22T00:00:00Z', ''].map(isDateOnly)).toEqual([false, false, false, false])
})

it('a duration is a number with a unit', () => {
  expect(['250ms', '90s', '15m', '2h', '3d', '1.5s'].map(parseDuration)).toEqual([
    250, 90_000, 900_000, 7_200_000, 259_200_000, 1500,
  ])
  for (const text of ['', '5', '5 weeks', '-1s', 's'])
    expect(() => parseDuration(text)).toThrow(/A duration looks like/)
})
