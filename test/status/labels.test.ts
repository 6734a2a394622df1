import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { Flow } from '../../src/model/scheme.ts'
import type { Language } from '../../src/status/label-key.ts'
import { parseStatusLabel, statusLabel, statusWords, substatusWords } from '../../src/status/labels.ts'
import { allFlows } from '../../src/status/table.ts'
import { knownStatuses, knownSubstatuses } from '../../src/wire/values.ts'

const { labels } = loadFacts().status
const languages: readonly Language[] = ['en', 'ru', 'zh']

describe('the labels of Ozon’s order table', () => {
  it.each([
    ['Dispute', 'arbitration'],
    ['Waiting for shipment', 'awaiting_deliver'],
    ['Waiting for stock', 'awaiting_packaging'],
    ['Cancelled', 'cancelled'],
    ['Signed for', 'delivered'],
    ['In Transit', 'delivering'],
    ['Not Accepted', 'not_accepted'],
  ])('%s means %s', (label, status) => {
    expect(parseStatusLabel(label).status).toBe(status)
  })

  it('Dispute is the buyer’s on rFBS and FBP, and without a scheme that is an alternative', () => {
    const of = (scheme: string): unknown => parseStatusLabel('Dispute', { scheme }).status
    expect([of('fbs'), of('rfbs'), of('fbp'), of('RFBS_3PL'), of('fbo')]).toEqual([
      'arbitration',
      'client_arbitration',
      'client_arbitration',
      'client_arbitration',
      undefined,
    ])
    expect(parseStatusLabel('Dispute').alternatives?.map(each => each.status)).toEqual(['client_arbitration'])
  })
})

describe('every label of the facts', () => {
  it.each(labels.map(each => [`${each.label} (${each.status})`, each] as const))(
    '%s resolves as written',
    (_, label) => {
      const { schemes = allFlows, status, substatus, grade, language } = label
      for (const scheme of schemes) {
        const parsed = parseStatusLabel(label.label, { scheme, language })
        expect(parsed).toMatchObject({ status, evidence: grade, ...(substatus === undefined ? {} : { substatus }) })
      }
    },
  )

  it.each(allFlows)('is not taken for a label of another flow on %s', flow => {
    const mistaken = labels.flatMap(({ label }) => {
      const { status } = parseStatusLabel(label, { scheme: flow })
      const here = labels.filter(each => each.label === label && isFor(each.schemes, flow)).map(each => each.status)
      const right = here.length === 0 ? status === undefined : here.some(each => each === status)
      return right ? [] : [`${label} → ${status}`]
    })
    expect(mistaken).toEqual([])
  })

  it('for FBS is inferred for click and collect', () => {
    expect(parseStatusLabel('Arbitration', { scheme: 'CNC' })).toEqual({ status: 'arbitration', evidence: 'inferred' })
    expect(parseStatusLabel('Delivered', { scheme: 'CNC' }).evidence).toBe('documented')
  })
})

const isFor = (schemes: readonly string[] | undefined, flow: Flow): boolean =>
  schemes?.some(each => each === flow || (flow === 'CNC' && each === 'FBS')) ?? true

/** Another spelling of the same label: letter case, spaces, punctuation, ё. */
const spelt = fc
  .tuple(
    fc.constantFrom(...labels),
    fc.array(fc.constantFrom('', ' ', '\t', '-', '.', '_', '\u00a0')),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([label, between, upper, yo]) => {
    const cased = upper ? label.label.toUpperCase() : label.label.toLowerCase()
    const lettered = yo
      ? cased.replaceAll('е', 'ё').replaceAll('Е', 'Ё')
      : cased.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
    return {
      label,
      other: Array.from(lettered, (letter, at) => `${letter}${between[at % (between.length || 1)] ?? ''}`).join(''),
    }
  })

