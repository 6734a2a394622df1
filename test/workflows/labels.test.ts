import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { PostingSeed } from '../../src/testing/index.ts'
import { type IntentJournal, memoryIntents } from '../../src/workflows/core/intents.ts'
import type { Progress } from '../../src/workflows/core/options.ts'
import { printLabels } from '../../src/workflows/labels/print-labels.ts'
import type { PrintedLabels } from '../../src/workflows/labels/types.ts'
import { type Change, changed, instead, json, packed, wrappedShop } from './support/wrapped-shop.ts'

const CREATE = '/v3/posting/fbs/package-label/create'
const GET = '/v2/posting/fbs/package-label/get'

const numberOf = (i: number): string => `${1_000 + i}-0001-1`
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => numberOf(i))
const shop = (postings: readonly PostingSeed[], options: Parameters<typeof wrappedShop>[1] = {}) =>
  wrappedShop({ postings }, options)
const several = (count: number): PostingSeed[] => packed(...numbered(count))

const ends = ({ postings }: PrintedLabels): string[] => postings.map(({ outcome }) => outcome)
/** The posting numbers on the pages of a PDF of the sandbox, whose texts are not compressed. */
const printedIn = (bytes: Uint8Array): string[] =>
  [...new TextDecoder('latin1').decode(bytes).matchAll(/\((\d{4,}-\d{4}-\d)\)/g)].map(([, number]) => String(number))

afterEach(() => {
  vi.doUnmock('@cantoo/pdf-lib')
  vi.resetModules()
})

