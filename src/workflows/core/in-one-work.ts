import type { Ozon } from '../../client.ts'
import { BEGIN_WORK } from '../../internal/brand.ts'

/**
 * Carries out a work of many calls. When Ozon refuses the key, that costs one request: what is left is not sent, and its
 * items end with an error that says so.
 */
export async function inOneWork<T>(ozon: Ozon, work: () => Promise<T>): Promise<T> {
  // A stand-in for the client, such as one of a user's tests, need not have it.
  const { [BEGIN_WORK]: begin } = ozon as { readonly [BEGIN_WORK]?: () => () => void }
  const end = begin?.call(ozon)
  try {
    return await work()
  } finally {
    end?.()
  }
}
