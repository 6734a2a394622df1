import { expect, it } from 'vitest'
import { handlers } from '../../src/sandbox/msw.ts'
import { aPosting, createSandbox, testOzon } from '../../src/testing/index.ts'

/** What plain JavaScript, or an object in a variable, may hand in. */
const any = (value: unknown): never => value as never

it.each<[string, () => unknown, string]>([
  ['createSandbox', () => createSandbox(any({ behavior: {} })), 'behavior: is no option; did you mean behaviour?'],
  [
    'populate',
    () => createSandbox(any({ populate: { counts: 5 } })),
    'populate.counts: is no option; did you mean count?',
  ],
  ['behaviour', () => createSandbox(any({ behaviour: { reportMS: 5 } })), 'did you mean reportMs?'],
  ['activity', () => createSandbox(any({ activity: { dispute: 1 } })), 'did you mean disputes?'],
  ['pushes', () => createSandbox(any({ pushes: { timeoutMS: 1 } })), 'did you mean timeoutMs?'],
  ['faults', () => createSandbox(any({ faults: [{ fault: 'reset', time: 1 }] })), 'did you mean times?'],
  [
    'a fault',
    () => createSandbox().faults.add(any({ fault: 'reset', operations: '/v1/roles' })),
    'did you mean operation?',
  ],
  ['a fault of no kind', () => createSandbox().faults.add(any({ fault: 'resets' })), 'did you mean reset?'],
  ['a seed', () => createSandbox(any({ seed: { sellers: [{ postings: [{ state: 'x' }] }] } })), 'did you mean status?'],
  [
    'connect',
    () => createSandbox().pushes.connect(() => any(undefined), any({ type: [] })),
    'type: is no option; did you mean types?',
  ],
  ['an order', () => createSandbox().levers.order(any({ line: [] })), 'did you mean lines?'],
  [
    'a move',
    () => createSandbox().levers.move('1', any({ to: 'delivering', By: 'Ozon' })),
    'By: is no option; did you mean by?',
  ],
  ['handlers', () => handlers(createSandbox(), any({ baseURL: 'x' })), 'baseURL: is no option; did you mean baseUrl?'],
  ['testOzon', () => testOzon(any({ clients: {} })), 'clients: is no option; did you mean client?'],
  [
    'the client of testOzon',
    () => testOzon({ client: any({ attempt: 1 }) }),
    'attempt: is no option; did you mean attempts?',
  ],
  ['aPosting', () => aPosting(any({ state: 'x' })), 'did you mean status?'],
])('a name that does not exist is refused in %s', (_, call, words) => {
  expect(call).toThrow(words)
})

it('a name that does not exist is refused by listen before a port is taken', async () => {
  await expect(createSandbox().listen(any({ ports: 8836 }))).rejects.toThrow('ports: is no option; did you mean port?')
})
