import type { Tariff, TariffStep, TariffTerms } from '../model/tariff.ts'
import { postingFields } from '../wire/posting-fields.ts'
import { money } from './money.ts'
import { type Draft, type Into, object, objects, part, type Read, type Side } from './part.ts'
import { instant, number, text } from './readers.ts'

type Slot = 'current' | 'next'

/** Ozon writes the terms flat, with a prefix; the model nests them. */
function flat(slot: Slot): Side<Tariff>[] {
  const currency = `${slot}_tariff_charge_currency_code`
  const to = <K extends keyof TariffTerms>(name: K, read: Read<NonNullable<TariffTerms[K]>>): Into<Tariff> => {
    return (value, model, field, notes, source) => {
      const got = read(value, field, notes, source)
      if (got === undefined) return
      const terms: Draft<TariffTerms> = model[slot] ?? {}
      terms[name] = got
      model[slot] = terms
    }
  }
  return [
    [`${slot}_tariff_rate`, to('rate', number)],
    [`${slot}_tariff_type`, to('type', text)],
    [`${slot}_tariff_charge`, to('charge', money(currency))],
    [`${slot}_tariff_min_charge`, to('minCharge', money())],
    [`${slot}_tariff_starts_at`, to('startsAt', instant)],
    [currency, () => undefined],
  ]
}

const terms = (name: string): Read<TariffTerms> =>
  object(
    part<TariffTerms>(`tariffication.${name}`, undefined, [
      ['tariff_rate', 'rate', number],
      ['tariff_type', 'type', text],
      ['tariff_charge', 'charge', money()],
      ['min_charge', 'minCharge', money()],
      ['tariff_starts_at', 'startsAt', instant],
    ]),
  )

/** The same terms in an object, which fills what the flat fields leave open. */
function nested(slot: Slot): Side<Tariff> {
  const read = terms(slot)
  return [
    slot,
    (value, model, field, notes, source) => {
      const told = read(value, field, notes, source)
      if (told !== undefined) model[slot] = { ...told, ...model[slot] }
    },
  ]
}

export const tariff = object(
  part<Tariff>(
    'tariffication',
    postingFields['tariffication'],
    [
      ...flat('current'),
      ...flat('next'),
      nested('current'),
      nested('next'),
      ['first_tariff_step', 'first', terms('first_tariff_step')],
    ],
    { odd: 'current next first_tariff_step' },
  ),
)

export const tariffSteps = objects(
  part<TariffStep>('tariffication_steps[]', postingFields['tariffication_steps[]'], [
    ['tariff_deadline_at', 'until', instant],
    ['tariff_rate', 'rate', number],
    ['tariff_type', 'type', text],
    ['tariff_charge', 'charge', money()],
    ['min_charge', 'minCharge', money()],
  ]),
)
