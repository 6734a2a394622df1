import type { ContainerTask } from '../records/containers.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'

/** The two halves of a task: what is shown while it runs, and what it does. */
export interface TaskWork {
  readonly begin?: () => void
  /** Does what can still be done and tells what went wrong. */
  readonly finish: () => string | undefined
}

/** Starts work that goes on after the answer; half of its time it waits. */
export function startTask(world: World, seller: Seller, { begin, finish }: TaskWork): ContainerTask {
  const task: ContainerTask = { id: world.nextId(5_800_000_000_000), state: 'pending', errorMessage: '' }
  seller.containers.addTask(task)
  const { containerTaskMs } = world.behaviour
  world.after(containerTaskMs / 2, () => {
    task.state = 'in_progress'
    begin?.()
  })
  world.after(containerTaskMs, () => {
    const problem = finish()
    task.state = problem === undefined ? 'completed' : 'failed'
    task.errorMessage = problem ?? ''
  })
  return task
}
