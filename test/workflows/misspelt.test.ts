import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/index.ts'
import { testOzon } from '../../src/testing/index.ts'
import {
  cancelPostings,
  fileIntents,
  handOver,
  memoryIntents,
  setTrackingNumbers,
  ship,
  shipMany,
} from '../../src/workflows/index.ts'

const NUMBER = '0001-0001-1'

function shop() {
  const products = [{ sku: '11', offerId: 'MUG', price: '590' }]
  const lines = [{ offerId: 'MUG', quantity: 2 }]
  const postings = [
    { number: NUMBER, lines },
    { number: '0002-0001-1', lines },
  ]
  const warehouses = [{ id: '1', flow: 'RFBS_SELF' as const }]
  const { ozon, sandbox } = testOzon({ seed: { sellers: [{ products, warehouses, postings }] } })
  const requests = () => sandbox.journal.filter(entry => entry.kind === 'request').length
  return { ozon, requests }
}

/** What plain JavaScript, or an object in a variable, may hand in. */
const any = (value: unknown): never => value as never

describe('a name that does not exist', () => {
  it.each([
    [
      'an option',
      (o: Shop) => shipMany(o, [{ posting: NUMBER }], any({ dryrun: true })),
      'dryrun: is no option; did you mean dryRun?',
    ],
    [
      'a field',
      (o: Shop) =>
        cancelPostings(o, any({ postingNumber: NUMBER, reasonId: '352', line: [{ sku: '11', quantity: 1 }] })),
      'line: is no field; did you mean lines?',
    ],
    [
      'a field of a hand-over',
      (o: Shop) => handOver(o, any({ warehouseId: '1', departureDate: '2026-11-25', posting: [NUMBER] })),
      'posting: is no field; did you mean postings?',
    ],
    [
      'a field of a line',
      (o: Shop) => ship(o, NUMBER, any({ packages: [{ lines: [{ sku: '11', quantity: 2, exemplarIDS: ['1'] }] }] })),
      'packages[0].lines[0].exemplarIDS: is no field; did you mean exemplarIds?',
    ],
    [
      'a field of a piece',
      (o: Shop) => ship(o, NUMBER, any({ marks: [{ sku: '11', exemplars: [{ GTD: '1', Weight: 2, mark: [] }] }] })),
      'marks[0].exemplars[0].mark: is no field; did you mean marks?',
    ],
    [
      'a field at the wrong place',
      (o: Shop) => cancelPostings(o, any({ postingNumber: NUMBER, reasonId: '352', quantity: 1 })),
      'quantity: is no field; did you mean lines.quantity?',
    ],
    [
      'a journal that is none',
      (o: Shop) => shipMany(o, [{ posting: NUMBER }], any({ journal: 'work.jsonl' })),
      "journal: must be a journal, such as fileIntents('work.jsonl') makes",
    ],
    [
      'a posting that is no item',
      (o: Shop) => shipMany(o, any([NUMBER])),
      'items[0]: is a posting by itself; say { posting }',
    ],
  ])('in %s is refused before anything is sent', async (_, call, words) => {
    const { ozon, requests } = shop()
    const error: unknown = await call(ozon).catch((reason: unknown) => reason)
    expect(isRequestInvalidError(error)).toBe(true)
    expect(String(error)).toContain(words)
    expect(requests()).toBe(0)
  })

  it('in rows of somebody else is told once, with what to do', async () => {
    const { ozon } = shop()
    const rows = [NUMBER, '0002-0001-1'].map((posting, id) => ({ id, createdAt: 'today', posting }))
    const error: unknown = await shipMany(ozon, any(rows)).catch((reason: unknown) => reason)
    expect(isRequestInvalidError(error) && error.problems).toEqual([
      {
        field: 'items[0].id, items[0].createdAt',
        rule: expect.stringMatching(/^are no fields; there are packages, .* into ref \(and so in 1 more\)$/),
      },
    ])
  })

  it('is no matter when its value is undefined', async () => {
    const { ozon } = shop()
    const report = await shipMany(ozon, any([{ posting: NUMBER, boxs: undefined }]), { dryRun: true })
    expect(report).toMatchObject({ planned: 1 })
  })

  it('is seen in instances of classes and in prototypes too, as frameworks make requests', async () => {
    class Settings {
      dryRun = true
    }
    class Misspelt {
      dryrun = true
    }
    const { ozon } = shop()
    expect(await shipMany(ozon, [{ posting: NUMBER }], new Settings())).toMatchObject({ planned: 1 })
    await expect(shipMany(ozon, [{ posting: NUMBER }], any(new Misspelt()))).rejects.toThrow('did you mean dryRun?')
    await expect(shipMany(ozon, [{ posting: NUMBER }], any(Object.create({ dryRun: true })))).rejects.toThrow(
      'inherited',
    )
  })
})

