import { expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { parsePosting } from '../../src/decode/parse.ts'
import { isRequestInvalidError } from '../../src/errors.ts'
import { diffPostings } from '../../src/status/diff.ts'
import { printLabels } from '../../src/workflows/labels/print-labels.ts'
import { ship } from '../../src/workflows/ship/ship.ts'
import { fakeOzon } from '../support/fake-ozon.ts'

const { fetch, sent } = fakeOzon({})
const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch })
const lines = [{ sku: '5', quantity: 1 }]
/** As plain JavaScript gives it, out of a form or the environment. */
const no = 'false' as unknown as boolean
const row = { posting_number: '1-1-1', status: 'delivering', products: [] }

const CALLS: Readonly<Record<string, () => unknown>> = {
  leaveRest: () => ship(ozon, '1-1-1', { packages: [{ lines }], leaveRest: no }),
  splitTraceable: () => ship(ozon, '1-1-1', { splitTraceable: no }),
  checkDropOff: () => ship(ozon, '1-1-1', { checkDropOff: no }),
  dryRun: () => ship(ozon, '1-1-1', {}, { dryRun: no }),
  merge: () => printLabels(ozon, '1-1-1', { size: 'big', merge: no }),
  validateRequest: () => ozon.call('/v1/roles', {}, { validateRequest: no }),
  allowRetired: () => ozon.request('/v1/roles', {}, { allowRetired: no }),
  unreadOnly: () => ozon.chats.list({ unreadOnly: no }).toArray({ limit: 1 }),
  transliterate: () => ozon.postings.unfulfilled({ transliterate: no }).toArray({ limit: 1 }),
  isTraceable: () => ozon.carriages.create({ deliveryMethodId: '1', isTraceable: no }),
  onlyActive: () => ozon.passes.list({ onlyActive: no }).toArray({ limit: 1 }),
  strict: () => parsePosting(row, { strict: no }),
  reportAbsent: () => diffPostings(parsePosting(row), parsePosting(row), { reportAbsent: no }),
}

// The compiler demands the mark of a flag in every list of names: these are samples.
it.each(Object.entries(CALLS))(
  'the text "false" is no answer to %s, and is refused before anything is sent',
  async (name, call) => {
    const error = await (async () => call())().catch((reason: unknown) => reason)
    const problems = isRequestInvalidError(error) ? error.problems : []
    expect(problems, String(error)).toEqual([
      expect.objectContaining({ field: expect.stringContaining(name), rule: 'must be true or false' }),
    ])
    expect(sent).toEqual([])
  },
)
