import { OzonError, type Problem, RequestInvalidError, showValue } from '../../errors.ts'

/** The file itself, whatever links lead to it; it need not be there yet. */
export function realPathOf(given: string | URL): string {
  const problem = pathProblem(given)
  if (problem !== undefined) throw new RequestInvalidError('No journal was opened', [problem])
  // What works without files must be able to load this module, so that it is asked for here.
  const builtin = globalThis.process?.getBuiltinModule
  if (builtin === undefined) {
    const message = 'fileIntents needs a file system: Node, Bun or Deno. Elsewhere keep intents in a store of your own.'
    throw new OzonError('configuration', message, { outcome: 'not-sent' })
  }
  const { realpathSync, readlinkSync } = builtin('node:fs')
  const { resolve, dirname, basename, join } = builtin('node:path')
  const follow = (path: string, links: number): string => {
    try {
      return realpathSync(path)
    } catch {
      if (dirname(path) === path || links > 40) return path
      try {
        return follow(resolve(dirname(path), readlinkSync(path)), links + 1)
      } catch {
        return join(follow(dirname(path), links), basename(path))
      }
    }
  }
  return follow(given instanceof URL ? builtin('node:url').fileURLToPath(given) : resolve(given), 0)
}

function pathProblem(given: unknown): Problem | undefined {
  if (typeof given === 'string' && given.trim() !== '' && !given.startsWith('file:')) return undefined
  if (given instanceof URL && given.protocol === 'file:') return undefined
  return {
    field: 'path',
    rule: 'must be the path of a file, or its file: URL as a URL object',
    value: showValue(given),
  }
}
