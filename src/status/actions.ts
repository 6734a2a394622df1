import { NotAllowedError, RequestInvalidError, showValue } from '../errors.ts'
import { nearest } from '../internal/nearest.ts'
import type { Posting } from '../model/posting.ts'
import { type Command, commandNames, findCommand } from './commands.ts'
import { type Ruling, ruleOn } from './rules.ts'
import type { KnownAction } from './table.ts'

/** Whether the seller may do something with a posting now. */
export interface Permission {
  readonly allowed: boolean
  /** What the answer rests on: Ozon's own list for this posting, or the table of statuses when Ozon did not tell. */
  readonly basis: 'available-actions' | 'status-table'
  /** Why not. */
  readonly reason?: string
  /** What would make it possible. */
  readonly remedy?: string
  /** What the posting does not show and Ozon will check. */
  readonly assumes?: readonly string[]
}

/** A word of `available_actions`, also one that is new, or the path of a seller's call such as '/v1/carriage/create'. */
export type SellerAction = KnownAction | (string & {})

const READ_AGAIN = 'Read the posting again: its list of actions tells.'

/**
 * Whether the seller may do something with a posting now. Ozon's `available_actions` decide when they were told; an
 * empty list means that nothing is possible. Otherwise the table of statuses decides.
 *
 * Throws a `RequestInvalidError` when `action` is no text or `posting` no posting.
 *
 * @example
 * const { allowed, reason, remedy } = canDo(posting, 'ship')
 */
export function canDo(posting: Posting, action: SellerAction): Permission {
  checkArguments(posting, action)
  const command = findCommand(action)
  const listed = posting.availableActions
  // A call that no word of Ozon's stands for cannot be in the list.
  if (listed !== undefined && command?.words.length !== 0) return byList(posting, listed, action, command)
  return { basis: 'status-table', ...(command === undefined ? unheardOf(action) : ruleOn(posting, command)) }
}

/**
 * The same, but a "no" is thrown as a `NotAllowedError` with the reason and the remedy.
 *
 * @example
 * assertCan(posting, 'cancel')
 */
export function assertCan(posting: Posting, action: SellerAction): Permission {
  const permission = canDo(posting, action)
  if (permission.allowed) return permission
  const { reason = '', remedy = '' } = permission
  throw new NotAllowedError(posting.postingNumber, action, { reason, remedy })
}

function byList(posting: Posting, listed: readonly string[], action: string, command: Command | undefined): Permission {
  const words = command?.words ?? [action]
  const basis = 'available-actions'
  if (words.some(word => listed.includes(word))) return { allowed: true, basis }
  const lacks = words.includes(action) ? `${action} is not` : `no word for ${action} (${words.join(', ')}) is`
  const reason =
    listed.length === 0
      ? 'Ozon says that nothing can be done through the API now.'
      : `Ozon lists what can be done now (${listed.join(', ')}), and ${lacks} among it.`
  return { allowed: false, basis, reason, remedy: remedyFor(posting, listed, command ?? unheardOf(action)) }
}

/** Ozon's other words say what it waits for; else the table knows from where it would work. */
function remedyFor(posting: Posting, listed: readonly string[], command: Command | Ruling): string {
  if (!('words' in command)) return command.remedy ?? READ_AGAIN
  const ships = command.words.includes('ship')
  if (ships && listed.includes('ship_async_in_process'))
    return 'Assembly is running: wait, then read the posting again.'
  if (ships && listed.includes('ship_with_additional_info')) {
    return 'Give the data of every piece first: /v6/fbs/posting/product/exemplar/set.'
  }
  const ruling = ruleOn(posting, command)
  return ruling.remedy ?? 'The list may be older than the status: read the posting again.'
}

function unheardOf(action: string): Ruling {
  const [meant] = nearest(action, commandNames(), 1)
  return {
    allowed: false,
    reason: `${showValue(action)} is no action and no call that this version knows.`,
    remedy: meant === undefined ? READ_AGAIN : `Did you mean '${meant}'? Else read the posting again.`,
  }
}

function checkArguments(posting: unknown, action: unknown): void {
  const problems = []
  if (typeof posting !== 'object' || posting === null || !('postingNumber' in posting))
    problems.push({ field: 'posting', rule: 'must be a posting', value: showValue(posting) })
  if (typeof action !== 'string' || action === '')
    problems.push({ field: 'action', rule: 'must be a word or a path in text', value: showValue(action) })
  if (problems.length > 0) throw new RequestInvalidError('canDo cannot answer', problems)
}
