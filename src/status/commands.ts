import { type ActionRow, actionRows, type ConditionRow, callRows } from '../wire/statuses.ts'

/** What a seller may want to do, found by Ozon's word for it or by the path of the call. */
export interface Command {
  /** As it was asked for. */
  readonly name: string
  /** Words of `available_actions` that stand for the same call. */
  readonly words: readonly string[]
  readonly call?: string
  readonly meaning?: string
  readonly target?: NonNullable<ActionRow['target']>
  /** What must hold before the call; `undefined` when nobody says. */
  readonly requires?: readonly ConditionRow[]
}

/** The command of a word or a path; `undefined` for what is not known. */
export function findCommand(name: string): Command | undefined {
  const action = actionRows.find(row => row.action === name)
  const call = action === undefined ? name : action.call
  if (action !== undefined && (call === undefined || action.outsideDomain === true)) return alone(action)
  const actions = actionRows.filter(row => row.call === call)
  const requires = callRows.find(row => call !== undefined && row.calls.includes(call))?.requires
  if (call === undefined || (actions.length === 0 && requires === undefined)) return undefined
  const target = actions.find(row => row.target !== undefined)?.target
  return {
    name,
    call,
    words: actions.map(row => row.action),
    ...(action === undefined ? {} : { meaning: action.meaning }),
    ...(target === undefined ? {} : { target }),
    ...(requires === undefined ? {} : { requires }),
  }
}

/** A remark of Ozon's without a call, or a call that different actions use for different things. */
function alone({ action, meaning, call }: ActionRow): Command {
  return { name: action, words: [action], meaning, ...(call === undefined ? {} : { call }) }
}

/** Words and paths that can be asked for, to suggest the one that was meant. */
export function commandNames(): readonly string[] {
  return [...actionRows.map(row => row.action), ...callRows.flatMap(row => row.calls)]
}
