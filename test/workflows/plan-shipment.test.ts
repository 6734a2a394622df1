import { describe, expect, it } from 'vitest'
import type { PostingExemplars } from '../../src/model/mark.ts'
import type { Posting } from '../../src/model/posting.ts'
import { aPosting, type PostingSeed } from '../../src/testing/index.ts'
import { describePlan } from '../../src/workflows/ship/describe-plan.ts'
import { planShipment, type ShipPlan } from '../../src/workflows/ship/plan.ts'
import type { ShipRequest } from '../../src/workflows/ship/request.ts'

const GS = '\u001d'
const MUG = '11'
const BOOK = '12'
const mark = (serial: string): string => `010460123456789321${serial}${GS}93dGVz`
const pieceWith = (serial: string) => ({ marks: [{ mark: mark(serial), type: 'mandatory_mark' }] })

/** Two mugs and three books, waiting to be packed. */
function posting(fields: Partial<Posting> = {}, seed: PostingSeed = {}): Posting {
  const made = aPosting({ number: '1-1-1', ...seed })
  const [line] = made.lines
  if (line === undefined) throw new Error('A posting has a line.')
  const lines = [
    { ...line, sku: MUG, name: 'Mug', quantity: 2 },
    { ...line, sku: BOOK, name: 'Book', quantity: 3 },
  ]
  return Object.assign(made, { requirements: {}, lines, ...fields })
}

const steps = ({ calls }: ShipPlan): readonly string[] => calls.map(({ step }) => step)
const rules = ({ problems }: ShipPlan): readonly string[] => problems.map(({ field, rule }) => `${field} ${rule}`)

