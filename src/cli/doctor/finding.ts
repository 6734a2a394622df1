/** `skip`: could not be looked at, which is told and does no harm. */
export type Status = 'ok' | 'warn' | 'fail' | 'skip'

export type CheckName = 'key' | 'roles' | 'expiry' | 'clock' | 'methods' | 'push' | 'push-url' | 'shutdowns' | 'source'

/** What one check found: pure data, printed as a line or as JSON. */
export interface Finding {
  readonly check: CheckName
  readonly status: Status
  readonly message: string
  /** What to do about it. */
  readonly next?: string
  /** What in this finding no source of Ozon's states. */
  readonly inferred?: string
  /** One line each, below the finding. */
  readonly details?: readonly string[]
  /** The same as numbers and lists, for programs. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** Why Ozon gave no answer. */
export interface Refusal {
  readonly kind: string
  readonly message: string
}

/** An answer of Ozon's, or why there is none. */
export type Answered<T> = { readonly value: T } | { readonly refusal: Refusal }

export const NOT_ASKED = 'Ozon was not asked, since the key was not accepted.'

const GRAVITY: readonly Status[] = ['skip', 'ok', 'warn', 'fail']

/** The gravest of several; `skip` when there are none. */
export function worst(statuses: readonly Status[]): Status {
  return statuses.reduce<Status>((one, other) => (GRAVITY.indexOf(other) > GRAVITY.indexOf(one) ? other : one), 'skip')
}

/** '1 path', '2 paths'. */
export function count(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`
}
