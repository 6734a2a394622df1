import { expectTypeOf, test } from 'vitest'
import {
  type Account,
  createOzon,
  type FileAnswer,
  type Lifecycle,
  type List,
  type Money,
  type Ozon,
  type OzonOptions,
  type Page,
  type Posting,
  type PostingFilter,
  type Postings,
} from '../../src/index.ts'
import type { ShipRequest } from '../../src/workflows/index.ts'

declare const ozon: Ozon

test('a list is iterated without await and gives pages, an array with a limit, or the first', () => {
  const list = ozon.postings.list({ since: '2026-11-01T00:00:00Z' })
  expectTypeOf(list).toEqualTypeOf<List<Posting>>()
  expectTypeOf(list).toExtend<AsyncIterable<Posting>>()
  expectTypeOf(list.pages()).toEqualTypeOf<AsyncIterable<Page<Posting>>>()
  expectTypeOf(list.toArray({ limit: 10 })).toEqualTypeOf<Promise<Posting[]>>()
  expectTypeOf(list.first()).toEqualTypeOf<Promise<Posting | undefined>>()
  // @ts-expect-error an array without a limit could be the whole shop
  void list.toArray()
})

test('a filter needs since, and takes a Date or text', () => {
  expectTypeOf<PostingFilter['since']>().toEqualTypeOf<Date | string>()
  // @ts-expect-error since is missing
  ozon.postings.list({})
  // @ts-expect-error there is no such field
  ozon.postings.list({ since: new Date(), stauses: [] })
})

test('statuses complete in the editor and stay open for those that Ozon adds', () => {
  type Status = NonNullable<PostingFilter['statuses']>[number]
  expectTypeOf<'awaiting_packaging'>().toExtend<Status>()
  expectTypeOf<'a_status_of_next_year'>().toExtend<Status>()
  // Were the union widened to plain string, the editor would have nothing to complete.
  expectTypeOf<Status>().not.toEqualTypeOf<string>()
  // Exclude and not NonNullable, which itself would widen the union.
  expectTypeOf<Exclude<Posting['status'], undefined>>().not.toEqualTypeOf<string>()
})

test('schemes are a closed list', () => {
  expectTypeOf<Posting['scheme']>().toEqualTypeOf<'fbs' | 'rfbs' | 'fbo' | 'fbp' | undefined>()
  // @ts-expect-error there is no such scheme
  ozon.postings.list({ since: new Date(), scheme: 'fbx' })
})

test('a posting is read-only and its raw source has to be looked at', () => {
  expectTypeOf<Posting['cost']>().toEqualTypeOf<Money | undefined>()
  expectTypeOf<Posting['raw']>().toBeUnknown()
  const change = (posting: Posting): void => {
    // @ts-expect-error models are not changed
    posting.postingNumber = 'x'
  }
  expectTypeOf(change).toBeFunction()
})

test('call takes a known path and types the body and the answer by it', () => {
  const answer = ozon.call('/v2/posting/fbs/cancel', {
    posting_number: '1-1-1',
    cancel_reason_id: 352,
    cancel_reason_message: '',
  })
  expectTypeOf(answer).resolves.not.toBeAny()
  expectTypeOf(answer).resolves.not.toBeUnknown()
  expectTypeOf<Parameters<Ozon['call']>[0]>().not.toEqualTypeOf<string>()
  // @ts-expect-error the path is not known; ozon.request sends any
  void ozon.call('/v9/no/such/path', {})
  // @ts-expect-error the field is not Ozon's
  void ozon.call('/v2/posting/fbs/cancel', { postingNumber: '1-1-1' })
})

test('call answers with a file, with nothing, or with data, as the operation does', () => {
  expectTypeOf(ozon.call('/v2/posting/fbs/act/get-pdf', { id: 1 })).resolves.toEqualTypeOf<FileAnswer>()
  expectTypeOf(ozon.call('/v1/carriage/act-discrepancy/pdf', { carriage_id: 1 })).resolves.toEqualTypeOf<FileAnswer>()
  expectTypeOf(
    ozon.call('/v1/carriage/pass/delete', { arrival_pass_ids: [1n], carriage_id: '2' }),
  ).resolves.toBeUndefined()
  expectTypeOf(ozon.call('/v1/supplier/available_warehouses', {})).resolves.toHaveProperty('result')
})

test('a file goes where the platform takes bytes and streams', () => {
  const write = (file: FileAnswer): readonly Response[] => [new Response(file.bytes()), new Response(file.stream())]
  expectTypeOf(write).toBeFunction()
})

test('the shutdown calendar is told at once', () => {
  expectTypeOf(ozon.lifecycle()).toEqualTypeOf<readonly Lifecycle[]>()
  expectTypeOf<Lifecycle['state']>().toEqualTypeOf<'current' | 'ending' | 'ended'>()
})

test('request is untyped', () => {
  expectTypeOf(ozon.request('/v9/any/path', {})).resolves.toBeUnknown()
})

test('what is undefined is the default, so that a caller passes on what it may not have', () => {
  const { env } = process
  expectTypeOf(() => createOzon({ clientId: env.MY_CLIENT_ID, apiKey: env.MY_KEY, logger: undefined })).toBeFunction()
  const list = (since: Date, status?: string, scheme?: 'fbs' | 'fbo'): List<Posting> =>
    ozon.postings.list({ since, scheme, statuses: status === undefined ? undefined : [status] })
  expectTypeOf(list).toBeFunction()
  const stocks = (offerIds?: readonly string[]) => ozon.stocks.list({ offerIds })
  expectTypeOf(stocks).toBeFunction()
  const request = (marks?: ShipRequest['marks'], packages?: ShipRequest['packages']): ShipRequest => ({
    marks,
    packages,
  })
  expectTypeOf(request).toBeFunction()
  // @ts-expect-error null is no default
  createOzon({ clientId: null })
})

test('a section is stood in for by an object with its methods', () => {
  const account: Account = {
    roles: async () => ({ roles: [] }),
    info: async () => ({ ratings: [] }),
  }
  expectTypeOf(account).toExtend<Ozon['account']>()
  const postings = (all: List<Posting>, one: Posting): Postings => ({
    list: () => all,
    unfulfilled: () => all,
    get: async () => one,
    getMany: () => all,
    getByBarcode: async () => one,
  })
  expectTypeOf(postings).returns.toExtend<Ozon['postings']>()
  expectTypeOf<{ create: Ozon['labels']['create']; get: Ozon['labels']['get'] }>().toExtend<Ozon['labels']>()
})

test('a client is made from options that are all optional, and disposes of itself', () => {
  expectTypeOf(createOzon).parameter(0).toEqualTypeOf<OzonOptions | undefined>()
  expectTypeOf(createOzon()).toExtend<AsyncDisposable>()
  expectTypeOf(ozon.withOptions({ readOnly: true })).toEqualTypeOf<Ozon>()
  // @ts-expect-error a misspelt option
  createOzon({ apikey: 'x' })
})