describe('a plan', () => {
  it('packs everything in one package when nothing else is wanted', () => {
    const plan = planShipment(posting())
    expect(plan).toMatchObject({ postingNumber: '1-1-1', isReady: true, missing: [], problems: [] })
    expect(plan.calls).toEqual([
      {
        step: 'ship',
        operation: '/v4/posting/fbs/ship',
        effect: 'write',
        on: '1-1-1',
        packages: [
          {
            lines: [
              { sku: MUG, quantity: 2 },
              { sku: BOOK, quantity: 3 },
            ],
          },
        ],
      },
      { step: 'wait-for-packing', operation: '/v4/posting/fbs/list', effect: 'read', on: '1-1-1' },
    ])
  })

  it('packs several packages with one call, and lines of one product together', () => {
    const [mugs, books] = posting().lines
    if (mugs === undefined || books === undefined) throw new Error('There are two lines.')
    const twice = posting({ lines: [mugs, { ...mugs, quantity: 1 }, books] })
    const packages = [{ lines: [{ sku: MUG, quantity: 3 }] }, { lines: [{ sku: BOOK, quantity: 3 }], weightGrams: 5 }]
    const { calls } = planShipment(twice, { packages })
    expect(calls[0]).toMatchObject({ step: 'ship', packages: [packages[0], { lines: [{ sku: BOOK, quantity: 3 }] }] })
  })

  it('packs part after part when the rest stays', () => {
    const packages = [
      { lines: [{ sku: MUG, quantity: 1, exemplarIds: ['7'] }] },
      { lines: [{ sku: BOOK, quantity: 1 }] },
    ]
    const { calls } = planShipment(posting(), { packages, leaveRest: true })
    expect(calls).toMatchObject([
      {
        step: 'ship-package',
        at: 0,
        lines: packages[0]?.lines,
        rest: [
          { sku: MUG, quantity: 1 },
          { sku: BOOK, quantity: 3 },
        ],
      },
      {
        step: 'ship-package',
        at: 1,
        lines: packages[1]?.lines,
        rest: [
          { sku: MUG, quantity: 1 },
          { sku: BOOK, quantity: 2 },
        ],
      },
      { step: 'wait-for-packing' },
    ])
    const everything = [
      {
        lines: [
          { sku: MUG, quantity: 2 },
          { sku: BOOK, quantity: 3 },
        ],
      },
    ]
    expect(steps(planShipment(posting(), { packages: everything, leaveRest: true }))).toEqual([
      'ship',
      'wait-for-packing',
    ])
  })

  it('splits off before it packs the rest', () => {
    const splitOff = [{ lines: [{ sku: BOOK, quantity: 3 }] }]
    const { calls } = planShipment(posting(), { splitOff })
    expect(calls).toMatchObject([
      { step: 'split', operation: '/v1/posting/fbs/split', parts: splitOff },
      { step: 'ship', packages: [{ lines: [{ sku: MUG, quantity: 2 }] }] },
      { step: 'wait-for-packing' },
    ])
  })

  it('takes traceable goods apart, and plans for both postings', () => {
    const [mugs, books] = posting().lines
    if (mugs === undefined || books === undefined) throw new Error('There are two lines.')
    const mixed = posting({ lines: [mugs, { ...books, isBlrTraceable: true }], requiresBlrTraceableAttributes: true })
    const plan = planShipment(mixed, { splitTraceable: true })
    expect(plan.calls).toMatchObject([
      { step: 'split-traceable', on: '1-1-1' },
      { step: 'ship', on: '1-1-1', packages: [{ lines: [{ sku: MUG, quantity: 2 }] }] },
      { step: 'wait-for-packing' },
      { step: 'ship', on: 'traceable part of 1-1-1', packages: [{ lines: [{ sku: BOOK, quantity: 3 }] }] },
      { step: 'wait-for-packing' },
    ])
    expect(plan.notes).toEqual([expect.stringContaining('traceability')])
    const packages = [{ lines: [{ sku: BOOK, quantity: 3 }] }]
    const onlyBooks = planShipment(mixed, { splitTraceable: true, leaveRest: true, packages })
    expect(steps(onlyBooks)).toEqual(['split-traceable', 'ship', 'wait-for-packing'])
    expect(rules(planShipment(mixed))).toEqual([expect.stringContaining('splitTraceable must be true')])
    const together = [
      {
        lines: [
          { sku: MUG, quantity: 2 },
          { sku: BOOK, quantity: 3 },
        ],
      },
    ]
    expect(rules(planShipment(mixed, { splitTraceable: true, packages: together }))).toEqual([
      'packages[0] holds traceable goods and others',
    ])
    const splitOff = [{ lines: [{ sku: MUG, quantity: 1 }] }]
    expect(rules(planShipment(mixed, { splitTraceable: true, splitOff }))).toEqual([
      expect.stringContaining('splitOff cannot be given with splitTraceable'),
    ])
  })

  it('tells of countries, pieces and boxes before it packs', () => {
    const needy = posting({
      requirements: { country: [MUG, BOOK], mandatoryMark: [MUG] },
      scheme: 'rfbs',
      flow: 'RFBS_AGG',
      isMultibox: true,
    })
    const request: ShipRequest = {
      countries: { [MUG]: 'TR', [BOOK]: 'RU' },
      productIds: { [BOOK]: '900' },
      marks: [{ sku: MUG, exemplars: [pieceWith('A1'), pieceWith('A2')] }],
      boxes: 2,
    }
    const plan = planShipment(needy, request)
    expect(plan.isReady).toBe(true)
    expect(steps(plan)).toEqual([
      'set-country',
      'set-country',
      'get-pieces',
      'validate-pieces',
      'set-pieces',
      'wait-for-pieces',
      'set-boxes',
      'ship',
      'wait-for-packing',
    ])
    expect(plan.calls[0]).toMatchObject({ sku: MUG, isoCode: 'TR' })
  })

  it('sends no country that nobody asks for, and looks at the drop-off point when asked to', () => {
    const plan = planShipment(posting(), { countries: { [MUG]: 'TR' }, checkDropOff: true })
    expect(steps(plan)).toEqual(['check-drop-off', 'ship', 'wait-for-packing'])
    const other = posting({ scheme: 'rfbs', flow: 'RFBS_SELF' })
    expect(rules(planShipment(other, { checkDropOff: true }))).toEqual(['checkDropOff is possible for FBS only'])
  })

  it('reads the pieces after a country, which may make a declaration necessary', () => {
    const needy = posting({ requirements: { changeCountry: [MUG] } })
    const plan = planShipment(needy, { countries: { [MUG]: 'TR' }, productIds: { [MUG]: '9' } })
    expect(steps(plan)).toEqual(['set-country', 'get-pieces', 'wait-for-pieces', 'ship', 'wait-for-packing'])
  })

  it('asks for the pieces when Ozon wants data and does not say which', () => {
    const unclear = posting({ availableActions: ['cancel', 'ship_with_additional_info'] })
    expect(steps(planShipment(unclear))).toEqual(['get-pieces', 'wait-for-pieces', 'ship', 'wait-for-packing'])
    const pieces: PostingExemplars = { products: [{ sku: MUG, exemplars: [{ id: '1' }, { id: '2' }] }] }
    expect(steps(planShipment(unclear, { pieces }))).toEqual(['ship', 'wait-for-packing'])
  })
})

