import type { Problem } from '../../errors.ts'
import { optionProblems } from '../../http/calls.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import {
  isLookedInto,
  misplacedOptions,
  type Names,
  type NamesOf,
  type OptionsOfCall,
  objectProblems,
  promiseProblems,
  unknownFields,
  unknownOptions,
} from '../../names.ts'
import { refuseAny } from './row-list.ts'

/** Arguments that have no fields of their own. */
type Plain = string | number | bigint | boolean | Date | Uint8Array | readonly string[]

/** The names that an argument may have; those of a list stand beside what the list is called. */
type NamesOfArgument<T> = [NonNullable<T>] extends [Plain]
  ? true
  : [NonNullable<T>] extends [readonly (infer E)[]]
    ? readonly [list: string, NamesOf<E>]
    : NamesOf<NonNullable<T>>

type NamesOfArguments<A extends readonly unknown[]> = { readonly [I in keyof A]: NamesOfArgument<A[I]> }

/** Nothing when no argument has fields of its own. */
type Needed<N extends readonly unknown[]> = N[number] extends true ? never : N

/** The usual options stand at the end of nearly all methods, and are not said of each. */
type NamesOfMethod<F> = F extends (...args: infer A) => unknown
  ? Required<A> extends readonly [...infer R, infer L]
    ? [keyof NonNullable<L>] extends [keyof RequestOptions]
      ? Needed<NamesOfArguments<readonly [...R]>>
      : Needed<NamesOfArguments<readonly [...R, L]>>
    : never
  : never

/**
 * What the methods of a section take, argument by argument. The compiler demands every method whose arguments have fields
 * of their own, and every field of them.
 */
export type Takes<S> = {
  readonly [M in keyof S as [NamesOfMethod<S[M]>] extends [never] ? never : M]: NamesOfMethod<S[M]>
}

/** A section each of whose methods refuses a name that does not exist before it does anything. */
export function guarded<S extends object>(section: S, takes: Takes<S>): S {
  // The names of each method are what its type demands.
  const known = takes as Readonly<Record<PropertyKey, Taken | undefined>>
  return new Proxy(section, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]): unknown => {
        const taken = Object.hasOwn(known, name) ? known[name] : undefined
        const options = optionsOf(method, taken)
        refuseAny(
          `Nothing was sent by ${String(name)}`,
          args.flatMap((argument, i) => argumentProblems(argument, i, taken, options)),
        )
        return method.apply(target, args)
      }
    },
  })
}

/** The same for a method that is not behind `guarded`; `before` are its arguments before the options. */
export function refuseUnknownOptions(
  what: string,
  options: unknown,
  names: Names = REQUEST_OPTIONS,
  before: Readonly<Record<string, unknown>> = {},
): void {
  const place = { names, ...placeOf(Object.keys(before).length) }
  refuseAny(`Nothing was sent by ${what}`, [
    ...Object.entries(before).flatMap(([field, argument]) => [
      ...promiseProblems(field, argument),
      ...misplacedOptions(argument, field, place),
    ]),
    ...objectProblems('options', options ?? undefined),
    ...wrongOptions(options, names),
  ])
}

/** Names that are no options, and values that none of them can have. */
function wrongOptions(options: unknown, names: Names): readonly Problem[] {
  const values = typeof options === 'object' && options !== null ? optionProblems(options) : []
  return [...unknownOptions(options, names), ...values]
}

type Taken = readonly (true | Names | readonly [list: string, names: Names])[]

/** The options that a method takes, and which argument they are. */
function optionsOf(method: { readonly length: number }, taken: Taken | undefined): OptionsOfCall & { at: number } {
  const last = taken?.at(-1)
  if (taken !== undefined && isOptions(last)) return { names: last, ...placeOf(taken.length - 1) }
  // Defaults end what `length` counts, and a filter may have one as well.
  return { names: REQUEST_OPTIONS, ...placeOf(taken?.length ?? method.length) }
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

const placeOf = (at: number) => ({ at, argument: `the ${ORDINALS[at] ?? `${at + 1}th`} argument` })

/** What takes a signal are options; anything else is a request. */
const isOptions = (names: Taken[number] | undefined): names is Names =>
  typeof names === 'object' && !isOfList(names) && names['signal'] === true

function argumentProblems(
  argument: unknown,
  at: number,
  taken: Taken | undefined,
  options: OptionsOfCall & { at: number },
): readonly Problem[] {
  const names = taken?.[at] ?? REQUEST_OPTIONS
  const field = `argument ${at + 1}`
  const unawaited = promiseProblems(field, argument)
  if (unawaited.length > 0) return unawaited
  if (at < options.at) {
    const early = misplacedOptions(argument, field, options)
    if (early.length > 0 && (names === true || isOfList(names) || taken?.[at] === undefined)) return early
  }
  // A Date before the options is an argument of its own.
  const isOwn = taken?.[at] === undefined && at < options.at && !isLookedInto(argument)
  if (names === true || isOwn) return []
  if (isOfList(names)) return unknownFields(argument, names[1], names[0], options)
  const nothing = taken?.[at] === undefined ? [] : objectProblems(isOptions(names) ? 'options' : field, argument)
  if (nothing.length > 0) return nothing
  return isOptions(names) ? wrongOptions(argument, names) : unknownFields(argument, names, '', options)
}

/** Array.isArray does not narrow readonly lists. */
function isOfList(names: Taken[number]): names is readonly [list: string, names: Names] {
  return Array.isArray(names)
}
