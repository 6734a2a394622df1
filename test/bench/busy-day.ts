// Ten thousand postings from "waiting to be packed" to the documents of their carriage, on the sandbox's clock: 100 ms for
// each answer, at most 50 requests a second. Beside the figure stands what the requests alone take at that limit.
import { type BusyDayTimes, playBusyDay } from './play-busy-day.ts'

const GOAL = 1.25
/** What is measured is how requests are sent, so Ozon's own times count for nothing here. */
const AT_ONCE = { labelReadyMs: 0, labelTaskMs: 0, actFormingMs: 0 }
/** From the last ship call to documents, by the usual times of the sandbox: 4 s to pack, a minute to form them. */
const OZON_SECONDS = 64

const quick = await playBusyDay({ seed: 'busy-day', behaviour: AT_ONCE })
print('Ozon makes labels and documents at once', quick)
printRatio(quick.seconds / quick.floorSeconds, `goal: at most ${GOAL}, ${isMet(quick) ? 'met' : 'MISSED'}`)
for (const [operation, count] of [...quick.calls].toSorted(([, a], [, b]) => b - a)) {
  console.log(`  ${String(count).padStart(7)} ${operation}`)
}

const usual = await playBusyDay({ seed: 'busy-day' })
print('\nLabels are ready 45 s after packing, and documents a minute after approval', usual)
const least = usual.floorSeconds + OZON_SECONDS
printRatio(usual.seconds / least, `to the ${least.toFixed(1)} s of the requests and Ozon's own ${OZON_SECONDS} s`)

function isMet({ seconds, floorSeconds }: BusyDayTimes): boolean {
  return seconds <= GOAL * floorSeconds
}

function printRatio(ratio: number, words: string): void {
  console.log(`  ratio ${ratio.toFixed(3)} (${words})`)
}

function print(title: string, { postings, seconds, floorSeconds, floorRequests, parts }: BusyDayTimes): void {
  const floor = `${floorRequests} requests alone take ${floorSeconds.toFixed(1)} s`
  const moments = Object.entries(parts).map(([part, at]) => `${part} at ${at.toFixed(1)} s`)
  console.log(`${title}:\n  ${postings} postings in ${seconds.toFixed(1)} s; ${floor}\n  ${moments.join(', ')}`)
}
