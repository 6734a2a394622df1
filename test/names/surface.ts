import * as index from '../../src/index.ts'
import { handlers } from '../../src/sandbox/msw.ts'
import * as testing from '../../src/testing/index.ts'
import * as workflows from '../../src/workflows/index.ts'
import { type Inputs, readInputs, type Shape } from './inputs.ts'

/** Everything that is exported and can be called, with what it takes, around one client. */
export class Surface {
  readonly inputs: Inputs
  /** Things that are handed in whole: their names are not the caller's. */
  readonly #whole: Readonly<Record<string, unknown>>
  /** Functions by their names, and objects whose methods take something by the names of their types. */
  readonly #roots: Readonly<Record<string, unknown>>

  constructor(ozon: index.Ozon) {
    const sandbox = testing.createSandbox()
    this.#whole = {
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
      // A half one would break the clock that sleeps with it.
      AbortSignal: new AbortController().signal,
      IntentJournal: workflows.memoryIntents(),
    }
    this.#roots = {
      ...index,
      ...workflows,
      ...testing,
      handlers,
      Ozon: ozon,
      List: ozon.postings.unfulfilled(),
      Limiter: index.createLimiter(),
      TestOzon: { sandbox },
    }
    this.inputs = readInputs(new Set(Object.keys(this.#whole)))
  }

  functionAt(path: string): ((...args: readonly unknown[]) => unknown) | undefined {
    const steps = path.split('.')
    const owner = steps.slice(0, -1).reduce<unknown>(memberOf, this.#roots)
    const found = memberOf(owner, steps.at(-1) ?? '')
    return typeof found === 'function' ? found.bind(owner) : undefined
  }

  /** Calls it, and reads the first of a list: a list asks when it is read. */
  async call(path: string, args: readonly unknown[]): Promise<unknown> {
    const result: unknown = await this.functionAt(path)?.(...args)
    const isList = typeof result === 'object' && result !== null && 'first' in result
    return isList ? (result as index.List<unknown>).first() : result
  }

  /** A value of a shape, with what must be in it. */
  sampleOf(shape: Shape): unknown {
    switch (shape.kind) {
      case 'plain':
        return shape.sample
      case 'whole':
        return this.#whole[shape.name]
      case 'list':
        return [this.sampleOf(shape.of)]
      case 'map':
        return { '/v1/roles': this.sampleOf(shape.of) }
      case 'either':
        return shape.forms.map(form => this.sampleOf(form))[0]
      case 'object':
        return this.requiredOf(shape)
    }
  }

  requiredOf({ fields }: Extract<Shape, { kind: 'object' }>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      fields.filter(({ isRequired }) => isRequired).map(({ name, shape }) => [name, this.sampleOf(shape)]),
    )
  }
}

const memberOf = (owner: unknown, name: string): unknown =>
  (owner as Readonly<Record<string, unknown>> | undefined)?.[name]
