import type { CarriageRecord } from '../../../src/sandbox/records/carriages.ts'
import type { Deed, Scene } from './scene.ts'

/** What a seller does to hand parcels over to Ozon. */
export const carriageDeeds: readonly Deed[] = [
  { name: 'create a carriage', weight: 4, run: create },
  { name: 'hand everything over', weight: 6, run: handOver },
  { name: 'give a carriage other postings', weight: 3, run: setPostings },
  { name: 'approve a carriage', weight: 6, run: approve },
  { name: 'cancel a carriage', weight: 2, run: cancel },
  { name: 'look at a carriage', weight: 2, run: look },
  { name: 'make a container', weight: 2, run: makeContainer },
  { name: 'fill a container', weight: 2, run: fillContainer },
  { name: 'approve or cancel containers', weight: 2, run: finishContainers },
  { name: 'open a dispute', weight: 4, run: dispute },
  { name: 'ship again', weight: 4, run: shipAgain },
]

/** A carriage in one of these statuses if there is one, else any. */
function carriage({ seller, dice }: Scene, ...statuses: readonly string[]): CarriageRecord | undefined {
  const wanted = seller.carriages.all.filter(({ status }) => statuses.includes(status))
  return dice.pick(wanted.length > 0 ? wanted : seller.carriages.all)
}

async function create(scene: Scene): Promise<void> {
  const { dice, seller } = scene
  const warehouses = [...seller.warehouses.values()].filter(({ flow }) => flow === 'FBS' || dice.chance(0.05))
  const method = dice.pick(warehouses)?.methods[0]
  await scene.call('/v1/carriage/create', {
    delivery_method_id: Number(method?.id ?? 1),
    departure_date: scene.iso(dice.int(0, 2) * 86_400_000),
    all_blr_traceable: dice.chance(0.2),
  })
}

/** The usual course: what is packed goes out today, and the courier comes. */
async function handOver(scene: Scene): Promise<void> {
  const method = [...scene.seller.warehouses.values()].find(({ flow }) => flow === 'FBS')?.methods[0]
  const told = await scene.call('/v1/carriage/create', {
    delivery_method_id: Number(method?.id),
    departure_date: scene.iso(),
  })
  const carriage_id = told?.['carriage_id'] ?? Number(carriage(scene, 'new')?.id ?? 1)
  await scene.call('/v1/carriage/approve', { carriage_id })
  await scene.sandbox.clock.advance('2h')
}

async function setPostings(scene: Scene): Promise<void> {
  const found = carriage(scene, 'new')
  if (found === undefined) return create(scene)
  const posting_numbers = scene.postings(['awaiting_deliver'], ({ flow }) => flow === 'FBS').map(({ number }) => number)
  await scene.call('/v1/carriage/set-postings', { carriage_id: Number(found.id), posting_numbers })
}

async function approve(scene: Scene): Promise<void> {
  const found = carriage(scene, 'new', 'error')
  if (found === undefined) return create(scene)
  const containers = found.place.warehouse.hasTrustedAcceptance ? { containers_count: scene.dice.int(0, 2) } : {}
  await scene.call('/v1/carriage/approve', { carriage_id: Number(found.id), ...containers })
}

async function cancel(scene: Scene): Promise<void> {
  const found = carriage(scene, 'new', 'formed', 'in_process', 'error')
  if (found !== undefined) await scene.call('/v1/carriage/cancel', { carriage_id: Number(found.id) })
}

async function look(scene: Scene): Promise<void> {
  const found = carriage(scene, 'formed', 'sended', 'closed')
  if (found === undefined) return
  const id = Number(found.id)
  const paths = ['check-status', 'get-postings', 'get-pdf', 'get-barcode', 'get-barcode/text', 'get-container-labels']
  await scene.call(`/v2/posting/fbs/act/${scene.dice.pick(paths)}`, { id })
  const reads = ['get', 'ettn/status', 'act-discrepancy/pdf', 'courier-contact/get']
  await scene.call(`/v1/carriage/${scene.dice.pick(reads)}`, { carriage_id: id })
  const kind = scene.dice.pick(['posting', 'product'])
  await scene.call(`/v1/assembly/carriage/${kind}/list`, { filter: { carriage_id: id }, limit: 10 })
}

async function makeContainer(scene: Scene): Promise<void> {
  const { dice, seller } = scene
  const warehouse = [...seller.warehouses.values()].find(({ hasTrustedAcceptance }) => hasTrustedAcceptance)
  await scene.call('/v1/carriage/container/create', {
    warehouse_id: Number(warehouse?.id ?? 1),
    cargo_type: dice.pick(['box', 'box', 'pallet']),
    sort_type: dice.pick(['sort', 'non-sort']),
    containers_count: dice.int(1, 2),
  })
}

async function fillContainer(scene: Scene): Promise<void> {
  const { dice, seller } = scene
  const container = dice.pick([...seller.containers.all])
  if (container === undefined) return makeContainer(scene)
  const posting_numbers = scene.postings(['awaiting_deliver'], ({ flow }) => flow === 'FBS').map(({ number }) => number)
  const what = dice.chance(0.8) ? 'fill' : 'remove-postings'
  await scene.call(`/v1/carriage/container/${what}`, { container_id: Number(container.id), posting_numbers })
}

async function finishContainers(scene: Scene): Promise<void> {
  const container = scene.dice.pick([...scene.seller.containers.all])
  if (container === undefined) return makeContainer(scene)
  const what = scene.dice.pick(['approve', 'approve', 'cancel', 'status/get', 'label/get', 'document/get'])
  await scene.call(`/v1/carriage/container/${what}`, { container_ids: [container.id] })
}

async function dispute(scene: Scene): Promise<void> {
  const posting = scene.posting(['not_accepted', 'awaiting_deliver'], ({ flow }) => flow === 'FBS')
  await scene.call('/v2/posting/fbs/arbitration', { posting_number: [posting.number] })
}

async function shipAgain(scene: Scene): Promise<void> {
  const { number } = scene.posting(['not_accepted', 'arbitration'])
  await scene.call('/v2/posting/fbs/awaiting-delivery', { posting_number: [number] })
}
