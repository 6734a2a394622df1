import type { LabelTask, LabelTaskState, UnprintedPosting } from '../model/label.ts'
import type { DriftNotes } from './drift.ts'
import {
  along,
  type Draft,
  type Into,
  isSource,
  object,
  objects,
  part,
  type Read,
  readInto,
  type Source,
} from './part.ts'
import { count, id, text } from './readers.ts'

const TASK = part<LabelTask>('tasks[]', undefined, [
  ['task_id', 'taskId', id],
  ['task_type', 'type', text],
])

type Tasks = { tasks: readonly LabelTask[]; taskId: string }

/** One version answers with a list, the first one with the id of its only task. */
const CREATED = part<Tasks>(
  '',
  undefined,
  [
    ['tasks', 'tasks', objects(TASK)],
    ['task_id', 'taskId', id],
  ],
  { odd: 'task_id' },
)

/** Where the postings without a label stand, by version: with a reason called `message` or `msg`. */
const unprintedAt = (path: string): Read<readonly UnprintedPosting[]> =>
  objects(
    part<UnprintedPosting>(
      path,
      undefined,
      [
        ['posting_number', 'postingNumber', text],
        ['message', 'message', text],
        ['msg', 'message', text],
      ],
      { odd: 'msg' },
    ),
    () => ({ postingNumber: '' }),
  )

/** Written small in every document; what was written otherwise is read as the same. */
const stateWord = (word: string): string => (KNOWN_STATES.has(word.toLowerCase()) ? word.toLowerCase() : word)
const KNOWN_STATES: ReadonlySet<string> = new Set(['pending', 'in_progress', 'completed', 'error'])

/** Under `status.code` by the documents, or under `status.status`. */
const stateText: Read<string> = (value, field, notes, source) => {
  const word = text(value, field, notes, source)
  return word === undefined ? undefined : stateWord(word)
}

const STATUS = part<LabelTaskState>(
  'status',
  undefined,
  [
    ['code', 'status', stateText],
    ['status', 'status', stateText],
    ['postings_count', 'postingsCount', count],
    ['printed_postings_count', 'printedCount', count],
    ['unprinted_postings', 'unprinted', unprintedAt('status.unprinted_postings[]')],
  ],
  { odd: 'status' },
)

const ERROR = part<NonNullable<LabelTaskState['error']>>('error', undefined, [
  ['code', 'code', text],
  ['message', 'message', text],
])
const errorObject = object(ERROR)

/** The counts stand in an object of their own; the model has them beside the file. The first version has a bare word. */
const status: Into<LabelTaskState> = (value, model, field, notes, source) => {
  if (isSource(value)) {
    readInto(STATUS, value, model, notes)
    return
  }
  const word = typeof value === 'string' ? text(value, field, notes, source) : undefined
  notes.note('wrong-type', field.path)
  if (word !== undefined) model.status = stateWord(word)
}

/** An object, or in the first version a text. */
const error: Read<NonNullable<LabelTaskState['error']>> = (value, field, notes, source) => {
  if (typeof value !== 'string') return errorObject(value, field, notes, source)
  notes.note('wrong-type', field.path)
  return { message: value }
}

const STATE = part<LabelTaskState>(
  '',
  undefined,
  [
    ['status', status],
    ['file_url', 'fileUrl', text],
    ['error', 'error', error],
    ['printed_postings_count', 'printedCount', count],
    ['unprinted_postings', 'unprinted', unprintedAt('unprinted_postings[]')],
    ['unprinted_postings_count', along],
  ],
  { odd: 'printed_postings_count unprinted_postings unprinted_postings_count' },
)

/** Earlier versions have all of it in `result`. */
function resultOf(answer: Source, notes: DriftNotes): Source {
  const { result } = answer
  if (result === undefined) return answer
  notes.note('unknown-field', 'result')
  if (isSource(result)) return result
  return Array.isArray(result) ? { tasks: result } : answer
}

/** The tasks of a create answer; one without an id cannot be followed and is noted. */
export function decodeLabelTasks(answer: Source, postingNumbers: readonly string[], notes: DriftNotes): LabelTask[] {
  const model: Draft<Tasks> = {}
  readInto(CREATED, resultOf(answer, notes), model, notes)
  const { taskId } = model
  const tasks = model.tasks ?? (taskId === undefined ? [] : [{ taskId }])
  for (const task of tasks) if (task.taskId === undefined) notes.note('missing', 'tasks[].task_id')
  return tasks.filter(task => task.taskId !== undefined).map(task => ({ ...task, postingNumbers }))
}

export function decodeLabelTaskState(answer: Source, notes: DriftNotes): LabelTaskState {
  const model: Draft<LabelTaskState> = { unprinted: [] }
  readInto(STATE, resultOf(answer, notes), model, notes)
  // `unprinted` was set before reading.
  return model as LabelTaskState
}
