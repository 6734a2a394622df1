import { expect, it } from 'vitest'
import type { Behaviour } from '../../src/sandbox/behaviour.ts'
import { writePdf } from '../../src/sandbox/files/pdf.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import type { PostingSeed } from '../../src/sandbox/seeds/data.ts'
import { canDo } from '../../src/status/actions.ts'
import { type Opened, openSandbox } from './support/open.ts'
import { readPdf } from './support/read-pdf.ts'

const CREATE = '/v3/posting/fbs/package-label/create'
const GET = '/v2/posting/fbs/package-label/get'
const A = '0185183545-0013-1'
const B = '0185183546-0014-1'

const PACKED = { status: 'awaiting_deliver' } as const
const TWO: readonly PostingSeed[] = [
  { number: A, ...PACKED },
  { number: B, ...PACKED, lines: [{ offerId: 'MUG-2', quantity: 3 }] },
]

function shop(postings: readonly PostingSeed[] = TWO, behaviour: Partial<Behaviour> = {}): Opened {
  return openSandbox({ seed: { sellers: [{ postings }, { postings: [{ number: 'OTHER-1', ...PACKED }] }] }, behaviour })
}

async function task({ post }: Opened, posting_numbers: readonly string[] = [A, B]): Promise<number> {
  const { body } = await post(CREATE, { posting_numbers })
  return body.tasks[0].task_id
}

async function state({ post }: Opened, task_id: number) {
  const { body } = await post(GET, { task_id })
  return body
}

it('each size of labels is a task that waits, is worked on, and ends in a file', async () => {
  const { ozon, clock, sandbox } = shop()
  const { done } = await ozon.labels.create([A, B])
  expect(done.map(({ type }) => type)).toEqual(['big_label', 'small_label'])
  const [big, small] = done.map(({ taskId }) => taskId)
  const seen: (string | undefined)[] = []
  for (let seconds = 0; seconds < 6; seconds += 2) {
    seen.push((await ozon.labels.get(big ?? '')).status)
    await clock.advance('2s')
  }
  expect(seen).toEqual(['pending', 'pending', 'in_progress'])
  const sizes: unknown[] = []
  for (const taskId of [big, small]) {
    const { status, fileUrl, printedCount, unprinted, postingsCount } = await ozon.labels.get(taskId ?? '')
    expect([status, postingsCount, printedCount, unprinted]).toEqual(['completed', 2, 2, []])
    const { bytes } = await ozon.download(fileUrl ?? '')
    const pages = readPdf(bytes)
    expect(pages.map(({ texts }) => texts[1])).toEqual([A, B])
    expect(pages.map(({ texts }) => texts[0])).toEqual([expect.stringMatching(/^ii\d+$/), expect.stringMatching(/^ii/)])
    expect(pages.every(({ boxes }) => boxes > 20)).toBe(true)
    sizes.push(pages[0]?.sizeMm)
  }
  expect(sizes).toEqual([
    [75, 120],
    [58, 40],
  ])
  const made = sandbox.journal.filter(each => each.kind === 'effect' && each.effect === 'label-task-created')
  expect(made.map(each => each.kind === 'effect' && each.subject)).toEqual([big, small])
})

it('a posting that was packed a moment ago is not printed yet, the others are', async () => {
  const opened = shop([{ number: A }, { number: B, ...PACKED }])
  const { post, clock } = opened
  const products = [{ product_id: 1_700_000_007, quantity: 1 }]
  await post('/v4/posting/fbs/ship', { posting_number: A, packages: [{ products }] })
  await clock.advance('5s')
  const early = await task(opened)
  await clock.advance('5s')
  const { status, error, file_url } = await state(opened, early)
  const unprinted_postings = [{ posting_number: A, message: "The next postings aren't ready" }]
  expect(status).toEqual({ code: 'completed', postings_count: 2, printed_postings_count: 1, unprinted_postings })
  expect(error).toEqual({ code: '', message: '' })
  expect(file_url).toMatch(/^https:\/\/cdn1\.ozone\.ru\/files\/\d+\/big_label-\d+\.pdf$/)
  await clock.advance('40s')
  const late = await task(opened)
  await clock.advance('5s')
  expect(await state(opened, late)).toMatchObject({ status: { printed_postings_count: 2, unprinted_postings: [] } })
})

