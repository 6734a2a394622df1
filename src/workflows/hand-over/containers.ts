import type { Posting } from '../../model/posting.ts'
import { digestOf } from '../core/digest.ts'
import type { Intent } from '../core/intents.ts'
import { intentKey } from '../core/write-once.ts'
import { tasksOf, waitForContainer } from './container-work.ts'
import type { HandOverContext } from './context.ts'
import { haltAfter, haltFailed, haltFor, readOrHalt } from './halt.ts'
import type { HandOverContainer } from './types.ts'
import { writeAnew } from './write-anew.ts'

const CREATE = '/v1/carriage/container/create'
const FILL = '/v1/carriage/container/fill'
const APPROVE = '/v1/carriage/container/approve'
/** The longest list of one request that is documented. */
const MOST_FILLED = 300
const DAY_MS = 86_400_000
/** Statuses of containers whose content is confirmed. Documented as a list, without explanations. */
const CONFIRMED: ReadonlySet<string> = new Set(['approved', 'added', 'formed', 'acceptance_in_progress', 'finished'])
const OPEN: ReadonlySet<string> = new Set(['new', 'approve_failed'])
/** Containers that no posting can be put into any more; the second word is spelt as Ozon spells it. */
const GONE: ReadonlySet<string> = new Set(['cancelled', 'cancellation_enqueded'])

/** Makes, fills and confirms a container, or goes on with the one that its postings are in already. Gives its id. */
export async function prepareContainer(
  context: HandOverContext,
  warehouseId: string,
  wish: HandOverContainer,
  postings: ReadonlyMap<string, Posting>,
): Promise<string> {
  const { containerId: found, missing } = whereNow(wish, postings)
  const containerId = found ?? (await makeContainer(context, warehouseId, wish))
  for (let at = 0; at < missing.length; at += MOST_FILLED) {
    await fill(context, containerId, missing.slice(at, at + MOST_FILLED))
  }
  await confirm(context, containerId)
  await refuseStrayed(context, containerId, wish)
  context.tell('container', containerId)
  return containerId
}

/** Somebody may have put a posting into another container after it was filled: what is confirmed now is asked. */
async function refuseStrayed(
  { ozon, request }: HandOverContext,
  containerId: string,
  wish: HandOverContainer,
): Promise<void> {
  const { postings } = await readOrHalt(() => ozon.containers.get(containerId, request))
  const held = new Set(postings.map(({ postingNumber }) => postingNumber))
  const strayed = wish.postings.filter(number => !held.has(number))
  if (strayed.length === 0) return
  throw haltFailed(
    `Container ${containerId} was confirmed without ${strayed.join(', ')}, taken out meanwhile. Its carriage was not approved.`,
  )
}

interface Whereabouts {
  /** The container that some of the postings are in. */
  readonly containerId?: string
  readonly missing: readonly string[]
}

/** Postings tell themselves which container they are in. */
function whereNow({ postings: numbers }: HandOverContainer, postings: ReadonlyMap<string, Posting>): Whereabouts {
  const places = numbers.map(number => ({ number, id: postings.get(number)?.container?.id }))
  const ids = [...new Set(places.map(({ id }) => id).filter(id => id !== undefined))]
  const missing = places.filter(({ id }) => id === undefined).map(({ number }) => number)
  const [containerId, other] = ids
  if (other !== undefined) {
    const rule = `name postings that lie in several containers (${ids.join(', ')}): name them one by one`
    throw haltFor([{ field: 'containers', rule }])
  }
  return containerId === undefined ? { missing } : { containerId, missing }
}

