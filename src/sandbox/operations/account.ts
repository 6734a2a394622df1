import { operations } from '../../wire/operations.ts'
import { fbsErrors, indexOf, turnoverOf } from '../rating-errors.ts'
import { iso } from '../render/common.ts'
import type { Call, Json, OperationTable } from './operation.ts'

const DAY_MS = 86_400_000
const PERIOD_MS = 14 * DAY_MS
/** Percent of what was ordered; the second is where Ozon blocks (inferred: both). */
const WARNING = 1
const DANGER = 4

/** The key that calls, and the seller behind it. */
export const account: OperationTable = {
  '/v1/roles': roles,
  '/v1/seller/info': info,
}

/** What the key of this very call may do, and until when. */
function roles({ key }: Call): Json {
  return {
    expires_at: iso(key.expiresAt),
    roles: key.roles.map(({ name, methods }) => ({
      name,
      methods: methods === 'all' ? Object.keys(operations) : methods,
    })),
  }
}

/** A company without real numbers: this is a sandbox. */
function info(call: Call): Json {
  const { seller } = call
  return {
    company: {
      name: seller.name,
      legal_name: `ООО «${seller.name}»`,
      country: 'Россия',
      currency: seller.currency,
      inn: '0000000000',
      ogrn: '0000000000000',
      ownership_form: 'Частная собственность',
      tax_system: 'USN',
    },
    ratings: [errorRating(call)],
    subscription: { is_premium: seller.subscription !== 'UNSPECIFIED', type: seller.subscription },
  }
}

/** Ozon tells more ratings; this one follows from what happens in the sandbox. */
function errorRating(call: Call): Json {
  const now = call.world.now()
  const current = errorValue(call, now)
  return {
    name: 'Индекс ошибок FBS и rFBS',
    rating: 'rating_index_fbs',
    value_type: 'INDEX',
    status: current.status.danger ? 'CRITICAL' : current.status.warning ? 'WARNING' : 'OK',
    current_value: current,
    past_value: errorValue(call, now - PERIOD_MS),
  }
}

function errorValue({ world, seller }: Call, to: number) {
  const from = to - PERIOD_MS
  const value = indexOf(fbsErrors(world, seller, from, to), turnoverOf(world, seller, from, to))
  return {
    date_from: iso(from),
    date_to: iso(to),
    formatted: value.toFixed(2),
    value,
    status: { danger: value >= DANGER, premium: value < WARNING, warning: value >= WARNING },
  }
}
