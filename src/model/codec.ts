import type { Money } from '../money.ts'

/** How a field of a model is written as JSON; the type of the field decides which kinds fit. */
export type Codec<V> = [V] extends [Money]
  ? 'money'
  : [V] extends [Date]
    ? 'instant'
    : [V] extends [string]
      ? 'text'
      : [V] extends [number]
        ? 'number'
        : [V] extends [boolean]
          ? 'flag'
          : [V] extends [readonly string[]]
            ? 'texts'
            : [V] extends [readonly Money[]]
              ? 'moneys'
              : [V] extends [readonly (infer E)[]]
                ? { readonly list: Codecs<E> }
                : [V] extends [Readonly<Record<string, Money>>]
                  ? 'moneyMap'
                  : { readonly part: Codecs<V> }

/** One codec per field: a field added to a model and forgotten here does not compile. */
export type Codecs<T> = { readonly [K in keyof T]-?: Codec<NonNullable<T[K]>> }

/** The JSON form of a model: dates as ISO text in UTC, money as `{ amount, currency? }`. */
export type Json<V> = V extends Money
  ? MoneyJson
  : V extends Date
    ? string
    : V extends readonly (infer E)[]
      ? readonly Json<E>[]
      : V extends object
        ? { readonly [K in keyof V]: Json<V[K]> }
        : V

/** An amount as JSON: decimal text, and its currency where Ozon told one. `Money.fromJSON` reads it. */
export interface MoneyJson {
  readonly amount: string
  readonly currency?: string
}

/** The run-time form of `Codecs<T>`, whatever T is. */
export type AnyCodec = string | { readonly list: AnyCodecs } | { readonly part: AnyCodecs }
export type AnyCodecs = { readonly [field: string]: AnyCodec }

/** Writes the fields that the codecs name. */
export function encodeFields(codecs: AnyCodecs, model: object): Record<string, unknown> {
  const json: Record<string, unknown> = {}
  for (const [field, codec] of Object.entries(codecs)) {
    const value = (model as Readonly<Record<string, unknown>>)[field]
    if (value !== undefined) json[field] = encode(codec, value)
  }
  return json
}

function encode(codec: AnyCodec, value: unknown): unknown {
  if (typeof codec === 'object') {
    if ('part' in codec) return encodeFields(codec.part, value as object)
    return (value as readonly object[]).map(item => encodeFields(codec.list, item))
  }
  if (codec === 'instant') return (value as Date).toISOString()
  if (codec === 'money') return (value as Money).toJSON()
  if (codec === 'moneys') return (value as readonly Money[]).map(money => money.toJSON())
  if (codec === 'moneyMap') return mapValues(value as Record<string, Money>, money => money.toJSON())
  return codec === 'texts' ? [...(value as readonly string[])] : value
}

function mapValues<A, B>(map: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}
