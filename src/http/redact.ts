import { isPersonal, isSecret } from '../internal/private-names.ts'

const MASK = '***'
const TOO_DEEP = '…'
const DEEPEST = 8

/** A copy for logs: keys, tokens and what tells who the buyer is are masked by the names of their fields. */
export function redact(value: unknown): unknown {
  return redactAt(value, DEEPEST, false)
}

function redactAt(value: unknown, depth: number, isInside: boolean): unknown {
  if (typeof value !== 'object' || value === null)
    return isInside && value !== null && value !== undefined ? MASK : value
  if (depth === 0) return TOO_DEEP
  if (Array.isArray(value)) return value.map(each => redactAt(each, depth - 1, isInside))
  if (value instanceof Date) return isInside ? MASK : value
  // An error's message and stack are no fields of it, and its fields may hold a request.
  if (value instanceof Error) return { name: value.name, message: value.message }
  const entries = value instanceof Headers || value instanceof Map ? [...value] : Object.entries(value)
  return Object.fromEntries(entries.map(([name, each]) => [name, redactField(String(name), each, depth, isInside)]))
}

function redactField(name: string, value: unknown, depth: number, isInside: boolean): unknown {
  return isSecret(name) ? MASK : redactAt(value, depth - 1, isInside || isPersonal(name))
}
