import { isConfigurationError, isOzonError, type Problem } from '../../errors.ts'
import type { Middleware } from '../../http/types.ts'
import type { Ozon } from '../../index.ts'
import type { Clock } from '../../internal/clock.ts'
import type { Roles } from '../../model/account.ts'
import { UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import type { TimeSample } from './check-clock.ts'
import type { Answered } from './finding.ts'

/** What Ozon told. Push facts are `undefined` when the key was not accepted, or nobody asked for them. */
export interface AccountFacts {
  readonly roles: Answered<Roles>
  readonly time: TimeSample | undefined
  readonly push: Answered<unknown> | undefined
  readonly pushUrl: Answered<unknown> | undefined
}

export interface Asked {
  readonly baseUrl: string | undefined
  readonly pushUrl: string | undefined
}

const OZON = 'https://api-seller.ozon.ru'

/** Where the questions go, and what named it. Never left to the environment of this process, as with the key. */
export function addressOf(
  { baseUrl }: Pick<Asked, 'baseUrl'>,
  { env }: Pick<Context, 'env'>,
): { readonly address: string; readonly name: string } {
  const { OZON_BASE_URL: fromEnvironment = '' } = env
  if (baseUrl !== undefined) return { address: baseUrl, name: '--base-url' }
  return { address: fromEnvironment === '' ? OZON : fromEnvironment, name: 'OZON_BASE_URL' }
}

/** Somebody waits before a screen: one repetition, and half a minute for each call. */
const PATIENCE = { attempts: 2, totalTimeoutMs: 30_000 }

/** Asks Ozon, by reads alone. */
export async function askOzon({ baseUrl, pushUrl }: Asked, context: Context): Promise<AccountFacts> {
  const watch = watchDate(context.clock)
  const client = await openClient(baseUrl, watch.middleware, context)
  if ('refusal' in client) return { roles: client, time: undefined, push: undefined, pushUrl: undefined }
  const ozon = client.value
  const roles = await answerOf(ozon.account.roles())
  const isAccepted = 'value' in roles
  const push = isAccepted ? await answerOf(ozon.call('/v1/notification/list', {})) : undefined
  const tried =
    isAccepted && pushUrl !== undefined
      ? await answerOf(ozon.call('/v1/notification/check', { url: pushUrl }))
      : undefined
  return { roles, time: watch.sample(), push, pushUrl: tried }
}

async function answerOf<T>(call: Promise<T>): Promise<Answered<T>> {
  try {
    return { value: await call }
  } catch (error) {
    if (!isOzonError(error)) throw error
    return { refusal: { kind: error.kind, message: error.message } }
  }
}

async function openClient(baseUrl: string | undefined, watch: Middleware, context: Context): Promise<Answered<Ozon>> {
  // The main entry whole, so that the bundler has no reason to cut it into more files than its users need.
  const { createOzon } = await import('../../index.ts')
  const { env, fetch, clock } = context
  const { address, name } = addressOf({ baseUrl }, context)
  try {
    const ozon = createOzon({
      // Never undefined: the client would then look into the environment of this process, not into the given one.
      clientId: env['OZON_CLIENT_ID'] ?? '',
      apiKey: env['OZON_API_KEY'] ?? '',
      baseUrl: address,
      ...PATIENCE,
      fetch,
      clock,
      middleware: [watch],
      readOnly: true,
    })
    return { value: ozon }
  } catch (error) {
    if (!isConfigurationError(error)) throw error
    const problem = error.problems.find(({ field }) => field === 'baseUrl')
    if (problem !== undefined) throw new UsageError(`${name} ${problem.rule}.`)
    return {
      refusal: { kind: error.kind, message: `${error.problems.map(p => wordsFor(p, env)).join(' ')} Set both.` },
    }
  }
}

/** Without the value: somebody may have put the key where the number belongs. */
function wordsFor({ field, rule }: Problem, env: Context['env']): string {
  const name = field === 'clientId' ? 'OZON_CLIENT_ID' : 'OZON_API_KEY'
  return (env[name] ?? '').trim() === '' ? `${name} is not set.` : `${name} ${rule}.`
}

/** Remembers what the last answer says of the time. */
function watchDate(clock: Clock): { readonly middleware: Middleware; readonly sample: () => TimeSample | undefined } {
  let last: TimeSample | undefined
  return {
    async middleware(request, next) {
      const sentAt = clock.now()
      const response = await next(request)
      const serverDate = Date.parse(response.headers.get('date') ?? '')
      if (!Number.isNaN(serverDate)) last = { sentAt, receivedAt: clock.now(), serverDate }
      return response
    },
    sample: () => last,
  }
}
