/** What Node, Bun and Deno ask for how an object is printed. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/**
 * Lets an object that holds no data say so when it is printed, made into text or into JSON, and what to do instead. The
 * functions are hidden: nobody finds them among the object's own.
 */
export function explained<T extends object>(target: T, words: string): T {
  const say = { value: () => words, configurable: true }
  return Object.defineProperties(target, { toString: say, toJSON: say, [INSPECT]: say })
}
