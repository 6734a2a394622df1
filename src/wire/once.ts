// Generated from spec/ by `npm run generate`. Do not edit.

/** Builds a value when it is first asked for, and keeps it. */
export function once<T>(build: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: build() }
    return made.value
  }
}
