import { nearest } from '../internal/nearest.ts'
import { UsageError } from './arguments.ts'
import { COMMANDS, type Command } from './commands.ts'
import type { Context } from './context.ts'

const USED_WRONGLY = 2
/** Anything shorter is no key of Ozon's, and hiding it would riddle the text. */
const SHORTEST_KEY = 8

/** Runs the command that `argv` names, without the program's own name, and gives the exit code. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  const safe = withoutKeys(context)
  try {
    return await dispatch(argv, safe)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    safe.writeError(`ozon-orders: ${error.message}\n`)
    return USED_WRONGLY
  }
}

async function dispatch([name, ...args]: readonly string[], context: Context): Promise<number> {
  if (name === undefined) {
    context.writeError(overview())
    return USED_WRONGLY
  }
  if (isHelp(name) || name === 'help') {
    context.write(overview())
    return 0
  }
  const command = commandOf(name)
  if (args.some(isHelp)) {
    context.write(command.usage)
    return 0
  }
  return command.run(args, context)
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

function commandOf(name: string): Command {
  const command = COMMANDS.find(each => each.name === name)
  if (command !== undefined) return command
  const names = COMMANDS.map(each => each.name)
  const [near] = nearest(name, names, 1)
  const hint = near === undefined ? `there is: ${names.join(', ')}.` : `did you mean ${near}?`
  throw new UsageError(`'${name}' is no command; ${hint}`)
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`)
  return `Usage: ozon-orders <command> [options]

${lines.join('\n')}

ozon-orders <command> --help tells the options of a command.
`
}

/** The last guard, should a key stand in an argument, a file or an answer: whatever is written, it is not. */
function withoutKeys(context: Context): Context {
  const { OZON_API_KEY = '', OZON_ACCESS_TOKEN = '' } = context.env
  const keys = [OZON_API_KEY.trim(), OZON_ACCESS_TOKEN.trim()].filter(key => key.length >= SHORTEST_KEY)
  const hide = (text: string): string => keys.reduce((rest, key) => rest.replaceAll(key, '***'), text)
  return {
    ...context,
    write: text => context.write(hide(text)),
    writeError: text => context.writeError(hide(text)),
  }
}