describe('labels are printed', () => {
  it('by the thousand, with one task and one look for each file, and the key stays at home', async () => {
    const { ozon, sandbox, calls, sent } = shop(several(2_500))
    await sandbox.clock.advance('1h')
    const numbers = numbered(2_500)
    const seen: Progress[] = []
    const printed = await printLabels(ozon, numbers, { size: 'big', onProgress: each => seen.push(each) })
    expect(printed.postings.map(({ item }) => item)).toEqual(numbers)
    expect(new Set(ends(printed))).toEqual(new Set(['done']))
    expect(printed.files.map(({ postingNumbers }) => postingNumbers.length)).toEqual([1_000, 1_000, 500])
    expect([calls(CREATE), calls(GET)]).toEqual([3, 3])
    const downloads = sent.filter(({ path }) => path.startsWith('/files/'))
    expect(downloads).toHaveLength(3)
    for (const { headers } of downloads) expect([...headers.keys()]).not.toContain('api-key')
    expect(seen.at(-1)).toEqual({ workflow: 'labels', step: 'printed', done: 2_500, total: 2_500 })
  })

  it('in the size that was asked for, as bytes or as a stream', async () => {
    const { ozon, sandbox } = shop(several(1))
    await sandbox.clock.advance('1h')
    const { files } = await printLabels(ozon, numberOf(0), { size: 'small' })
    const [file] = files
    expect(file?.fileName).toMatch(/^small_label/)
    expect(file).toMatchObject({ size: 'small', contentType: 'application/pdf', postingNumbers: [numberOf(0)] })
    expect(printedIn(file?.bytes() ?? new Uint8Array())).toEqual([numberOf(0)])
    const streamed = new Uint8Array(await new Response(file?.stream()).arrayBuffer())
    expect(streamed).toEqual(file?.bytes())
    // The caller's bytes are his own.
    file?.bytes().fill(0)
    expect(streamed).toEqual(file?.bytes())
  })

  it('a minute after packing, as Ozon advises, so that one request is enough', async () => {
    const { ozon, clock, calls } = shop(several(2))
    const began = clock.now()
    const packedAt = new Map([
      [numberOf(0), new Date(began - 30_000)],
      [numberOf(1), new Date(began)],
    ])
    const printed = await printLabels(ozon, [numberOf(0), numberOf(1)], { size: 'big', packedAt })
    expect(ends(printed)).toEqual(['done', 'done'])
    expect(clock.now() - began).toBeGreaterThanOrEqual(60_000)
    expect(calls(CREATE)).toBe(1)
    const again = clock.now()
    await printLabels(ozon, numberOf(0), { size: 'big', packedAt: new Date(began), delayMs: 45_000 })
    expect(clock.now() - again).toBeLessThan(10_000)
  })

  it('again where they were not ready, while the others are kept', async () => {
    const late = numberOf(1)
    const { ozon, sandbox, calls } = shop([...several(1), { number: late }])
    const { lines } = await ozon.postings.get(late)
    await sandbox.clock.advance('1h')
    await ozon.packing.ship(late, [{ lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) }])
    await sandbox.clock.advance('10s')
    const printed = await printLabels(ozon, [late, numberOf(0)], { size: 'big' })
    expect(ends(printed)).toEqual(['done', 'done'])
    expect(printed.files.map(({ postingNumbers }) => postingNumbers)).toEqual([[late], [numberOf(0)]])
    // Once as a part of the task, once alone, which Ozon refuses.
    expect(calls(CREATE)).toBe(3)
  })

  it('again only so often: what stays unready is told with its reason', async () => {
    const { ozon, calls } = shop(several(2), {
      behaviour: { labelReadyMs: 10 * 3_600_000, earlyLabels: 'task' },
    })
    const printed = await printLabels(ozon, [numberOf(0), numberOf(1)], { size: 'big', attempts: 3 })
    expect(calls(CREATE)).toBe(3)
    expect(printed.files).toEqual([])
    for (const each of printed.postings) {
      expect(each).toMatchObject({ outcome: 'failed', message: "The next postings aren't ready", retryable: true })
    }
  })

  it('for those that can have one; each of the others has its reason', async () => {
    const { ozon, sandbox, calls } = shop([...several(2), { number: '5-0001-1', status: 'delivering' }])
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, [numberOf(0), '5-0001-1', numberOf(1), numberOf(0)], { size: 'big' })
    expect(ends(printed)).toEqual(['done', 'failed', 'done'])
    expect(printed.postings[1]).toEqual({
      item: '5-0001-1',
      outcome: 'failed',
      message: 'label not allowed for delivered postings',
      retryable: false,
    })
    expect(printed.files[0]?.postingNumbers).toEqual([numberOf(0), numberOf(1)])
    expect(calls(CREATE)).toBe(1)
  })

  it('of everybody else when Ozon refuses the whole request because of one', async () => {
    const { ozon, sandbox, calls } = shop(several(30))
    await sandbox.clock.advance('1h')
    const numbers = ['9-9999-1', ...numbered(30)]
    const printed = await printLabels(ozon, numbers, { size: 'big' })
    expect(printed.postings[0]).toMatchObject({
      item: '9-9999-1',
      outcome: 'failed',
      problems: [
        {
          field: 'postingNumber',
          rule: 'is of no FBS or rFBS posting under this key: check the number and the Client-Id',
        },
      ],
    })
    expect(
      ends(printed)
        .slice(1)
        .every(each => each === 'done'),
    ).toBe(true)
    expect(calls(CREATE)).toBe(2)
  })

  it('of nobody when it is one, and its state says why', async () => {
    const { ozon } = shop([{ number: numberOf(0) }])
    const printed = await printLabels(ozon, numberOf(0), { size: 'big' })
    expect(printed.postings).toMatchObject([
      {
        outcome: 'failed',
        code: 'NO_POSTINGS_FOR_BATCH_DOWNLOAD',
        message: expect.stringContaining(`${numberOf(0)}: status does not allow`),
      },
    ])
  })

  it('by halves when no state explains the refusal', async () => {
    const change: Change = async ({ path, body }) =>
      path === CREATE && Array.isArray(body['posting_numbers']) && body['posting_numbers'].includes(numberOf(6))
        ? json({ code: 3, message: 'INVALID_ARGUMENT', details: [] }, 400)
        : undefined
    const { ozon, sandbox } = shop(several(9), { change })
    await sandbox.clock.advance('1h')
    const numbers = numbered(9)
    const printed = await printLabels(ozon, numbers, { size: 'big' })
    expect(printed.postings.filter(({ outcome }) => outcome !== 'done')).toMatchObject([
      { item: numberOf(6), outcome: 'failed', code: 'INVALID_ARGUMENT' },
    ])
  })

  it('one by one when Ozon refuses without a word', async () => {
    const { ozon, calls } = shop(several(2), { change: instead(CREATE, () => new Response('', { status: 400 })) })
    const printed = await printLabels(ozon, numbered(2), { size: 'big' })
    expect(ends(printed)).toEqual(['failed', 'failed'])
    expect(calls(CREATE)).toBe(3)
  })

  it('by halves as well when the states cannot be read', async () => {
    const change: Change = async ({ path }) =>
      path === '/v4/posting/fbs/list' ? json({ code: 7, message: 'no' }, 403) : undefined
    const { ozon, sandbox } = shop(several(2), { change })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, [numberOf(0), '9-9999-1', numberOf(1)], { size: 'big' })
    expect(ends(printed)).toEqual(['done', 'failed', 'done'])
  })

  it('not at all, and nobody is asked twice, when the key may not', async () => {
    const change: Change = async ({ path }) =>
      path === CREATE ? json({ code: 7, message: 'no role' }, 403) : undefined
    const { ozon, calls } = shop(several(3), { change })
    const printed = await printLabels(ozon, [numberOf(0), numberOf(1), numberOf(2)], { size: 'big' })
    expect(ends(printed)).toEqual(['failed', 'failed', 'failed'])
    expect(calls(CREATE)).toBe(1)
  })
})

