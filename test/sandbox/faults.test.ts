import { describe, expect, it } from 'vitest'
import {
  isAnswerInvalidError,
  isOzonError,
  isRateLimitedError,
  isRedirectError,
  isServerError,
} from '../../src/errors.ts'
