import { expect, test } from 'vitest'
import { loadFacts, type SchemaFact } from '../../spec/facts.ts'
import { isPrivate } from '../../src/internal/private-names.ts'

/** Words by which a field may be about a person: who, where, by what reached, what driven, what written. */
const ABOUT_PEOPLE =
  /name|phone|mail|address|nick|plate|vehicle|driver|car_(model|number)|street|house(?!s?_?id)|apartment|floor|entrance|intercom|city|region|district|zip|^lat|latitude|^long|longitude|coord|comment|passport|inn$|kpp$|ogrn|^pin|pickup_code$|recipient|buyer|^client|customer|courier|user|photo|contact|message$|^text$|base64_content/

/** Names of goods, places, documents and kinds, and numbers, flags and dates: nobody is known by them. */
const ABOUT_NOBODY = new RegExp(
  [
    '(product|offer|warehouse|cluster|provider|method|attribute|platform|place|file|display|short|sys|iana|group|currency|company_names|state|status|type|reason)_?(sys_)?names?$',
    '^(name|state_name|visual_status_name|transport_company_names|return_reason_name)$',
    '(id|ids|date|date_begin|date_end|range|type|price|status|at|amount|code|days|currency|moment|enabled|url|count|required|deleted|available|availability|allowability|info|rfbs)$',
    '^(message|error_message|messages|warehouse|vehicles)$',
    'warehouse|dropoff|pick_?up_point|region_code|country|not_available|(from|to)_message|unread|coinvestment|capacity',
    '^(able|is|has|can|added)_',
  ].join('|'),
)

const facts = loadFacts()

function fieldsIn({ properties = {}, items }: Partial<SchemaFact>): readonly string[] {
  const own = Object.entries(properties).flatMap(([name, each]) => [name, ...fieldsIn(each)])
  return items === undefined ? own : [...own, ...fieldsIn(items)]
}

test('every documented field that may be about a person is private, or known to be about nobody', () => {
  const bodies = Object.values(facts.schemas.operations).flatMap(({ request, answer }) => [request, answer])
  const names = new Set(bodies.flatMap(schema => (schema === undefined ? [] : fieldsIn(schema))))
  expect(names.size).toBeGreaterThan(1_000)
  const open = [...names].filter(name => ABOUT_PEOPLE.test(name) && !isPrivate(name) && !ABOUT_NOBODY.test(name))
  expect(open).toEqual([])
})

test('fields by which a person is known are private in every spelling', () => {
  const names = ['wechat_nickname', 'vehicle_license_plate', 'cancel_reason_message', 'recipient_middle_name']
  const more = [
    'Buyer-Phone',
    'zipCode',
    'driver_phone',
    'pickup_code',
    'client_name',
    'courier_phones',
    'house_number',
  ]
  for (const name of [...names, ...more]) expect(isPrivate(name), name).toBe(true)
  for (const name of ['posting_number', 'sku', 'status', 'warehouse_id', 'code']) expect(isPrivate(name)).toBe(false)
})
