/**
 * What waits to be packed: the first thing that a seller's system asks.
 * Runs on the demo shop of the sandbox; with OZON_CLIENT_ID and OZON_API_KEY on the real account, read-only.
 */
import { createOzon, type Drift, isOzonError, Money, type Ozon, type Posting, statusLabel } from 'ozon-orders'
import { createSandbox } from 'ozon-orders/sandbox'

const TIME_ZONE = process.env['OZON_TIME_ZONE'] ?? 'Europe/Moscow'
const PAGE_SIZE = 10

const real = process.env['OZON_CLIENT_ID'] !== undefined || process.env['OZON_API_KEY'] !== undefined

try {
  await tour()
} catch (error) {
  // Errors of the package say what to do next; a stack would only hide it.
  if (!isOzonError(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function tour(): Promise<void> {
  const odd: Drift[] = []
  const shop = real ? undefined : createSandbox({ seed: 'demo' }).options()
  const ozon = createOzon({ ...shop, readOnly: true, onDrift: drift => odd.push(drift) })
  console.log(
    real
      ? 'Your account, read-only.'
      : 'The demo shop of the sandbox (set OZON_CLIENT_ID and OZON_API_KEY for your own).',
  )
  const postings = await waiting(ozon)
  console.log(table(postings))
  console.log(`\n${postings.length} posting(s) wait to be packed. Times: ${TIME_ZONE}.`)
  for (const total of Money.sumByCurrency(postings.flatMap(posting => posting.costs))) {
    console.log(`Total: ${total.format('en')}`)
  }
  printOdd(odd)
  await ozon.close()
}

async function waiting(client: Ozon): Promise<Posting[]> {
  const found: Posting[] = []
  const list = client.postings.unfulfilled({ statuses: ['awaiting_packaging'], pageSize: real ? 100 : PAGE_SIZE })
  let pages = 0
  for await (const page of list.pages()) {
    found.push(...page.items)
    console.error(`page ${++pages}: ${page.items.length} posting(s), ${found.length} so far`)
    for (const row of page.undecodable) console.error(`  left out ${row.path}: ${row.reason}`)
  }
  return found
}

function table(postings: readonly Posting[]): string {
  const head = ['posting', 'status', 'ship by', 'lines', 'cost']
  const rows = postings.map(posting => [
    posting.postingNumber,
    posting.status === undefined ? '(not told)' : statusLabel(posting.status, 'en'),
    posting.shipBy === undefined ? '(not told)' : time(posting.shipBy),
    lines(posting),
    posting.cost?.format('en') ?? `${posting.costs.map(cost => cost.format('en')).join(' + ')} (incomplete)`,
  ])
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 4 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ')
  return [line(head), widths.map(width => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

function lines(posting: Posting): string {
  const text = posting.lines.map(line => `${line.quantity} × ${line.offerId}`).join(', ')
  return text.length > 44 ? `${text.slice(0, 43)}…` : text
}

function time(moment: Date): string {
  return moment.toLocaleString('en-GB', { timeZone: TIME_ZONE, dateStyle: 'medium', timeStyle: 'short' })
}

function printOdd(odd: readonly Drift[]): void {
  if (odd.length === 0) return
  console.log(`\nOzon answered ${odd.length} thing(s) that its documents do not have; nothing was lost:`)
  for (const { path, kind, value, count } of odd) {
    console.log(`  ${kind} at ${path}${value === undefined ? '' : ` ('${value}')`}, ${count} time(s)`)
  }
}