describe('what is missing', () => {
  it('is named by product, with the number of pieces', () => {
    const needy = posting({
      requirements: {
        country: [MUG],
        gtd: [MUG],
        rnpt: [MUG],
        mandatoryMark: [MUG],
        jwUin: [BOOK],
        imei: [BOOK],
        weight: [BOOK],
      },
      isMultibox: true,
      scheme: 'rfbs',
      flow: 'RFBS_AGG',
    })
    const marks = [{ sku: MUG, exemplars: [{ ...pieceWith('A1'), isGtdAbsent: true }] }]
    const { missing, isReady } = planShipment(needy, { marks })
    expect(isReady).toBe(false)
    expect(missing).toEqual([
      { what: 'country', sku: MUG, name: 'Mug', pieces: 2, of: 2 },
      { what: 'mandatory_mark', sku: MUG, name: 'Mug', pieces: 1, of: 2 },
      { what: 'gtd', sku: MUG, name: 'Mug', pieces: 1, of: 2 },
      { what: 'rnpt', sku: MUG, name: 'Mug', pieces: 2, of: 2 },
      { what: 'jw_uin', sku: BOOK, name: 'Book', pieces: 3, of: 3 },
      { what: 'imei', sku: BOOK, name: 'Book', pieces: 3, of: 3 },
      { what: 'weight', sku: BOOK, name: 'Book', pieces: 3, of: 3 },
      { what: 'boxes' },
    ])
  })

  it('is only what is packed now', () => {
    const needy = posting({ requirements: { mandatoryMark: [MUG, BOOK] } })
    const packages = [{ lines: [{ sku: MUG, quantity: 1 }] }]
    expect(planShipment(needy, { packages, leaveRest: true }).missing).toEqual([
      { what: 'mandatory_mark', sku: MUG, name: 'Mug', pieces: 1, of: 1 },
    ])
  })

  it('is not what the posting shows as saved', () => {
    const needy = posting({
      requirements: { mandatoryMark: [MUG], jwUin: [MUG], imei: [MUG], gtd: [MUG], weight: [MUG], rnpt: [MUG] },
      exemplars: [
        {
          sku: MUG,
          exemplars: [
            { id: '1', mandatoryMark: mark('A1'), jwUin: '5', imeis: ['6'], gtd: '7', weight: 1.5, isRnptAbsent: true },
          ],
        },
      ],
    })
    const { missing } = planShipment(needy)
    expect(missing).toHaveLength(6)
    expect(missing.every(({ pieces, of }) => pieces === 1 && of === 2)).toBe(true)
  })

  it("is not what Ozon's list of pieces has, and what that list wants besides is", () => {
    const saved = { marks: [{ mark: mark('A1'), type: 'mandatory_mark' }] }
    const pieces: PostingExemplars = {
      products: [
        { sku: MUG, isMandatoryMarkNeeded: true, isGtdNeeded: true, exemplars: [{ id: '1', ...saved }, { id: '2' }] },
        { sku: BOOK, isJwUinNeeded: true, isRnptNeeded: true, isWeightNeeded: true, exemplars: [] },
      ],
    }
    const told = [{ sku: MUG, exemplars: [{ ...pieceWith('A2'), gtd: '1' }] }]
    const plan = planShipment(posting(), { pieces, marks: told })
    expect(plan.missing.map(({ what, sku, pieces: lacking }) => `${sku} ${what} ${lacking}`)).toEqual([
      `${MUG} gtd 1`,
      `${BOOK} jw_uin 3`,
      `${BOOK} rnpt 3`,
      `${BOOK} weight 3`,
    ])
  })

  it('is nothing when everything is saved, which is then only looked at', () => {
    const saved = (serial: string) => ({ marks: [{ mark: mark(serial), type: 'mandatory_mark' }] })
    const needy = posting({ requirements: { mandatoryMark: [MUG] } })
    const pieces: PostingExemplars = {
      products: [
        {
          sku: MUG,
          exemplars: [
            { id: '1', ...saved('A1') },
            { id: '2', ...saved('A2') },
          ],
        },
      ],
    }
    const plan = planShipment(needy, { pieces })
    expect(plan.isReady).toBe(true)
    expect(steps(plan)).toEqual(['wait-for-pieces', 'ship', 'wait-for-packing'])
    const again = planShipment(needy, { pieces, marks: [{ sku: MUG, exemplars: [pieceWith('A2'), pieceWith('A1')] }] })
    expect(steps(again)).toEqual(['wait-for-pieces', 'ship', 'wait-for-packing'])
  })
})

