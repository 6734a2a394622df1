import { explainedList, type List } from '../../pagination.ts'

type Method = (...args: never[]) => unknown

/**
 * A section whose code loads with its first call. `promises` and `lists` name its methods; the compiler holds both to
 * the section's own type, and a method that is named in neither is missing from the result type.
 */
export function lazySection<
  S extends object,
  const P extends readonly (keyof S & string)[],
  const L extends readonly (keyof S & string)[] = readonly [],
>(load: () => Promise<S>, promises: P, lists?: L): Pick<S, P[number] | L[number]> {
  let loading: Promise<S> | undefined
  const section = (): Promise<S> => {
    loading ??= load().catch((error: unknown) => {
      // A failed import must not be remembered for ever.
      loading = undefined
      throw error
    })
    return loading
  }
  const call = async (name: keyof S, args: readonly unknown[]): Promise<unknown> =>
    methodOf(await section(), name)(...(args.map(defaultForNull) as never[]))
  const methods: [string, Method][] = [
    ...promises.map((name): [string, Method] => [name, async (...args) => call(name, args)]),
    ...(lists ?? []).map((name): [string, Method] => [
      name,
      (...args) => lazyList(async () => (await call(name, args)) as List<unknown>),
    ]),
  ]
  // Every name of P and L is a key of S, and each method passes its arguments and result on.
  return Object.fromEntries(methods) as Pick<S, P[number] | L[number]>
}

/** No method takes null as a whole argument; plain JavaScript gives it where there are no options or no filter. */
const defaultForNull = (argument: unknown): unknown => argument ?? undefined

function methodOf<S extends object>(section: S, name: keyof S): Method {
  const method = section[name]
  if (typeof method !== 'function') throw new TypeError(`The section has no method ${String(name)}`)
  return method.bind(section) as Method
}

/** A list whose code loads when it is iterated. */
function lazyList<T>(open: () => Promise<List<T>>): List<T> {
  return explainedList({
    [Symbol.asyncIterator]: () => lazyIterator(open),
    pages: () => ({ [Symbol.asyncIterator]: () => lazyIterator(async () => (await open()).pages()) }),
    toArray: async asked => (await open()).toArray(asked),
    first: async () => (await open()).first(),
  })
}

/** No generator: that would hold `return()` back until the request under way has its answer. */
function lazyIterator<T>(open: () => Promise<AsyncIterable<T>>): AsyncIterableIterator<T, undefined, void> {
  let opened: Promise<AsyncIterator<T>> | undefined
  return {
    next: async () => {
      opened ??= open().then(list => list[Symbol.asyncIterator]())
      return (await opened).next()
    },
    return: async () => {
      await (await opened)?.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
