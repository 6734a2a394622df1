import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Facts, factFiles, loadFacts, parseFacts } from '../facts.ts'
import { ageOf, type DocumentAge, factsDay } from './age.ts'
import { type Applied, applyAdditive, type Source } from './apply.ts'
import { compareFacts } from './compare.ts'
import { type Difference, verdictOf } from './difference.ts'
import { InputError, parseOpenApi } from './document.ts'
import { formatJson } from './json-format.ts'
import { renderReport } from './report.ts'
import { type RetiredRow, renderRetired, retiredInNews } from './retired.ts'

const usage = `Usage: npm run spec:compare -- <openapi.json> [options]
  --date YYYY-MM-DD     the day of the document, when it does not tell itself
  --include PATH        an operation outside the domain that is wanted; may be repeated
  --apply               writes the additive part into spec/; needs --source
  --source KEY=ADDRESS  the public address of the document, as a row of spec/sources.json`

export interface Surroundings {
  /** The folder of the facts. */
  readonly folder: URL
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
}

/** The command: 0 nothing or additive, 1 breaking, 2 the input cannot be used. */
export function run(args: readonly string[], surroundings: Surroundings): 0 | 1 | 2 {
  try {
    return compareFile(readArguments(args), surroundings)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    surroundings.printError(error.message)
    return 2
  }
}

interface Arguments {
  readonly file: string
  readonly include: readonly string[]
  readonly date?: string
  readonly apply?: Source
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseStrictly(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new InputError(`Give exactly one file.\n${usage}`)
  const { date, include = [], apply, source } = values
  if (date !== undefined && !isDay(date)) throw new InputError(`--date must be a day such as 2026-08-13, not ${date}.`)
  if (source !== undefined && apply !== true) throw new InputError(`--source goes with --apply.\n${usage}`)
  return {
    file,
    include,
    ...(date === undefined ? {} : { date }),
    ...(apply === true ? { apply: readSource(source) } : {}),
  }
}

function parseStrictly(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        include: { type: 'string', multiple: true },
        apply: { type: 'boolean' },
        source: { type: 'string' },
      },
    })
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function readSource(text: string | undefined): Source {
  const { key, address } = /^(?<key>[a-z0-9][a-z0-9-]*)(?:=(?<address>\S+))?$/.exec(text ?? '')?.groups ?? {}
  if (key === undefined)
    throw new InputError(
      `--apply needs --source KEY=ADDRESS; KEY is a row of spec/sources.json such as ru-2026-08-13.\n${usage}`,
    )
  return address === undefined ? { key } : { key, address }
}

function compareFile(given: Arguments, { folder, print }: Surroundings): 0 | 1 {
  const document = parseOpenApi(readDocument(given.file))
  const facts = loadFacts(folder)
  const age = ageOf(document, given.date)
  const differences = compareFacts(facts, document, given)
  const retired = retiredInNews(facts, document, age.on)
  print(
    renderReport({ name: basename(given.file), title: document.title, age, factsDay: factsDay(facts), differences }),
  )
  if (retired.length > 0) print(renderRetired(retired))
  if (given.apply !== undefined) print(apply(differences, retired, given.apply, age, folder))
  return verdictOf(differences) === 'breaking' ? 1 : 0
}

function readDocument(file: string): unknown {
  if (!existsSync(file)) throw new InputError(`There is no file ${file}.`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new InputError(`${file} cannot be read. Give a file, not a folder.`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(`${file} is not JSON. A document in YAML has to be converted first.`)
  }
}

function apply(
  differences: readonly Difference[],
  retired: readonly RetiredRow[],
  source: Source,
  { on }: DocumentAge,
  folder: URL,
): string {
  if (on === undefined) throw new InputError('The document does not tell its day. Say it with --date before --apply.')
  const result = applyAdditive(readRaw(folder), differences, retired, { date: on, ...source })
  if (result.applied.length + retired.length > 0) write(result.facts, folder)
  return `${appliedText(result)}${retired.length === 0 ? '' : `\n\nRetired paths written: ${retired.length}.`}`
}

const written = ['sources', 'operations', 'schemas', 'retired-paths'] as const

/** The files as they stand, in the order of their own keys; what loadFacts gives is sorted anew. */
function readRaw(folder: URL): Facts {
  const raw = Object.keys(factFiles).map(name => {
    const file = new URL(`${name}.json`, folder)
    return [name, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []]
  })
  // The same files have just been checked by loadFacts.
  return Object.fromEntries(raw) as Facts
}

function write(facts: Facts, folder: URL): void {
  try {
    parseFacts(facts)
  } catch (error) {
    throw new InputError(`Nothing was written, for the result would not be valid.\n${String(error)}`)
  }
  for (const name of written) writeFileSync(new URL(`${name}.json`, folder), formatJson(facts[name]))
}

function appliedText({ applied, left }: Applied): string {
  const byHand = left.map(
    each => `- \`${each.operation}\`${each.side === undefined ? '' : ` ${each.side} \`${each.field}\``}: ${each.text}`,
  )
  const operations = applied.filter(each => each.subject === 'operation').map(each => `\`${each.operation}\``)
  return [
    `## Applied (${applied.length})`,
    applied.length === 0
      ? 'Nothing was written.'
      : 'Written to `spec/`. Look at the changes, then run `npm run generate` and `npm test`.',
    ...(operations.length === 0
      ? []
      : [
          `New operations have the effect \`write\` until you say otherwise in \`spec/operations.json\`: ${operations.join(', ')}.`,
        ]),
    ...(byHand.length === 0 ? [] : ['To be put in by hand:', byHand.join('\n')]),
  ].join('\n\n')
}
