import { describe, expect, it } from 'vitest'
import { isRequestInvalidError, isTransitionError } from '../../src/errors.ts'
import type { Flow } from '../../src/model/scheme.ts'
import { assertTransition, checkTransition, nextStatuses } from '../../src/status/check-transition.ts'
import type { Evidence } from '../../src/status/table.ts'

describe('news of a posting', () => {
  it('that nothing changed is the same', () => {
    const check = checkTransition({ from: 'delivering', to: 'delivering', flow: 'FBS' })
    expect(check).toMatchObject({ verdict: 'same', path: ['delivering'], explanation: 'Still delivering.' })
  })

  it('of one move is a step, with what brings it about and how well that is proven', () => {
    const check = checkTransition({ from: 'arbitration', to: 'awaiting_deliver', flow: 'FBS' })
    expect(check).toMatchObject({ verdict: 'step', kind: 'backward', evidence: 'documented', flows: ['FBS'] })
    expect(check.transitions.map(each => each.id)).toEqual(['t053'])
    expect(check.explanation).toBe(
      'arbitration → awaiting_deliver is one step of FBS: /v2/posting/fbs/awaiting-delivery; by seller, documented.',
    )
  })

  it('of a step that has several causes lists them, the best proven first', () => {
    const { transitions } = checkTransition({ from: 'awaiting_packaging', to: 'awaiting_deliver', flow: 'FBS' })
    expect(transitions.map(each => [each.actors, each.evidence])).toEqual([
      [['seller'], 'documented'],
      [['Ozon'], 'inferred'],
    ])
  })

  it('that skips statuses is a jump with the shortest way, and its weakest evidence', () => {
    const check = checkTransition({ from: 'awaiting_packaging', to: 'delivered', flow: 'FBS' })
    expect(check).toMatchObject({
      verdict: 'jump',
      path: ['awaiting_packaging', 'awaiting_deliver', 'delivering', 'delivered'],
      evidence: 'observed',
    })
    expect(check.explanation).toContain('3 steps of FBS, by way of awaiting_deliver, delivering')
  })

  it('that is older than what was known is stale, with the way from the old to the new', () => {
    const check = checkTransition({ from: 'delivering', to: 'awaiting_packaging', flow: 'FBS' })
    expect(check).toMatchObject({ verdict: 'stale', path: ['awaiting_packaging', 'awaiting_deliver', 'delivering'] })
    expect(check.explanation).toContain('older than what was known')
  })

  it('that the table cannot explain is unexpected, and says why', () => {
    const why = (from: string, to: string, flow: Flow): string => checkTransition({ from, to, flow }).explanation
    expect(why('cancelled', 'sent_by_seller', 'FBS')).toContain('sent_by_seller is left over')
    expect(why('cancelled_from_split_pending', 'delivered', 'FBS')).toContain('is final')
    expect(why('delivering', 'arbitration', 'FBO')).toBe('FBO has no status arbitration.')
    expect(why('delivering', 'teleported', 'FBS')).toContain("'teleported' is no status that this version knows")
    expect(why('awaiting_registration', 'cancelled_from_split_pending', 'FBS')).toBe(
      'No way between awaiting_registration and cancelled_from_split_pending is known on FBS.',
    )
  })

  it('is the same also for a status that nobody knows yet', () => {
    const check = checkTransition({ from: 'teleported', to: 'teleported' })
    expect(check).toMatchObject({ verdict: 'same', path: ['teleported'] })
    expect(check.explanation).toContain('does not know')
  })

  it('never throws because of what Ozon sent instead of a status', () => {
    for (const odd of [undefined, null, 5, '', {}, []]) {
      // Ozon's answers are not typed; the parameter is.
      const status = odd as string
      expect(checkTransition({ from: 'delivering', to: status }).verdict).toBe('unexpected')
      expect(checkTransition({ from: status, to: 'delivering' }).explanation).toContain("'from' must be a status")
      expect(checkTransition({ from: status, to: status }).verdict).toBe('unexpected')
    }
  })

  it.each([undefined, null, 'delivering'])('throws when the question itself is %s', question => {
    expect(() => checkTransition(question as never)).toThrow(/question: must be \{ from, to \}/)
  })

  it('gives equal questions the same answer, which nobody can change', () => {
    const question = { from: 'awaiting_packaging', to: 'delivering', flow: 'FBS' } as const
    const check = checkTransition(question)
    expect(checkTransition({ ...question })).toBe(check)
    expect(Object.isFrozen(check) && Object.isFrozen(check.path) && Object.isFrozen(check.transitions)).toBe(true)
  })
})

