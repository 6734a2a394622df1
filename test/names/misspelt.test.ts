import { expect, it } from 'vitest'
import * as index from '../../src/index.ts'
import { handlers } from '../../src/sandbox/msw.ts'
import * as testing from '../../src/testing/index.ts'
import * as workflows from '../../src/workflows/index.ts'
import { type Callable, readInputs, type Shape } from './inputs.ts'

// Every field of everything that the package takes, read from its types by the compiler, is misspelt once, in a call of the
// function that takes it. A new option is tried by itself; a new kind of object that takes some must be named here.

let sent = 0
const fetch = async (): Promise<Response> => {
  sent++
  throw new Error('Something was sent.')
}
const ozon = index.createOzon({ clientId: '1', apiKey: 'k', fetch })
const sandbox = testing.createSandbox()

/** Things that are handed in whole: their names are not the caller's. */
const WHOLE: Readonly<Record<string, unknown>> = {
  Ozon: ozon,
  Sandbox: sandbox,
  Posting: testing.aPosting(),
  PostingJson: {},
  PostingExemplars: { products: [] },
  ShipPlan: {},
  Intent: {},
  ReturnOfKind: {},
  Money: index.Money.of('1', 'RUB'),
  Clock: index.manualClock(),
  ManualClock: index.manualClock(),
  Limiter: index.createLimiter(),
  Logger: console,
  IntentJournal: workflows.memoryIntents(),
}

/** Functions by their names, and objects whose methods take something by the names of their types. */
const ROOTS: Readonly<Record<string, unknown>> = {
  ...index,
  ...workflows,
  ...testing,
  handlers,
  Ozon: ozon,
  List: ozon.postings.unfulfilled(),
  Limiter: index.createLimiter(),
  TestOzon: { sandbox },
}

/** Types with such a name are what somebody hands in: each must be taken by something that is called here. */
const TAKEN = /(Options|Filter|Request|Input|Seed|Update|Item|Wish|Rule|Settings|Content)$/
/** But these are given out. */
const GIVEN_OUT = ['DeliveryMethodReturnSettings', 'UtilizationSettings', 'PlannedItem', 'FaultRequest']

const { callables, types } = readInputs(new Set(Object.keys(WHOLE)))
const calls = callables.filter(({ parameters }) => parameters.some(({ shape }) => hasNames(shape)))

it('every type of options and requests is taken by something that is called here', () => {
  const strange = [...types].filter(([name, isTaken]) => TAKEN.test(name) && !isTaken).map(([name]) => name)
  expect(strange.filter(name => !GIVEN_OUT.includes(name))).toEqual([])
  expect(calls.length).toBeGreaterThan(160)
  expect(calls.map(({ path }) => path).filter(path => functionAt(path) === undefined)).toEqual([])
})

it.each(calls.map(callable => [callable.path, callable] as const))(
  '%s refuses each of its names misspelt',
  async (_, callable) => {
    const slips = slipsOf(callable)
    expect(slips.length).toBeGreaterThan(0)
    const passed: string[] = []
    for (const { field, name, args } of slips) {
      sent = 0
      const words = await refusalOf(callable.path, args)
      if (!words.includes(name) || sent > 0) passed.push(`${field}: ${words || 'no error'}${sent > 0 ? ', sent' : ''}`)
    }
    expect(passed).toEqual([])
  },
)

async function refusalOf(path: string, args: readonly unknown[]): Promise<string> {
  try {
    const result: unknown = await functionAt(path)?.(...args)
    // A list asks when it is read.
    if (typeof result === 'object' && result !== null && 'first' in result)
      await (result as index.List<unknown>).first()
    return ''
  } catch (error) {
    return String(error)
  }
}

function functionAt(path: string): ((...args: readonly unknown[]) => unknown) | undefined {
  const steps = path.split('.')
  const owner = steps.slice(0, -1).reduce<unknown>(memberOf, ROOTS)
  const found = memberOf(owner, steps.at(-1) ?? '')
  return typeof found === 'function' ? found.bind(owner) : undefined
}

const memberOf = (owner: unknown, name: string): unknown =>
  (owner as Readonly<Record<string, unknown>> | undefined)?.[name]

interface Slip {
  /** Where it stands, such as 'request.lines.sku'. */
  readonly field: string
  /** As it is misspelt. */
  readonly name: string
  readonly args: readonly unknown[]
}

function slipsOf({ parameters }: Callable): readonly Slip[] {
  const usual = parameters.map(({ shape }) => sampleOf(shape))
  return parameters.flatMap(({ name, shape }, at) =>
    misspellings(shape).map(({ field, slip, value }) => ({
      field: `${name}${field}`,
      name: slip,
      args: usual.map((each, i) => (i === at ? value : each)),
    })),
  )
}

interface Misspelling {
  readonly field: string
  readonly slip: string
  readonly value: unknown
}

/** A value for each name in a shape, with that name misspelt and only what must stand beside it. */
function misspellings(shape: Shape): readonly Misspelling[] {
  switch (shape.kind) {
    case 'list':
      return misspellings(shape.of).map(each => ({ ...each, value: [each.value] }))
    case 'map':
      return misspellings(shape.of).map(each => ({ ...each, value: { '/v1/roles': each.value } }))
    case 'either':
      return shape.forms.flatMap(misspellings)
    case 'object':
      return shape.fields.flatMap(({ name, shape: inner }) => {
        const { [name]: _right, ...others } = requiredOf(shape)
        const slip = `${name}_`
        const own = { field: `.${name}`, slip, value: { ...others, [slip]: sampleOf(inner) } }
        const within = misspellings(inner).map(each => ({
          ...each,
          field: `.${name}${each.field}`,
          value: { ...others, [name]: each.value },
        }))
        return [own, ...within]
      })
    default:
      return []
  }
}

function sampleOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'plain':
      return shape.sample
    case 'whole':
      return WHOLE[shape.name]
    case 'list':
      return [sampleOf(shape.of)]
    case 'map':
      return { '/v1/roles': sampleOf(shape.of) }
    case 'either':
      return shape.forms.map(sampleOf)[0]
    case 'object':
      return requiredOf(shape)
  }
}

function requiredOf({ fields }: Extract<Shape, { kind: 'object' }>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.filter(({ isRequired }) => isRequired).map(({ name, shape }) => [name, sampleOf(shape)]),
  )
}

function hasNames(shape: Shape): boolean {
  if (shape.kind === 'object') return shape.fields.length > 0
  if (shape.kind === 'either') return shape.forms.some(hasNames)
  return (shape.kind === 'list' || shape.kind === 'map') && hasNames(shape.of)
}
