import { isOzonError } from '../../errors.ts'

/** What was read, or why it could not be. */
export type ReadOrWhy<V> = { readonly value: V } | { readonly why: string }

/** Reads what is good to have; only the signal, a closed client and errors that are none of Ozon's end the work. */
export async function readOrWhy<V>(read: () => Promise<V>): Promise<ReadOrWhy<V>> {
  try {
    return { value: await read() }
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return { why: error.message }
  }
}
