import { expect, it } from 'vitest'
import { createOzon } from '../../src/index.ts'
import type { Callable, Shape } from './inputs.ts'
import { Surface } from './surface.ts'

// Two slips that a program without types makes: options given one argument too early, and a forgotten `await`. Everything
// that can be called, read from its types by the compiler, names them for what they are, and sends nothing.

let sent = 0
const fetch = async (): Promise<Response> => {
  sent++
  throw new Error('Something was sent.')
}
const surface = new Surface(createOzon({ clientId: '1', apiKey: 'k', fetch }))
const { callables } = surface.inputs

const isOptions = (shape: Shape | undefined): boolean =>
  shape?.kind === 'object' && shape.fields.some(({ name }) => name === 'signal')

/** Arguments before the options, but the client, where another object could stand. */
const early = ({ parameters }: Callable): boolean => {
  const before = parameters.at(-2)
  return isOptions(parameters.at(-1)?.shape) && before !== undefined && before.shape.kind !== 'whole'
}
/** A limiter is called by the client. */
const withOptions = callables.filter(each => early(each) && !each.path.startsWith('Limiter.'))

it('most functions take options behind something else', () => {
  expect(withOptions.length).toBeGreaterThan(150)
})

it.each(withOptions.map(callable => [callable.path, callable] as const))(
  '%s says which argument its options are',
  async (path, { parameters }) => {
    const usual = parameters.map(({ shape }) => surface.sampleOf(shape))
    const args = [...usual.slice(0, -2), { signal: new AbortController().signal }]
    sent = 0
    const words = await toldBy(path, args)
    expect([words, sent]).toEqual([expect.stringMatching(/options are the (second|third|fourth|fifth) argument/), 0])
    const [, ordinal] = /options are the (\w+) argument/.exec(words) ?? []
    expect(ordinal).toBe(['first', 'second', 'third', 'fourth', 'fifth'][parameters.length - 1])
  },
)

/** What the language brings is not ours to check. */
const OF_THE_LANGUAGE = /prepareStackTrace$|^Posting\.status\./
const withArguments = callables.filter(
  ({ path, parameters }) =>
    !OF_THE_LANGUAGE.test(path) &&
    surface.functionAt(path) !== undefined &&
    parameters.some(({ shape }) => shape.kind !== 'plain'),
)

it.each(withArguments.map(callable => [callable.path, callable] as const))(
  '%s names a Promise that nobody waited for',
  async (path, { parameters }) => {
    const usual = parameters.map(({ shape }) => surface.sampleOf(shape))
    const passed: string[] = []
    for (const [at, { name, shape }] of parameters.entries()) {
      if (shape.kind === 'plain' || (shape.kind === 'whole' && !HANDED_IN.includes(shape.name))) continue
      sent = 0
      const words = await toldBy(
        path,
        usual.map((each, i) => (i === at ? Promise.resolve(each) : each)),
      )
      if (!/Promise.*await it first/s.test(words) || sent > 0)
        passed.push(`${name}: ${words}${sent > 0 ? ', sent' : ''}`)
    }
    expect(passed).toEqual([])
  },
)

/** Whole things that come out of a call that has to be awaited. */
const HANDED_IN = ['Posting', 'PostingJson', 'ShipPlan']

/** The error, or what an outcome says. */
async function toldBy(path: string, args: readonly unknown[]): Promise<string> {
  try {
    const result = await surface.call(path, args)
    return JSON.stringify(result) ?? ''
  } catch (error) {
    return String(error)
  }
}

const withSignal = callables.filter(({ parameters }) => isOptions(parameters.at(-1)?.shape))

it.each(withSignal.map(callable => [callable.path, callable] as const))(
  '%s refuses a signal that is none',
  async (path, { parameters }) => {
    const usual = parameters.map(({ shape }) => surface.sampleOf(shape))
    sent = 0
    for (const signal of ['stop', 5, {}, new AbortController()]) {
      const words = await toldBy(path, [...usual.slice(0, -1), { signal }])
      expect([words, sent]).toEqual([expect.stringContaining('signal'), 0])
    }
  },
)
