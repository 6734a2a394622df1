/** What a user of the main entry writes: twenty lines that touch client, model, money and errors. */
export const CONSUMER = `import { createOzon, isOzonError, Money, type Posting } from 'ozon-orders'

const ozon = createOzon({ clientId: '1', apiKey: 'not-a-key' })

export async function listWaiting(): Promise<readonly string[]> {
  const rows: string[] = []
  for await (const posting of ozon.postings.unfulfilled({ statuses: ['awaiting_packaging'] })) rows.push(describe(posting))
  return rows
}

function describe(posting: Posting): string {
  const shipBy: Date | undefined = posting.shipBy
  return [posting.postingNumber, posting.status ?? '?', shipBy?.toISOString(), posting.cost?.format('ru')].join(' ')
}

export function explain(error: unknown): string {
  return isOzonError(error) ? error.outcome + ' ' + (error.operation ?? '') + ' ' + (error.httpStatus ?? 0) : 'another error'
}

console.log(Money.of('1530.00', 'RUB').plus(Money.of(20, 'RUB')).amount, explain(new Error('x')))
`

/** What the consumer prints when it runs. */
export const CONSUMER_OUTPUT = '1550 another error'

/** The same for the wire entry: a path in, its request and answer out. */
export const WIRE_CONSUMER = `import { operations, type Operations } from 'ozon-orders/wire'

type List = Operations['/v4/posting/fbs/list']

export function numbers(answer: List['answer']): readonly (string | null | undefined)[] {
  return answer.postings?.map(posting => posting.posting_number) ?? []
}

console.log(operations['/v4/posting/fbs/list']?.effect, numbers({}).length)
`

/** One name of every other entry, with the types that it brings. */
export const ENTRIES_CONSUMER = `import { isOzonError } from 'ozon-orders'
import { createSandbox, type Sandbox, testOzon } from 'ozon-orders/sandbox'
import { operations, type Operations } from 'ozon-orders/wire'
import { planShipment, type ShipPlan } from 'ozon-orders/workflows'

export const path: keyof Operations = '/v1/roles'
export const plan = (posting: Parameters<typeof planShipment>[0]): ShipPlan => planShipment(posting)
export const shop: Sandbox = createSandbox()
// @ts-expect-error A port is a number.
export const wrong = () => shop.listen({ port: '8836' })

console.log(typeof operations[path], typeof testOzon, typeof plan, isOzonError(null))
`

/** What it prints when it runs. */
export const ENTRIES_OUTPUT = 'object function function false'

export interface CompilerOptions {
  readonly [name: string]: string | boolean | readonly string[]
}

/** What a server-side project has, with the declarations of its dependencies checked too. */
export const COMPILER_OPTIONS: CompilerOptions = {
  target: 'es2022',
  lib: ['es2022'],
  types: ['node'],
  strict: true,
  skipLibCheck: false,
}
