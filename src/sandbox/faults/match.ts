import { type FaultRequest, type FaultScope, isFields } from './rule.ts'

/** Whether a rule is about a request at all; how often it hits is not asked here. */
export function matches({ operation, effect, when }: FaultScope, request: FaultRequest): boolean {
  if (!matchesPath(operation, request.path)) return false
  if (effect !== undefined && effect !== request.effect) return false
  if (when === undefined) return true
  return typeof when === 'function' ? when(request) : contains(request.body, when)
}

function matchesPath(operation: string | RegExp | undefined, path: string): boolean {
  if (operation === undefined) return !path.startsWith('/files/')
  // A regular expression with the flag g would remember where it was.
  if (operation instanceof RegExp) return new RegExp(operation.source, operation.flags.replace(/[gy]/g, '')).test(path)
  if (!operation.includes('*')) return operation === path
  return matchesStars(operation, path)
}

/** A star stands for any text. Looked for piece by piece: as a regular expression, many stars would take for ever. */
function matchesStars(operation: string, path: string): boolean {
  const [first = '', ...pieces] = operation.split('*')
  const last = pieces.pop() ?? ''
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return path.startsWith(first) && path.endsWith(last) && path.length - last.length >= at
}

/** Whether a body has all these values; others may stand beside them. Lists must be the same. */
function contains(body: unknown, wanted: unknown): boolean {
  if (isFields(wanted)) {
    return isFields(body) && Object.entries(wanted).every(([name, value]) => contains(body[name], value))
  }
  return JSON.stringify(body) === JSON.stringify(wanted)
}
