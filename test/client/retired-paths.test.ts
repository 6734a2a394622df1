import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/index.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { retiredPaths } from '../../src/wire/retired-paths.ts'

function open(now: string) {
  const sent: string[] = []
  const warned: string[] = []
  const quiet = (): void => undefined
  const ozon = createOzon({
    clientId: '1',
    apiKey: 'key',
    clock: manualClock(now),
    fetch: async input => {
      sent.push(new URL(input instanceof Request ? input.url : String(input)).pathname)
      return Response.json({})
    },
    logger: { debug: quiet, info: quiet, error: quiet, warn: message => void warned.push(message) },
  })
  return { ozon, sent, warned }
}

const ANNOUNCED = '/v1/product/pictures/import'

describe('a path that Ozon has ended and this package never had', () => {
  it.each(['', '/'])('is refused from the announced day on, also with %j at its end', async slash => {
    const before = open('2026-09-30T23:59:59Z')
    await before.ozon.request(ANNOUNCED + slash, {})
    expect(before.sent).toHaveLength(1)
    expect(before.warned).toEqual([`Ozon will switch ${ANNOUNCED} off on 2026-10-01. No replacement is known.`])
    const after = open('2026-10-01T00:00:00Z')
    await expect(after.ozon.request(ANNOUNCED + slash, {})).rejects.toMatchObject({ kind: 'switched-off' })
    expect(after.sent).toEqual([])
    await after.ozon.request(ANNOUNCED + slash, {}, { allowRetired: true })
    expect(after.sent).toHaveLength(1)
  })

  it('is refused in capitals as well', async () => {
    const { ozon, sent } = open('2026-11-22T09:00:00Z')
    for (const path of ['/V1/product/pictures/import', '/v1/Product/Pictures/Import/', '/V3/posting/fbs/list']) {
      await expect(ozon.request(path, {})).rejects.toMatchObject({ kind: 'switched-off' })
    }
    await expect(ozon.request('/v1//product/pictures/import', {})).rejects.toMatchObject({ kind: 'request-invalid' })
    expect(sent).toEqual([])
  })

  it('is warned of once and sent when it only left the documents', async () => {
    const { ozon, sent, warned } = open('2026-11-22T09:00:00Z')
    for (let i = 0; i < 3; i++) await ozon.request('/v3/returns/company/fbs', {}, { effect: 'read' })
    expect(sent).toHaveLength(3)
    expect(warned).toEqual([
      "/v3/returns/company/fbs left Ozon's documents on 2025-02-18; whether it still answers is not known. Use /v1/returns/list instead.",
    ])
  })

  it('is warned of once and sent also when it is an operation of the table', async () => {
    const { ozon, sent, warned } = open('2026-11-22T09:00:00Z')
    for (let i = 0; i < 2; i++) await ozon.request('/v2/chat/list', {})
    expect(sent).toHaveLength(2)
    expect(warned).toEqual([expect.stringContaining("left Ozon's documents on 2026-06-09")])
  })

  it('is told with its replacement by ozon.call, which does not have it', async () => {
    const { ozon, sent } = open('2026-11-22T09:00:00Z')
    const call = ozon.call('/v3/returns/company/fbs' as never, {} as never)
    await expect(call).rejects.toThrow("left Ozon's documents on 2025-02-18, and Ozon names /v1/returns/list instead")
    expect(sent).toEqual([])
  })

  it('is one of 57: of six Ozon announced the day, the others left the documents', () => {
    const rows = Object.values(retiredPaths)
    expect(rows.filter(({ endsOn }) => endsOn !== undefined)).toHaveLength(6)
    expect(rows.filter(({ goneOn }) => goneOn !== undefined)).toHaveLength(51)
  })
})
