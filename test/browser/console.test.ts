import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import { startBrowser } from './chromium.ts'
import { contrastProblems } from './contrast.ts'
import { type OpenedConsole, type OpenOptions, openConsole } from './opened.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Opens the console; when the story ends, nothing may have gone wrong in it but what the story is about. */
async function open(options: Omit<OpenOptions, 'browser'> = {}, expected?: RegExp): Promise<OpenedConsole> {
  const opened = await openConsole({ browser, ...options })
  onTestFinished(async () => {
    await opened[Symbol.asyncDispose]()
    expect(opened.complaints.filter(text => expected?.test(text) !== true)).toEqual([])
  })
  return opened
}

/** What a browser writes into its console when it gets such an answer. */
const BAD_REQUEST = /status of 400/

const cardsOf = (page: Page, status: string): Locator => page.locator(`[data-status="${status}"] .card`)
const countOf = (page: Page, status: string): Promise<string | null> =>
  page.locator(`[data-status="${status}"] h4 .count`).textContent()
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const rowsOf = (page: Page, text: string): Locator => page.locator('#entries li', { hasText: text })
const offered = (page: Page): Promise<readonly string[]> => page.locator('.party button').allTextContents()

describe('the board', () => {
  it('shows the demo shop: statuses with counts, and cards with number, goods, flow and deadline', async () => {
    const { page } = await open()
    expect(await page.title()).toBe('Ozon sandbox')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ozon sandbox')
    await page.getByText('Postings 23').waitFor()
    expect(await countOf(page, 'awaiting_packaging')).toBe('10')
    expect(await countOf(page, 'delivering')).toBe('3')
    expect(await cardsOf(page, 'delivering').count()).toBe(3)
    const text = await cardsOf(page, 'awaiting_packaging').filter({ hasText: '3 × TOY-BEAR' }).innerText()
    expect(text).toMatch(/^\d{10}-\d{4}-1\s+3 × TOY-BEAR\s+FBS\s+ship in 20 h$/)
    // Past the recommended time and before the hard one nothing is late.
    expect(await cardsOf(page, 'awaiting_deliver').filter({ hasText: 'left' }).count()).toBe(2)
    expect(await page.locator('.card').filter({ hasText: 'late' }).count()).toBe(0)
    // Statuses that nobody is in are not shown, but for the usual ones.
    expect(await page.locator('[data-status="driver_pickup"]').isVisible()).toBe(false)
  })

  it('calls a posting late after the hard date, and shows digital goods with the scheme that clients tell', async () => {
    const { page } = await open({
      seed: {
        sellers: [
          {
            products: [{ offerId: 'KEY', isDigital: true }, { offerId: 'OLD' }, { offerId: 'NEW' }],
            postings: [
              { lines: [{ offerId: 'KEY' }] },
              { lines: [{ offerId: 'OLD' }], createdAt: '2026-11-10T09:00:00Z' },
              { lines: [{ offerId: 'NEW' }], createdAt: '2026-11-20T09:00:00Z' },
            ],
          },
        ],
      },
    })
    const textOf = (goods: RegExp): Promise<string> => page.locator('.card').filter({ hasText: goods }).innerText()
    expect(await textOf(/KEY/)).toMatch(/FBS, digital/)
    expect(await textOf(/OLD/)).toMatch(/FBS\s+7 d late$/)
    expect(await textOf(/NEW/)).toMatch(/FBS\s+ship, (2 d 23 h|3 d) left$/)
  })

  it('finds by number, by offer and by flow', async () => {
    const { page } = await open()
    await page.getByRole('searchbox', { name: 'Find postings by number or offer' }).fill('plaid')
    await page.getByText('4 of 23').waitFor()
    await page.getByRole('combobox', { name: 'Only this flow' }).selectOption('RFBS_SELF')
    await page.getByText('1 of 23').waitFor()
    expect(await page.locator('.card:visible').allInnerTexts()).toEqual([expect.stringContaining('PLAID-XL')])
  })

  it('shows a few of a million postings, and more when asked', async () => {
    const { page } = await open({ populate: { count: 1_000_000 } })
    await page.getByText('Postings 1,000,023').waitFor()
    expect(await cardsOf(page, 'delivered').count()).toBe(8)
    expect(await page.locator('.card').count()).toBeLessThan(100)
    const more = page.locator('[data-status="delivered"] .more')
    expect(await more.textContent()).toMatch(/^\d{3},\d{3} more$/)
    await more.click()
    await expect.poll(() => cardsOf(page, 'delivered').count()).toBe(32)
    await page.getByRole('searchbox', { name: 'Find postings by number or offer' }).fill('plaid')
    await page.getByText('4 of 1,000,023; 1,000,000 that nobody has touched are not searched').waitFor()
  })
})

