import type { Problem } from '../../errors.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import { type Names, type NamesOf, objectProblems, unknownFields, unknownOptions } from '../../names.ts'
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
        refuseAny(
          `Nothing was sent by ${String(name)}`,
          args.flatMap((argument, i) => argumentProblems(argument, i, taken)),
        )
        return method.apply(target, args)
      }
    },
  })
}

/** The same for a method that is not behind `guarded`. */
export function refuseUnknownOptions(what: string, options: unknown, names: Names = REQUEST_OPTIONS): void {
  refuseAny(`Nothing was sent by ${what}`, [
    ...objectProblems('options', options ?? undefined),
    ...unknownOptions(options, names),
  ])
}

type Taken = readonly (true | Names | readonly [list: string, names: Names])[]

function argumentProblems(argument: unknown, at: number, taken: Taken | undefined): readonly Problem[] {
  const names = taken?.[at] ?? REQUEST_OPTIONS
  if (names === true) return []
  if (isOfList(names)) return unknownFields(argument, names[1], names[0])
  const nothing =
    taken?.[at] === undefined
      ? []
      : objectProblems(names['signal'] === true ? 'options' : `argument ${at + 1}`, argument)
  if (nothing.length > 0) return nothing
  // What takes a signal are options; anything else is a request.
  return names['signal'] === true ? unknownOptions(argument, names) : unknownFields(argument, names)
}

/** Array.isArray does not narrow readonly lists. */
function isOfList(names: Names | readonly [string, Names]): names is readonly [string, Names] {
  return Array.isArray(names)
}
