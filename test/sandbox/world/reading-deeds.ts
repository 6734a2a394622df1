import { OzonError } from '../../../src/errors.ts'
import type { Posting } from '../../../src/model/posting.ts'
import type { Deed, Scene } from './scene.ts'

const DAY_MS = 86_400_000

/** What a seller looks at. Answers are judged; see `Caller`. */
export const readingDeeds: readonly Deed[] = [
  { name: 'list', weight: 4, run: list },
  { name: 'list what waits', weight: 3, run: listWaiting },
  { name: 'read one', weight: 6, run: readOne },
  { name: 'read one through the client', weight: 4, run: readThroughClient },
  { name: 'list through the client', weight: 2, run: listThroughClient },
  { name: 'list returns', weight: 2, run: scene => scene.call('/v1/returns/list', { limit: 50 }) },
  { name: 'list what to pick', weight: 1, run: pick },
  { name: 'list acts', weight: 1, run: acts },
  { name: 'look at money', weight: 1, run: money },
  { name: 'look at the shop', weight: 1, run: shop },
  { name: 'ask for a report', weight: 1, run: report },
]

const withAll = { analytics_data: true, barcodes: true, financial_data: true, legal_info: true }

const lately = (scene: Scene) => ({ since: scene.iso(-60 * DAY_MS), to: scene.iso(1) })

async function list(scene: Scene): Promise<void> {
  const statuses = scene.dice.chance(0.5) ? [scene.posting().status] : []
  const filter = { ...lately(scene), statuses }
  const body = { filter, limit: scene.dice.int(1, 5), with: withAll }
  const path = scene.dice.chance(0.8) ? '/v4/posting/fbs/list' : '/v3/posting/fbo/list'
  const page = await scene.call(path, path.includes('fbo') ? { ...body, with: {} } : body)
  const cursor = page?.['cursor']
  if (typeof cursor === 'string' && cursor !== '') await scene.call('/v4/posting/fbs/list', { ...body, cursor })
}

async function listWaiting(scene: Scene): Promise<void> {
  const filter = { cutoff_from: scene.iso(-60 * DAY_MS), cutoff_to: scene.iso(60 * DAY_MS) }
  await scene.call('/v4/posting/fbs/unfulfilled/list', { filter, limit: 20, with: withAll })
}

async function readOne(scene: Scene): Promise<void> {
  const { number: posting_number, family } = scene.posting()
  const path = { fbs: '/v3/posting/fbs/get', fbp: '/v1/posting/fbp/get' }[family === 'fbp' ? 'fbp' : 'fbs']
  const flags = family === 'fbp' ? {} : { with: { ...withAll, product_exemplars: true, related_postings: true } }
  if (family === 'fbo' || family === 'digital') await scene.call('/v2/posting/fbo/get', { posting_number })
  else await scene.call(path, { posting_number, ...flags })
}

/** What the client believes must be so, unless a fault has changed what it was told. */
async function readThroughClient(scene: Scene): Promise<void> {
  const { number } = scene.posting([], ({ family }) => family === 'fbs')
  await believe(scene, async () => [await scene.ozon.postings.get(number)])
}

async function listThroughClient(scene: Scene): Promise<void> {
  await believe(scene, () => scene.ozon.postings.list(lately(scene)).toArray({ limit: 200 }))
}

async function believe(scene: Scene, read: () => Promise<readonly Posting[]>): Promise<void> {
  const { world, sandbox, problems } = scene
  world.runDue()
  const before = world.journal.entries.length
  // Whatever the client waits for comes at once.
  sandbox.clock.autoAdvance = true
  const postings = await read().catch((error: unknown) => {
    if (error instanceof OzonError) return undefined
    throw error
  })
  sandbox.clock.autoAdvance = false
  const happened = world.journal.entries.slice(before)
  const isDisturbed = happened.some(entry => entry.kind !== 'request' || entry.fault !== undefined)
  if (isDisturbed) return
  const statuses = happened.map(entry => (entry.kind === 'request' ? entry.httpStatus : 0))
  if (postings === undefined && statuses.every(status => status === 200))
    problems.push('the client failed without a fault')
  for (const { postingNumber, status, substatus } of postings ?? []) {
    const real = world.postings.get(postingNumber)
    const isSame = real?.status === status && real?.substatus === substatus
    if (!isSame) problems.push(`the client believes ${postingNumber} to be ${status}, and it is ${real?.status}`)
  }
}

async function pick(scene: Scene): Promise<void> {
  const filter = { cutoff_from: scene.iso(-60 * DAY_MS), cutoff_to: scene.iso(60 * DAY_MS) }
  const kind = scene.dice.pick(['posting', 'product'])
  await scene.call(`/v1/assembly/fbs/${kind}/list`, { filter, limit: 10, sort_dir: 'ASC' })
}

async function acts(scene: Scene): Promise<void> {
  const filter = { date_from: scene.iso(-60 * DAY_MS).slice(0, 10), date_to: scene.iso().slice(0, 10) }
  await scene.call('/v2/posting/fbs/act/list', { filter, limit: 10 })
  await scene.call('/v2/carriage/delivery/list', { limit: 10 })
}

async function money(scene: Scene): Promise<void> {
  await scene.call('/v1/finance/accrual/postings', { posting_numbers: [scene.posting().number] })
  await scene.call('/v1/finance/accrual/by-day', { date: scene.iso(-DAY_MS).slice(0, 10), last_id: '' })
  const [year, month, day] = scene.iso(-DAY_MS).slice(0, 10).split('-').map(Number)
  await scene.call('/v1/finance/realization/by-day', { year, month, day })
}

async function shop(scene: Scene): Promise<void> {
  await scene.call('/v2/warehouse/list', { limit: 10 })
  await scene.call('/v4/product/info/stocks', { filter: {}, limit: 10 })
  await scene.call('/v1/rating/index/fbs/info')
}

async function report(scene: Scene): Promise<void> {
  const filter = {
    processed_at_from: scene.iso(-30 * DAY_MS),
    processed_at_to: scene.iso(),
    delivery_schema: [scene.dice.pick(['fbs', 'fbo'])],
  }
  await scene.call('/v1/report/postings/create', { filter, language: 'RU' })
  await scene.call('/v1/report/list', { page: 1, page_size: 10, report_type: 'ALL' })
}
