import { hideKeys } from '../internal/hide-keys.ts'
import { didYouMean, type NamesOf, unknownOptions } from '../names.ts'

/** Throws a `RangeError` for options that do not exist. `call` is the function that they were given to. */
export function refuseUnknown<O extends object>(call: string, options: O, names: NamesOf<O>): void {
  if (typeof options !== 'object' || options === null) throw new RangeError(`The options of ${call} must be an object.`)
  const problems = unknownOptions(options, names)
  if (problems.length === 0) return
  const words = problems.map(({ field, rule }) => `${field}: ${rule}`)
  throw new RangeError(`${call} cannot be called so: ${words.join('. ')}`)
}

/** Some of the options; `undefined` means the default. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }

/**
 * Options over their defaults. What is undefined is not given; a name that no default has is a slip of the pen. Throws a
 * `RangeError` that names the option.
 */
export function overDefaults<T extends object>(
  defaults: T,
  given: Given<T>,
  {
    place,
    others = [],
    words = {},
  }: {
    readonly place: string
    readonly others?: readonly string[]
    /** What options that are words may say. */
    readonly words?: Readonly<Record<string, readonly (string | number)[]>>
  },
): T {
  const kinds = new Map(Object.entries(defaults))
  const options = Object.entries(given).filter(([, value]) => value !== undefined)
  for (const [name, value] of options) {
    const usual = kinds.get(name)
    if (usual !== undefined) refuseOther(`${place}.${name}`, value, { usual, allowed: words[name] })
    else if (!others.includes(name)) {
      const names = [...kinds.keys(), ...others]
      throw new RangeError(`${place}.${name} is none of ${names.join(', ')}${didYouMean(name, names)}`)
    }
  }
  return { ...defaults, ...Object.fromEntries(options) }
}

/** No option counts below zero. */
function refuseOther(
  option: string,
  value: unknown,
  { usual, allowed }: { readonly usual: unknown; readonly allowed: readonly (string | number)[] | undefined },
): void {
  if (allowed !== undefined) {
    if (allowed.some(each => each === value)) return
    throw new RangeError(hideKeys(`${option} must be one of ${allowed.join(', ')}, got ${String(value)}`))
  }
  const isLike = typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual)
  if (isLike && (typeof value !== 'number' || value >= 0)) return
  const rule = typeof usual === 'number' ? 'a number from 0 on' : `like its default, ${JSON.stringify(usual)}`
  throw new RangeError(`${option} must be ${rule}, got ${String(value)}`)
}
