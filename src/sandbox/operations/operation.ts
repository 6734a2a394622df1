import { FileBody } from '../files/file-body.ts'
import type { Seller } from '../records/seller.ts'
import type { KeyRecord } from '../records/shop.ts'
import type { Body } from '../server/body.ts'
import type { World } from '../world.ts'

/** One call of a seller, as an operation sees it. Its body is checked already. */
export interface Call {
  readonly world: World
  readonly seller: Seller
  /** The key that the call came with. */
  readonly key: KeyRecord
  readonly path: string
  readonly body: Body
  /** Where the sandbox is reached, for links to files. */
  readonly origin: string
}

export type Json = { readonly [field: string]: unknown }

export type Result = Json | FileBody | undefined

/**
 * Plays one operation: reads and changes the world and gives the answer; `undefined` has nothing to tell. Throws `Refusal`
 * for what Ozon refuses, before anything has changed. Only what must ask somebody outside gives a promise.
 */
export type Operation = (call: Call) => Result | Promise<Result>

export type OperationTable = Readonly<Record<string, Operation>>

export { FileBody }
