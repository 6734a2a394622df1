import type { Ozon } from '../../client.ts'
import type { Posting } from '../../model/posting.ts'
import { givenObjectProblems, misplacedOptions, unknownFields } from '../../names.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { createPostingReader } from '../core/posting-reader.ts'
import { checkOptions, demandClient, refuse, waitProblems } from '../core/requests.ts'
import { SHIP_REQUEST, type ShipRequest } from './request.ts'
import {
  createRun,
  nameOf,
  postingFor,
  SHIP_OPTIONS,
  type ShipOptions,
  type ShipOutcome,
  shipItem,
} from './ship-item.ts'

const NOTHING = 'Nothing was shipped'

/**
 * Packs a posting: plans the calls, refuses before any of them what cannot be done, tells Ozon of countries, pieces and
 * boxes as far as needed, packs, and waits until Ozon's own state says done. When Ozon fails to pack it is asked again. A
 * lost answer is looked up before anything is sent a second time; with a journal that survives, the same call goes on
 * after a crash.
 *
 * Gives `done` with the postings that resulted and what each line became, `failed` with all reasons at once, `unknown` with
 * advice, or `planned` with `dryRun`. Rejects with the signal's reason and with the journal's error, and with a
 * `RequestInvalidError` for wrong options. Ozon: POST /v4/posting/fbs/ship and
 * /v4/posting/fbs/ship/package; that a 200 proves nothing and the state decides is documented.
 *
 * @example
 * const outcome = await ship(ozon, posting, { packages }, { journal: fileIntents('ship.jsonl') })
 * if (outcome.outcome === 'done') console.log(outcome.value.lines)
 */
export async function ship(
  ozon: Ozon,
  posting: Posting | string,
  request: ShipRequest = {},
  options: ShipOptions = {},
): Promise<ShipOutcome> {
  demandClient(ozon)
  checkOptions(NOTHING, options, SHIP_OPTIONS)
  const place = { names: SHIP_OPTIONS, argument: 'the fourth argument' }
  const shape = givenObjectProblems('request', request)
  refuse(NOTHING, [
    ...misplacedOptions(posting, 'posting', place),
    ...(shape.length > 0 ? shape : unknownFields(request, SHIP_REQUEST, '', place)),
    ...waitProblems(options.waitMs),
  ])
  const { signal } = options
  const run = createRun(ozon, options, createPostingReader(ozon, { signal }))
  const job = { item: nameOf(posting), posting: postingFor(run, posting), request }
  return inOneWork(ozon, async () => (await shipItem(run, job)).outcome)
}
