import type { Ozon } from '../../client.ts'
import { mapBounded } from '../core/bounded.ts'
import { errorOfItem, watchedJournal } from '../core/ends-all.ts'
import { failedBy, failedFor } from '../core/failures.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { createPostingReader } from '../core/posting-reader.ts'
import { demandClient, numbersOf } from '../core/requests.ts'
import { tell } from '../core/tell.ts'
import type { OneOrMany, WriteOutcome } from '../core/workflow.ts'
import type { PrintedSheet } from './attempt.ts'
import type { LabelContext } from './context.ts'
import { readObstacles } from './label-states.ts'
import { loadPdfLibrary, mergeLabels } from './merge.ts'
import { type LabelSettings, labelSettings } from './options.ts'
import { HeldPdf } from './pdf-bytes.ts'
import { type PrintedBatch, printBatch } from './print-batch.ts'
import {
  type LabelFile,
  type LabelSize,
  PRINT_LABELS_OPTIONS,
  type PrintedLabel,
  type PrintedLabels,
  type PrintLabelsOptions,
} from './types.ts'

const CREATE = '/v3/posting/fbs/package-label/create'

/** Batches under way at a time. Most of their time they wait for Ozon. */
const MOST_AT_A_TIME = 8

/**
 * Prints the labels of packed postings: has tasks of up to a thousand made, follows them, and fetches their files without
 * sending the key. Labels that are merely not ready are asked for again; what has no label in the end is `failed` with
 * Ozon's reason, and the others are printed all the same.
 *
 * For N postings about 2 × N / 1,000 requests, and one download for each thousand. The order of the labels inside a file of
 * Ozon's is not documented: see `perFile`. A label task changes no posting, so that nothing can be done twice; with a
 * journal, a run after a crash goes on with the tasks of the one before.
 *
 * Throws a `RequestInvalidError` for wrong options, and an error that says what to install when `merge` is wanted without
 * its library. Rejects with the signal's reason; else nothing that happens to a posting or a file is thrown.
 *
 * Ozon: POST /v3/posting/fbs/package-label/create, /v2/posting/fbs/package-label/get.
 *
 * @example
 * const { postings, files } = await printLabels(ozon, numbers, { size: 'small', packedAt: new Date() })
 * for (const file of files) await writeFile(`${file.taskId}.pdf`, file.bytes())
 * for (const each of postings) if (each.outcome === 'failed') console.error(each.item, each.message)
 */
export async function printLabels(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: PrintLabelsOptions,
): Promise<PrintedLabels> {
  demandClient(ozon)
  const numbers = numbersOf('No label was printed', postingNumbers, PRINT_LABELS_OPTIONS)
  const settings = labelSettings(options)
  const context = contextOf(ozon, numbers.length, settings, options)
  if (options.dryRun === true) return { postings: await planned(context, numbers), files: [] }
  const library = settings.merge ? await loadPdfLibrary() : undefined
  const print = async (batch: readonly string[]): Promise<PrintedBatch> => {
    await untilPrintable(context, settings, batch)
    const printed = await printOrWhy(context, batch)
    context.tell('printed', undefined, batch.length)
    return printed
  }
  const all = batchesOf(numbers, settings.perFile)
  const batches = await inOneWork(ozon, () => mapBounded(all, MOST_AT_A_TIME, print))
  const printed = gather(numbers, settings.size, batches)
  if (library === undefined || printed.files.length === 0) return printed
  try {
    return { ...printed, merged: await mergeLabels(library, printed.files) }
  } catch (error) {
    // The files are there, and worth more than the error.
    return { ...printed, mergeProblem: error instanceof Error ? error.message : String(error) }
  }
}

/** No posting is changed by what broke off. */
async function printOrWhy(context: LabelContext, batch: readonly string[]): Promise<PrintedBatch> {
  try {
    return await printBatch(context, batch)
  } catch (error) {
    const known = errorOfItem(error, CREATE, context.once.signal)
    return { sheets: [], failed: batch.map(number => failedBy(number, known)) }
  }
}

function contextOf(
  ozon: Ozon,
  total: number,
  { size, attempts, waitMs }: LabelSettings,
  { signal, journal, onProgress }: PrintLabelsOptions,
): LabelContext {
  let done = 0
  return {
    ozon,
    once: { clock: ozon.clock, journal: watchedJournal(journal), signal },
    request: signal === undefined ? {} : { signal },
    reader: createPostingReader(ozon, { signal }),
    size,
    attempts,
    waitMs,
    tell: (step, item, ended = 0) => {
      done += ended
      tell(onProgress, { workflow: 'labels', step, ...(item === undefined ? {} : { item }), done, total })
    },
  }
}

function batchesOf(numbers: readonly string[], size: number): readonly (readonly string[])[] {
  const count = Math.ceil(numbers.length / size)
  return Array.from({ length: count }, (_, at) => numbers.slice(at * size, (at + 1) * size))
}

async function untilPrintable({ once, tell }: LabelContext, { notBefore }: LabelSettings, batch: readonly string[]) {
  const moments = batch.map(notBefore).filter(moment => moment !== undefined)
  const left = moments.reduce((latest, each) => Math.max(latest, each), 0) - once.clock.now()
  if (left <= 0) return
  tell('waiting')
  await once.clock.sleep(left, once.signal)
}

async function planned(
  context: LabelContext,
  numbers: readonly string[],
): Promise<readonly WriteOutcome<PrintedLabel>[]> {
  const obstacles = await readObstacles(context, numbers)
  return numbers.map(item => {
    const problems = obstacles?.get(item)
    if (problems !== undefined) return failedFor(item, problems)
    return { item, outcome: 'planned', plan: { operation: CREATE, what: `Prints its ${context.size} label.` } }
  })
}

/** One outcome for each posting in the given order, and the files in the order of their first postings. */
function gather(numbers: readonly string[], size: LabelSize, batches: readonly PrintedBatch[]): PrintedLabels {
  const place = new Map(numbers.map((number, at) => [number, at]))
  const first = ({ numbers: [number = ''] }: PrintedSheet): number => place.get(number) ?? 0
  const sheets = batches.flatMap(batch => batch.sheets).toSorted((a, b) => first(a) - first(b))
  const outcomes = new Map<string, WriteOutcome<PrintedLabel>>()
  for (const { failed } of batches) for (const each of failed) outcomes.set(each.item, each)
  for (const [fileIndex, sheet] of sheets.entries()) {
    for (const number of sheet.numbers) outcomes.set(number, outcomeOf(number, sheet, fileIndex))
  }
  return {
    postings: numbers.map(number => outcomes.get(number)).filter(each => each !== undefined),
    files: sheets.map(sheet => new SheetFile(sheet, size)),
  }
}

function outcomeOf(item: string, { taskId, doubt }: PrintedSheet, fileIndex: number): WriteOutcome<PrintedLabel> {
  const value = { postingNumber: item, fileIndex }
  if (doubt === undefined) return { item, outcome: 'done', value }
  const advice = `Look for the label in the file of task ${taskId}; print it alone when it is not there.`
  return { item, outcome: 'unknown', message: doubt, advice, soFar: value }
}

class SheetFile extends HeldPdf implements LabelFile {
  readonly taskId: string
  readonly size: LabelSize
  readonly fileName?: string
  readonly postingNumbers: readonly string[]

  constructor({ taskId, file, numbers }: PrintedSheet, size: LabelSize) {
    super(file.bytes, file.contentType)
    this.taskId = taskId
    this.size = size
    this.postingNumbers = numbers
    if (file.fileName !== undefined) this.fileName = file.fileName
  }
}