describe('the clock', () => {
  it('moves the board when it is moved', async () => {
    const { page } = await open({ activity: true })
    await page.getByText(/Sun, 22 Nov 2026, 09:00:\d\d UTC/).waitFor()
    await button(page, '+6 h').click()
    await page
      .getByText(/Sun, 22 Nov 2026, 15:00:\d\d UTC/)
      .first()
      .waitFor()
    // Buyers have ordered meanwhile.
    await expect.poll(async () => Number(await countOf(page, 'awaiting_packaging'))).toBeGreaterThan(20)
    for (const name of ['+1 min', '+1 h', '+1 d']) {
      await button(page, name).click()
      await page.getByRole('status').filter({ hasText: 'Moved on by' }).waitFor()
    }
    await page
      .getByText(/Mon, 23 Nov 2026, 16:01:\d\d UTC/)
      .first()
      .waitFor()
    await rowsOf(page, 'a buyer ordered').first().waitFor()
    await expect.poll(async () => Number(await countOf(page, 'cancelled'))).toBeGreaterThan(1)
  })

  it('takes any span in its field, and nothing that is none', async () => {
    const { page } = await open({}, BAD_REQUEST)
    const field = page.getByLabel('Move the clock on by, such as')
    await field.fill('soon')
    await field.press('Enter')
    expect(await page.locator('#by:invalid').count()).toBe(1)
    await field.fill('2 d')
    await field.press('Enter')
    await page
      .getByText(/Tue, 24 Nov 2026, 09:00:\d\d UTC/)
      .first()
      .waitFor()
    expect(await field.inputValue()).toBe('')
    await field.fill('400d')
    await field.press('Enter')
    await page.getByRole('status').filter({ hasText: 'advance: must be at most 366d at once' }).waitFor()
  })

  it('ticks as real time does, and what waits comes nearer', async () => {
    const { page, sandbox } = await open()
    const seconds = async () => Number(/:(\d\d) UTC/.exec((await page.locator('#now').textContent()) ?? '')?.[1])
    const first = await seconds()
    await expect.poll(seconds).toBeGreaterThan(first)
    await sandbox.clock.advance('18h')
    await cardsOf(page, 'awaiting_packaging')
      .filter({ hasText: /TOY-BEAR.*ship in 2 h \d+ min/s })
      .waitFor()
  })
})

