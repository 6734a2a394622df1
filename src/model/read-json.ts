import type { Problem } from '../errors.ts'
import { showValue } from '../errors.ts'
import { parseRfc3339 } from '../internal/dates.ts'
import { Money } from '../money.ts'
import type { AnyCodec, AnyCodecs } from './codec.ts'

/** Reads fields back into `target`; every mistake goes to `problems` with its path. Unknown fields are mistakes too. */
export function readFields(
  codecs: AnyCodecs,
  json: unknown,
  target: Record<string, unknown>,
  path: string,
  problems: Problem[],
): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    problems.push({ field: path || 'posting', rule: 'must be an object', value: shown(json) })
    return
  }
  for (const [field, value] of Object.entries(json)) {
    const codec = Object.hasOwn(codecs, field) ? codecs[field] : undefined
    const at = path === '' ? field : `${path}.${field}`
    if (codec === undefined) problems.push({ field: at, rule: 'is not a field of this JSON form' })
    else if (value !== undefined) target[field] = read(codec, value, at, problems)
  }
}

/** Text that stands where it does not belong may be anything, a buyer's name as well. */
const shown = (value: unknown): string => (typeof value === 'string' ? 'text' : showValue(value))

function read(codec: AnyCodec, value: unknown, path: string, problems: Problem[]): unknown {
  if (typeof codec === 'string') return readLeaf(codec, value, path, problems)
  if ('part' in codec) return readPart(codec.part, value, path, problems)
  return readList(value, path, problems, (item, at) => readPart(codec.list, item, at, problems))
}

function readPart(codecs: AnyCodecs, value: unknown, path: string, problems: Problem[]): Record<string, unknown> {
  const part: Record<string, unknown> = {}
  readFields(codecs, value, part, path, problems)
  return part
}

function readList(
  value: unknown,
  path: string,
  problems: Problem[],
  item: (value: unknown, path: string) => unknown,
): unknown[] {
  if (Array.isArray(value)) return value.map((each, i) => item(each, `${path}[${i}]`))
  problems.push({ field: path, rule: 'must be a list', value: shown(value) })
  return []
}

function readLeaf(codec: string, value: unknown, path: string, problems: Problem[]): unknown {
  const result = leaf(codec, value, path, problems)
  if (result === undefined) problems.push({ field: path, rule: LEAF_RULES[codec] ?? 'is wrong', value: shown(value) })
  return result
}

const LEAF_RULES: Readonly<Record<string, string>> = {
  text: 'must be text',
  number: 'must be a finite number',
  flag: 'must be true or false',
  instant: 'must be RFC 3339 text with a zone',
  money: 'must be { amount: decimal text, currency?: text }',
  texts: 'must be a list of texts',
  moneys: 'must be a list of money',
  moneyMap: 'must be an object of money by name',
}

function leaf(codec: string, value: unknown, path: string, problems: Problem[]): unknown {
  switch (codec) {
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'flag':
      return typeof value === 'boolean' ? value : undefined
    case 'instant':
      return readInstant(value)
    case 'money':
      return readMoney(value)
    case 'moneyMap':
      return readMoneyMap(value, path, problems)
    default:
      return readList(value, path, problems, (item, at) =>
        readLeaf(codec === 'texts' ? 'text' : 'money', item, at, problems),
      )
  }
}

function readInstant(value: unknown): Date | undefined {
  const ms = typeof value === 'string' ? parseRfc3339(value) : undefined
  return ms === undefined ? undefined : new Date(ms)
}

function readMoney(value: unknown): Money | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { amount, currency } = value as { amount?: unknown; currency?: unknown }
  if (currency !== undefined && typeof currency !== 'string') return undefined
  return typeof amount === 'string' ? Money.parse(amount, currency) : undefined
}

function readMoneyMap(value: unknown, path: string, problems: Problem[]): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value).map(([key, each]) => [key, readLeaf('money', each, `${path}.${key}`, problems)])
  return Object.fromEntries(entries)
}
