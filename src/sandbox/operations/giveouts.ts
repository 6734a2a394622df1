import { barcodePng, barsOf } from '../files/barcode.ts'
import { writePdf } from '../files/pdf.ts'
import type { GiveoutRecord } from '../records/giveouts.ts'
import { iso } from '../render/common.ts'
import { denied, notFound } from '../server/refusal.ts'
import { type Call, FileBody, type Json, type OperationTable } from './operation.ts'
import { afterId, pageSize } from './posting-lookup.ts'

/** Returns that the seller fetches with a barcode. */
export const giveouts: OperationTable = {
  '/v1/return/giveout/is-enabled': call => ({ enabled: isEnabled(call) }),
  '/v1/return/giveout/list': list,
  '/v1/return/giveout/info': info,
  '/v1/return/giveout/barcode': call => ({ barcode: barcodeOf(call) }),
  '/v1/return/giveout/get-png': call => pngFile(barcodeOf(call)),
  '/v1/return/giveout/get-pdf': call => pdfFile(barcodeOf(call)),
  '/v1/return/giveout/barcode-reset': resetBarcode,
}

/** Undocumented; Ozon's example asks for five hundred. */
const MOST_ON_A_PAGE = 1_000
const ACTIVE: ReadonlySet<string> = new Set(['CREATED', 'APPROVED'])

/** Documented for the PDF: for FBS only. */
const isEnabled = ({ seller }: Call): boolean => [...seller.warehouses.values()].some(({ flow }) => flow === 'FBS')

/** Active ones only: the second scan of the barcode ends a giveout. */
function list({ seller, body }: Call): Json {
  const limit = pageSize(body, MOST_ON_A_PAGE)
  const active = afterId(seller.giveouts.all, body.textIfAny('last_id')).filter(({ status }) => ACTIVE.has(status))
  return { giveouts: active.slice(0, limit).map(row) }
}

function row({ id, status, createdAt, articles, place }: GiveoutRecord) {
  return {
    giveout_id: Number(id),
    giveout_status: `GIVEOUT_STATUS_${status}`,
    created_at: iso(createdAt),
    total_articles_count: articles.length,
    approved_articles_count: articles.filter(({ isApproved }) => isApproved).length,
    warehouse_id: Number(place.id),
    warehouse_name: place.name,
    warehouse_address: place.address,
  }
}

function info({ seller, body }: Call): Json {
  const giveout = seller.giveouts.get(body.text('giveout_id'))
  if (giveout === undefined) throw notFound('giveout not found')
  const { giveout_id, giveout_status, warehouse_name, warehouse_address } = row(giveout)
  const articles = giveout.articles.map(({ of, isApproved }) => ({
    name: of.name,
    approved: isApproved,
    delivery_schema: `GIVEOUT_DELIVERY_SCHEMA_${of.schema.toUpperCase()}`,
    seller_id: Number(seller.clientId),
  }))
  return { giveout_id, giveout_status, warehouse_name, warehouse_address, articles }
}

/** The old barcode opens nothing from now on; the new one comes at once. */
function resetBarcode(call: Call): FileBody {
  barcodeOf(call)
  const { world, seller } = call
  seller.giveouts.resetBarcode()
  const { clientId: subject } = seller
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'giveout-barcode-reset', subject })
  return pngFile(barcodeOf(call))
}

/** The file comes bare: seen in real answers, where the documents have JSON with base64. */
function pngFile(barcode: string): FileBody {
  return new FileBody('image/png', 'giveout-barcode.png', barcodePng(barcode))
}

const BAR_MM = 0.5
const PAGE = { widthMm: 148, heightMm: 105, left: 10, top: 20, height: 40 } as const

function pdfFile(barcode: string): FileBody {
  const { left, top, height, ...size } = PAGE
  const boxes = barsOf(barcode)
    .split('')
    .flatMap((bar, i) => (bar === '#' ? [{ x: left + i * BAR_MM, y: top, width: BAR_MM, height }] : []))
  const texts = [{ x: left, y: top + height + 10, size: 12, text: barcode }]
  return new FileBody('application/pdf', 'giveout-barcode.pdf', writePdf([{ ...size, texts, boxes }]))
}

/** Sellers without FBS have no barcode (inferred). */
function barcodeOf(call: Call): string {
  if (!isEnabled(call)) throw denied('giveout by barcode is not available')
  return call.seller.giveouts.barcodeOf(call.seller.clientId)
}
