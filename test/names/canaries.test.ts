import { afterAll, describe, expect, it } from 'vitest'
import { loadFacts, type SchemaFact } from '../../spec/facts.ts'
import { createOzon, manualClock } from '../../src/index.ts'
import { isPrivate } from '../../src/internal/private-names.ts'
import { KEY, PERSON, shownIn } from '../support/canaries.ts'
import type { Callable, Shape } from './inputs.ts'
import { Surface } from './surface.ts'

// A key that is given in a wrong place, and a person in a place for persons, go through every option of everything that
// can be called: no error and no line of the log may show them.

const logged: unknown[] = []
const log = (...told: unknown[]): void => void logged.push(told)
let answerTo = (_path: string): Response => Response.json({ code: 3, message: 'no' }, { status: 400 })
const fetch: typeof globalThis.fetch = async input =>
  answerTo(new URL(input instanceof Request ? input.url : input).pathname)
const logger = { debug: log, info: log, warn: log, error: log }
const clock = manualClock()
clock.autoAdvance = true
const limits = { requestsPerSecond: Number.POSITIVE_INFINITY }
const surface = new Surface(
  createOzon({ clientId: '1', apiKey: 'k', fetch, logger, attempts: 1, clock, limits, onDrift: log }),
)

/** Calls Node by the names that it is given, which say in their errors what they could not reach. */
const NODE = ['TestOzon.sandbox.fetch', 'TestOzon.sandbox.listen']
/** After this nothing else is sent. */
const END = 'Ozon.close'
const CALLED = surface.inputs.callables.filter(({ path }) => path !== END && !NODE.includes(path))

describe('whatever option a secret or a person is put into, nothing shows them', () => {
  it.each(CALLED.map(callable => [callable.path, callable] as const))('%s', async (_, callable) => {
    const shown: string[] = []
    for (const { field, args } of placed(callable)) {
      logged.length = 0
      const error = await surface.call(callable.path, args).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      const found = shownIn(error, logged)
      if (found.length > 0) shown.push(`${field}: ${found[0]} in ${String(error)}`)
    }
    expect(shown).toEqual([])
  })
})

describe('whoever is told of in an answer, no error, log or drift shows them', () => {
  const { schemas } = loadFacts()
  const inOzon = CALLED.filter(({ path }) => path.startsWith('Ozon.'))

  let answered = 0
  afterAll(() => {
    if (answered <= 200) throw new Error(`Only ${answered} answers were read.`)
  })

  it.each(inOzon.map(callable => [callable.path, callable] as const))('%s', async (path, { parameters }) => {
    const shown: string[] = []
    for (const isMistaken of [false, true]) {
      logged.length = 0
      answerTo = operation => {
        answered++
        const schema = schemas.operations[operation]?.answer
        return Response.json(schema === undefined ? {} : peopled(schema, isMistaken))
      }
      const args = parameters.map(({ shape }) => surface.sampleOf(shape))
      const thrown = await surface.call(path, args).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (shownIn(thrown, logged).length > 0) shown.push(`${isMistaken}: ${String(thrown)} ${JSON.stringify(logged)}`)
    }
    expect(shown).toEqual([])
  })
})

/** An answer in which every private field holds a person, and so does a field that no document names. */
function peopled(schema: SchemaFact, isMistaken: boolean, name = '', isInside = false): unknown {
  const isPerson = isInside || isPrivate(name)
  if (schema.type === 'array')
    return schema.items === undefined ? [] : [peopled(schema.items, isMistaken, name, isInside)]
  if (schema.type === 'object') {
    const fields = Object.entries(schema.properties ?? {})
    const known = fields.map(([field, each]) => [field, peopled(each, isMistaken, field, isPerson)] as const)
    return { ...Object.fromEntries(known), customer_phone_2: PERSON }
  }
  if (isPerson) return isMistaken && schema.type === 'string' ? { [PERSON]: PERSON } : PERSON
  if (isMistaken) return schema.type === 'string' ? { customer_name: PERSON } : 'x'
  return schema.type === 'string' ? '1' : schema.type === 'boolean' ? true : 1
}

interface Placed {
  readonly field: string
  readonly args: readonly unknown[]
}

/** The arguments of a call with a canary in each place for text, one at a time. */
function placed({ parameters }: Callable): readonly Placed[] {
  const usual = parameters.map(({ shape }) => surface.sampleOf(shape))
  return parameters.flatMap(({ name, shape }, at) =>
    canariesIn(shape, name).map(({ field, value }) => ({
      field,
      args: usual.map((each, i) => (i === at ? value : each)),
    })),
  )
}

function canariesIn(shape: Shape, field: string): readonly { readonly field: string; readonly value: unknown }[] {
  switch (shape.kind) {
    case 'plain': {
      if (typeof shape.sample !== 'string') return []
      const isPerson = field.split('.').some(isPrivate)
      return [KEY, ...(isPerson ? [PERSON] : [])].map(value => ({ field, value }))
    }
    case 'list':
      return canariesIn(shape.of, field).map(each => ({ ...each, value: [each.value] }))
    case 'map':
      return canariesIn(shape.of, field).map(each => ({ ...each, value: { '/v1/roles': each.value } }))
    case 'either':
      return shape.forms.flatMap(form => canariesIn(form, field))
    case 'object':
      return shape.fields.flatMap(({ name, shape: inner }) =>
        canariesIn(inner, `${field}.${name}`).map(each => ({
          ...each,
          value: { ...surface.requiredOf(shape), [name]: each.value },
        })),
      )
    default:
      return []
  }
}
