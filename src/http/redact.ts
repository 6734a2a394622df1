const MASK = '***'
const TOO_DEEP = '…'
const DEEPEST = 8

/** Compared without case, '-' and '_'. */
const SECRETS: ReadonlySet<string> = new Set([
  'apikey',
  'authorization',
  'proxyauthorization',
  'accesstoken',
  'refreshtoken',
  'token',
  'clientsecret',
  'secret',
  'password',
  'cookie',
  'setcookie',
])
/** What tells who the buyer is, wherever it stands: whole names, and the last word of longer ones. */
const PERSONAL =
  /^(inn|kpp|pin|pincode|pickupcode|passport|(first|last|middle|full|customer|recipient|driver|legal|company)name)$|(phone|phonenumber|email|address|addresstail|zipcode|latitude|longitude|patronymic|comment)$/
/** Everything inside these is about a person or the buyer's company. */
const PEOPLE: ReadonlySet<string> = new Set([
  'customer',
  'addressee',
  'recipient',
  'buyer',
  'legalinfo',
  'courier',
  'driver',
])

/** A copy for logs: keys, tokens and what tells who the buyer is are masked by the names of their fields. */
export function redact(value: unknown): unknown {
  return redactAt(value, DEEPEST, false)
}

/** Does a field of this name hold a secret, or tell who somebody is? */
export function isPrivate(name: string): boolean {
  const plain = plainOf(name)
  return SECRETS.has(plain) || PERSONAL.test(plain) || PEOPLE.has(plain)
}

const plainOf = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

function redactAt(value: unknown, depth: number, isPersonal: boolean): unknown {
  if (typeof value !== 'object' || value === null)
    return isPersonal && value !== null && value !== undefined ? MASK : value
  if (depth === 0) return TOO_DEEP
  if (Array.isArray(value)) return value.map(each => redactAt(each, depth - 1, isPersonal))
  if (value instanceof Date) return isPersonal ? MASK : value
  // An error's message and stack are no fields of it, and its fields may hold a request.
  if (value instanceof Error) return { name: value.name, message: value.message }
  const entries = value instanceof Headers || value instanceof Map ? [...value] : Object.entries(value)
  return Object.fromEntries(entries.map(([name, each]) => [name, redactField(String(name), each, depth, isPersonal)]))
}

function redactField(name: string, value: unknown, depth: number, isPersonal: boolean): unknown {
  const plain = plainOf(name)
  if (SECRETS.has(plain)) return MASK
  return redactAt(value, depth - 1, isPersonal || PERSONAL.test(plain) || PEOPLE.has(plain))
}
