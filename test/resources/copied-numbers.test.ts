import { describe, expect, it } from 'vitest'
import { parsePosting } from '../../src/decode/parse.ts'
import { isRequestInvalidError } from '../../src/errors.ts'
import { testOzon } from '../../src/testing/index.ts'
import { cancelPostings } from '../../src/workflows/cancel/cancel-postings.ts'
import { handOver } from '../../src/workflows/hand-over/hand-over.ts'
import { printLabels } from '../../src/workflows/labels/print-labels.ts'
import { setTrackingNumbers } from '../../src/workflows/rfbs/tracking.ts'
import { ship } from '../../src/workflows/ship/ship.ts'

const NUMBER = '0185183545-0013-1'
const since = '2026-11-01T00:00:00Z'

/** The number as spreadsheets, letters and forms give it. */
const COPIES = [
  ` ${NUMBER}`,
  `${NUMBER}\t`,
  `${NUMBER}\n`,
  `0185183545\u00a0-0013-1`,
  `\ufeff${NUMBER}`,
  `${NUMBER}\u200b`,
  NUMBER.replaceAll('-', '\u2013'),
  NUMBER.replaceAll('-', '\u2014'),
  NUMBER.replaceAll('-', '\u2212'),
  NUMBER.replaceAll('-', '\u2011'),
  `0185183545 - 0013 - 1`,
  // Marks of direction, variation selectors, NUL.
  ...['\u202a', '\u202c', '\u2066', '\u2069', '\u061c', '\u200e', '\ufe0f', '\u0000', '\u00ad', '\u2800', '\u3164'].map(
    odd => `${odd}${NUMBER}${odd}`,
  ),
  // Dashes, and what looks like one.
  ...['\u2010', '\u2043', '\u02d7', '\u2e3a', '\u2e17', '\u301c', '\u207b', '\ufe58', '\uff0d', '\u2500'].map(dash =>
    NUMBER.replaceAll('-', dash),
  ),
  // Digits of full width, of Arabic script and of mathematics.
  NUMBER.replaceAll(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit))),
  NUMBER.replaceAll(/\d/g, digit => String.fromCodePoint(0x0660 + Number(digit))),
  NUMBER.replaceAll(/\d/g, digit => String.fromCodePoint(0x1d7ce + Number(digit))),
  // What stands around it.
  `'${NUMBER}`,
  `"${NUMBER}"`,
  `«${NUMBER}»`,
  `\u201c${NUMBER}\u201d`,
  `="${NUMBER}"`,
  `№${NUMBER}`,
  `${NUMBER};`,
  `"${NUMBER}";`,
  `'"${NUMBER}",`,
  `${NUMBER},`,
  `${NUMBER}, `,
]

function open() {
  const { ozon, sandbox } = testOzon({ seed: 'empty' })
  const asked = () => sandbox.journal.filter(entry => entry.kind === 'request').length
  return { ozon, asked }
}

async function refusal(call: () => unknown): Promise<string> {
  try {
    const value: unknown = await call()
    return JSON.stringify(value) ?? ''
  } catch (error) {
    return isRequestInvalidError(error) ? error.problems.map(({ rule }) => rule).join() : String(error)
  }
}

