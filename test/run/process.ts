import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

export const ROOT: string = resolve(import.meta.dirname, '../..')

/** Where stages leave reports and scratch files; ignored by git. */
export const STAGE_DIR: string = join(ROOT, '.stage')

export interface Finished {
  readonly code: number
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string
  readonly stdout: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The process is ended after this time and counts as failed. */
  readonly timeoutMs?: number
}

/** The environment of a child: this Node first on the path, and nothing that npm set for this package. */
function childEnv(extra: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  // npm would install into this repository instead of a scratch project while these are set.
  const own = /^(npm_(package|lifecycle|command)|npm_config_local_prefix$|npm_config_prefix$|INIT_CWD$)/
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  const PATH = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter)
  return { ...Object.fromEntries(inherited), NO_COLOR: '1', ...extra, PATH }
}

/** Runs a program to its end; never throws for a bad exit code. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { cwd = ROOT, env, timeoutMs = 300_000 } = options
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd,
      env: childEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    })
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', error => done({ code: 127, output: `${output}${error.message}\n`, stdout }))
    child.on('close', (code, signal) => {
      const ended = signal === null ? '' : `\nEnded by ${signal}; the time limit is ${timeoutMs / 1000} s.\n`
      done({ code: code ?? 1, output: output + ended, stdout })
    })
  })
}

/** Runs a TypeScript or JavaScript file on this Node. */
export function runNode(args: readonly string[], options?: RunOptions): Promise<Finished> {
  // Node before 22.18 reads TypeScript only when told to; other flags are this process's own business.
  const flags = process.execArgv.filter(flag => flag === '--experimental-strip-types')
  return run(process.execPath, [...flags, ...args], options)
}

/** Runs the command of an installed package on this Node, whatever Node the shell would take. */
export function runTool(name: string, args: readonly string[], options?: RunOptions): Promise<Finished> {
  return run(process.execPath, [binOf(name), ...args], options)
}

/** The script behind a package's command: the one named like the package, else its first. */
function binOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name)
  // package.json is npm's format: `bin` is a path or a table of paths.
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>
  }
  const own = name.slice(name.indexOf('/') + 1)
  const script = typeof bin === 'object' ? (bin[own] ?? Object.values(bin)[0]) : bin
  if (script === undefined) throw new Error(`The package ${name} has no command. Look at its package.json.`)
  return join(folder, script)
}
