import type { LineQuantity } from '../../model/cancel.ts'
import type { PackageContent } from '../../model/packing.ts'
import type { ShipPackageLine } from './request.ts'

interface Call<S extends string, O extends string, E extends 'read' | 'write'> {
  readonly step: S
  /** Ozon's path. */
  readonly operation: O
  readonly effect: E
  /** The posting; that which a split is going to make has no number yet. */
  readonly on: string
}

/** A call that a posting needs before it is packed, in its place. */
export type PlannedCall =
  | Call<'split-traceable', '/v1/posting/fbs/traceable/split', 'write'>
  | (Call<'split', '/v1/posting/fbs/split', 'write'> & {
      /** What becomes postings of their own. */
      readonly parts: readonly PackageContent[]
      /** What stays together, to be packed: it goes first into the call, which wants all goods of the posting. */
      readonly rest: readonly LineQuantity[]
    })
  | (Call<'set-country', '/v2/posting/fbs/product/country/set', 'write'> & {
      readonly sku: string
      readonly isoCode: string
    })
  | Call<'get-pieces', '/v6/fbs/posting/product/exemplar/create-or-get', 'read'>
  | Call<'validate-pieces', '/v5/fbs/posting/product/exemplar/validate', 'read'>
  | Call<'set-pieces', '/v6/fbs/posting/product/exemplar/set', 'write'>
  | Call<'wait-for-pieces', '/v5/fbs/posting/product/exemplar/status', 'read'>
  | (Call<'set-boxes', '/v3/posting/multiboxqty/set', 'write'> & { readonly boxes: number })
  | Call<'check-drop-off', '/v1/posting/fbs/restrictions', 'read'>
  | (Call<'ship', '/v4/posting/fbs/ship', 'write'> & { readonly packages: readonly PackageContent[] })
  | (Call<'ship-package', '/v4/posting/fbs/ship/package', 'write'> & {
      /** Its place among the packages. */
      readonly at: number
      readonly lines: readonly ShipPackageLine[]
      /** What stays in the posting after it. */
      readonly rest: readonly LineQuantity[]
    })
  | Call<'wait-for-packing', '/v4/posting/fbs/list', 'read'>