it('a task that prints nothing ends in an error', async () => {
  const opened = shop([{ number: A, ...PACKED }], { labelReadyMs: 86_400_000, earlyLabels: 'task' })
  const id = await task(opened, [A])
  await opened.clock.advance('5s')
  const { status, error, file_url } = await state(opened, id)
  expect(status).toMatchObject({
    code: 'error',
    printed_postings_count: 0,
    unprinted_postings: [{ posting_number: A }],
  })
  expect([error.code, file_url]).toEqual(['NO_POSTINGS_FOR_BATCH_DOWNLOAD', ''])
})

it('a task can fail', async () => {
  const opened = shop(TWO, { labelTaskFailure: 1 })
  const id = await task(opened)
  await opened.clock.advance('5s')
  expect(await state(opened, id)).toMatchObject({ status: { code: 'error' }, error: { code: 'INTERNAL_ERROR' } })
})

it('what is cancelled before the file is made has no label, nor has what is on its way', async () => {
  const opened = shop([...TWO, { number: 'C-1', status: 'delivering' }])
  const id = await task(opened, [A, B, B, 'C-1'])
  new Levers(worldOf(opened.sandbox)).cancel(B)
  await opened.clock.advance('5s')
  const message = 'label not allowed for delivered postings'
  const unprinted_postings = [B, 'C-1'].map(posting_number => ({ posting_number, message }))
  expect((await state(opened, id)).status).toMatchObject({ postings_count: 3, unprinted_postings })
})

it('refuses what can have no label', async () => {
  const { post } = shop([{ number: A }])
  const creating = (...posting_numbers: string[]) => post(CREATE, { posting_numbers })
  expect(await creating(A)).toMatchObject({ status: 400, body: { message: 'NO_POSTINGS_FOR_BATCH_DOWNLOAD' } })
  for (const number of ['OTHER-1', 'X-1']) {
    const message = 'POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY'
    expect(await creating(A, number)).toMatchObject({ status: 400, body: { code: 3, message } })
  }
  expect(await creating()).toMatchObject({ status: 400 })
  const many = Array.from({ length: 1001 }, (_, i) => `${i}-1`)
  expect(await creating(...many)).toMatchObject({ status: 400 })
  expect(await post(GET, { task_id: 5 })).toMatchObject({ status: 404, body: { code: 5 } })
})

it('a PDF takes text as it comes', () => {
  const texts = [{ x: 1, y: 5, size: 8, text: 'a (b) \\ c Ж' }]
  const pages = readPdf(writePdf([{ widthMm: 20, heightMm: 10, texts, boxes: [] }]))
  expect(pages).toEqual([{ sizeMm: [20, 10], texts: ['a (b) \\ c ?'], boxes: 0 }])
})

it.each([
  ['NO_POSTINGS_FOR_BATCH_DOWNLOAD', 400, { code: 3, message: 'NO_POSTINGS_FOR_BATCH_DOWNLOAD' }],
  ['INVALID_ARGUMENT', 400, { code: 3, message: 'INVALID_ARGUMENT' }],
  ['conflict', 409, { code: 9, message: 'NO_POSTINGS_FOR_BATCH_DOWNLOAD' }],
] as const)(
  'labels that are still being made are refused by %s, until one of them is ready',
  async (earlyLabels, status, body) => {
    const opened = shop(TWO, { earlyLabels, labelReadyMs: 86_400_000 })
    expect(await opened.post(CREATE, { posting_numbers: [A, B] })).toMatchObject({ status, body })
    await opened.clock.advance('24h')
    expect(await task(opened)).toBeGreaterThan(0)
  },
)

it('a parcel that waits for its carrier has a label, as its actions say', async () => {
  const { post, clock, ozon } = openSandbox({
    behaviour: { registrationMs: 86_400_000 },
    seed: {
      sellers: [{ warehouses: [{ flow: 'RFBS_AGG' }], postings: [{ number: A, status: 'awaiting_registration' }] }],
    },
  })
  await clock.advance('1m')
  const posting = await ozon.postings.get(A)
  expect(canDo(posting, 'label_download').allowed).toBe(true)
  expect(canDo(posting, CREATE).allowed).toBe(true)
  expect((await post(CREATE, { posting_numbers: [A] })).status).toBe(200)
})
