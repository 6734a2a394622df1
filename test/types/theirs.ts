import type { ApiPath, RequestBodyOf } from 'artefactby-ozon-seller-api'
import type { Operations } from '../../src/index.ts'

// The types of another package, made from Ozon's document of 2026-09-22, as a measure of ours.

type Paths = keyof Operations
type Scalar = string | number | bigint | boolean

/** The request of an operation in their types; `never` where the document has none. */
type Theirs<P extends Paths> = P extends ApiPath ? RequestBodyOf<P> : never

/** Paths where both have a request to compare. */
export type Shared = { [P in Paths]: [Theirs<P>] extends [never] ? never : P }[Paths]

type Present<T> = Exclude<T, null | undefined>
type Join<Place extends string, Name> = Name extends string ? (Place extends '' ? Name : `${Place}.${Name}`) : never
type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T]

/** Places where two requests differ: fields that one of them lacks, other kinds of value, words that ours refuse. */
export type Difference<Ours, Their, Place extends string> = unknown extends Their
  ? never // They lost the type: the document left it out.
  : [Present<Their>] extends [Scalar]
    ? [Present<Their>] extends [Present<Ours>]
      ? never
      : Place
    : [Present<Their>, Present<Ours>] extends [readonly (infer T)[], readonly (infer O)[]]
      ? Difference<O, T, `${Place}[]`>
      : [Present<Ours>] extends [Scalar | readonly unknown[]]
        ? Place
        : Fields<Present<Ours>, Present<Their>, Place>

type Fields<Ours, Their, Place extends string> =
  | Join<Place, Exclude<keyof Ours, keyof Their> | Exclude<keyof Their, keyof Ours>>
  | Join<Place, Exclude<RequiredKeys<Ours>, RequiredKeys<Their>> | Exclude<RequiredKeys<Their>, RequiredKeys<Ours>>>
  | { [K in keyof Ours & keyof Their]-?: Difference<Ours[K], Their[K], Join<Place, K>> }[keyof Ours & keyof Their]

type All = { [P in Shared]: Difference<Operations[P]['request'], Theirs<P>, ''> }

/** What differs, by path; paths without a difference are left out. */
export type Differences = { [P in Shared as [All[P]] extends [never] ? never : P]: All[P] }
