import { expect, it } from 'vitest'
import { createOzon } from '../../src/index.ts'
import type { Callable, Shape } from './inputs.ts'
import { Surface } from './surface.ts'

// Every text that holds a number or an id of Ozon's, read from the types of everything that the package takes, is given once
// as a spreadsheet gives it. A new method is tried by itself.

let sent = 0
const fetch = async (): Promise<Response> => {
  sent++
  throw new Error('Something was sent.')
}
const surface = new Surface(createOzon({ clientId: '1', apiKey: 'k', fetch }))

const NUMBERS = /^(postingNumbers?|orderNumbers?|barcode)$/
const IDS = /^(id|ids|.+Ids?)$/
/** Of the seller's own, of places on a map, of chats: any text may be one. Those of pieces are held against the posting. */
const OPEN = /^(clientId|offerIds?|chatId|mapPointIds?|timeslotId|chatMessageIds|splitNumbers|exemplarIds)$/
/** What somebody makes up for the sandbox and for tests goes to no Ozon. */
const MADE_UP = /^(TestOzon|testOzon|createSandbox|aPosting|postingAnswer|createOzon|Ozon\.withOptions)(\.|$)/
/** The number as it was copied, with a mark of direction before it and a long dash or a blank within. */
const COPIED = { number: '\u202a0185183545\u20130013\u20131', id: '\u202a17717\u00a0042' }
const MEANT = { number: '0185183545-0013-1', id: '17717042' }

interface Copy {
  readonly field: string
  readonly kind: 'number' | 'id'
  readonly args: readonly unknown[]
}

const calls = surface.inputs.callables
  .filter(({ path }) => !MADE_UP.test(path))
  .map(callable => [callable.path, copiesOf(callable)] as const)
  .filter(([, copies]) => copies.length > 0)

it('every section and workflow is tried', () => {
  expect(calls.length).toBeGreaterThan(110)
  expect(calls.flatMap(([, copies]) => copies).length).toBeGreaterThan(150)
})

it.each(calls)('%s refuses what was copied and tells what was meant', async (path, copies) => {
  const passed: string[] = []
  for (const { field, kind, args } of copies) {
    sent = 0
    const words = await wordsOf(path, args)
    if (!words.includes(`did you mean '${MEANT[kind]}'`) || sent > 0) {
      passed.push(`${field}: ${words.slice(0, 300)}${sent > 0 ? ', sent' : ''}`)
    }
  }
  expect(passed).toEqual([])
})

/** Of the error that was thrown, or of the outcomes that name what was refused. */
async function wordsOf(path: string, args: readonly unknown[]): Promise<string> {
  try {
    return JSON.stringify(await surface.call(path, args)) ?? ''
  } catch (error) {
    return String(error)
  }
}

function copiesOf({ parameters }: Callable): readonly Copy[] {
  const usual = parameters.map(({ shape }) => surface.sampleOf(shape))
  return parameters.flatMap(({ name, shape }, at) =>
    copied(name, shape).map(({ field, kind, value }) => ({
      field,
      kind,
      args: usual.map((each, i) => (i === at ? value : each)),
    })),
  )
}

type Copied = Omit<Copy, 'args'> & { readonly value: unknown }

/** A value of the shape for each number and id in it, with that one copied and only what must stand beside it. */
function copied(name: string, shape: Shape): readonly Copied[] {
  // Held against the posting too.
  if (name === 'exemplars') return []
  switch (shape.kind) {
    case 'plain': {
      const kind = NUMBERS.test(name) ? 'number' : IDS.test(name) && !OPEN.test(name) ? 'id' : undefined
      return kind === undefined || typeof shape.sample !== 'string' ? [] : [{ field: name, kind, value: COPIED[kind] }]
    }
    case 'list':
      return copied(name, shape.of).map(each => ({ ...each, value: [each.value] }))
    case 'either':
      return shape.forms.flatMap(form => copied(name, form))
    case 'object':
      return shape.fields.flatMap(({ name: inner, shape: form }) =>
        copied(inner, form).map(each => ({
          ...each,
          field: `${name}.${each.field}`,
          value: { ...surface.requiredOf(shape), [inner]: each.value },
        })),
      )
    default:
      return []
  }
}