describe('numbers copied out of a spreadsheet', () => {
  it.each(COPIES)('are refused with the number that was meant: %j', async copied => {
    const { ozon, asked } = open()
    const calls: readonly (() => unknown)[] = [
      () => ozon.postings.get(copied),
      () => ozon.postings.getMany([NUMBER, copied]).toArray({ limit: 5 }),
      () => ozon.postings.list({ since, orderNumbers: [copied] }),
      () => ozon.postings.list({ since, scheme: 'fbo', postingNumbers: [copied] }),
      () => ozon.returns.list({ postingNumbers: [copied] }).toArray({ limit: 1 }),
      () => ozon.returns.list({ barcode: copied }).toArray({ limit: 1 }),
      () => ozon.returns.rfbs({ postingNumber: copied }).toArray({ limit: 1 }),
      () => ozon.cancellations.conditional({ postingNumbers: [copied] }).toArray({ limit: 1 }),
      () => ozon.postings.getByBarcode(copied),
      () => ozon.delivery.timeslot(copied),
      () => ozon.finance.accruals([copied]),
      () => ozon.labels.create([copied]),
      () => ozon.packing.restrictions(copied),
      () => ozon.marks.get(copied),
      () => ozon.cancellations.reasonsFor([copied]),
      () => printLabels(ozon, [copied], { size: 'big' }),
      () => cancelPostings(ozon, { postingNumber: copied, reasonId: '352' }),
      () => setTrackingNumbers(ozon, { postingNumber: copied, trackingNumber: 'A1' }),
      () => handOver(ozon, { deliveryMethodId: '1', departureDate: '2026-11-23', postings: [copied] }),
      () => ship(ozon, copied),
    ]
    for (const call of calls) {
      const told = await refusal(call)
      expect(told, String(call)).toContain('copied out of a spreadsheet')
      expect(told, String(call)).toContain(NUMBER)
    }
    expect(asked()).toBe(0)
  })

  it('are told with what was found, by its code where nobody can see it', async () => {
    const { ozon, asked } = open()
    const told = (number: string) => refusal(() => ozon.postings.get(number))
    expect(await told(`\u202a${NUMBER}`)).toContain('a character that nobody sees (U+202A)')
    expect(await told(`${NUMBER}\u0000`)).toContain('a character that nobody sees (U+0000)')
    expect(await told(NUMBER.replaceAll('-', '\u2043'))).toContain("a dash or minus sign for a '-' (U+2043)")
    expect(await told(`\u00a0${NUMBER}`)).toContain('a blank (U+00A0)')
    expect(await told(` ${NUMBER}`)).toContain('holds a blank, as text')
    expect(await told(`'${NUMBER}`)).toContain("an apostrophe, a spreadsheet's mark of text")
    expect(await told(`"${NUMBER}";`)).toContain('an end of a list')
    expect(await told(`${NUMBER}, ${NUMBER}`)).toContain('holds several numbers in one text: give each by itself')
    expect(asked()).toBe(0)
  })

  it('are asked for as they are when they hold nothing odd, whatever their form', async () => {
    const { ozon, asked } = open()
    for (const number of [NUMBER, '12345', 'FBP-1_a', '%101%80601', 'a.b', '1/2'])
      await refusal(() => ozon.postings.get(number))
    expect(asked()).toBeGreaterThan(5)
  })

  it('are told for ids of digits with what a spreadsheet makes of them', async () => {
    const { ozon, asked } = open()
    const hint = async (id: string) => refusal(() => ozon.postings.list({ since, warehouseIds: [id] }))
    expect(await hint(' 17717042026000')).toContain("did you mean '17717042026000'?")
    expect(await hint('17 717 042 026 000')).toContain("did you mean '17717042026000'?")
    expect(await hint('17\u00a0717\u202f042\u00a0026\u00a0000')).toContain("did you mean '17717042026000'?")
    expect(await hint('17,717,042,026,000')).toContain("did you mean '17717042026000'?")
    expect(await hint('17717042026000.0')).toContain("did you mean '17717042026000'?")
    expect(await hint('1.7717E+13')).toContain('a spreadsheet has rounded it')
    expect(await hint("'17717042026000")).toContain("did you mean '17717042026000'?")
    expect(await hint('\u202a17717042026000\u202c;')).toContain("did you mean '17717042026000'?")
    expect(await refusal(() => ozon.carriages.get('\u202a17717'))).toContain("did you mean '17717'?")
    expect(await hint('abc')).toBe('must be an id of digits')
    expect(await refusal(() => ozon.warehouses.list({ warehouseIds: ['1 000'] }).toArray({ limit: 1 }))).toContain(
      "did you mean '1000'?",
    )
    expect(asked()).toBe(0)
  })

  it('are left as they are in what was read: only what is sent is checked', () => {
    expect(parsePosting({ posting_number: ` ${NUMBER}`, products: [] }).postingNumber).toBe(` ${NUMBER}`)
  })
})

it('a status that the list of today refuses is refused before it is asked, although the documents have it', async () => {
  const { ozon, asked } = open()
  for (const scheme of ['fbs', 'rfbs', 'all'] as const) {
    const told = await refusal(() => ozon.postings.list({ since, scheme, statuses: ['sent_by_seller'] }))
    expect(told).toContain('is refused by Ozon here, although its documents list it')
  }
  expect(asked()).toBe(0)
  // A stored posting may still have it.
  const filter = {
    since: '2026-11-01T00:00:00Z',
    to: '2026-11-02T00:00:00Z',
    statuses: ['delivering', 'sent_by_seller'],
  }
  const called = await refusal(() => ozon.call('/v4/posting/fbs/list', { filter, limit: 1 }))
  expect(called).toContain('is refused by Ozon here')
  expect(parsePosting({ posting_number: '1', status: 'sent_by_seller', products: [] }).status).toBe('sent_by_seller')
})
