import { createCredentials } from '../../src/http/credentials.ts'
import { createTransport } from '../../src/http/transport.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { resolveOptions } from '../../src/options.ts'
import { Api } from '../../src/resources/shared/api.ts'
import { type Answers, fakeOzon, type Sent } from './fake-ozon.ts'

/** An `Api` on a fake Ozon, for a section that no client has yet: what was sent, and the drift told as 'kind path'. */
export function apiOf(answers: Answers): { readonly api: Api; readonly sent: Sent[]; readonly told: string[] } {
  const fake = fakeOzon(answers)
  const told: string[] = []
  const clock = manualClock()
  // Waits between attempts pass at once.
  clock.autoAdvance = true
  const keys = { clientId: '1', apiKey: 'k' }
  const onDrift = ({ kind, path }: { kind: string; path: string }): void => void told.push(`${kind} ${path}`)
  const options = resolveOptions({ ...keys, fetch: fake.fetch, clock, onDrift }, {})
  const limiter = { acquire: async () => undefined, observe: () => undefined }
  const credentials = createCredentials(keys)
  const transport = createTransport({ ...options, limiter, credentials }, { replacementOf: () => [] })
  return { api: new Api({ ...options, transport }), sent: fake.sent, told }
}