describe('what would be refused', () => {
  const one = (sku: string, quantity: unknown) => ({ lines: [{ sku, quantity: quantity as number }] })

  it.each<[string, ShipRequest, readonly string[]]>([
    ['no packages', { packages: [] }, ['packages is empty: leave it out to pack everything in one package']],
    [
      'an empty package',
      { packages: [{ lines: [] }] },
      ['packages[0].lines is empty: a package holds at least one piece'],
    ],
    [
      'a foreign product',
      { packages: [one('99', 1)] },
      ['packages[0].lines[0].sku is no product of this posting, which has 11, 12'],
    ],
    ['no pieces', { packages: [one(MUG, 0)] }, ['packages[0].lines[0].quantity must be a whole number above 0']],
    ['half a piece', { packages: [one(MUG, 0.5)] }, ['packages[0].lines[0].quantity must be a whole number above 0']],
    [
      'a quantity in text',
      { packages: [one(MUG, '1')] },
      ['packages[0].lines[0].quantity must be a whole number above 0'],
    ],
    [
      'more than was ordered',
      { packages: [one(MUG, 2), one(MUG, 1), one(BOOK, 3)] },
      ['packages hold 3 pieces of 11, of which there are 2'],
    ],
    [
      'less than was ordered',
      { packages: [one(MUG, 1)] },
      [
        'packages hold 1 of 2 pieces of 11: pack the others as well, or set leaveRest',
        'packages hold 0 of 3 pieces of 12: pack the others as well, or set leaveRest',
      ],
    ],
    ['packages that are no list', { packages: 'all' as never }, ['packages must be a list of packages']],
    ['lines that are no list', { packages: [{ lines: null as never }] }, ['packages[0].lines must be a list']],
    ['a package that is none', { packages: [null as never] }, ['packages[0] must be an object']],
    [
      'a line that is none',
      { packages: [{ lines: [null as never] }] },
      [expect.stringContaining('packages[0].lines[0].sku'), expect.stringContaining('packages[0].lines[0].quantity')],
    ],
    ['a rest without packages', { leaveRest: true }, ['leaveRest needs packages: what is to be packed now']],
    [
      'to split everything off',
      { splitOff: [one(MUG, 2), one(BOOK, 3)] },
      ['splitOff takes everything: leave something to pack'],
    ],
    [
      'to split nothing off',
      { splitOff: [one(MUG, -1)] },
      ['splitOff[0].lines[0].quantity must be a whole number above 0'],
    ],
    [
      'boxes for FBS',
      { boxes: 2 },
      ["boxes can be told for delivery by Ozon's partners only (rFBS aggregator): give several packages"],
    ],
    ['half a box', { boxes: 0.5 }, ['boxes must be a whole number above 0']],
    ['a country by name', { countries: { [MUG]: 'Turkey' } }, ["countries.11 must be an ISO code such as 'TR'"]],
    ['marks that are no list', { marks: {} as never }, ['marks must be a list']],
    [
      'marks of a foreign product',
      { marks: [{ sku: '99', exemplars: [] }] },
      ['marks[0].sku is no product of this posting, which has 11, 12'],
    ],
    [
      'pieces that are no list',
      { marks: [{ sku: MUG, exemplars: 2 as never }] },
      ['marks[0].exemplars must be a list'],
    ],
    [
      'a product twice',
      {
        marks: [
          { sku: MUG, exemplars: [] },
          { sku: MUG, exemplars: [] },
        ],
      },
      ['marks[1].sku is given twice'],
    ],
    [
      'more pieces than were ordered',
      { marks: [{ sku: MUG, exemplars: [pieceWith('A'), pieceWith('B'), pieceWith('C')] }] },
      ['marks[0].exemplars tell of 3 pieces of 11, of which there are 2'],
    ],
    [
      'a mark for two pieces',
      { marks: [{ sku: MUG, exemplars: [pieceWith('A'), pieceWith('A')] }] },
      ['marks[0].exemplars[1].marks[0].mark is given for two pieces'],
    ],
    [
      'marks of the wrong shape',
      { marks: [{ sku: MUG, exemplars: [{ marks: [{ mark: '010460', type: 'imei' }, { mark: 'y' }] }] }] },
      ["marks[0].exemplars[0].marks[1].type has no type, such as 'mandatory_mark'"],
    ],
    [
      'marks that break the rules of GS1',
      { marks: [{ sku: MUG, exemplars: [{ marks: [{ mark: mark(''), type: 'mandatory_mark' }, { mark: 'y' }] }] }] },
      [
        'marks[0].exemplars[0].marks[0].mark has nothing after AI 21',
        "marks[0].exemplars[0].marks[1].type has no type, such as 'mandatory_mark'",
      ],
    ],
    [
      'what is no request at all',
      {
        packages: [{ lines: [{ sku: MUG, quantity: 2, exemplarIds: '1' }], weightGrams: Number.NaN }, null],
        countries: null,
        productIds: ['1'],
        marks: [null, { sku: MUG, exemplars: [null, { marks: 'x' }, { marks: [null] }, { marks: ['x'] }] }],
      } as unknown as ShipRequest,
      [
        'countries must be an object with SKUs as its fields',
        'productIds must be an object with SKUs as its fields',
        'packages[0].lines[0].exemplarIds must be a list of texts',
        'packages[0].weightGrams must be a number from 0 on',
        'packages[1] must be an object',
        'marks[0] must be an object',
        'marks[1].exemplars[0] must be an object',
        'marks[1].exemplars[1].marks must be a list of { mark, type }',
        'marks[1].exemplars[2].marks must be a list of { mark, type }',
        'marks[1].exemplars[3].marks must be a list of { mark, type }',
      ],
    ],
    [
      'SKUs that are numbers',
      {
        packages: [{ lines: [{ sku: 11, quantity: 2 }] }],
        marks: [{ sku: 12n, exemplars: [] }],
      } as unknown as ShipRequest,
      [
        "packages[0].lines[0].sku must be text, such as '1904686181'",
        "marks[0].sku must be text, such as '1904686181'",
      ],
    ],
    [
      'papers that contradict themselves',
      { marks: [{ sku: MUG, exemplars: [{ gtd: '1', isGtdAbsent: true, rnpt: '2', isRnptAbsent: true }] }] },
      [
        'marks[0].exemplars[0].gtd is given, and said to be absent',
        'marks[0].exemplars[0].rnpt is given, and said to be absent',
      ],
    ],
    [
      'papers and weights that are none',
      { marks: [{ sku: MUG, exemplars: [{ gtd: ' ', rnpt: 5 as never, weight: 0 }] }] },
      [
        'marks[0].exemplars[0].gtd must be the text of a number',
        'marks[0].exemplars[0].rnpt must be the text of a number',
        'marks[0].exemplars[0].weight must be a number above 0',
      ],
    ],
    [
      'pieces for a package of the whole',
      { packages: [{ lines: [{ sku: MUG, quantity: 2, exemplarIds: ['1', '2'] }] }, one(BOOK, 3)] },
      ['packages[0].lines[0].exemplarIds can be chosen only with leaveRest: the ship call does not take them'],
    ],
    [
      'fewer pieces than go into a package',
      { leaveRest: true, packages: [{ lines: [{ sku: MUG, quantity: 2, exemplarIds: ['1'] }] }] },
      ['packages[0].lines[0].exemplarIds must name each of the 2 pieces'],
    ],
    [
      'a piece in two packages',
      {
        leaveRest: true,
        packages: [
          { lines: [{ sku: MUG, quantity: 1, exemplarIds: ['1'] }] },
          { lines: [{ sku: MUG, quantity: 1, exemplarIds: ['1'] }] },
        ],
      },
      ['packages[1].lines[0].exemplarIds names a piece twice'],
    ],
  ])('is %s', (_, request, expected) => {
    const plan = planShipment(posting(), request)
    expect(rules(plan)).toEqual(expected)
    expect(plan).toMatchObject({ isReady: false, calls: [] })
  })

  it('is a posting that is packed already, being packed, or of another scheme', () => {
    expect(rules(planShipment(posting({}, { status: 'awaiting_deliver' })))).toEqual([
      expect.stringContaining('posting cannot be packed'),
    ])
    const busy = planShipment(posting({ availableActions: ['ship_async_in_process'] }))
    expect(rules(busy)).toEqual([expect.stringContaining('Assembly is running')])
    expect(rules(planShipment(posting({ scheme: 'fbp' })))).toEqual([
      'posting is an FBP posting: Ozon refuses to ship it',
    ])
    // Its status is no word of FBS, which is beside the point.
    expect(rules(planShipment(posting({ scheme: 'fbp', status: '1', availableActions: [] })))).toEqual([
      'posting is an FBP posting: Ozon refuses to ship it',
    ])
    expect(rules(planShipment(posting({ scheme: 'fbo' })))).toEqual([expect.stringContaining('FBO')])
    expect(rules(planShipment(posting({ isDigital: true })))).toEqual([expect.stringContaining('digital goods')])
    expect(rules(planShipment(posting({ lines: [] })))).toEqual([expect.stringContaining('nothing to pack')])
    expect(() => planShipment({} as never)).toThrow('posting')
  })

  it('are weights outside the range of the product', () => {
    const heavy = (weight: number) => ({ marks: [{ sku: MUG, exemplars: [{ weight }] }] })
    const [line] = posting().lines
    if (line === undefined) throw new Error('There is a line.')
    const weighed = posting({ lines: [{ ...line, weightMin: 1, weightMax: 2, isWeightNeeded: true, quantity: 1 }] })
    expect(rules(planShipment(weighed, heavy(0.5)))).toEqual(['marks[0].exemplars[0].weight must be at least 1'])
    expect(rules(planShipment(weighed, heavy(3)))).toEqual(['marks[0].exemplars[0].weight must be at most 2'])
    expect(planShipment(weighed, heavy(1.5)).isReady).toBe(true)
    const pieces: PostingExemplars = { products: [{ sku: MUG, minWeight: 4, maxWeight: 0, exemplars: [{ id: '1' }] }] }
    expect(rules(planShipment(weighed, { ...heavy(1.5), pieces }))).toEqual([expect.stringContaining('at least 4')])
    expect(planShipment(weighed, { ...heavy(50), pieces }).isReady).toBe(true)
  })

  it('are pieces that the posting does not have', () => {
    const pieces: PostingExemplars = { products: [{ sku: MUG, exemplars: [{ id: '1' }, { id: '2' }] }] }
    const marks = [{ sku: MUG, exemplars: [{ id: '3', ...pieceWith('A') }] }]
    expect(planShipment(posting(), { pieces, marks }).problems).toEqual([
      { field: 'marks[0].exemplars', rule: 'name pieces that 11 does not have', value: "'3'" },
    ])
  })

  it('is told all at once', () => {
    const plan = planShipment(posting({}, { status: 'awaiting_deliver' }), {
      packages: [{ lines: [] }],
      countries: { [MUG]: 'x' },
      boxes: 1,
    })
    expect(plan.problems).toHaveLength(4)
  })
})

