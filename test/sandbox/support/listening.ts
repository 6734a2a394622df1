import type { SandboxOptions } from '../../../src/sandbox/index.ts'
import { Levers } from '../../../src/sandbox/levers.ts'
import { worldOf } from '../../../src/sandbox/sandbox.ts'
import type { World } from '../../../src/sandbox/world.ts'
import { type Opened, openSandbox } from './open.ts'
import { type Push, pushReader } from './push-judge.ts'

export interface Listened extends Opened {
  readonly world: World
  readonly levers: Levers
  /** Every push but TYPE_PING, in the order of arrival. */
  readonly pushes: Push[]
  /** The same, by their types alone. */
  types(): readonly string[]
}

/** A sandbox with one function connected for everything, which accepts all. */
export function listenIn(options: SandboxOptions = {}): Listened {
  const opened = openSandbox(options)
  const pushes: Push[] = []
  const read = pushReader()
  opened.sandbox.pushes.connect(async request => {
    const push = await read(request)
    if (push.message_type !== 'TYPE_PING') pushes.push(push)
  })
  const world = worldOf(opened.sandbox)
  return { ...opened, world, levers: new Levers(world), pushes, types: () => pushes.map(each => each.message_type) }
}
