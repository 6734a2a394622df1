import { expectTypeOf, test } from 'vitest'
import {
  type ConfigurationError,
  isConfigurationError,
  isOzonError,
  isRequestInvalidError,
  isSwitchedOffError,
  isUndecodableError,
  type OzonError,
  type Undecodable,
} from '../../src/index.ts'

const caught: unknown = new Error('anything')

test('the guard of all errors gives what every error carries', () => {
  if (!isOzonError(caught)) return
  expectTypeOf(caught).toEqualTypeOf<OzonError>()
  expectTypeOf(caught.operation).toEqualTypeOf<string | undefined>()
  expectTypeOf(caught.httpStatus).toEqualTypeOf<number | undefined>()
  expectTypeOf(caught.code).toEqualTypeOf<number | string | undefined>()
  expectTypeOf(caught.retryable).toBeBoolean()
  expectTypeOf(caught.outcome).toEqualTypeOf<'not-sent' | 'rejected' | 'accepted' | 'unknown'>()
})

test('each guard of a kind gives what that kind adds', () => {
  if (isConfigurationError(caught)) expectTypeOf(caught).toEqualTypeOf<ConfigurationError>()
  if (isRequestInvalidError(caught)) expectTypeOf(caught.problems[0]?.field).toEqualTypeOf<string | undefined>()
  if (isSwitchedOffError(caught)) expectTypeOf(caught.replacement).toEqualTypeOf<readonly string[]>()
  if (isUndecodableError(caught)) expectTypeOf(caught.items).toEqualTypeOf<readonly Undecodable[]>()
})

test('the kinds are a closed list, so that a switch can be complete', () => {
  expectTypeOf<'rate-limited'>().toExtend<OzonError['kind']>()
  expectTypeOf<'no-such-kind'>().not.toExtend<OzonError['kind']>()
})