describe('when something is lost', () => {
  it('a task whose answer was lost is made again, and prints once', async () => {
    const { ozon, sandbox, calls } = shop(several(2), {
      faults: [{ fault: 'reset', after: true, operation: CREATE, times: 1 }],
    })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, [numberOf(0), numberOf(1)], { size: 'big' })
    expect(ends(printed)).toEqual(['done', 'done'])
    expect(calls(CREATE)).toBe(2)
    expect(printed.files).toHaveLength(1)
  })

  it('labels are told as not printed when every answer is lost', async () => {
    const { ozon } = shop(several(1), { faults: [{ fault: 'server-error', operation: CREATE }] })
    const printed = await printLabels(ozon, numberOf(0), { size: 'big', attempts: 2 })
    expect(printed.postings).toMatchObject([{ outcome: 'failed', retryable: true }])
  })

  it('a circuit that is open is waited for', async () => {
    const { ozon, sandbox } = shop(several(1), {
      faults: [{ fault: 'circuit-open', operation: CREATE, forMs: 100_000, times: 1 }],
    })
    await sandbox.clock.advance('1h')
    expect(ends(await printLabels(ozon, numberOf(0), { size: 'big' }))).toEqual(['done'])
  })

  it('a failed task is made again, for a bounded time', async () => {
    const { ozon, sandbox, calls } = shop(several(1), { behaviour: { labelTaskFailure: 1 } })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, numberOf(0), { size: 'big', attempts: 2 })
    expect(printed.postings).toMatchObject([{ outcome: 'failed', code: 'INTERNAL_ERROR', retryable: true }])
    expect(calls(CREATE)).toBe(2)
  })

  it('a file that does not come at once is fetched again, and one that is gone is made anew', async () => {
    const { ozon, sandbox, calls } = shop(several(1), {
      faults: [{ fault: 'server-error', operation: '/files/*', times: 2 }],
    })
    await sandbox.clock.advance('1h')
    expect(ends(await printLabels(ozon, numberOf(0), { size: 'big' }))).toEqual(['done'])
    expect(calls(CREATE)).toBe(1)
    let isGone = true
    const change: Change = async ({ path }) => {
      if (!path.startsWith('/files/') || !isGone) return undefined
      isGone = false
      return json({}, 404)
    }
    const other = shop(several(1), { change })
    await other.sandbox.clock.advance('1h')
    expect(ends(await printLabels(other.ozon, numberOf(0), { size: 'big' }))).toEqual(['done'])
    expect(other.calls(CREATE)).toBe(2)
  })

  it('a page of a proxy is no label, and is fetched again', async () => {
    let pages = 2
    const change: Change = async ({ path, go }) => {
      if (!path.startsWith('/files/')) return undefined
      if (pages-- > 0) return new Response('<html>', { headers: pages === 0 ? {} : { 'content-type': 'text/html' } })
      return new Response(await (await go()).arrayBuffer())
    }
    const { ozon, sandbox } = shop(several(1), { change })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, numberOf(0), { size: 'big' })
    expect(printedIn(printed.files[0]?.bytes() ?? new Uint8Array())).toEqual([numberOf(0)])
    const page: Change = async ({ path }) =>
      path.startsWith('/files/') ? new Response(new Uint8Array([60])) : undefined
    const other = shop(several(1), { change: page })
    await other.sandbox.clock.advance('1h')
    const failed = await printLabels(other.ozon, numberOf(0), { size: 'big', attempts: 1 })
    expect(failed.postings).toMatchObject([{ outcome: 'failed', message: expect.stringContaining('no PDF') }])
  })

  it('a file on a foreign host is not fetched, and said so', async () => {
    const change = changed(GET, answer => ({
      ...answer,
      ...(answer['file_url'] === '' ? {} : { file_url: 'https://example.com/a.pdf' }),
    }))
    const { ozon, sandbox, sent } = shop(several(1), { change })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, numberOf(0), { size: 'big' })
    expect(printed.postings).toMatchObject([{ outcome: 'failed', code: 'request-invalid', retryable: false }])
    expect(sent.some(({ path }) => path === '/a.pdf')).toBe(false)
  })

  it('a task that never ends is given up, and one that cannot be read too', async () => {
    const { ozon } = shop(several(1), { change: changed(GET, answer => ({ ...answer, status: { code: 'dreaming' } })) })
    const printed = await printLabels(ozon, numberOf(0), { size: 'big', attempts: 1, waitMs: 60_000 })
    expect(printed.postings).toMatchObject([
      { outcome: 'failed', retryable: true, message: expect.stringContaining('dreaming') },
    ])
    const silent = shop(several(1), { change: changed(GET, () => ({ file_url: '' })) })
    const untold = await printLabels(silent.ozon, numberOf(0), { size: 'big', attempts: 1, waitMs: 60_000 })
    expect(untold.postings).toMatchObject([{ message: expect.stringContaining('not told') }])
    const broken = shop(several(1), { faults: [{ fault: 'server-error', operation: GET }] })
    const unread = await printLabels(broken.ozon, numberOf(0), { size: 'big', attempts: 1, waitMs: 60_000 })
    expect(unread.postings).toMatchObject([{ outcome: 'failed', retryable: true }])
  })

  it('a task that Ozon does not know is given up, and one that takes its time is waited for', async () => {
    const refused = shop(several(1), { change: instead(GET, () => json({ code: 7, message: 'no role' }, 403)) })
    const printed = await printLabels(refused.ozon, numberOf(0), { size: 'big', attempts: 1 })
    expect(printed.postings).toMatchObject([{ outcome: 'failed', code: 'permission' }])
    const slow = shop(several(1), { behaviour: { labelTaskMs: 60_000 } })
    expect(ends(await printLabels(slow.ozon, numberOf(0), { size: 'big' }))).toEqual(['done'])
    expect(slow.calls(CREATE)).toBe(1)
  })

  it('a task without the wanted size is told, and one that only looks completed is not believed', async () => {
    const unsized = shop(several(1), { change: changed(CREATE, () => ({ tasks: [{ task_id: 5 }] })) })
    const printed = await printLabels(unsized.ozon, numberOf(0), { size: 'big' })
    expect(printed.postings).toMatchObject([{ outcome: 'failed', message: expect.stringContaining('no task for big') }])
    const change = changed(GET, answer => ({ ...answer, file_url: '', status: { code: 'completed' } }))
    const empty = shop(several(1), { change })
    const none = await printLabels(empty.ozon, numberOf(0), { size: 'big', attempts: 1 })
    expect(none.postings).toMatchObject([{ outcome: 'failed', message: expect.stringContaining('gave no file') }])
  })

  it('labels that Ozon counted otherwise are in doubt, not done', async () => {
    const status = { code: 'completed', postings_count: 2, printed_postings_count: 1, unprinted_postings: [] }
    const { ozon, sandbox } = shop(several(2), { change: changed(GET, answer => ({ ...answer, status })) })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, [numberOf(0), numberOf(1)], { size: 'big' })
    expect(ends(printed)).toEqual(['unknown', 'unknown'])
    expect(printed.files).toHaveLength(1)
    expect(printed.postings[0]).toMatchObject({
      message: expect.stringContaining('printed 1 labels'),
      soFar: { fileIndex: 0 },
    })
    const short = { code: 'completed', postings_count: 1, unprinted_postings: [] }
    const forOne = shop(several(4), { change: changed(GET, answer => ({ ...answer, status: short })) })
    await forOne.sandbox.clock.advance('1h')
    const four = await printLabels(forOne.ozon, [0, 1, 2, 3].map(numberOf), { size: 'big' })
    expect(ends(four)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    const nameless = { code: 'completed', unprinted_postings: [{ message: 'why' }, { posting_number: numberOf(1) }] }
    const other = shop(several(2), { change: changed(GET, answer => ({ ...answer, status: nameless })) })
    await other.sandbox.clock.advance('1h')
    const doubted = await printLabels(other.ozon, [numberOf(0), numberOf(1)], { size: 'big' })
    expect(ends(doubted)).toEqual(['unknown', 'failed'])
  })

  it('a run after a crash goes on with the tasks of the one before', async () => {
    const { ozon, sandbox, calls, clock } = shop(several(2))
    await sandbox.clock.advance('1h')
    const journal = memoryIntents()
    const crash = new AbortController()
    const onProgress = ({ step }: Progress): void => {
      if (step === 'created') crash.abort(new Error('power cut'))
    }
    const options = { size: 'big', journal } as const
    await expect(
      printLabels(ozon, [numberOf(0), numberOf(1)], { ...options, signal: crash.signal, onProgress }),
    ).rejects.toThrow('power cut')
    const printed = await printLabels(ozon, [numberOf(0), numberOf(1)], options)
    expect(ends(printed)).toEqual(['done', 'done'])
    expect(calls(CREATE)).toBe(1)
    // The small ones were made by the same request.
    expect(ends(await printLabels(ozon, [numberOf(0), numberOf(1)], { ...options, size: 'small' }))).toEqual([
      'done',
      'done',
    ])
    expect(calls(CREATE)).toBe(1)
    expect(clock.now()).toBeGreaterThan(0)
  })

  it('what an old task could not do is tried anew at once', async () => {
    const journal: IntentJournal = memoryIntents()
    const { ozon, sandbox, calls } = shop(several(1), { behaviour: { labelReadyMs: 2 * 3_600_000 } })
    const first = await printLabels(ozon, numberOf(0), { size: 'big', journal, attempts: 2 })
    expect(ends(first)).toEqual(['failed'])
    await sandbox.clock.advance('2h')
    const second = await printLabels(ozon, numberOf(0), { size: 'big', journal, attempts: 1 })
    expect(ends(second)).toEqual(['done'])
    expect(calls(CREATE)).toBe(3)
  })

  it('ends with the reason of the signal', async () => {
    const { ozon } = shop(several(1))
    const packedAt = new Date('2026-11-22T10:00:00Z')
    const reason = new Error('closing time')
    const signal = AbortSignal.abort(reason)
    await expect(printLabels(ozon, numberOf(0), { size: 'big', packedAt, signal })).rejects.toBe(reason)
    await expect(printLabels(ozon, numberOf(0), { size: 'big', signal, dryRun: true })).rejects.toBe(reason)
    const late = new AbortController()
    const onProgress = ({ step }: Progress): void => {
      if (step === 'downloaded') late.abort(reason)
    }
    const change: Change = async ({ path }) => {
      if (path.startsWith('/files/')) late.abort(reason)
      return undefined
    }
    const { ozon: other, sandbox } = shop(several(1), { change })
    await sandbox.clock.advance('1h')
    await expect(printLabels(other, numberOf(0), { size: 'big', signal: late.signal, onProgress })).rejects.toBe(reason)
  })
})