describe('orders', () => {
  it('a new order becomes a card, by keyboard alone', async () => {
    const { page } = await open()
    await button(page, 'New order').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'New order' })
    await dialog.waitFor()
    await dialog.getByLabel('Product').selectOption({ label: 'PLAID-XL: Плед 200×220, 2499.00 RUB' })
    await dialog.getByLabel('Quantity').fill('4')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    const card = cardsOf(page, 'awaiting_packaging').filter({ hasText: '4 × PLAID-XL' })
    await card.waitFor()
    expect(await countOf(page, 'awaiting_packaging')).toBe('11')
    const told = await page.getByRole('status').innerText()
    expect(await card.innerText()).toContain(/\d+-\d+-\d+/.exec(told)?.[0])
  })

  it('an order goes where it is wished, from the warehouse that is wished', async () => {
    const { page } = await open()
    await button(page, 'New order').click()
    const dialog = page.getByRole('dialog', { name: 'New order' })
    await dialog.getByLabel('Product').selectOption({ index: 1 })
    await dialog.getByLabel('Delivered').selectOption({ label: "FBO, from Ozon's warehouse" })
    await dialog.getByLabel('Begins').selectOption('awaiting_approve')
    await dialog.getByRole('button', { name: 'Order', exact: true }).click()
    await cardsOf(page, 'awaiting_approve')
      .filter({ hasText: /LAMP-LED.*FBO/s })
      .waitFor()
    expect(await countOf(page, 'awaiting_approve')).toBe('2')
  })

  it('an order that cannot be is refused in the dialog', async () => {
    const { page } = await open({}, BAD_REQUEST)
    await button(page, 'New order').click()
    const dialog = page.getByRole('dialog', { name: 'New order' })
    await dialog.getByLabel('Delivered').selectOption({ label: "FBP, from a partner's warehouse" })
    await dialog.getByLabel('Begins').selectOption('awaiting_approve')
    await dialog.getByRole('button', { name: 'Order', exact: true }).click()
    await dialog
      .getByRole('alert')
      .filter({ hasText: "No posting of flow FBP is born in 'awaiting_approve'" })
      .waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.locator('#total').textContent()).toBe('23')
  })

  it('names that look like HTML are only text', async () => {
    const offerId = '<img src=x onerror="document.title=1">'
    const products = [{ offerId, name: '<script>document.title=2</script>' }]
    const { page } = await open({
      seed: { sellers: [{ name: '<b>Shop</b>', products, postings: [{ lines: [{ offerId }] }] }] },
    })
    await cardsOf(page, 'awaiting_packaging').click()
    await page.getByRole('cell', { name: offerId }).waitFor()
    await page.getByText('<b>Shop</b>').first().waitFor()
    expect(await page.locator('img, main script, dialog script, b').count()).toBe(0)
    expect(await page.title()).toBe('Ozon sandbox')
  })
})

