import type { NotedValue } from '../core/intents.ts'
import { intentKey, type OnceWrite, type Written, writeOnce } from '../core/write-once.ts'
import type { HandOverContext } from './context.ts'

/**
 * A write that Ozon's own state says is to be done now. When the journal has it as done, that was before the state came to
 * be what it is, and it is sent again; whatever else the journal has of it is looked into first.
 */
export async function writeAnew<T extends NotedValue>(
  { once }: HandOverContext,
  write: OnceWrite<T>,
): Promise<Written<T>> {
  const key = intentKey(write)
  const known = await once.journal.get(key)
  if (known?.state === 'done') await once.journal.put({ key, state: 'refused', noted: known.noted })
  return writeOnce(write, once)
}