describe('labels in one file', () => {
  it('are in the order of the postings, file by file, and the pages of each file are told', async () => {
    const { ozon, sandbox } = shop(several(7))
    await sandbox.clock.advance('1h')
    const numbers = [4, 2, 6, 0, 1, 5, 3].map(numberOf)
    const printed = await printLabels(ozon, numbers, { size: 'small', perFile: 3, merge: true })
    const { merged } = printed
    expect(merged).toMatchObject({ pages: 7, contentType: 'application/pdf' })
    expect(merged?.parts.map(({ firstPage, pages }) => [firstPage, pages])).toEqual([
      [1, 3],
      [4, 3],
      [7, 1],
    ])
    expect(merged?.parts.flatMap(({ postingNumbers }) => postingNumbers)).toEqual(numbers)
    const read = await PDFDocument.load(merged?.bytes() ?? new Uint8Array())
    expect(read.getPageCount()).toBe(7)
  })

  it('stand exactly in the order of the postings with one posting a file', async () => {
    const { ozon, sandbox } = shop(several(4))
    await sandbox.clock.advance('1h')
    const numbers = [3, 0, 2, 1].map(numberOf)
    const { merged, files } = await printLabels(ozon, numbers, { size: 'big', perFile: 1, merge: true })
    expect(files.map(file => printedIn(file.bytes()))).toEqual(numbers.map(number => [number]))
    expect(printedIn(merged?.bytes() ?? new Uint8Array())).toEqual(numbers)
    expect(merged?.parts.map(({ postingNumbers, firstPage }) => [postingNumbers, firstPage])).toEqual(
      numbers.map((number, at) => [[number], at + 1]),
    )
  })

  it('need a library, which is asked for before any task is made', async () => {
    vi.resetModules()
    vi.doMock('@cantoo/pdf-lib', () => {
      throw new Error('Cannot find package')
    })
    const { printLabels: fresh } = await import('../../src/workflows/labels/print-labels.ts')
    const { ozon, sent } = shop(several(1))
    const failing = fresh(ozon, numberOf(0), { size: 'big', merge: true })
    await expect(failing).rejects.toMatchObject({
      kind: 'configuration',
      message: expect.stringContaining('npm install @cantoo/pdf-lib'),
    })
    expect(sent).toEqual([])
  })

  it('are given as single files when one of them cannot be merged', async () => {
    const change: Change = async ({ path }) =>
      path.startsWith('/files/')
        ? new Response('%PDF-1.4 no pages', { headers: { 'content-type': 'application/pdf' } })
        : undefined
    const { ozon, sandbox } = shop(several(1), { change })
    await sandbox.clock.advance('1h')
    const printed = await printLabels(ozon, numberOf(0), { size: 'big', merge: true })
    expect(printed.files).toHaveLength(1)
    expect(printed.merged).toBeUndefined()
    expect(printed.mergeProblem).toEqual(expect.any(String))
    expect(ends(printed)).toEqual(['done'])
  })
})

