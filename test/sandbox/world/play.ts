import { carriageDeeds } from './carriage-deeds.ts'
import { historyProblems } from './check-histories.ts'
import { listingProblems } from './check-listing.ts'
import { conservationProblems, stateProblems } from './check-state.ts'
import { stockProblems } from './check-stock.ts'
import { deliveryDeeds } from './delivery-deeds.ts'
import { packingDeeds } from './packing-deeds.ts'
import { readingDeeds } from './reading-deeds.ts'
import { replay } from './replay.ts'
import { type Deed, Scene } from './scene.ts'
import { clockDeeds, faultDeeds, leverDeeds } from './world-deeds.ts'

/** Who acts next, and how often. */
const ACTORS: readonly { readonly deeds: readonly Deed[]; readonly weight: number }[] = [
  { deeds: packingDeeds, weight: 22 },
  { deeds: carriageDeeds, weight: 16 },
  { deeds: deliveryDeeds, weight: 14 },
  { deeds: readingDeeds, weight: 8 },
  { deeds: clockDeeds, weight: 24 },
  { deeds: leverDeeds, weight: 18 },
  { deeds: faultDeeds, weight: 2 },
]

const FEWEST_STEPS = 30
const MOST_STEPS = 40

/** What came of one world. */
export interface Played {
  readonly problems: readonly string[]
  readonly moves: Scene['watch']['moves']
  readonly operations: ReadonlySet<string>
  readonly faults: number
  readonly steps: readonly string[]
}

/** Plays the world of a number: always the same one. */
export async function play(number: number): Promise<Played> {
  const scene = new Scene(number)
  const steps: string[] = []
  for (let left = scene.dice.int(FEWEST_STEPS, MOST_STEPS); left > 0; left--) {
    const deed = scene.draw(weighted(scene))
    steps.push(deed.name)
    await deed.run(scene)
    scene.world.runDue()
  }
  const listing = await listingProblems(scene)
  const { journal } = scene.sandbox
  const story = replay(journal)
  const requests = journal.filter(entry => entry.kind === 'request')
  return {
    problems: [
      ...scene.problems,
      ...story.problems,
      ...stateProblems(scene, story),
      ...conservationProblems(scene, story),
      ...listing,
      ...stockProblems(scene),
      ...historyProblems(scene),
    ],
    moves: scene.watch.moves,
    operations: new Set(requests.map(({ operation }) => operation)),
    faults: requests.filter(({ fault }) => fault !== undefined).length,
    steps,
  }
}

function weighted(scene: Scene): readonly Deed[] {
  const total = ACTORS.reduce((sum, { weight }) => sum + weight, 0)
  let left = scene.dice.next() * total
  for (const { deeds, weight } of ACTORS) {
    left -= weight
    if (left < 0) return deeds
  }
  return clockDeeds
}
