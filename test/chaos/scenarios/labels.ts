import { printLabels } from '../../../src/workflows/index.ts'
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'

const PER_FILE = 2

/** The posting numbers on the pages of a PDF of the sandbox, whose texts are not compressed. */
function printedIn(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('latin1').decode(bytes)
  return [...text.matchAll(/\((\d{4,}-\d{4}-\d)\)/g)].flatMap(([, number]) => number ?? [])
}

export const labelScenarios: readonly Scenario[] = [
  {
    workflow: 'printLabels',
    name: 'print labels',
    // A label task changes nothing; what matters is that no parcel gets two labels, or none, of one report.
    isGuarded: true,
    moods: dice => ({ labelTaskFailure: dice.pick([0, 0.3]), labelTaskMs: dice.pick([0, 5_000, 40_000]) }),
    open: options => {
      const items = numbers(options.count)
      const postings = items.map(number => ({ number, status: 'awaiting_deliver' as const }))
      const shop = openShop({ ...options, behaviour: { labelReadyMs: 0, ...options.behaviour } }, { postings })
      let printed: readonly string[] = []
      return {
        sandbox: shop.sandbox,
        shop,
        items,
        call: async (ozon, { journal }) => {
          const report = await printLabels(ozon, items, { size: 'big', perFile: PER_FILE, journal })
          printed = report.files.flatMap(file => printedIn(file.bytes()).map(number => `label ${number}`))
          return claimsOf(report.postings)
        },
        truthOf: item =>
          truthOf(
            printed.filter(each => each === `label ${item}`),
            [`label ${item}`],
          ),
      }
    },
  },
]