describe('the spelling of a label', () => {
  it('does not matter in case, spaces, punctuation and ё', () => {
    fc.assert(
      fc.property(spelt, fc.constantFrom(undefined, ...allFlows), ({ label, other }, scheme) => {
        const [as, so] = [parseStatusLabel(label.label, { scheme }), parseStatusLabel(other, { scheme })]
        expect([so.status, so.substatus]).toEqual([as.status, as.substatus])
      }),
      { numRuns: 500 },
    )
  })

  it('does not matter in endings of gender and number, nor between British and American', () => {
    for (const label of ['Отменён', 'Отменена', 'Отменено', 'ОТМЕНЕНЫ'])
      expect(parseStatusLabel(label).status).toBe('cancelled')
    for (const label of ['Доставлен', 'доставлены']) expect(parseStatusLabel(label).status).toBe('delivered')
    expect(parseStatusLabel('Спорное').status).toBe('arbitration')
    expect(parseStatusLabel('Ожидают отгрузки').status).toBe('awaiting_deliver')
    expect(parseStatusLabel('Not accepted at the sorting centre').status).toBe('not_accepted')
    expect(parseStatusLabel('Cancelled due to shipment split').status).toBe('cancelled_from_split_pending')
  })

  it('of one spelling that is documented speaks for the others', () => {
    expect(parseStatusLabel('Отменены').evidence).toBe('documented')
    expect(parseStatusLabel('Отменен').evidence).toBe('observed (unpublished)')
  })
})

describe('a label that is not known', () => {
  it('has no status, and suggestions of labels that look like it', () => {
    expect(parseStatusLabel('Awaiting pakaging')).toEqual({
      status: undefined,
      suggestions: ['Awaiting packaging', 'Awaiting shipping'],
    })
    expect(parseStatusLabel('Ready for shipment', { scheme: 'rfbs' })).toEqual({
      status: undefined,
      suggestions: ['Ready for shipping'],
    })
    expect(parseStatusLabel('')).toEqual({ status: undefined, suggestions: [] })
    expect(parseStatusLabel('???').status).toBeUndefined()
  })

  it('in the language that was asked for is not looked up in others', () => {
    expect(parseStatusLabel('Delivered', { language: 'ru' }).status).toBeUndefined()
    expect(parseStatusLabel('Доставлено', { language: 'ru' }).status).toBe('delivered')
  })

  it('but is a code of Ozon’s is understood', () => {
    expect(parseStatusLabel('awaiting_deliver')).toEqual({ status: 'awaiting_deliver', evidence: 'documented' })
    expect(parseStatusLabel(' AWAITING_DELIVER ', { language: 'zh' }).status).toBe('awaiting_deliver')
    expect(parseStatusLabel('posting_in_carriage')).toMatchObject({
      status: 'awaiting_deliver',
      substatus: 'posting_in_carriage',
    })
    expect(parseStatusLabel('posting_created').alternatives?.map(each => each.status)).toEqual(['awaiting_packaging'])
    expect(parseStatusLabel('ship_in_process', { scheme: 'fbo' }).status).toBeUndefined()
  })

  it('because it is no label at all is refused, like a language or scheme that does not exist', () => {
    const wrong: readonly (() => unknown)[] = [
      () => parseStatusLabel(undefined as unknown as string),
      () => parseStatusLabel('Delivered', { language: 'de' as Language }),
      () => parseStatusLabel('Delivered', { scheme: 'drone' }),
      () => statusLabel('delivered', 'de' as Language),
    ]
    for (const ask of wrong) expect(ask).toThrow(/must be/)
    try {
      wrong[0]?.()
    } catch (error) {
      expect(isRequestInvalidError(error)).toBe(true)
    }
  })
})

describe('the way back', () => {
  it.each(languages)('gives each status a word in %s that means it again', language => {
    for (const status of knownStatuses) {
      expect(parseStatusLabel(statusLabel(status, language), { language }).status, status).toBe(status)
    }
  })

  it('takes the best proven word, and marks what is ours', () => {
    expect(statusLabel('awaiting_deliver', 'ru')).toBe('Ожидает отгрузки')
    expect(statusWords('awaiting_packaging')?.en).toEqual({ text: 'Awaiting packaging', evidence: 'documented' })
    expect(statusWords('ship_in_process')?.ru).toEqual({ text: 'Идёт сборка', evidence: 'ours' })
    expect(parseStatusLabel('идет сборка')).toEqual({ status: 'ship_in_process', evidence: 'ours' })
  })

  it('gives each substatus words, too', () => {
    for (const substatus of knownSubstatuses) {
      for (const language of languages) expect(substatusWords(substatus)?.[language].text).not.toBe('')
    }
    expect(substatusWords('posting_in_courier_service')?.ru).toEqual({ text: 'Курьер в пути', evidence: 'documented' })
    expect(substatusWords('posting_registered')?.ru.evidence).toBe('ours')
  })

  it('leaves what is not known as it is', () => {
    expect(statusLabel('teleported', 'ru')).toBe('teleported')
    expect([statusWords('teleported'), substatusWords('teleported')]).toEqual([undefined, undefined])
  })
})