describe('options that are none', () => {
  it.each([[{ dryRun: 'true' }], [{ dryRun: 1 }], [[{ dryRun: true }]], ['dryRun'], [null], [{ signal: 'x' }]])(
    '%j are refused, and nothing is done',
    async options => {
      const { ozon } = shop()
      await expect(shipMany(ozon, [{ posting: NUMBER }], any(options))).rejects.toMatchObject({
        kind: 'request-invalid',
      })
      await expect(
        cancelPostings(ozon, { postingNumber: NUMBER, reasonId: '352' }, any(options)),
      ).rejects.toMatchObject({ kind: 'request-invalid' })
      expect((await ozon.postings.get(NUMBER)).status).toBe('awaiting_packaging')
    },
  )

  it('nor does a list or a text in place of a filter list everything', async () => {
    const { ozon } = shop()
    for (const filter of [['1-1-1'], '1-1-1', [{ postingNumbers: ['1-1-1'] }]]) {
      await expect(ozon.returns.list(any(filter)).first()).rejects.toThrow('must be an object')
      await expect(ozon.stocks.list(any(filter)).first()).rejects.toThrow('must be an object')
    }
  })
})

describe('ref', () => {
  it('comes back with each outcome, and is not sent', async () => {
    const { ozon } = shop()
    const row = { id: 7 }
    const { outcomes } = await shipMany(ozon, [
      { posting: NUMBER, ref: row },
      { posting: '0009-0001-1', ref: 'b' },
    ])
    expect(outcomes).toMatchObject([
      { outcome: 'done', ref: row },
      { outcome: 'failed', ref: 'b' },
    ])
    expect(outcomes[0]?.ref).toBe(row)
    const numbers = [{ postingNumber: '0002-0001-1', trackingNumber: 'AB1', ref: 3 }]
    expect(await setTrackingNumbers(ozon, numbers, { dryRun: true })).toMatchObject([{ ref: 3 }])
    const request = { warehouseId: '404', departureDate: '2026-11-25', ref: 'morning' }
    expect(await handOver(ozon, request, { dryRun: true })).toMatchObject({ ref: 'morning' })
  })

  it('may change between two runs with the same journal', async () => {
    const { ozon, requests } = shop()
    const journal = memoryIntents()
    const wanted = { postingNumber: NUMBER, reasonId: '352' }
    expect(await cancelPostings(ozon, { ...wanted, ref: 1 }, { journal })).toMatchObject([{ outcome: 'done', ref: 1 }])
    const before = requests()
    expect(await cancelPostings(ozon, { ...wanted, ref: 2 }, { journal })).toMatchObject([{ outcome: 'done', ref: 2 }])
    expect(requests() - before).toBeLessThan(3)
  })
})

it('a line of a posting may be given as it is', async () => {
  const { ozon } = shop()
  const posting = await ozon.postings.get(NUMBER)
  expect(await ship(ozon, posting, { packages: [{ lines: posting.lines }] })).toMatchObject({ outcome: 'done' })
})

it('a journal lies where a path or a file URL says, and nowhere else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'intents-'))
  const journal = fileIntents(pathToFileURL(join(folder, 'new', 'work.jsonl')))
  await journal.put({ key: 'a', state: 'done', noted: {} })
  expect(await fileIntents(join(folder, 'new', 'work.jsonl')).get('a')).toMatchObject({ state: 'done' })
  await rm(folder, { recursive: true })
  for (const path of ['', new URL('https://example.com/work.jsonl'), 7, undefined]) {
    expect(() => fileIntents(any(path))).toThrow('must be the path of a file, or its file: URL')
  }
})

type Shop = ReturnType<typeof shop>['ozon']

describe('what is no plain object', () => {
  class Named {
    postingNumber = NUMBER
    reasonId = '352'
    message = 'It is torn'
    get lines() {
      return [{ sku: '11', quantity: 1 }]
    }
  }
  class Dry {
    get dryRun() {
      return true
    }
  }

  it.each([
    ['a getter of a class', (o: Shop) => cancelPostings(o, new Named()), 'lines: is inherited'],
    ['a getter for an option', (o: Shop) => shipMany(o, [{ posting: NUMBER }], new Dry()), 'dryRun: is inherited'],
    ['a Map for options', (o: Shop) => cancelPostings(o, any({}), any(new Map([['dryRun', true]]))), 'got a Map'],
    ['a Map for a request', (o: Shop) => ship(o, NUMBER, any(new Map([['packages', []]]))), 'got a Map'],
    ['a Map for a filter', (o: Shop) => o.returns.list(any(new Map())).first(), 'got a Map'],
    ['a Date for a filter', (o: Shop) => o.returns.list(any(new Date())).first(), 'must be an object'],
    [
      'an object with a tag of its own',
      (o: Shop) => shipMany(o, [{ posting: NUMBER }], any({ [Symbol.toStringTag]: 'Options', dryrun: true })),
      'must be an object',
    ],
    ['a text for a request', (o: Shop) => ship(o, NUMBER, any('two')), "got 'two'"],
    ['null for a request', (o: Shop) => ship(o, NUMBER, any(null)), 'got null'],
  ] as const)('is refused before anything is sent: %s', async (_, call, words) => {
    const { ozon, requests } = shop()
    const error: unknown = await call(ozon).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(isRequestInvalidError(error) && error.message).toContain(words)
    expect(requests()).toBe(0)
  })

  it('a country or an id for a product that the posting does not have is refused', async () => {
    const { ozon } = shop()
    for (const request of [{ countries: { MUG: 'TR' } }, { productIds: { MUG: '5' } }, { countries: any(new Map()) }]) {
      expect(await ship(ozon, NUMBER, request)).toMatchObject({ outcome: 'failed', problems: [expect.anything()] })
    }
  })
})
