import { carriagesToHandOver, postingsHandedOver } from '../carriages/handover.ts'
import { mayBeMissed, missParcel } from '../carriages/missing.ts'
import { type Move, movePosting, moveProblem } from '../postings/moves.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'
import type { Chances } from './chances.ts'

const HOUR_MS = 3_600_000

const BY_DRIVER: Move = {
  to: 'driver_pickup',
  substatus: 'posting_driver_pick_up',
  actor: 'carrier',
  because: 'a driver collected it',
}
const AT_THE_DOOR: Move = {
  to: 'acceptance_in_progress',
  substatus: 'posting_acceptance_in_progress',
  actor: 'Ozon',
  because: 'the carriage is being accepted',
}
const SCANNED: Move = {
  to: 'delivering',
  substatus: 'posting_on_way_to_city',
  actor: 'Ozon',
  because: 'scanned in',
}
/** Once an hour, carriages whose day has come are fetched or brought, and their postings are scanned, or missed. */
export function scanCarriages(world: World, chances: Chances): void {
  const round = (): void => {
    for (const carriage of carriagesToHandOver(world)) {
      for (const posting of postingsHandedOver(world, carriage)) scan(world, chances, posting)
    }
    world.after(HOUR_MS, round)
  }
  world.after(HOUR_MS, round)
}

function scan(world: World, chances: Chances, posting: PostingRecord): void {
  const { random } = world
  if (random.chance(chances.missed)) {
    if (mayBeMissed(posting)) missParcel(world, posting)
    return
  }
  const move = scanOf(world, chances)
  if (moveProblem(posting, move) === undefined) movePosting(world, posting, move)
}

function scanOf({ random }: World, { collectedByDriver }: Chances): Move {
  if (random.chance(collectedByDriver)) return BY_DRIVER
  return random.chance(0.5) ? AT_THE_DOOR : SCANNED
}