describe('the strictness of a question', () => {
  const verdict = (from: string, to: string, strictness: Evidence, flow: Flow = 'FBS'): string =>
    checkTransition({ from, to, flow, strictness }).verdict

  it('leaves out moves that are proven less well', () => {
    expect(verdict('awaiting_deliver', 'delivering', 'observed')).toBe('step')
    expect(verdict('awaiting_deliver', 'delivering', 'documented')).toBe('unexpected')
    expect(verdict('awaiting_deliver', 'not_accepted', 'partly')).toBe('unexpected')
    expect(verdict('awaiting_deliver', 'not_accepted', 'inferred')).toBe('step')
  })

  it('calls no news old when a way to it is only not proven well enough', () => {
    // The way back is partly documented, the way there inferred.
    expect(verdict('not_accepted', 'awaiting_deliver', 'partly')).toBe('step')
    expect(verdict('awaiting_deliver', 'not_accepted', 'partly')).toBe('unexpected')
  })

  it('leaves nothing of click and collect unless inferred moves count', () => {
    expect(verdict('awaiting_packaging', 'awaiting_deliver', 'partly', 'CNC')).toBe('unexpected')
    const check = checkTransition({ from: 'awaiting_packaging', to: 'awaiting_deliver', flow: 'CNC' })
    expect(check).toMatchObject({ verdict: 'step', evidence: 'inferred', flows: ['CNC'] })
  })

  it('is named in the explanation when it may be the reason', () => {
    const check = checkTransition({ from: 'awaiting_deliver', to: 'delivering', flow: 'FBS', strictness: 'documented' })
    expect(check.explanation).toContain("with the evidence 'documented' or better")
  })
})

describe('a question without a flow', () => {
  it('is answered by the most favourable flow of the scheme, and names it', () => {
    const question = { from: 'awaiting_packaging', to: 'awaiting_registration', scheme: 'rfbs' }
    expect(checkTransition(question)).toMatchObject({ verdict: 'step', flows: ['RFBS_3PL', 'RFBS_AGG'] })
    expect(checkTransition(question).explanation).toContain('one step of RFBS_3PL, RFBS_AGG')
  })

  it('takes the scheme in any letter case, and the name of a flow for it', () => {
    const verdict = (scheme: string): string =>
      checkTransition({ from: 'awaiting_deliver', to: 'arbitration', scheme }).verdict
    expect([verdict('fbs'), verdict('FBS'), verdict('rFBS'), verdict('fbo'), verdict('rfbs_self')]).toEqual([
      'step',
      'step',
      'unexpected',
      'unexpected',
      'unexpected',
    ])
  })

  it('never mixes flows in one way: FBO has no registration, so it cannot be passed there', () => {
    expect(checkTransition({ from: 'awaiting_registration', to: 'delivered', scheme: 'fbo' }).verdict).toBe(
      'unexpected',
    )
  })

  it('believes the flow when flow and scheme differ, since it is finer', () => {
    const question = { from: 'awaiting_deliver', to: 'arbitration', flow: 'RFBS_SELF', scheme: 'fbs' } as const
    expect(checkTransition(question).verdict).toBe('unexpected')
  })

  it.each([
    ['flow', { flow: 'FBX' as Flow }],
    ['scheme', { scheme: 'drone' }],
    ['scheme', { scheme: 'toString' }],
    ['scheme', { scheme: 7 as unknown as string }],
    ['strictness', { strictness: 'certain' as Evidence }],
  ])('refuses a %s that does not exist, naming those that do', (field, wrong) => {
    const ask = (): unknown => checkTransition({ from: 'delivering', to: 'delivered', ...wrong })
    expect(ask).toThrow(new RegExp(`${field}: must be one of`))
    try {
      ask()
    } catch (error) {
      expect(isRequestInvalidError(error)).toBe(true)
    }
  })
})

describe('assertTransition', () => {
  it('gives the check of news that is believable', () => {
    expect(assertTransition({ from: 'delivering', to: 'delivered', flow: 'FBS' }).verdict).toBe('step')
  })

  it.each([
    ['awaiting_deliver', 'stale'],
    ['arbitration', 'unexpected'],
  ] as const)('throws a TransitionError for %s after delivered, which is %s', (to, verdict) => {
    const flow = verdict === 'stale' ? 'FBS' : 'FBO'
    const error = (() => {
      try {
        return assertTransition({ from: 'delivered', to, flow })
      } catch (thrown) {
        return thrown
      }
    })()
    if (!isTransitionError(error)) throw new Error('a TransitionError was expected')
    expect(error.toJSON()).toMatchObject({ kind: 'transition', from: 'delivered', to, verdict, outcome: 'not-sent' })
  })
})

describe('nextStatuses', () => {
  it('lists what can follow at once', () => {
    expect(nextStatuses('arbitration', { flow: 'FBS' })).toEqual([
      'awaiting_deliver',
      'delivering',
      'delivered',
      'cancelled',
    ])
    expect(nextStatuses('arbitration', { flow: 'FBS', strictness: 'documented' })).toEqual(['awaiting_deliver'])
    expect(nextStatuses('cancelled')).toEqual([])
    expect(nextStatuses('teleported')).toEqual([])
  })
})
