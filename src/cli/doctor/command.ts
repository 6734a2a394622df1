import { lifecycleAt } from '../../resources/lifecycle.ts'
import { parseOptions, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { type AccountFacts, type Asked, addressOf, askOzon } from './ask-ozon.ts'
import { checkClock } from './check-clock.ts'
import { checkExpiry, checkKey, checkRoles } from './check-key.ts'
import { checkMethods } from './check-methods.ts'
import { checkPush, checkPushUrl } from './check-push.ts'
import { checkShutdowns } from './check-shutdowns.ts'
import { checkSource, type SourceFacts } from './check-source.ts'
import type { Finding } from './finding.ts'
import { readSource } from './read-source.ts'
import { countsOf, toJson, toText } from './report.ts'

interface DoctorOptions extends Asked {
  readonly source: string | undefined
  readonly json: boolean
}

/** `ozon-orders doctor`: asks, looks, prints; 1 when something failed. */
export async function runDoctor(args: readonly string[], context: Context): Promise<number> {
  const options = readOptions(args)
  const source = options.source === undefined ? undefined : await readSource(options.source, context)
  const account = await askOzon(options, context)
  const nowMs = context.clock.now()
  const findings = examine({ account, source, isPushUrlAsked: options.pushUrl !== undefined, nowMs })
  const report = { baseUrl: addressOf(options, context).address, checkedAt: new Date(nowMs), findings }
  context.write(options.json ? toJson(report) : toText(report))
  return countsOf(findings).fail > 0 ? 1 : 0
}

function readOptions(args: readonly string[]): DoctorOptions {
  const values = parseOptions(args, {
    source: { type: 'string' },
    'push-url': { type: 'string' },
    'base-url': { type: 'string' },
    json: { type: 'boolean' },
  })
  const { source, json = false, 'push-url': pushUrl, 'base-url': baseUrl } = values
  if (pushUrl !== undefined && !/^https?:\/\//i.test(URL.canParse(pushUrl) ? pushUrl : '')) {
    throw new UsageError('--push-url must be an absolute URL, such as https://shop.example.com/ozon.')
  }
  return { source, json, pushUrl, baseUrl }
}

interface Facts {
  readonly account: AccountFacts
  readonly source: SourceFacts | undefined
  readonly isPushUrlAsked: boolean
  readonly nowMs: number
}

function examine({ account, source, isPushUrlAsked, nowMs }: Facts): readonly Finding[] {
  const roles = 'value' in account.roles ? account.roles.value : undefined
  return [
    checkKey(account.roles),
    checkRoles(roles),
    checkExpiry(roles, nowMs),
    checkClock(account.time),
    checkMethods(roles, nowMs),
    checkPush(account.push),
    ...(isPushUrlAsked ? [checkPushUrl(account.pushUrl)] : []),
    checkShutdowns(lifecycleAt(nowMs)),
    ...(source === undefined ? [] : [checkSource(source, nowMs)]),
  ]
}