describe('a plan in words', () => {
  it('has a line for each call', () => {
    const needy = posting({ requirements: { country: [MUG], mandatoryMark: [MUG] }, scheme: 'rfbs', flow: 'RFBS_AGG' })
    const text = describePlan(
      planShipment(needy, {
        splitOff: [{ lines: [{ sku: BOOK, quantity: 1 }] }],
        packages: [{ lines: [{ sku: MUG, quantity: 2 }] }, { lines: [{ sku: BOOK, quantity: 2 }] }],
        countries: { [MUG]: 'TR' },
        marks: [{ sku: MUG, exemplars: [pieceWith('A'), pieceWith('B')] }],
        boxes: 3,
      }),
    )
    expect(text.split('\n')).toEqual([
      'Posting 1-1-1: 9 calls',
      '  1. split off 1 × 12 (write /v1/posting/fbs/split)',
      '  2. set country TR of 11 (write /v2/posting/fbs/product/country/set)',
      '  3. read the pieces and their ids (read /v6/fbs/posting/product/exemplar/create-or-get)',
      '  4. check the form of marks and papers (read /v5/fbs/posting/product/exemplar/validate)',
      '  5. save marks and papers (write /v6/fbs/posting/product/exemplar/set)',
      '  6. wait until Ozon has checked them (read /v5/fbs/posting/product/exemplar/status)',
      '  7. set 3 boxes (write /v3/posting/multiboxqty/set)',
      '  8. pack 2 × 11 | 2 × 12 (write /v4/posting/fbs/ship)',
      '  9. wait until Ozon has packed (read /v4/posting/fbs/list)',
    ])
  })

  it('says what is missing, refused and noted', () => {
    const needy = posting({ requirements: { country: [MUG], mandatoryMark: [MUG] }, isMultibox: true, scheme: 'rfbs' })
    const { flow: _flow, ...untold } = needy
    const text = describePlan(planShipment({ ...untold, raw: undefined, requiresBlrTraceableAttributes: true }))
    expect(text).toContain('missing: country of 11 (Mug)')
    expect(text).toContain('missing: mandatory_mark for 2 of 2 pieces of 11 (Mug)')
    expect(text).toContain('missing: number of boxes')
    expect(text).toContain('note: Ozon wants attributes')
    const refused = describePlan(planShipment(posting(), { packages: [{ lines: [{ sku: '9', quantity: 1 }] }] }))
    expect(refused).toBe(
      "Posting 1-1-1 cannot be shipped so:\n  refused: packages[0].lines[0].sku is no product of this posting, which has 11, 12 ('9')",
    )
    expect(describePlan(planShipment(posting(), { packages: [] }))).toContain('refused: packages is empty')
    const [line] = posting().lines
    if (line === undefined) throw new Error('There is a line.')
    const nameless = posting({ lines: [{ ...line, name: '' }], requirements: { jwUin: [MUG] } })
    expect(describePlan(planShipment(nameless))).toContain('missing: jw_uin for 2 of 2 pieces of 11')
  })

  it('says where parts are packed and what stays', () => {
    const [mugs, books] = posting().lines
    if (mugs === undefined || books === undefined) throw new Error('There are two lines.')
    const mixed = posting({ lines: [mugs, { ...books, isBlrTraceable: true }] })
    const packages = [{ lines: [{ sku: BOOK, quantity: 1 }] }]
    const text = describePlan(
      planShipment(mixed, { splitTraceable: true, leaveRest: true, packages, checkDropOff: true }),
    )
    expect(text).toContain('1. take traceable goods apart')
    expect(text).toContain('2. compare with the limits of the drop-off point, on the traceable part of 1-1-1')
    expect(text).toContain('3. pack 1 × 12, leaving 2 × 12, on the traceable part of 1-1-1')
    expect(describePlan(planShipment(posting()))).toContain(': 2 calls')
  })
})
