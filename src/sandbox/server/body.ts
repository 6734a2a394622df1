import { parseRfc3339 } from '../../internal/dates.ts'

/**
 * Reads a body that the contract has checked. What is absent comes as '', 0, false, an empty list or `undefined`, as the
 * name of each reader says.
 */
export class Body {
  readonly #fields: Readonly<Record<string, unknown>>

  constructor(value: unknown) {
    this.#fields = isFields(value) ? value : {}
  }

  has(name: string): boolean {
    const value = this.#fields[name]
    return value !== undefined && value !== null
  }

  get names(): readonly string[] {
    return Object.keys(this.#fields).filter(name => this.has(name))
  }

  /** Texts and ids, ids as digits. */
  text(name: string): string {
    return asText(this.#fields[name])
  }

  /** The same, with `undefined` for what is absent, empty, or the zero of an id. */
  textIfAny(name: string): string | undefined {
    const value = this.text(name)
    return value === '' || value === '0' ? undefined : value
  }

  texts(name: string): readonly string[] {
    const value = this.#fields[name]
    return Array.isArray(value) ? value.map(asText) : []
  }

  number(name: string, otherwise = 0): number {
    return this.has(name) ? Number(this.#fields[name]) : otherwise
  }

  flag(name: string): boolean {
    return this.#fields[name] === true
  }

  /** A time in epoch milliseconds; `undefined` when absent or empty. */
  time(name: string): number | undefined {
    const value = this.text(name)
    return value === '' ? undefined : parseRfc3339(value)
  }

  /** What `sort_dir` asks for. */
  get newestFirst(): boolean {
    return this.text('sort_dir').toUpperCase() === 'DESC'
  }

  object(name: string): Body {
    return new Body(this.#fields[name])
  }

  objects(name: string): readonly Body[] {
    const value = this.#fields[name]
    return Array.isArray(value) ? value.map(each => new Body(each)) : []
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : ''
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
