import { describe, expect, it } from 'vitest'
import { OzonError } from '../../src/errors.ts'
import { KeyGuard } from '../../src/http/key-guard.ts'

const open = new AbortController().signal
const refused = () =>
  new OzonError('authentication', 'Invalid Api-Key.', { httpStatus: 404, code: 5, outcome: 'rejected' })

/** Calls that end when they are told to. */
function calls(guard: KeyGuard) {
  const sent: { name: string; resolve: (value: string) => void; reject: (error: unknown) => void }[] = []
  const call = (name: string, signal = open): Promise<string> => {
    const passed = guard.pass(
      name,
      signal,
      () => new Promise<string>((resolve, reject) => sent.push({ name, resolve, reject })),
    )
    passed.catch(() => undefined)
    return passed
  }
  return { call, sent, names: () => sent.map(({ name }) => name) }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

describe('the calls of a work', () => {
  it('wait for the first answer, and then go together', async () => {
    const guard = new KeyGuard()
    const { call, sent, names } = calls(guard)
    guard.begin()
    const all = ['a', 'b', 'c'].map(name => call(name))
    await turn()
    expect(names()).toEqual(['a'])
    guard.noteTaken()
    await turn()
    expect(names()).toEqual(['a', 'b', 'c'])
    for (const each of sent) each.resolve(each.name)
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
  })

  it('are not sent after the key was refused, until the work has ended', async () => {
    const guard = new KeyGuard()
    const { call, sent, names } = calls(guard)
    const end = guard.begin()
    const [first, second] = [call('a'), call('b')]
    await turn()
    sent[0]?.reject(refused())
    await expect(first).rejects.toMatchObject({ kind: 'authentication', outcome: 'rejected' })
    await expect(second).rejects.toMatchObject({ kind: 'authentication', outcome: 'not-sent', attempts: 0, code: 5 })
    await expect(call('c')).rejects.toThrow('c: not sent')
    end()
    end()
    void call('d')
    await turn()
    expect(names()).toEqual(['a', 'd'])
  })

  it('try one after the other while none tells, and whoever is given up waits no longer', async () => {
    const guard = new KeyGuard()
    const { call, sent, names } = calls(guard)
    guard.begin()
    const stop = new AbortController()
    const [first, given] = [call('a'), call('b', stop.signal)]
    void call('c')
    await turn()
    stop.abort(new Error('enough'))
    await expect(given).rejects.toThrow('enough')
    sent[0]?.reject(new OzonError('network', 'No connection.'))
    await expect(first).rejects.toMatchObject({ kind: 'network' })
    await turn()
    expect(names()).toEqual(['a', 'c'])
  })

  it('go as they come without a work', async () => {
    const { call, names } = calls(new KeyGuard())
    for (const name of ['a', 'b']) void call(name)
    await turn()
    expect(names()).toEqual(['a', 'b'])
  })
})
