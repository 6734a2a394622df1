import type { LabelTask, LabelTaskState, UnprintedPosting } from '../model/label.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, type Into, isSource, object, objects, part, readInto, type Source } from './part.ts'
import { count, id, text } from './readers.ts'

const TASK = part<LabelTask>('tasks[]', undefined, [
  ['task_id', 'taskId', id],
  ['task_type', 'type', text],
])

const CREATED = part<{ tasks: readonly LabelTask[] }>('', undefined, [['tasks', 'tasks', objects(TASK)]])

const UNPRINTED = part<UnprintedPosting>('status.unprinted_postings[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['message', 'message', text],
])

const STATUS = part<LabelTaskState>('status', undefined, [
  ['code', 'status', text],
  ['postings_count', 'postingsCount', count],
  ['printed_postings_count', 'printedCount', count],
  ['unprinted_postings', 'unprinted', objects(UNPRINTED, () => ({ postingNumber: '' }))],
])

const ERROR = part<NonNullable<LabelTaskState['error']>>('error', undefined, [
  ['code', 'code', text],
  ['message', 'message', text],
])

/** The counts stand in an object of their own; the model has them beside the file. */
const status: Into<LabelTaskState> = (value, model, field, notes) => {
  if (isSource(value)) readInto(STATUS, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const STATE = part<LabelTaskState>('', undefined, [
  ['status', status],
  ['file_url', 'fileUrl', text],
  ['error', 'error', object(ERROR)],
])

/** The tasks of a create answer; one without an id cannot be followed and is noted. */
export function decodeLabelTasks(answer: Source, postingNumbers: readonly string[], notes: DriftNotes): LabelTask[] {
  const model: Draft<{ tasks: readonly LabelTask[] }> = {}
  readInto(CREATED, answer, model, notes)
  const tasks = model.tasks ?? []
  for (const task of tasks) if (task.taskId === undefined) notes.note('missing', 'tasks[].task_id')
  return tasks.filter(task => task.taskId !== undefined).map(task => ({ ...task, postingNumbers }))
}

export function decodeLabelTaskState(answer: Source, notes: DriftNotes): LabelTaskState {
  const model: Draft<LabelTaskState> = { unprinted: [] }
  readInto(STATE, answer, model, notes)
  // `unprinted` was set before reading.
  return model as LabelTaskState
}
