import { mix } from './random.ts'
import type { World } from './world.ts'

/** Ids of messages are uint64 far beyond what a double holds, so they are kept as digits. */
const FIRST_MESSAGE = 3_000_000_000_118_000_000n

/** The id of a message: later ones are greater. */
export const nextMessageId = (world: World): string => String(FIRST_MESSAGE + BigInt(world.nextId(0)))

/** An id in the form of a UUID. */
export function nextUuid(world: World): string {
  const number = Number(world.nextId(0))
  const hex = [1, 2, 3, 4]
    .map(salt =>
      mix(number * 4 + salt)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)]
  return parts.join('-')
}
