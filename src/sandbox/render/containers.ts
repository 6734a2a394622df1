import { localDay } from '../clock/local-time.ts'
import { contentOf, isConfirmed, isEmpty, isOpen } from '../containers/rules.ts'
import { textPdf } from '../files/text-pdf.ts'
import { postingsNamed } from '../postings/named.ts'
import type { ContainerRecord } from '../records/containers.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { idNumber, iso } from './common.ts'
import { pictureOf } from './pictures.ts'

/** A container as its list tells it. */
export function containerRow(world: World, seller: Seller, container: ContainerRecord) {
  const children = seller.containers.named(container.children)
  // What stands in an element of the list is not documented (inferred).
  const related = children.map(({ id, number, cargoType, status }) => ({
    container_id: idNumber(id),
    container_number: number,
    cargo_type: cargoType,
    status,
  }))
  return { ...common(world, seller, container), related_containers: related }
}

/** A container with all that is in it. */
export function containerDetails(world: World, seller: Seller, container: ContainerRecord) {
  const postings = postingsNamed(world, seller.clientId, container.postings)
  return {
    ...common(world, seller, container),
    parent_container_id: idNumber(container.parentId ?? '0'),
    related_container_ids: [...container.children],
    postings: postings.filter(posting => posting !== undefined).map(posting => postingRow(seller, container, posting)),
  }
}

function common(world: World, seller: Seller, container: ContainerRecord) {
  const { warehouse } = container
  const content = contentOf(world, seller, container)
  return {
    container_id: idNumber(container.id),
    container_number: container.number,
    cargo_type: container.cargoType,
    sort_type: container.sortType,
    status: container.status,
    available_actions: actionsOf(container),
    count_of_postings: content.length,
    weight: content.reduce((sum, posting) => sum + gramsOf(seller, posting), 0) / 1_000,
    created_at: iso(container.createdAt),
    warehouse_date: localDay(container.createdAt, warehouse.offsetMinutes),
    warehouse_id: idNumber(warehouse.id),
    warehouse_name: warehouse.name,
  }
}

function gramsOf({ products }: Seller, { lines }: PostingRecord): number {
  return lines.reduce((sum, { sku, quantity }) => sum + quantity * (products.get(sku)?.weightGrams ?? 0), 0)
}

const MOVES = ['place_posting_into_container', 'remove_posting_from_container'] as const

/** When each of the documented words applies (inferred: from its meaning). */
function actionsOf(container: ContainerRecord): readonly string[] {
  const { status, cargoType, postings, children } = container
  const isBox = cargoType === 'box'
  if (isOpen(container)) {
    return [
      ...(isEmpty(container) ? [] : ['approve']),
      'delete',
      ...(isBox ? ['place_box_into_pallet'] : []),
      ...(children.size > 0 ? ['remove_box_from_pallet'] : []),
      ...(postings.size > 0 ? MOVES : []),
    ]
  }
  const papers = isConfirmed(container) ? ['get_label_container', 'get_documents'] : []
  if (status === 'added') return ['delete', 'remove_box_from_pallet', ...papers]
  if (status === 'approved') return ['delete', ...(isBox ? ['place_box_into_pallet'] : []), ...papers]
  return status === 'formed' ? ['delete', ...papers] : papers
}

/** A posting has the sort of its container: what makes goods sortable is not documented. */
function postingRow(seller: Seller, container: ContainerRecord, posting: PostingRecord) {
  return {
    posting_number: posting.number,
    available_actions: isOpen(container) ? MOVES : [],
    in_process_at: iso(posting.createdAt),
    sort_type: container.sortType,
    weight: gramsOf(seller, posting) / 1_000,
    products: posting.lines.map(({ sku, offerId, name, quantity }) => ({
      sku: idNumber(sku),
      offer_id: offerId,
      name,
      quantity,
      picture_url: pictureOf(sku),
      product_color: '',
      product_size_manufacturer: '',
      product_size_russian: '',
    })),
  }
}

/** One page for each container. */
export function containerLabelsPdf(containers: readonly ContainerRecord[]): Uint8Array {
  return textPdf(
    containers.map(({ id, number, cargoType, sortType }) => [`Container ${number}`, id, cargoType, sortType]),
  )
}

/** The shipping list and the waybill of some containers. */
export function containerDocumentsPdf(
  world: World,
  seller: Seller,
  containers: readonly ContainerRecord[],
): Uint8Array {
  const lines = containers.flatMap(container => [
    `Container ${container.number} (${container.id})`,
    ...contentOf(world, seller, container).map(({ number }) => `  ${number}`),
  ])
  return textPdf([
    ['SHIPPING LIST', '', ...lines],
    ['WAYBILL', `Containers: ${containers.length}`],
  ])
}

/** The container of a posting, as lists of postings tell it; null when it is in none. */
export function containerOfPosting(seller: Seller, posting: PostingRecord) {
  const container = seller.containers.get(posting.containerId)
  if (container === undefined) return null
  const { id, number, cargoType, createdAt, warehouse } = container
  return {
    cargo_type: cargoType === 'box' ? 'BOX' : 'PALLET',
    container_date: localDay(createdAt, warehouse.offsetMinutes),
    container_id: idNumber(id),
    container_number: number,
  }
}

export const sortTypeOfPosting = (seller: Seller, { containerId }: PostingRecord): string =>
  seller.containers.get(containerId)?.sortType.toUpperCase() ?? ''
