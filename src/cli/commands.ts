import type { Context } from './context.ts'

/** One word after `ozon-orders`. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints. */
  readonly usage: string
  /** Does the work and gives the exit code; its code is loaded only now. */
  run(args: readonly string[], context: Context): Promise<number>
}

const DOCTOR_USAGE = `Usage: ozon-orders doctor [options]

Checks the account in OZON_CLIENT_ID and OZON_API_KEY: whether the key is accepted, its roles and last day, this
machine's clock, operations that the key does not open, the push URLs, and what Ozon switches off. It only reads.

  --source <folder>   also look through this folder for paths that Ozon has switched off, or will
  --push-url <url>    also let Ozon try this push URL: it sends one TYPE_PING
  --base-url <url>    another address than https://api-seller.ozon.ru
  --json              one JSON object instead of lines
  -h, --help          this text

Exit code: 0 all is well, or there are warnings; 1 something failed; 2 the command was called wrongly.
`

export const COMMANDS: readonly Command[] = [
  {
    name: 'doctor',
    summary: "checks key, roles, clock, push URLs and Ozon's shutdown calendar",
    usage: DOCTOR_USAGE,
    async run(args, context) {
      const { runDoctor } = await import('./doctor/command.ts')
      return runDoctor(args, context)
    },
  },
]
