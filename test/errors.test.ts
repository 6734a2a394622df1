import { describe, expect, it } from 'vitest'
import * as errors from '../src/errors.ts'

const GUARDS: Readonly<Record<errors.OzonErrorKind, (e: unknown) => boolean>> = {
  configuration: errors.isConfigurationError,
  'request-invalid': errors.isRequestInvalidError,
  'read-only': errors.isReadOnlyError,
  'switched-off': errors.isSwitchedOffError,
  authentication: errors.isAuthenticationError,
  permission: errors.isPermissionError,
  'not-found': errors.isNotFoundError,
  conflict: errors.isConflictError,
  rejected: errors.isRejectedError,
  'rate-limited': errors.isRateLimitedError,
  'circuit-open': errors.isCircuitOpenError,
  server: errors.isServerError,
  redirect: errors.isRedirectError,
  network: errors.isNetworkError,
  timeout: errors.isTimeoutError,
  aborted: errors.isAbortedError,
  'answer-invalid': errors.isAnswerInvalidError,
  undecodable: errors.isUndecodableError,
  pagination: errors.isPaginationError,
  transition: errors.isTransitionError,
  'not-allowed': errors.isNotAllowedError,
}
const kinds = Object.keys(GUARDS) as errors.OzonErrorKind[]

describe('one tree of errors', () => {
  it.each(kinds)('a guard tells %s from every other kind', kind => {
    const error = new errors.OzonError(kind, 'words')
    expect(errors.isOzonError(error)).toBe(true)
    expect(kinds.filter(other => GUARDS[other](error))).toEqual([kind])
  })

  it('knows errors of another copy of the package, and nothing else', () => {
    expect(errors.isServerError({ [Symbol.for('ozon-orders.error')]: 'server' })).toBe(true)
    for (const other of [new Error('x'), null, undefined, 'server', { kind: 'server' }]) {
      expect(errors.isOzonError(other)).toBe(false)
    }
  })

  it('has safe JSON: what may be logged, and no more', () => {
    const cause = new Error('inner')
    const details = {
      operation: '/v1/x',
      httpStatus: 500,
      code: 13,
      ozonMessage: 'no',
      attempts: 2,
      retryAfterMs: 5,
      cause,
    }
    const error = new errors.OzonError('server', 'words', { ...details, retryable: true, outcome: 'unknown' })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'OzonError',
      kind: 'server',
      message: 'words',
      operation: '/v1/x',
      httpStatus: 500,
      code: 13,
      ozonMessage: 'no',
      attempts: 2,
      retryable: true,
      outcome: 'unknown',
      retryAfterMs: 5,
    })
    expect(error.cause).toBe(cause)
    expect(new errors.OzonError('server', 'w')).not.toHaveProperty('cause')
  })

  it('tells all mistakes at once, and what to do next', () => {
    const error = new errors.RequestInvalidError('The filter was not sent', [
      { field: 'since', rule: 'is missing' },
      { field: 'pageSize', rule: 'must be from 1 to 100', value: '500' },
    ])
    expect(error.message).toBe(
      'The filter was not sent:\n  - since: is missing\n  - pageSize: must be from 1 to 100 (got 500)\nCorrect these fields and call again.',
    )
    expect(error.toJSON()['problems']).toHaveLength(2)
    expect(new errors.ConfigurationError([]).name).toBe('ConfigurationError')
  })

  it('says why a read-only client refuses, and names replacements', () => {
    expect(new errors.ReadOnlyError('/v1/x', 'write').message).toContain(
      '/v1/x is a write, and this client is read-only',
    )
    const gone = new errors.SwitchedOffError('gone', ['/v2/x'], { operation: '/v1/x' })
    expect(gone.toJSON()).toMatchObject({ replacement: ['/v2/x'], operation: '/v1/x' })
  })

  it('keeps the raw rows of undecodable answers out of its JSON', () => {
    const error = new errors.UndecodableError(
      [{ path: 'postings[0]', reason: 'has no posting number', raw: { name: 'Ivan' } }],
      9,
    )
    expect(error.message).toContain('1 row(s) could not be decoded, 9 were. First: postings[0]: has no posting number.')
    expect(JSON.stringify(error)).not.toContain('Ivan')
    expect(new errors.UndecodableError([], 0).message).toContain('0 row(s)')
    const invalid = new errors.AnswerInvalidError('odd:', {}, [{ field: 'a', rule: 'unknown-field' }])
    expect(invalid.message).toBe('odd:\n  - a: unknown-field')
  })

  it('shows values shortly', () => {
    const shown = [
      'a',
      'x'.repeat(99),
      5n,
      new Date(0),
      new Date(Number.NaN),
      [1, 2],
      {},
      () => 1,
      null,
      undefined,
      5,
    ].map(errors.showValue)
    expect(shown).toEqual([
      "'a'",
      `'${'x'.repeat(57)}…'`,
      '5n',
      '1970-01-01T00:00:00.000Z',
      'an invalid Date',
      'a list of 2',
      'an object',
      'a function',
      'null',
      'undefined',
      '5',
    ])
  })
})