describe('before anything is sent', () => {
  it('a dry run tells what would be printed and what would not', async () => {
    const { ozon, sandbox, calls } = shop([...several(1), { number: '5-0001-1', status: 'delivering' }])
    const printed = await printLabels(ozon, [numberOf(0), '5-0001-1'], { size: 'big', dryRun: true })
    expect(printed.files).toEqual([])
    expect(printed.postings).toMatchObject([
      { outcome: 'planned', plan: { operation: CREATE, what: 'Prints its big label.' } },
      { outcome: 'failed', problems: [{ field: 'status' }] },
    ])
    expect(calls(CREATE)).toBe(0)
    expect(sandbox.journal.filter(({ kind }) => kind === 'effect')).toEqual([])
  })

  it('all mistakes are told at once', async () => {
    const { ozon } = shop(several(1))
    const wrong = {
      size: 'huge',
      packedAt: 'today',
      delayMs: -1,
      attempts: 0,
      perFile: 1_001,
      merge: 'yes',
      waitMs: Number.NaN,
    }
    // @ts-expect-error: what a caller without types might give.
    const error = await printLabels(ozon, numberOf(0), wrong).catch((thrown: unknown) => thrown)
    expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual([
      'size',
      'packedAt',
      'delayMs',
      'waitMs',
      'attempts',
      'perFile',
      'merge',
    ])
    const map = { size: 'big', packedAt: new Map([['1-1-1', 'soon']]) } as const
    await expect(printLabels(ozon, numberOf(0), map)).rejects.toThrow('packedAt of 1-1-1')
    await expect(printLabels(ozon, '', { size: 'big' })).rejects.toThrow('must be text')
    // @ts-expect-error: a caller without types may leave them out.
    await expect(printLabels(ozon, numberOf(0))).rejects.toThrow("size: must be 'big' or 'small'")
    expect(await printLabels(ozon, [], { size: 'big', merge: true })).toEqual({ postings: [], files: [] })
  })
})
