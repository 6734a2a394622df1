import { expectTypeOf, test } from 'vitest'
import type { knownDifferences } from './known-differences.ts'
import type { Difference, Differences, Shared } from './theirs.ts'

type Known = typeof knownDifferences

test('requests are those of the document of 2026-09-22, but for what is written down', () => {
  expectTypeOf<Differences>().toEqualTypeOf<{ -readonly [P in keyof Known]: keyof Known[P] }>()
})

test('operations of every part of the API are compared', () => {
  expectTypeOf<
    '/v4/posting/fbs/list' | '/v2/order/create' | '/v1/cargoes/create' | '/v3/product/info/list'
  >().toExtend<Shared>()
  expectTypeOf<'/v1/supplier/available_warehouses'>().not.toExtend<Shared>()
})

test('the comparison finds what differs', () => {
  type Ours = {
    id: string | number | bigint
    name?: string
    kind: 'a'
    rows?: readonly { sku: number }[]
    extra: string
  }
  type Their = { id: number; name: string; kind: 'a' | 'b'; rows?: { sku: string; price?: number }[]; lost: unknown }
  expectTypeOf<Difference<Ours, Their, ''>>().toEqualTypeOf<
    'name' | 'kind' | 'rows[].sku' | 'rows[].price' | 'extra' | 'lost'
  >()
})
