import { given } from '../internal/given.ts'
import { tellSafely } from '../internal/tell-safely.ts'
import { redact } from './redact.ts'
import type { Logger } from './types.ts'

type Log = Logger['debug']

/** The user's logger, shown only what may be shown; a logger that throws must not break a call. */
export function quietLogger(logger: Logger): Logger {
  const guard =
    (level: keyof Logger): Log =>
    (message, fields) => {
      // A logger such as the console prints every argument and field that it is given, `undefined` too.
      const shown = fields === undefined ? [] : [given(redact(fields) as Record<string, unknown>)]
      tellSafely(() => logger[level](message, ...shown), nowhereToTell)
    }
  return { debug: guard('debug'), info: guard('info'), warn: guard('warn'), error: guard('error') }
}

function nowhereToTell(): void {
  // A logger that fails cannot be told of by the logger.
}
