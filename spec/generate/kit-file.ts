import { readFileSync } from 'node:fs'
import { byText, HEADER } from './text.ts'

const source = (): string => readFileSync(new URL('./kit.ts', import.meta.url), 'utf8')

/** src/wire/schemas/kit.ts: a copy of kit.ts, whose imports lead elsewhere from there. */
export function kitFile(): string {
  return HEADER + source().replace("'../../src/internal/dates.ts'", "'../../internal/dates.ts'")
}

/** What the kit exports, as import specifiers in the order in which they are written. */
export function kitNames(): readonly string[] {
  const found = [...source().matchAll(/^export (const|function|type) (\w+)/gm)]
  return found
    .map(([, kind, name = '']) => (kind === 'type' ? `type ${name}` : name))
    .toSorted((a, b) => byText(a.replace('type ', '').toLowerCase(), b.replace('type ', '').toLowerCase()))
}
