import type { Contested } from '../contested.ts'
import { labelFile } from '../labels/label-file.ts'
import type { LabelOutcome, LabelTaskRecord, LabelType, UnprintedRecord } from '../records/labels.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from '../render/common.ts'
import { CODES, invalid, notFound, Refusal } from '../server/refusal.ts'
import type { World } from '../world.ts'
import type { Call, Json, OperationTable } from './operation.ts'

const FIRST_TASK = 5_819_327_000_000
const TYPES: readonly LabelType[] = ['big_label', 'small_label']
/** Captured while the only label that was asked for was being made. */
const NOTHING_TO_PRINT = 'NO_POSTINGS_FOR_BATCH_DOWNLOAD'
/** Texts that are documented for the calls before these. */
const NOT_READY = "The next postings aren't ready"
const NOT_ALLOWED = 'label not allowed for delivered postings'

/** Labels of FBS postings: a task makes them, and tells later where the file is. */
export const labels: OperationTable = {
  '/v3/posting/fbs/package-label/create': create,
  '/v2/posting/fbs/package-label/get': get,
}

function create(call: Call): Json {
  const { world, seller, body } = call
  const numbers = [...new Set(body.texts('posting_numbers'))]
  const postings = numbers.flatMap(number => {
    const posting = world.postings.of(seller.clientId, number)
    return posting?.family === 'fbs' ? [posting] : []
  })
  if (postings.length < numbers.length) throw invalid('POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY')
  const labelled = postings.filter(posting => mayHaveLabel(world, seller, posting))
  if (labelled.length === 0) throw invalid(NOTHING_TO_PRINT)
  if (labelled.every(posting => isEarly(world, posting)) && world.behaviour.earlyLabels !== 'task') {
    return refuseEarly(world.behaviour.earlyLabels)
  }
  const tasks = TYPES.map((type): LabelTaskRecord => {
    const id = world.nextId(FIRST_TASK)
    return { id, type, postingNumbers: numbers, createdAt: world.now() }
  })
  for (const task of tasks) start(call, task, postings)
  return { tasks: tasks.map(({ id, type }) => ({ task_id: idNumber(id), task_type: type })) }
}

/** Ozon's documents name one status; one program is given the label later too, once it was made (`behaviour.labelAfterHandOver`). */
function mayHaveLabel({ behaviour }: World, { labelTasks }: Seller, { number, status, flow }: PostingRecord): boolean {
  if (status === 'awaiting_deliver') return true
  // A parcel that waits for its carrier has one as well: programs print it.
  if (status === 'awaiting_registration' && flow === 'RFBS_AGG') return true
  return behaviour.labelAfterHandOver === 'once-made' && AFTER_HAND_OVER.has(status) && labelTasks.hasPrinted(number)
}

const AFTER_HAND_OVER: ReadonlySet<string> = new Set([
  'acceptance_in_progress',
  'driver_pickup',
  'not_accepted',
  'arbitration',
  'delivering',
])

/** Where not one label is ready, Ozon refuses the whole request at first: in which form differs. */
function refuseEarly(form: Exclude<Contested['earlyLabels'], 'task'>): Json {
  if (form === 'conflict') throw new Refusal(409, CODES.precondition, NOTHING_TO_PRINT)
  if (form === 'answer') return { code: CODES.invalid, message: NOTHING_TO_PRINT, details: [] }
  throw invalid(form)
}

function isEarly(world: World, { packedAt = 0 }: PostingRecord): boolean {
  return world.now() < packedAt + world.behaviour.labelReadyMs
}

function start({ world, seller, origin }: Call, task: LabelTaskRecord, postings: readonly PostingRecord[]): void {
  seller.labelTasks.add(task)
  const details = { type: task.type, postings: task.postingNumbers.length }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'label-task-created', subject: task.id, details })
  world.after(world.behaviour.labelTaskMs, () => {
    task.outcome = outcomeOf({ world, seller, origin }, task, postings)
  })
}

/** What gets a label is decided when the file is made: a posting may have become ready, or have been cancelled. */
function outcomeOf(
  { world, seller, origin }: Pick<Call, 'world' | 'seller' | 'origin'>,
  task: LabelTaskRecord,
  postings: readonly PostingRecord[],
): LabelOutcome {
  if (world.random.chance(world.behaviour.labelTaskFailure)) {
    return failed([], { code: 'INTERNAL_ERROR', message: 'labels were not made, create them again' })
  }
  const problems = new Map(postings.map(posting => [posting, problemOf(world, seller, posting)]))
  const printable = postings.filter(each => problems.get(each) === undefined)
  const unprinted = postings.flatMap(each => {
    const message = problems.get(each)
    return message === undefined ? [] : [{ number: each.number, message }]
  })
  if (printable.length === 0) return failed(unprinted, { code: NOTHING_TO_PRINT, message: NOT_READY })
  const fileUrl = world.files.put(labelFile(task.type, printable, task.id), origin)
  return { fileUrl, printed: printable.length, unprinted }
}

/** A task that prints nothing ends in an error; its codes are ours (inferred). */
function failed(
  unprinted: readonly UnprintedRecord[],
  error: { readonly code: string; readonly message: string },
): LabelOutcome {
  return { fileUrl: '', printed: 0, unprinted, error }
}

function problemOf(world: World, seller: Seller, posting: PostingRecord): string | undefined {
  if (!mayHaveLabel(world, seller, posting)) return NOT_ALLOWED
  return isEarly(world, posting) ? NOT_READY : undefined
}

function get({ world, seller, body }: Call): Json {
  const task = seller.labelTasks.get(body.text('task_id'))
  // An unknown task is refused so (inferred).
  if (task === undefined) throw notFound('task not found')
  const { fileUrl = '', printed = 0, unprinted = [], error } = task.outcome ?? {}
  return {
    error: error ?? { code: '', message: '' },
    file_url: fileUrl,
    status: {
      code: codeOf(world, task),
      postings_count: task.postingNumbers.length,
      printed_postings_count: printed,
      unprinted_postings: unprinted.map(({ number, message }) => ({ posting_number: number, message })),
    },
  }
}

/** Half of its time a task waits, half of it Ozon works on it (inferred). */
function codeOf(world: World, { outcome, createdAt }: LabelTaskRecord): string {
  if (outcome !== undefined) return outcome.error === undefined ? 'completed' : 'error'
  return world.now() < createdAt + world.behaviour.labelTaskMs / 2 ? 'pending' : 'in_progress'
}
