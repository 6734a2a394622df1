import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { isPermissionError, isRateLimitedError } from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { readFixture } from '../support/fixtures.ts'

/** How a user tests a program that stands on this package: the real fetch, answered by msw. */
const OZON = 'https://api-seller.ozon.ru'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function client() {
  const clock = manualClock('2026-11-22T09:00:00Z')
  clock.autoAdvance = true
  return createOzon({ clientId: '1', apiKey: 'k', clock })
}

it("reads Ozon's sample of a posting through the global fetch", async () => {
  server.use(
    http.post(`${OZON}/v3/posting/fbs/get`, async ({ request }) => {
      expect(request.headers.get('client-id')).toBe('1')
      expect(await request.json()).toMatchObject({ posting_number: '0132112277-0101-1' })
      return HttpResponse.json(readFixture('json/v3-posting-fbs-get/004.json') as object)
    }),
  )
  const posting = await client().postings.get('0132112277-0101-1')
  expect(posting.cost?.toString()).toBe('1530 RUB')
})

it('waits as long as Ozon asks and goes on', async () => {
  let calls = 0
  server.use(
    http.post(`${OZON}/v1/roles`, () =>
      ++calls === 1
        ? HttpResponse.json(readFixture('errors/429-03.json') as object, {
            status: 429,
            headers: { 'retry-after': '7' },
          })
        : HttpResponse.json(readFixture('json/v1-roles/001.json') as object),
    ),
  )
  expect((await client().account.roles()).roles).toHaveLength(2)
  expect(calls).toBe(2)
})

it("tells Ozon's refusals apart", async () => {
  server.use(
    http.post(`${OZON}/v1/roles`, () =>
      HttpResponse.json(readFixture('errors/403-02.json') as object, { status: 403 }),
    ),
  )
  const denied = await client()
    .account.roles()
    .catch((error: unknown) => error)
  expect(isPermissionError(denied)).toBe(true)
  server.use(http.post(`${OZON}/v1/roles`, () => HttpResponse.json({ message: 'slow down' }, { status: 429 })))
  const limited = await client()
    .account.roles()
    .catch((error: unknown) => error)
  expect(isRateLimitedError(limited)).toBe(true)
})
