import { expect, it } from 'vitest'
import { createOzon } from '../../src/index.ts'
import type { Callable, Shape } from './inputs.ts'
import { Surface } from './surface.ts'

// Every field of everything that the package takes, read from its types by the compiler, is misspelt once, in a call of the
// function that takes it. A new option is tried by itself; a new kind of object that takes some must be named here.

let sent = 0
const fetch = async (): Promise<Response> => {
  sent++
  throw new Error('Something was sent.')
}
const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch })
const surface = new Surface(ozon)

/** Types with such a name are what somebody hands in: each must be taken by something that is called here. */
const TAKEN = /(Options|Filter|Request|Input|Seed|Update|Item|Wish|Rule|Settings|Content)$/
/** But these are given out. */
const GIVEN_OUT = ['DeliveryMethodReturnSettings', 'UtilizationSettings', 'PlannedItem', 'FaultRequest']

const { callables, types } = surface.inputs
const calls = callables.filter(({ parameters }) => parameters.some(({ shape }) => hasNames(shape)))

it('every type of options and requests is taken by something that is called here', () => {
  const strange = [...types].filter(([name, isTaken]) => TAKEN.test(name) && !isTaken).map(([name]) => name)
  expect(strange.filter(name => !GIVEN_OUT.includes(name))).toEqual([])
  expect(calls.length).toBeGreaterThan(160)
  expect(calls.map(({ path }) => path).filter(path => surface.functionAt(path) === undefined)).toEqual([])
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
    await surface.call(path, args)
    return ''
  } catch (error) {
    return String(error)
  }
}

interface Slip {
  /** Where it stands, such as 'request.lines.sku'. */
  readonly field: string
  /** As it is misspelt. */
  readonly name: string
  readonly args: readonly unknown[]
}

function slipsOf({ parameters }: Callable): readonly Slip[] {
  const usual = parameters.map(({ shape }) => surface.sampleOf(shape))
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
        const { [name]: _right, ...others } = surface.requiredOf(shape)
        const slip = `${name}_`
        const own = { field: `.${name}`, slip, value: { ...others, [slip]: surface.sampleOf(inner) } }
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

function hasNames(shape: Shape): boolean {
  if (shape.kind === 'object') return shape.fields.length > 0
  if (shape.kind === 'either') return shape.forms.some(hasNames)
  return (shape.kind === 'list' || shape.kind === 'map') && hasNames(shape.of)
}