describe('a posting', () => {
  it('is moved by what couriers and buyers can do, and by nothing else', async () => {
    const { page } = await open()
    await cardsOf(page, 'delivering').filter({ hasText: 'in pickup point' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('delivering', { exact: true }).first().waitFor()
    const before = await offered(page)
    expect(before).toContain('Hand it over')
    expect(before).toContain('Refuse the goods')
    // The seller packs and hands over by API; a parcel at the pick-up point is in no sorting centre.
    expect(before).not.toContain('Miss it in sorting')
    expect(before).not.toContain('Begin the acceptance')
    await sheet.getByRole('group', { name: 'Ozon' }).getByRole('button', { name: 'Hand it over' }).click()
    await sheet.getByText('delivered', { exact: true }).first().waitFor()
    expect(await offered(page)).toEqual(['Correct to cancelled', 'Send the goods back'])
    expect(await sheet.locator('.history li').first().innerText()).toMatch(/delivered.*Ozon: lever/s)
    await expect.poll(() => countOf(page, 'delivered')).toBe('2')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await cardsOf(page, 'delivered').filter({ hasText: 'MUG-250' }).waitFor()
  })

  it('of an rFBS shop is taken along and lost by its carrier', async () => {
    const warehouses = [{ flow: 'RFBS_AGG' }] as const
    const { page } = await open({ seed: { sellers: [{ warehouses, postings: [{ status: 'awaiting_deliver' }] }] } })
    await cardsOf(page, 'awaiting_deliver').click()
    const carrier = page.getByRole('dialog').getByRole('group', { name: 'Carrier' })
    await carrier.getByRole('button', { name: 'Take it on its way' }).click()
    await expect.poll(() => countOf(page, 'delivering')).toBe('1')
    await carrier.getByRole('button', { name: 'Lose the parcel' }).click()
    await page.getByText('Nothing: it has ended.').waitFor()
    await expect.poll(() => countOf(page, 'cancelled')).toBe('1')
    expect(await rowsOf(page, 'delivering → cancelled').count()).toBe(1)
  })

  it('that waits to be packed is offered no courier', async () => {
    const { page } = await open()
    await cardsOf(page, 'awaiting_packaging').filter({ hasText: 'PHONE-A1' }).click()
    await page.locator('.party').first().waitFor()
    expect(await offered(page)).toEqual(['Cancel the order', 'Cancel the order'])
  })

  it('goes on while its sheet is open, and the keyboard stays where it was', async () => {
    const { page, sandbox } = await open()
    const card = cardsOf(page, 'client_arbitration')
    await card.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    const decide = sheet.getByRole('button', { name: 'Find the parcel' })
    await decide.focus()
    await sandbox.clock.advance('1d')
    await page.keyboard.press('Enter')
    await sheet.getByText('delivering', { exact: true }).first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('.party') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('card')
  })

  it('shows what the log has of it', async () => {
    const { page } = await open()
    await cardsOf(page, 'not_accepted').click()
    await button(page, 'Show in the log').click()
    await expect.poll(() => page.locator('#entries li').count()).toBe(3)
    await rowsOf(page, 'awaiting_deliver → not_accepted').getByRole('button').click()
    await page.getByRole('dialog').getByText('not_accepted', { exact: true }).first().waitFor()
  })
})

describe('faults and the log', () => {
  it('a fault that is switched on shows in the log, with what really happened', async () => {
    const { page, ask } = await open()
    const fault = page.getByRole('switch', { name: 'Lost answer' })
    expect(await fault.getAttribute('aria-checked')).toBe('false')
    await fault.click()
    await page.locator('[role=switch][aria-checked=true]').waitFor()
    expect(await ask()).toBe(500)
    const row = page.locator('#entries li').first()
    await row.filter({ hasText: 'fault: server-error' }).waitFor()
    expect(await row.innerText()).toMatch(/\/v4\/posting\/fbs\/list.*200.*the work was done/s)
    await page.getByText('1 hit', { exact: true }).waitFor()
    await fault.click()
    await page.locator('[role=switch][aria-checked=true]').waitFor({ state: 'detached' })
    expect(await ask()).toBe(200)
    await expect.poll(() => rowsOf(page, '/v4/posting/fbs/list').count()).toBe(2)
  })

  it('faults hit one operation as often as is wished, and go one by one or together', async () => {
    const { page, ask } = await open()
    await page.getByLabel('Operation').fill('/v4/posting/*')
    await page.getByLabel('How often').selectOption('once')
    await page.getByRole('switch', { name: 'Too many requests' }).click()
    await page.getByRole('switch', { name: 'Proxy page' }).click()
    await expect.poll(() => page.locator('#rules li').count()).toBe(2)
    expect(await ask('/v1/roles', {})).toBe(200)
    expect([await ask(), await ask(), await ask()]).toEqual([429, 502, 200])
    await expect
      .poll(() => page.locator('#rules li').allInnerTexts())
      .toEqual([
        expect.stringMatching(/rate-limit.*\/v4\/posting\/\*, times 1.*spent/s),
        expect.stringMatching(/proxy-page.*spent/s),
      ])
    await button(page, 'Take off rate-limit').click()
    await expect.poll(() => page.locator('#rules li').count()).toBe(1)
    await button(page, 'Clear all').click()
    await expect.poll(() => page.locator('#rules li').count()).toBe(0)
    expect(await button(page, 'Clear all').isDisabled()).toBe(true)
  })

  it('faults that a program has added show too', async () => {
    const { page, sandbox } = await open()
    sandbox.faults.add({ fault: 'reset', operation: /labels/ })
    await page.getByText('some operations').waitFor()
    expect(await page.getByRole('switch', { name: 'Reset', exact: true }).getAttribute('aria-checked')).toBe('true')
  })

  it('the log can be paused, filtered and searched', async () => {
    const { page, ask, sandbox } = await open()
    await button(page, 'Pause').click()
    const rows = await page.locator('#entries li').count()
    await ask()
    await ask('/v1/roles', {})
    await button(page, 'Go on (2 new)').click()
    await expect.poll(() => page.locator('#entries li').count()).toBe(rows + 2)
    expect(await page.locator('#entries li').first().innerText()).toContain('/v1/roles')
    await page.getByLabel('Moves').uncheck()
    await expect.poll(() => page.locator('#entries li').count()).toBe(2)
    await page.getByRole('searchbox', { name: 'Find in the log' }).fill('roles')
    await expect.poll(() => page.locator('#entries li').count()).toBe(1)
    await page.getByRole('searchbox', { name: 'Find in the log' }).fill('nothing like it')
    await page.getByText('Nothing of this kind has happened yet.').waitFor()
    await page.getByRole('searchbox', { name: 'Find in the log' }).fill('')
    sandbox.pushes.connect(() => undefined)
    await page.getByLabel('Effects').uncheck()
    await rowsOf(page, 'TYPE_PING').waitFor()
    expect(await rowsOf(page, 'TYPE_PING').innerText()).toContain('delivered')
  })

  it('shows the latest when a jump brings more than it holds', async () => {
    const { page } = await open({ activity: true })
    for (const _ of [1, 2, 3]) {
      await button(page, '+1 d').click()
      await page.getByRole('status').filter({ hasText: 'Moved on' }).waitFor()
    }
    await page.getByText('The latest 200 are shown.').waitFor()
    expect(await page.locator('#entries li').count()).toBe(200)
    expect(await page.locator('#entries time').first().innerText()).toMatch(/^2[45] Nov/)
  })
})

describe('the page', () => {
  it('survives the end of its sandbox, and shows the next one', async () => {
    const { page, url, close } = await open({}, /ERR_CONNECTION_REFUSED/)
    await close()
    await page.getByText('The sandbox does not answer. Trying again.').waitFor()
    const next = createSandbox({ seed: { sellers: [{ name: 'The next shop', postings: [{}] }] }, activity: false })
    const listening = await next.listen({ port: Number(new URL(url).port) })
    onTestFinished(() => listening.close())
    await page.getByText('The next shop').waitFor()
    await expect.poll(() => page.locator('#total').textContent()).toBe('1')
    await expect.poll(() => page.locator('#entries li').count()).toBe(1)
    expect(await page.getByText('The sandbox does not answer.').isVisible()).toBe(false)
  })

  it.each(['light', 'dark'] as const)('is readable when it is %s: 4.5 to 1 at least', async scheme => {
    const { page, ask } = await open({ scheme })
    await page.getByRole('switch', { name: 'Lost answer' }).click()
    await ask()
    await rowsOf(page, 'fault: server-error').waitFor()
    expect(await page.evaluate(contrastProblems)).toEqual([])
    await cardsOf(page, 'awaiting_deliver').first().click()
    await page.locator('.party').first().waitFor()
    expect(await page.evaluate(contrastProblems)).toEqual([])
  })

  it.each([360, 800, 1100])('fits into %i pixels', async width => {
    const { page } = await open({ width })
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await cardsOf(page, 'delivering').first().click()
    await page.locator('.party').first().waitFor()
    expect(await overflow()).toBe(0)
    const box = await page.getByRole('dialog').boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true)
  })

  it('names all its controls, and begins with a way past the head', async () => {
    const { page } = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the board')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('board')
    const unnamed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, select')]
        .filter(each => {
          const labels = each instanceof HTMLInputElement || each instanceof HTMLSelectElement ? each.labels : null
          const name = each.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? each.textContent
          return each.checkVisibility() && name.trim() === ''
        })
        .map(each => each.outerHTML),
    )
    expect(unnamed).toEqual([])
    await page.getByText('Connect a program').click()
    await page.getByText('5a4db0c5-0000-4000-8000-000000100001').waitFor()
  })
})
