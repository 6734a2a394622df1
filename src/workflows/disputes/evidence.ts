import type { Ozon } from '../../client.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import type { Act, ActPosting, ActState } from '../../model/act.ts'
import type { Barcodes } from '../../model/delivery.ts'
import type { Posting } from '../../model/posting.ts'
import type { NamesOf } from '../../names.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { mapBounded } from '../core/bounded.ts'
import { readOrWhy } from '../core/read-or-why.ts'
import { type FoundAct, findActs } from './find-acts.ts'

/** What shows that a posting was handed over. */
export interface DisputeEvidence {
  /** Each as far as Ozon tells it. */
  readonly dates: Readonly<
    Pick<Posting, 'inProcessAt' | 'shipBy' | 'shipByWithoutDelay' | 'deliveringAt' | 'handedOverAt'>
  >
  /** Of the posting's label. */
  readonly barcodes?: Barcodes
  /** Of the label that is in use since October 2026. */
  readonly scanItBarcode?: string
  readonly carriage?: CarriageEvidence
  /** What could not be fetched, or is not there, and why. */
  readonly missing: readonly MissingEvidence[]
}

/** The carriage that a posting was in, with what its documents say. */
export interface CarriageEvidence {
  readonly id: string
  readonly act: Act
  /** The posting's row in the act. */
  readonly row: ActPosting
  /** Whether the act has taken the posting in; absent when Ozon names it neither among those taken nor among those left out. */
  readonly isInAct?: boolean
  /** That the drop-off point scans. */
  readonly barcode?: string
  /** The act as a PDF, when files were asked for. */
  readonly actPdf?: FileAnswer
  /** The act of what differed at the acceptance (CIS), when files were asked for and Ozon tells of such an act. */
  readonly discrepancyPdf?: FileAnswer
}

export interface MissingEvidence {
  readonly what:
    | 'carriage'
    | 'act-state'
    | 'carriage-barcode'
    | 'act-pdf'
    | 'discrepancy-pdf'
    | 'barcodes'
    | 'hand-over-date'
  readonly why: string
}

export interface EvidenceOptions extends RequestOptions {
  /** Fetch acts as PDFs, too: one or two requests for each carriage. Default false. */
  readonly files?: boolean | undefined
}

export const EVIDENCE_OPTIONS: NamesOf<EvidenceOptions> = { ...REQUEST_OPTIONS, files: 'flag' }

/** Documents are fetched so many carriages at a time. */
const AT_A_TIME = 4

/** Adds to postings what shows their hand-over, fetching each carriage once. Nothing here throws but the signal. */
export async function withEvidence<C extends { readonly posting: Posting }>(
  ozon: Ozon,
  cases: readonly C[],
  { files = false, ...request }: EvidenceOptions,
): Promise<readonly (C & { readonly evidence: DisputeEvidence })[]> {
  const postings = cases.map(({ posting }) => posting)
  const { found, why } = await findActs(ozon, postings, request)
  const acts = new Map([...found.values()].map(({ act }) => [act.id, act]))
  const papers = new Map<string, Papers>()
  await mapBounded([...acts.values()], AT_A_TIME, async act => {
    papers.set(act.id, await fetchPapers(ozon, act, files, request))
  })
  return cases.map(each => {
    const at = found.get(each.posting.postingNumber)
    const bundle = at === undefined ? undefined : papers.get(at.act.id)
    return { ...each, evidence: evidenceOf(each.posting, at, bundle, why) }
  })
}

/** What a carriage has to show, for all postings that were in it. */
interface Papers {
  readonly state?: ActState
  readonly fields: Pick<CarriageEvidence, 'barcode' | 'actPdf' | 'discrepancyPdf'>
  readonly missing: readonly MissingEvidence[]
}

async function fetchPapers(ozon: Ozon, act: Act, files: boolean, options: RequestOptions): Promise<Papers> {
  const { acts } = ozon
  const { id } = act
  const differs = act.mismatch !== undefined || act.excess !== undefined
  const missing: MissingEvidence[] = []
  const attempt = async <V>(
    what: MissingEvidence['what'],
    read: () => Promise<V | undefined>,
  ): Promise<V | undefined> => {
    const got = await readOrWhy(read)
    if ('value' in got && got.value !== undefined) return got.value
    missing.push({ what, why: 'why' in got ? got.why : 'Ozon answered without it.' })
    return undefined
  }
  const state = await attempt('act-state', () => acts.status(id, options))
  const barcode = await attempt('carriage-barcode', () => acts.barcodeText(id, options))
  const actPdf = files ? await attempt('act-pdf', () => acts.pdf(id, options)) : undefined
  const discrepancyPdf =
    files && differs ? await attempt('discrepancy-pdf', () => acts.discrepancyPdf(id, options)) : undefined
  return {
    ...(state === undefined ? {} : { state }),
    fields: {
      ...(barcode === undefined ? {} : { barcode }),
      ...(actPdf === undefined ? {} : { actPdf }),
      ...(discrepancyPdf === undefined ? {} : { discrepancyPdf }),
    },
    missing,
  }
}

function evidenceOf(
  posting: Posting,
  at: FoundAct | undefined,
  papers: Papers | undefined,
  why: string | undefined,
): DisputeEvidence {
  const { inProcessAt, shipBy, shipByWithoutDelay, deliveringAt, handedOverAt, barcodes, scanItBarcode } = posting
  const dates = { inProcessAt, shipBy, shipByWithoutDelay, deliveringAt, handedOverAt }
  const told = Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined))
  const carriage = at === undefined || papers === undefined ? undefined : carriageOf(posting, at, papers)
  return {
    dates: told,
    ...(barcodes === undefined ? {} : { barcodes }),
    ...(scanItBarcode === undefined ? {} : { scanItBarcode }),
    ...(carriage === undefined ? {} : { carriage }),
    missing: [...missingOf(posting), ...(papers?.missing ?? [{ what: 'carriage', why: why ?? NO_CARRIAGE }])],
  }
}

const NO_CARRIAGE = 'No act of the days from its processing to its deadline names the posting.'

function carriageOf({ postingNumber }: Posting, { act, row }: FoundAct, { state, fields }: Papers): CarriageEvidence {
  const isIn = state?.addedToAct.includes(postingNumber) === true
  const isOut = state?.removedFromAct.includes(postingNumber) === true
  return { id: act.id, act, row, ...fields, ...(isIn || isOut ? { isInAct: isIn } : {}) }
}

function missingOf({ barcodes, deliveringAt, handedOverAt }: Posting): readonly MissingEvidence[] {
  const missing: MissingEvidence[] = []
  if (barcodes === undefined) missing.push({ what: 'barcodes', why: 'Ozon did not tell them.' })
  if (deliveringAt === undefined && handedOverAt === undefined) {
    missing.push({ what: 'hand-over-date', why: 'Ozon tells none: it has not seen the posting on its way.' })
  }
  return missing
}
