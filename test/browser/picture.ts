// Makes the pictures of docs/images/: `npm run docs:picture`. Look at them before they are committed.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import type { PostingRecord } from '../../src/sandbox/records/posting.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { ROOT } from '../run/process.ts'
import { startBrowser } from './chromium.ts'
import { askOzon } from './opened.ts'

const FOLDER = join(ROOT, 'docs/images')
const PACKED = 7

const sandbox = createSandbox({ seed: 'demo', random: 7 })
const { url, close } = await sandbox.listen()
const browser = await startBrowser()
await mkdir(FOLDER, { recursive: true })
try {
  await makeHistory(sandbox, url)
  await takePictures(await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 }))
} finally {
  await browser.close()
  await close()
}

/** A morning at a shop: some goods are packed and handed over, and buyers order. */
async function makeHistory({ clock }: Sandbox, base: string): Promise<void> {
  const ask = (path: string, body: unknown) => askOzon(sandbox, base + path, body)
  const control = (path: string, body: unknown) =>
    fetch(`${base}/_sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) })
  await clock.advance('2h')
  const { postings } = worldOf(sandbox)
  const simple = postings.touched.filter(isSimple)
  for (const posting of simple.slice(0, PACKED)) await ask('/v4/posting/fbs/ship', packed(posting))
  await clock.advance('1m')
  for (const { number } of simple.slice(0, 3)) await control('levers/walk', { posting: number, to: 'delivering' })
  await clock.advance('40m')
}

/** Nothing has to be told of its pieces before it is packed. */
function isSimple({ family, flow, status, lines }: PostingRecord): boolean {
  const isPlain = lines.every(({ offerId }) => /MUG|LAMP|PLAID|PEN/.test(offerId))
  return family === 'fbs' && flow === 'FBS' && status === 'awaiting_packaging' && isPlain
}

/** The body that packs a posting as one package. */
function packed({ number, lines }: PostingRecord): object {
  const products = lines.map(({ sku, quantity }) => ({ product_id: Number(sku), quantity }))
  return { posting_number: number, packages: [{ products }] }
}

async function takePictures(page: Page): Promise<void> {
  await page.goto(url)
  await page.locator('.card').first().waitFor()
  await page.getByLabel('Operation').fill('/v4/posting/fbs/ship')
  await page.getByRole('switch', { name: 'Lost answer' }).click()
  await page.getByText('0 hits').waitFor()
  const order = { lines: [{ offerId: 'PLAID-XL', quantity: 2 }] }
  await fetch(`${url}/_sandbox/levers/order`, { method: 'POST', body: JSON.stringify(order) })
  const next = worldOf(sandbox).postings.touched.findLast(isSimple)
  if (next !== undefined) await askOzon(sandbox, `${url}/v4/posting/fbs/ship`, packed(next))
  await page.getByText('1 hit', { exact: true }).waitFor()
  await sandbox.clock.advance('5s')
  await page.locator('#entries li:first-child', { hasText: 'shipped' }).waitFor()
  // The light on cards that have just moved goes out.
  await page.waitForTimeout(2_000)
  await page.screenshot({ path: join(FOLDER, 'console.png') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('[data-status="delivering"] .card').first().click()
  await page.locator('.party').first().waitFor()
  await page.screenshot({ path: join(FOLDER, 'console-posting.png') })
}
