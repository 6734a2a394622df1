import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command was called wrongly. The message names what is wrong; nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<typeof parseArgs<{ args: readonly string[]; options: T }>>['values']

/** The options of a command, which takes nothing else. Throws a `UsageError` for anything that is not among them. */
export function parseOptions<const T extends Options>(args: readonly string[], options: T): Values<T> {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    // parseArgs throws nothing but TypeErrors. Its second sentence tells how to pass positional arguments: no command has any.
    throw new UsageError(`${(error as TypeError).message.replace(/\. .*$/s, '')}; --help lists the options.`)
  }
}
