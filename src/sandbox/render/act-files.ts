import { membersOf } from '../carriages/documents.ts'
import { textPdf } from '../files/text-pdf.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import type { World } from '../world.ts'

const POSTINGS_A_PAGE = 35

/** What the acceptance point scans. Shaped like Ozon's example. */
export const barcodeOf = ({ id }: CarriageRecord): string => `%303%24${id}`

/** The shipping list, or act, and the waybill: pages of one file. */
export function shippingListPdf(world: World, carriage: CarriageRecord, isAct: boolean): Uint8Array {
  const lines = membersOf(world, carriage).map(
    ({ number, lines }, i) =>
      `${i + 1}. ${number}  ${lines.map(({ sku, quantity }) => `${sku} x ${quantity}`).join(', ')}`,
  )
  const pages = Math.max(1, Math.ceil(lines.length / POSTINGS_A_PAGE))
  const head = [isAct ? 'ACT OF ACCEPTANCE' : 'SHIPPING LIST', ...about(carriage), '']
  const list = Array.from({ length: pages }, (_, i) => [
    ...head,
    ...lines.slice(i * POSTINGS_A_PAGE, (i + 1) * POSTINGS_A_PAGE),
  ])
  return textPdf([...list, ['WAYBILL', ...about(carriage), `Postings: ${lines.length}`]])
}

/** A label for each container of a carriage. */
export function carriageLabelsPdf(carriage: CarriageRecord, count: number): Uint8Array {
  const labels = Array.from({ length: count }, (_, i) => [`Container ${i + 1} of ${count}`, ...about(carriage)])
  return textPdf(labels)
}

export function discrepancyPdf(carriage: CarriageRecord): Uint8Array {
  const { missing, excess } = carriage
  const rows = (name: string, numbers: Iterable<string>): readonly string[] =>
    [...numbers].map(each => `${name}: ${each}`)
  return textPdf([
    ['ACT OF DISCREPANCY', ...about(carriage), '', ...rows('Missing', missing), ...rows('Excess', excess)],
  ])
}

function about(carriage: CarriageRecord): readonly string[] {
  return [`Carriage ${carriage.id} of ${carriage.departureDate}`, barcodeOf(carriage)]
}
