import { redact } from './redact.ts'
import type { Logger } from './types.ts'

type Log = Logger['debug']

/** The user's logger, shown only what may be shown; a logger that throws must not break a call. */
export function quietLogger(logger: Logger): Logger {
  const guard =
    (level: keyof Logger): Log =>
    (message, fields) => {
      try {
        // redact keeps an object an object.
        logger[level](message, redact(fields) as Record<string, unknown> | undefined)
      } catch {
        // There is nowhere left to tell it.
      }
    }
  return { debug: guard('debug'), info: guard('info'), warn: guard('warn'), error: guard('error') }
}
