import { createCredentials } from '../../src/http/credentials.ts'
import { createLimiter } from '../../src/http/limiter.ts'
import { createTransport } from '../../src/http/transport.ts'
import { type OzonOptions, resolveOptions } from '../../src/options.ts'
import { Api } from '../../src/resources/api.ts'
import { type Answers, fakeOzon, type Sent } from './fake-ozon.ts'

/** The inside of a client that talks to a fake Ozon, for sections by themselves; `told` is the drift. */
export function apiOf(answers: Answers, given: OzonOptions = {}): { api: Api; sent: readonly Sent[]; told: string[] } {
  const fake = fakeOzon(answers)
  const told: string[] = []
  const onDrift: OzonOptions['onDrift'] = ({ kind, path }) => void told.push(`${kind} ${path}`)
  const account = { clientId: '1', apiKey: 'k' }
  const options = resolveOptions({ ...account, fetch: fake.fetch, onDrift, ...given }, {})
  const limiter = createLimiter({ requestsPerSecond: Number.POSITIVE_INFINITY, clock: options.clock })
  const transport = createTransport(
    { ...options, limiter, credentials: createCredentials(account) },
    { replacementOf: () => [] },
  )
  return { api: new Api({ ...options, transport, isOAuth: false }), sent: fake.sent, told }
}
