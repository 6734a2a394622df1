// What a user does with the package, once through: values, the sandbox in memory, a client on a server of this machine.
import { createOzon, isOzonError, Money } from 'ozon-orders'
import { createSandbox } from 'ozon-orders/sandbox'
import { operations } from 'ozon-orders/wire'
import { ship } from 'ozon-orders/workflows'

const told = []
told.push(Money.of('0.1').plus(Money.of('0.2')).amount === '0.3' && operations['/v1/roles'] ? 'ok' : 'no values')

const sandbox = createSandbox({ seed: { sellers: [{ postings: [{}, {}] }] } })
sandbox.clock.autoAdvance = true
const ozon = createOzon(sandbox.options())
const [posting] = await ozon.postings.unfulfilled().toArray({ limit: 1 })
const outcome = await ship(ozon, posting)
told.push(outcome.outcome === 'done' ? 'ok' : `not packed: ${JSON.stringify(outcome)}`)
await ozon.close()

const { url, close } = await sandbox.listen()
const remote = createOzon({ ...sandbox.credentials, baseUrl: url })
const { status } = await remote.postings.get(posting.postingNumber)
const missing = await remote.postings.get('0-0-0').catch(error => error)
told.push(
  status === 'awaiting_deliver' && isOzonError(missing) && missing.kind === 'not-found' ? 'ok' : `got ${status}`,
)
await remote.close()
await close()
console.log(told.join(' '))
