import { type KeyRefusal, keyRefusals } from '../../wire/key-refusals.ts'
import type { Seller } from '../records/seller.ts'
import type { KeyRecord } from '../records/shop.ts'
import type { World } from '../world.ts'
import { CODES, denied, Refusal } from './refusal.ts'

export interface Admitted {
  readonly seller: Seller
  readonly key: KeyRecord
}

/** Who calls, from the two headers; throws what Ozon answers to strangers. */
export function admit(world: World, headers: Headers, path: string, needsOAuth: boolean): Admitted {
  const clientId = headers.get('client-id') ?? ''
  const given = headers.get('api-key') ?? ''
  if (needsOAuth && headers.get('authorization') === null) throw denied('method is not allowed')
  if (clientId === '' || given === '') {
    throw refusedKey('missing')
  }
  if (!/^[1-9]\d*$/.test(clientId)) {
    throw new Refusal(400, CODES.invalid, 'Client-Id header value should be positive integer')
  }
  const seller = world.sellers.get(clientId)
  const key = seller?.keys.find(each => each.key === given)
  if (seller === undefined || key === undefined) {
    throw refusedKey('invalid')
  }
  refuseExpired(key, world.now())
  if (!mayCall(key, path)) throw denied('Api-Key is missing a required role for a method')
  return { seller, key }
}

function refuseExpired({ expiresAt }: KeyRecord, now: number): void {
  if (expiresAt <= now) throw refusedKey('deactivated')
}

/** Ozon's words about a key, with the first of the numbers that they are known to come with. */
function refusedKey(means: KeyRefusal['means']): Refusal {
  const { message, answers } = keyRefusals.find(each => each.means === means) ?? { message: means, answers: [] }
  const { httpStatus, code } = answers[0] ?? { httpStatus: 401, code: CODES.unauthenticated }
  return new Refusal(httpStatus, code, message)
}

/** Any key may ask for its own roles: how else would its holder learn what it lacks (inferred). */
function mayCall({ roles }: KeyRecord, path: string): boolean {
  return path === '/v1/roles' || roles.some(({ methods }) => methods === 'all' || methods.includes(path))
}
