import type { Ozon } from '../../client.ts'
import { showValue } from '../../errors.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import type { Giveout } from '../../model/giveout.ts'
import type { ReturnDropOffPoint } from '../../model/return.ts'
import type { NamesOf } from '../../names.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { readOrWhy } from '../core/read-or-why.ts'
import { checkOptions, demandClient, refuse } from '../core/requests.ts'

/** What is needed to fetch returns. */
export interface GiveoutBarcode {
  /** Whether this seller can fetch returns by barcode; absent when Ozon does not tell. */
  readonly isEnabled?: boolean
  /** A secret: whoever shows it gets the goods. */
  readonly text?: string
  /** The same to be shown or printed, as it was asked for. */
  readonly file?: FileAnswer
  /** Where returns wait, and how many. */
  readonly points: readonly ReturnDropOffPoint[]
  /** Giveouts that are under way. */
  readonly giveouts: readonly Giveout[]
  /** What could not be fetched, and why. */
  readonly missing: readonly { readonly what: 'text' | 'file' | 'points' | 'giveouts'; readonly why: string }[]
}

export interface GiveoutOptions extends RequestOptions {
  /** Default: the text alone. */
  readonly as?: 'png' | 'pdf' | undefined
}

const GIVEOUT_OPTIONS: NamesOf<GiveoutOptions> = { ...REQUEST_OPTIONS, as: true }

/**
 * The barcode with which returns are fetched, and where they wait. Shown at a point it opens a giveout, shown again it ends
 * it. When a stranger has seen it, `ozon.giveouts.resetBarcode()` makes another.
 *
 * Ozon: POST /v1/return/giveout/is-enabled, /barcode, /get-png or /get-pdf, /list; /v1/returns/company/fbs/info. What could
 * not be fetched is told in `missing`; throws when not even the first could be, and for a wrong `as`.
 *
 * @example
 * const { text, points } = await giveoutBarcode(ozon)
 */
export async function giveoutBarcode(ozon: Ozon, options: GiveoutOptions = {}): Promise<GiveoutBarcode> {
  demandClient(ozon)
  return inOneWork(ozon, () => readBarcode(ozon, options))
}

async function readBarcode(ozon: Ozon, options: GiveoutOptions): Promise<GiveoutBarcode> {
  checkOptions('No barcode was asked for', options, GIVEOUT_OPTIONS)
  const { as, ...request } = options
  const isFormat = as === undefined || as === 'png' || as === 'pdf'
  const wrong = { field: 'as', rule: "must be 'png' or 'pdf'", value: showValue(as) }
  refuse('No barcode was asked for', isFormat ? [] : [wrong])
  const isEnabled = await ozon.giveouts.isEnabled(request)
  const missing: { what: GiveoutBarcode['missing'][number]['what']; why: string }[] = []
  const attempt = async <V>(what: (typeof missing)[number]['what'], read: () => Promise<V>): Promise<V | undefined> => {
    const got = await readOrWhy(read)
    if ('value' in got) return got.value
    missing.push({ what, why: got.why })
    return undefined
  }
  const isOff = isEnabled === false
  if (isOff) missing.push({ what: 'text', why: 'Ozon says that this seller cannot fetch returns by barcode.' })
  const text = isOff ? undefined : await attempt('text', () => ozon.giveouts.barcode(request))
  const file = isOff || as === undefined ? undefined : await attempt('file', () => fileOf(ozon, as, request))
  const points = await attempt('points', () => ozon.returns.dropOffPoints({}, request).toArray(ALL))
  const giveouts = await attempt('giveouts', () => ozon.giveouts.list(request).toArray(ALL))
  return {
    ...(isEnabled === undefined ? {} : { isEnabled }),
    ...(text === undefined ? {} : { text }),
    ...(file === undefined ? {} : { file }),
    points: points ?? [],
    giveouts: giveouts ?? [],
    missing,
  }
}

/** Points and giveouts of one seller are few. */
const ALL = { limit: 10_000 }

function fileOf(ozon: Ozon, as: 'png' | 'pdf', request: RequestOptions): Promise<FileAnswer> {
  return as === 'png' ? ozon.giveouts.barcodePng(request) : ozon.giveouts.barcodePdf(request)
}
