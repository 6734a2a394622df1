import { digestOf } from '../core/digest.ts'
import { type HandOverContext, isTraceable, type Target, targetName } from './context.ts'
import { type Day, listDay } from './day.ts'
import { Halt, haltAfter, haltFailed } from './halt.ts'
import { writeAnew } from './write-anew.ts'

const CREATE = '/v1/carriage/create'
/** Only the day counts (inferred): at nine UTC it is the same day in all of Russia and the CIS. */
const HOUR = 'T09:00:00Z'

/** Makes a carriage of everything that waits, and gives its id. */
export async function createCarriage(context: HandOverContext, target: Target, day: Day): Promise<string> {
  if (day.isUnclear) {
    const message = `Ozon lists a carriage of ${targetName(target)} whose id cannot be read: another one was not made.`
    throw haltFailed(message, { retryable: true })
  }
  const { ozon } = context
  const before = day.carriages.map(({ id }) => id)
  const content = {
    deliveryMethodId: target.methodId,
    departure: `${target.wish.departureDate}${HOUR}`,
    ...(isTraceable(target) ? { isTraceable: true } : {}),
  }
  const written = await writeAnew<string>(context, {
    operation: CREATE,
    subject: targetName(target),
    digest: digestOf(before),
    noted: { carriageIdsBefore: before },
    send: options => ozon.carriages.create(content, options),
    look: async () => {
      const now = (await listDay(context, target)).carriages.map(({ id }) => id)
      const made = now.find(id => !before.includes(id))
      // One that is gone by now is no sign of a new one.
      const facts = { carriageIds: [...new Set([...before, ...now])] }
      return made === undefined ? { facts } : { facts, result: made }
    },
  })
  if (written.outcome !== 'done') throw haltAfter(written)
  context.tell('created', targetName(target))
  if (written.result !== undefined) return written.result
  throw new Halt({
    outcome: 'unknown',
    message: `A carriage of ${targetName(target)} was made, and its id is not known.`,
    advice: 'Run the hand-over again: it goes on with the carriage that Ozon lists.',
  })
}
