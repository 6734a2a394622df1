import { createOzon, type Ozon } from '../client.ts'
import type { ManualClock } from '../internal/clock.ts'
import { given as givenOf } from '../internal/given.ts'
import type { NamesOf } from '../names.ts'
import type { OzonOptions } from '../options.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/index.ts'
import { refuseUnknown } from '../sandbox/over-defaults.ts'
import { SANDBOX_OPTIONS } from '../sandbox/sandbox.ts'

/** Options of the sandbox, and those of the client under `client`. */
export interface TestOzonOptions extends SandboxOptions {
  readonly client?: OzonOptions | undefined
}

/** What is wrong in the client's own options it says itself. */
const TEST_OZON_OPTIONS: NamesOf<TestOzonOptions> = { ...SANDBOX_OPTIONS, client: true }

/** A client on a sandbox of its own. */
export interface TestOzon {
  readonly ozon: Ozon
  readonly sandbox: Sandbox
  /** Of both. Time stands still until it is moved, except that waits of the client pass at once. */
  readonly clock: ManualClock
}

/**
 * A client, a sandbox and their clock in one line, for tests. Whatever waits on the clock (a limit, a repetition, a poll)
 * jumps to its end as soon as nothing else can happen. Buyers and carriers do nothing unless `activity` says so; set `clock.autoAdvance = false` to move time by hand alone.
 *
 * @example
 * const { ozon, sandbox, clock } = testOzon({ seed: { sellers: [{ postings: [{ status: 'awaiting_deliver' }] }] } })
 * const [posting] = await ozon.postings.unfulfilled().toArray({ limit: 1 })
 */
export function testOzon(given: TestOzonOptions = {}): TestOzon {
  refuseUnknown('testOzon', given, TEST_OZON_OPTIONS)
  const { client = {}, activity = false, ...options } = given
  const sandbox = createSandbox({ ...options, activity })
  const { clock } = sandbox
  clock.autoAdvance = true
  // What is undefined is not given: without the sandbox's fetch a test would call Ozon itself.
  return { ozon: createOzon({ ...sandbox.options(), ...givenOf(client) }), sandbox, clock }
}
