import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { packed, shop, TODAY, WAREHOUSE } from './support/carriage-shop.ts'
import { type Opened, openSandbox } from './support/open.ts'

/** A formed carriage and its number. */
async function formed({ ozon, clock }: Opened, containersCount = 0): Promise<string> {
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id, containersCount === 0 ? {} : { containersCount })
  await clock.advance('1m')
  return id
}

it('a formed carriage has a shipping list with every posting, one page after the other', async () => {
  const opened = openSandbox({ seed: shop({ postings: packed(40) }) })
  const file = await opened.ozon.acts.pdf(await formed(opened))
  expect(file.contentType).toBe('application/pdf')
  const text = new TextDecoder().decode(file.bytes())
  expect(text.startsWith('%PDF-1.')).toBe(true)
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
  expect(text.match(/\/Type \/Page /g)).toHaveLength(3)
  expect(text).toContain('SHIPPING LIST')
  expect(text).toContain('40. 40000-0001-1')
  expect(text).toContain('WAYBILL')
})

it('sellers of the CIS get an act instead', async () => {
  const opened = openSandbox({ seed: shop({ currency: 'BYN' }) })
  const file = await opened.ozon.acts.pdf(await formed(opened))
  expect(new TextDecoder().decode(file.bytes())).toContain('ACT OF ACCEPTANCE')
})

it('the barcode is a picture of what the text call tells', async () => {
  const opened = openSandbox({ seed: shop() })
  const id = await formed(opened)
  const text = await opened.ozon.acts.barcodeText(id)
  expect(text).toBe(`%303%24${id}`)
  const file = await opened.ozon.acts.barcode(id)
  expect(file.contentType).toBe('image/png')
  expect(readBarcode(file.bytes())).toBe(text)
})

it('no document is there before the carriage is formed, nor after it was cancelled', async () => {
  const { ozon, post } = openSandbox({ seed: shop() })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const paths = ['get-pdf', 'get-barcode', 'get-barcode/text', 'get-container-labels']
  for (const name of paths) {
    const early = await post(`/v2/posting/fbs/act/${name}`, { id: Number(id) })
    expect(early).toMatchObject({ status: 400, body: { code: 9, message: 'Incorrect_carriage_status' } })
    const unknown = await post(`/v2/posting/fbs/act/${name}`, { id: 5 })
    expect(unknown.status).toBe(404)
  }
  expect((await ozon.acts.status(id)).status).toBe('in_process')
  await ozon.carriages.cancel(id)
  expect((await post('/v2/posting/fbs/act/get-pdf', { id: Number(id) })).status).toBe(400)
})

it('labels of containers are printed for as many as were said; without any there are none', async () => {
  const opened = openSandbox({ seed: shop({}, { hasTrustedAcceptance: true }) })
  const id = await formed(opened, 2)
  expect(await opened.ozon.carriages.get(id)).toMatchObject({ isContainerLabelPrinted: false })
  const file = await opened.ozon.acts.containerLabels(id)
  expect(new TextDecoder().decode(file.bytes()).match(/\/Type \/Page /g)).toHaveLength(2)
  expect(await opened.ozon.carriages.get(id)).toMatchObject({ isContainerLabelPrinted: true })

  const plain = openSandbox({ seed: shop() })
  const without = await formed(plain)
  const refused = await plain.post('/v2/posting/fbs/act/get-container-labels', { id: Number(without) })
  expect(refused).toMatchObject({ status: 400, body: { code: 9 } })
})

it('the postings of an act are told with their goods', async () => {
  const { ozon } = openSandbox({ seed: shop() })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const [, second] = await ozon.acts.postings(id)
  expect(second).toMatchObject({
    actId: id,
    postingNumber: '2000-0001-1',
    status: 'awaiting_deliver',
    boxes: 1,
    lines: [{ offerId: 'MUG', quantity: 2, price: { amount: '1000' } }],
  })
})

it('acts are listed by day, status and integration, the newest first', async () => {
  const opened = openSandbox({ seed: shop() })
  const { ozon, post, clock } = opened
  const first = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.setPostings(first, ['1000-0001-1'])
  await ozon.carriages.approve(first)
  const second = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const days = { fromDate: TODAY, toDate: TODAY }
  const list = async (more: object) => {
    const found = await ozon.acts.list({ ...days, ...more }).toArray({ limit: 50 })
    return found.map(({ id }) => id)
  }
  expect(await list({})).toEqual([second, first])
  expect(await list({ statuses: ['new'] })).toEqual([second])
  expect(await list({ integrationType: 'ozon' })).toEqual([second, first])
  expect(await list({ integrationType: 'aggregator' })).toEqual([])
  expect(await list({ fromDate: '2026-11-23', toDate: '2026-11-24' })).toEqual([])
  const filter = { date_from: TODAY, date_to: TODAY }
  const { body } = await post('/v2/posting/fbs/act/list', { filter, limit: 1 })
  expect(body.result).toMatchObject([{ id: Number(second), related_docs: {} }])
  await clock.advance('1m')
  const [, formedOne] = await ozon.acts.list(days).toArray({ limit: 50 })
  expect(formedOne).toMatchObject({ acceptance: { status: 'FORMED' }, isPartial: true, partialNumber: 1 })
})

it.each([
  [{ limit: 10 }, 'date_from'],
  [{ filter: { date_from: TODAY }, limit: 10 }, 'date_to'],
  [{ filter: { date_from: '2026-02-30', date_to: TODAY }, limit: 10 }, 'YYYY-MM-DD'],
  [{ filter: { date_from: '2026-11-23', date_to: TODAY }, limit: 10 }, 'before it begins'],
  [{ filter: { date_from: TODAY, date_to: TODAY }, limit: 0 }, 'limit'],
  [{ filter: { date_from: TODAY, date_to: TODAY }, limit: 51 }, 'limit'],
])('a list of acts by %j is refused', async (body, message) => {
  const { post } = openSandbox({ seed: shop() })
  const answer = await post('/v2/posting/fbs/act/list', body)
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } })
})

/** Reads Code 128 off the middle line of a one-bit PNG, knowing nothing of how it was written. */
function readBarcode(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  expect(view.getUint32(8), 'length of IHDR').toBe(13)
  const length = view.getUint32(33)
  const lines = inflateSync(png.subarray(41, 41 + length))
  const lineLength = 1 + Math.ceil(width / 8)
  expect(lines).toHaveLength(lineLength * height)
  const middle = lines.subarray(lineLength * Math.floor(height / 2) + 1, lineLength * (Math.floor(height / 2) + 1))
  const pixels = Array.from({ length: width }, (_, x) => (((middle[x >> 3] ?? 0) >> (7 - (x & 7))) & 1 ? ' ' : '#'))
  const runs = pixels.join('').trim().match(/#+| +/g) ?? []
  const widths = runs.map(run => run.length / 3).join('')
  // Start B and stop by the standard; digits and % by their own widths.
  expect(widths.startsWith('211214')).toBe(true)
  expect(widths.endsWith('2331112')).toBe(true)
  const signs = widths.slice(6, -13).match(/.{6}/g) ?? []
  return signs.map(sign => DIGITS[sign] ?? '?').join('')
}

const DIGITS: Readonly<Record<string, string>> = {
  '131222': '%',
  '123122': '0',
  '123221': '1',
  '223211': '2',
  '221132': '3',
  '221231': '4',
  '213212': '5',
  '223112': '6',
  '312131': '7',
  '311222': '8',
  '321122': '9',
}
