/** The longest line that the files in spec/ have, without the comma at its end. */
const width = 117

/** JSON in the format of the files in spec/: an object or list stands on one line where it fits. */
export function formatJson(value: unknown): string {
  return `${write(value, '', '')}\n`
}

function write(value: unknown, indent: string, start: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const flat = oneLine(value)
  // The outermost one is never on one line, so that a file of one fact grows by lines.
  const fits = start !== '' && start.length + flat.length <= width
  if (fits || isEmpty(value)) return flat
  const inner = `${indent}  `
  const lines = entriesOf(value).map(([key, each]) => `${inner}${key}${write(each, inner, `${inner}${key}`)}`)
  const [open, close] = bracketsOf(value)
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const [open, close] = bracketsOf(value)
  if (isEmpty(value)) return `${open}${close}`
  const parts = entriesOf(value).map(([key, each]) => `${key}${oneLine(each)}`)
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map(each => ['', each])
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => [`${JSON.stringify(key)}: `, each])
}

function isEmpty(value: object): boolean {
  return entriesOf(value).length === 0
}

function bracketsOf(value: object): readonly [string, string] {
  return Array.isArray(value) ? ['[', ']'] : ['{', '}']
}
