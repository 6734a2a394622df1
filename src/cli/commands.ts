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

const SANDBOX_USAGE = `Usage: ozon-orders sandbox [options]

Serves a whole Ozon in memory over HTTP, for programs in any language: the Seller API with postings, labels, carriages,
returns and pushes. Its clock follows real time, and can be moved. It prints the address, and a Client-Id and Api-Key
that it accepts. Under /_sandbox/ are calls that move time, let buyers and couriers act, and make things go wrong.

  --port <number>     default 8836; 0 takes one that is free
  --host <address>    default 127.0.0.1, which only this machine reaches
  --seed <name>       what there is at the beginning: demo (default), busy-day, cross-border, empty, or a .json file
  --populate <number> so many postings besides, up to 1000000; they stand still until they are touched
  --random <number>   all chance comes from it; default 1
  --start <instant>   where its clock begins: 'now' (default), or such as 2026-11-22T09:00:00Z
  --faults <file>     a .json file with a list of what goes wrong
  --behaviour <file>  a .json file with how this Ozon behaves: see docs/sandbox.md
  --unknown-fields <word>  fields that no document has: refuse (default) or ignore
  --empty-words <word>     '' where one of a list of words is wanted: refuse (default) or ignore
  -h, --help          this text

Exit code: 0 it was stopped; 2 the command was called wrongly.
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
  {
    name: 'sandbox',
    summary: 'serves a whole Ozon in memory, to try things without a shop',
    usage: SANDBOX_USAGE,
    async run(args, context) {
      const { runSandbox } = await import('./sandbox.ts')
      return runSandbox(args, context)
    },
  },
]