async function makeContainer(
  context: HandOverContext,
  warehouseId: string,
  { cargoType, sortType, postings }: HandOverContainer,
): Promise<string> {
  const { ozon, once, request } = context
  const subject = `${warehouseId} ${cargoType} ${sortType}`
  const keyOf = (digest: string): string => intentKey({ operation: CREATE, subject, digest })
  const begun = await once.journal.find(keyOf(''))
  const own = begun.find(({ key }) => key === keyOf(digestOf(postings)))
  const made = await findMade(context, own, begun)
  if (made !== undefined) return made
  // A run whose answer was lost may have asked for a container for other postings.
  const known = own ?? begun.find(isOpen)
  const name = { operation: CREATE, subject, digest: known?.key.slice(keyOf('').length) ?? digestOf(postings) }
  const list = async (): Promise<readonly string[]> => {
    const now = once.clock.now()
    const created = { from: new Date(now - 3 * DAY_MS), to: new Date(now + DAY_MS) }
    const rows = ozon.containers.list({ created, cargoType, sortType, warehouseId }, request)
    return (await rows.toArray({ limit: 100_000 })).map(({ id }) => id)
  }
  // After a crash, those that were there before the request of the run before.
  const noted = known !== undefined && isOpen(known) ? known.noted['containerIdsBefore'] : undefined
  const before = typeof noted === 'object' ? noted : await readOrHalt(list)
  const written = await writeAnew<readonly string[]>(context, {
    ...name,
    noted: { containerIdsBefore: before },
    send: options => ozon.containers.create({ warehouseId, cargoType, sortType, count: 1 }, options),
    look: async () => {
      const now = await list()
      // Old ones fall out of the period of the list, which is no sign of a new one.
      const facts = { containerIds: [...new Set([...before, ...now])] }
      return { facts, result: now.filter(id => !before.includes(id)) }
    },
  })
  if (written.outcome !== 'done') throw haltAfter(written)
  const [id = ''] = written.result ?? []
  return id
}

const isOpen = ({ state }: Intent): boolean => state === 'sending' || state === 'unknown'

/** A container that an earlier run made for these postings, or for others and did not come to fill. */
async function findMade(
  context: HandOverContext,
  own: Intent | undefined,
  begun: readonly Intent[],
): Promise<string | undefined> {
  for (const intent of [...(own === undefined ? [] : [own]), ...begun]) {
    const [made] = intent.state === 'done' && Array.isArray(intent.result) ? intent.result : []
    if (made === undefined) continue
    const fills = intentKey({ operation: FILL, subject: made, digest: '' })
    const isFree = intent === own || (await context.once.journal.find(fills)).length === 0
    if (isFree && (await isUsable(context, made))) return made
  }
  return undefined
}

async function isUsable({ ozon, request }: HandOverContext, containerId: string): Promise<boolean> {
  const { done } = await readOrHalt(() => ozon.containers.statuses([containerId], request))
  // A status that cannot be read is no reason to make another one: Ozon refuses to fill what is not open.
  return !GONE.has(done[0]?.status ?? '')
}

async function fill(context: HandOverContext, containerId: string, numbers: readonly string[]): Promise<void> {
  const { ozon, request } = context
  const holdsAll = async (): Promise<boolean> => {
    const { postings } = await ozon.containers.get(containerId, request)
    const held = new Set(postings.map(({ postingNumber }) => postingNumber))
    return numbers.every(number => held.has(number))
  }
  const written = await writeAnew<readonly string[]>(context, {
    operation: FILL,
    subject: containerId,
    digest: digestOf(numbers),
    noted: {},
    send: async options => tasksOf(FILL, await ozon.containers.fill(containerId, numbers, options)),
    look: async () => ({ facts: { holdsAll: await holdsAll() } }),
  })
  if (written.outcome !== 'done') throw haltAfter(written)
  const work = { containerId, what: 'filled', taskIds: written.result ?? [], isReached: holdsAll }
  await waitForContainer(context, work)
}

async function confirm(context: HandOverContext, containerId: string): Promise<void> {
  const { ozon, request } = context
  const statusNow = async (): Promise<string | undefined> =>
    (await ozon.containers.statuses([containerId], request)).done[0]?.status
  const isReached = async (): Promise<boolean> => CONFIRMED.has((await statusNow()) ?? '')
  const status = await readOrHalt(statusNow)
  const work = { containerId, what: 'confirmed', taskIds: [], isReached }
  if (!OPEN.has(status ?? '')) return waitForContainer(context, work)
  const written = await writeAnew<readonly string[]>(context, {
    operation: APPROVE,
    subject: containerId,
    digest: 'approve',
    noted: {},
    send: async options => tasksOf(APPROVE, await ozon.containers.approve([containerId], options)),
    look: async () => ({ facts: { status: await statusNow() } }),
  })
  if (written.outcome !== 'done') throw haltAfter(written)
  await waitForContainer(context, { ...work, taskIds: written.result ?? [] })
}
