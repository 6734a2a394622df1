import { AnswerInvalidError } from '../errors.ts'
import type { Company, RatingValue, Role, Roles, SellerInfo, SellerRating, Subscription } from '../model/account.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, type Into, isSource, object, objects, part, readInto } from './part.ts'
import { flag, id, instant, number, text, texts } from './readers.ts'

const ROLE = part<Role>('roles[]', undefined, [
  ['name', 'name', text],
  ['methods', 'methods', texts],
])

const ROLES = part<Roles>('', undefined, [
  ['expires_at', 'expiresAt', instant],
  ['roles', 'roles', objects(ROLE, () => ({ name: '', methods: [] }))],
])

const COMPANY = part<Company>('company', undefined, [
  ['name', 'name', text],
  ['legal_name', 'legalName', text],
  ['country', 'country', text],
  ['currency', 'currency', text],
  ['inn', 'inn', id],
  ['ogrn', 'ogrn', id],
  ['ownership_form', 'ownershipForm', text],
  ['tax_system', 'taxSystem', text],
])

const SUBSCRIPTION = part<Subscription>('subscription', undefined, [
  ['is_premium', 'isPremium', flag],
  ['type', 'type', text],
])

/** The three flags stand in an object of their own; the model has them beside the value. */
function lights(slot: string): Into<RatingValue> {
  const LIGHTS = part<RatingValue>(`ratings[].${slot}.status`, undefined, [
    ['danger', 'isDanger', flag],
    ['premium', 'isPremium', flag],
    ['warning', 'isWarning', flag],
  ])
  return (value, model, field, notes) => {
    if (isSource(value)) readInto(LIGHTS, value, model, notes)
    else notes.note('wrong-type', field.path)
  }
}

const ratingValue = (slot: string): ReturnType<typeof object<RatingValue>> =>
  object(
    part<RatingValue>(`ratings[].${slot}`, undefined, [
      ['value', 'value', number],
      ['formatted', 'formatted', text],
      ['date_from', 'from', instant],
      ['date_to', 'to', instant],
      ['status', lights(slot)],
    ]),
  )

const RATING = part<SellerRating>('ratings[]', undefined, [
  ['name', 'name', text],
  ['rating', 'rating', text],
  ['status', 'status', text],
  ['value_type', 'valueType', text],
  ['current_value', 'current', ratingValue('current_value')],
  ['past_value', 'past', ratingValue('past_value')],
])

const SELLER = part<SellerInfo>('', undefined, [
  ['company', 'company', object(COMPANY)],
  ['subscription', 'subscription', object(SUBSCRIPTION)],
  ['ratings', 'ratings', objects(RATING)],
])

/** The answer of /v1/roles. */
export function decodeRoles(answer: unknown, notes: DriftNotes): Roles {
  const model: Draft<Roles> = { roles: [] }
  readInto(ROLES, asSource(answer, '/v1/roles'), model, notes)
  // `roles` was set before reading.
  return model as Roles
}

/** The answer of /v1/seller/info. */
export function decodeSellerInfo(answer: unknown, notes: DriftNotes): SellerInfo {
  const model: Draft<SellerInfo> = { ratings: [] }
  readInto(SELLER, asSource(answer, '/v1/seller/info'), model, notes)
  // `ratings` was set before reading.
  return model as SellerInfo
}

function asSource(answer: unknown, operation: string): Readonly<Record<string, unknown>> {
  if (isSource(answer)) return answer
  const next = 'Call again; if it stays so, update ozon-orders or read it with ozon.request.'
  throw new AnswerInvalidError(`${operation} answered with something that is no object. ${next}`, {
    operation,
    outcome: 'accepted',
    attempts: 1,
  })
}
