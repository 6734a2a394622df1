import type { Ozon } from '../../client.ts'
import type { Posting } from '../../model/posting.ts'
import type { NamesOf } from '../../names.ts'
import { canDo, type Permission } from '../../status/actions.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { NewestById } from '../core/newest-by-id.ts'
import { checkOptions, demandClient, refuse, wordsProblems } from '../core/requests.ts'
import { type DisputeEvidence, EVIDENCE_OPTIONS, type EvidenceOptions, withEvidence } from './evidence.ts'

const KINDS = {
  not_accepted: 'not-accepted',
  arbitration: 'seller-dispute',
  client_arbitration: 'buyer-dispute',
} as const

/** `not-accepted`: handed over and not scanned; `seller-dispute`: opened by the seller; `buyer-dispute`: by the buyer. */
export type DisputeKind = (typeof KINDS)[keyof typeof KINDS]

/** A posting over which there is a dispute, or should be one. */
export interface DisputeWork {
  readonly posting: Posting
  readonly kind: DisputeKind
  /** What may be done now, as `canDo` has it, by the functions of these names. */
  readonly may: {
    readonly openDispute: Permission
    readonly returnToShipping: Permission
    readonly giveUpDispute: Permission
  }
  /** Until when. Absent: see `untilNote`. */
  readonly until?: Date
  readonly untilNote: string
  readonly evidence: DisputeEvidence
}

export interface DisputeWorkOptions extends EvidenceOptions {
  /** Default: those that the seller or the buyer has opened, and those not accepted. */
  readonly kinds?: readonly DisputeKind[] | undefined
}

const DISPUTE_WORK_OPTIONS: NamesOf<DisputeWorkOptions> = { ...EVIDENCE_OPTIONS, kinds: true }

const NO_DEADLINE =
  'No source gives a deadline for disputes over postings. Whether the posting counts as late is decided by shipByWithoutDelay.'

/**
 * Postings that are disputed, and those that the sorting centre has not accepted: what may be done with each, until when,
 * and what shows that it was handed over. Those that are late come first.
 *
 * Ozon: POST /v4/posting/fbs/unfulfilled/list for deadlines from 180 days ago to 180 days ahead; for evidence
 * /v2/posting/fbs/act/list, /act/get-postings, /act/check-status, /act/get-barcode/text, and with `files` /act/get-pdf and
 * /v1/carriage/act-discrepancy/pdf. What could not be fetched is told in `evidence.missing`. Throws what the list throws,
 * and a `RequestInvalidError` for a kind that is none.
 *
 * @example
 * for (const { posting, kind, may } of await disputeWorkList(ozon)) console.log(posting.postingNumber, kind, may.openDispute)
 */
export async function disputeWorkList(ozon: Ozon, options: DisputeWorkOptions = {}): Promise<readonly DisputeWork[]> {
  demandClient(ozon)
  return inOneWork(ozon, () => listDisputes(ozon, options))
}

async function listDisputes(ozon: Ozon, options: DisputeWorkOptions): Promise<readonly DisputeWork[]> {
  checkOptions('No dispute was looked for', options, DISPUTE_WORK_OPTIONS)
  const { kinds, files, ...request } = options
  refuse('No dispute was looked for', wordsProblems('kinds', kinds, Object.values(KINDS)))
  const statuses = statusesOf(kinds)
  if (statuses.length === 0) return []
  const found = new NewestById<{ readonly id: string; readonly posting: Posting; readonly kind: DisputeKind }>()
  const filter = { statuses, include: ['barcodes'] } as const
  for await (const posting of ozon.postings.unfulfilled(filter, request)) {
    const kind = kindOf(posting)
    // Its status may have changed between the filter and the answer.
    if (kind !== undefined) found.add({ id: posting.postingNumber, posting, kind })
  }
  const told = await withEvidence(ozon, found.values(), { ...request, ...(files === undefined ? {} : { files }) })
  return told
    .map(({ posting, kind, evidence }) => ({ posting, kind, may: mayOf(posting), untilNote: NO_DEADLINE, evidence }))
    .toSorted((a, b) => lateAt(a.posting) - lateAt(b.posting))
}

type DisputeStatus = keyof typeof KINDS

function statusesOf(kinds: readonly DisputeKind[] | undefined): readonly DisputeStatus[] {
  // Object.keys gives string[]; the keys are those of the record.
  const all = Object.keys(KINDS) as DisputeStatus[]
  return kinds === undefined ? all : all.filter(status => kinds.includes(KINDS[status]))
}

function kindOf({ status }: Posting): DisputeKind | undefined {
  return isDisputeStatus(status) ? KINDS[status] : undefined
}

const isDisputeStatus = (status: string | undefined): status is DisputeStatus =>
  status !== undefined && Object.hasOwn(KINDS, status)

function mayOf(posting: Posting): DisputeWork['may'] {
  return {
    openDispute: canDo(posting, 'arbitration'),
    returnToShipping: canDo(posting, 'awaiting_delivery'),
    giveUpDispute: canDo(posting, 'cancel'),
  }
}

const lateAt = ({ shipByWithoutDelay, shipBy }: Posting): number =>
  (shipByWithoutDelay ?? shipBy)?.getTime() ?? Number.MAX_SAFE_INTEGER
