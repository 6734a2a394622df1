import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { statusesPage } from '../../spec/generate/statuses-page.ts'
import { belongTogether, isKnownStatus, isKnownSubstatus, statusInfo, substatusInfo } from '../../src/status/known.ts'
import { type PushFamily, pushStatesOf, statusesOfPushState } from '../../src/status/pushes.ts'
import { allFlows, transitionsOf } from '../../src/status/table.ts'
import { knownStatuses, knownSubstatuses } from '../../src/wire/values.ts'

const facts = loadFacts()

describe('what is known of a status', () => {
  it('is told for each of the sixteen, and for each of the 26 substatuses', () => {
    expect([knownStatuses.length, knownSubstatuses.length]).toEqual([16, 26])
    for (const status of knownStatuses) expect(statusInfo(status).meaning).not.toBe('')
    for (const substatus of knownSubstatuses) expect(substatusInfo(substatus).statuses).not.toEqual([])
  })

  it('has a stage of ours, who moves it, and whether it is the end', () => {
    expect(statusInfo('not_accepted')).toMatchObject({ stage: 'disputed', terminal: false, usuallyLast: false })
    expect(statusInfo('delivered')).toMatchObject({ stage: 'done', terminal: false, usuallyLast: true })
    expect(statusInfo('cancelled')).toMatchObject({
      stage: 'cancelled',
      terminal: true,
      movedBy: expect.arrayContaining(['buyer']),
    })
    expect(statusInfo('sent_by_seller')).not.toHaveProperty('terminal')
  })

  it('is nothing for words that are new: they pass, and are not known', () => {
    expect([isKnownStatus('delivering'), isKnownStatus('teleported'), isKnownStatus(undefined)]).toEqual([
      true,
      false,
      false,
    ])
    expect([isKnownSubstatus('ship_failed'), isKnownSubstatus('delivering')]).toEqual([true, false])
    expect([statusInfo('teleported'), substatusInfo('teleported'), statusInfo('constructor')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('agrees between the substatuses of a status and the statuses of a substatus', () => {
    for (const status of knownStatuses) {
      for (const { substatus } of statusInfo(status).substatuses) {
        if (substatusInfo(substatus).statuses.includes(status)) continue
        expect.unreachable(`${substatus} does not name ${status}`)
      }
    }
    expect(belongTogether('delivering', 'posting_in_pickup_point')).toBe(true)
    expect(belongTogether('delivered', 'posting_in_pickup_point')).toBe(false)
    expect(belongTogether('teleported', 'posting_in_pickup_point')).toBeUndefined()
  })
})

describe('the moves of a flow', () => {
  it('are those of the facts, with who and why', () => {
    for (const flow of allFlows) {
      const ids = facts.status.transitions
        .filter(each => each.schemes.includes(flow === 'CNC' ? 'FBS' : flow))
        .map(each => each.id)
      expect(transitionsOf(flow).map(each => each.id)).toEqual(ids)
    }
    expect(transitionsOf('RFBS_SELF').find(each => each.id === 't036')).toMatchObject({
      from: 'awaiting_deliver',
      to: 'delivering',
      kind: 'forward',
      actors: ['seller'],
      calls: ['/v2/fbs/posting/delivering'],
      evidence: 'documented',
    })
  })

  it('of click and collect are those of FBS, all inferred', () => {
    expect(new Set(transitionsOf('CNC').map(each => each.evidence))).toEqual(new Set(['inferred']))
  })
})

describe('a state in a push', () => {
  it('is a substatus, and tells the status when there is only one', () => {
    expect(statusesOfPushState('posting_in_carriage')).toEqual({
      statuses: ['awaiting_deliver'],
      status: 'awaiting_deliver',
      ambiguous: false,
    })
    expect(statusesOfPushState('posting_created')).toEqual({
      statuses: ['awaiting_approve', 'awaiting_packaging'],
      ambiguous: true,
    })
  })

  it('is looked up in the table of its family', () => {
    expect(statusesOfPushState('posting_packing').statuses).toEqual([])
    expect(statusesOfPushState('posting_packing', 'fbo').status).toBe('awaiting_packaging')
    expect(statusesOfPushState('toString')).toEqual({ statuses: [], ambiguous: false })
    expect(() => statusesOfPushState('posting_created', 'fbp' as PushFamily)).toThrow("family: must be 'fbs' or 'fbo'")
  })

  it('is found again from each status that it can mean', () => {
    expect(pushStatesOf('delivered')).toEqual(['posting_delivered', 'posting_received'])
    for (const family of ['fbs', 'fbo'] as const) {
      for (const [state, statuses] of Object.entries(facts.status.pushStates[family])) {
        for (const status of statuses) expect(pushStatesOf(status, family)).toContain(state)
      }
    }
    expect(pushStatesOf('teleported')).toEqual([])
  })
})

describe('docs/statuses.md', () => {
  const page = statusesPage(facts)

  it('is what the facts say today; else run npm run generate', () => {
    expect(readFileSync(new URL('../../docs/statuses.md', import.meta.url), 'utf8')).toBe(page)
  })

  it('draws each flow and describes each status', () => {
    expect(page.match(/^stateDiagram-v2$/gm)).toHaveLength(allFlows.length)
    for (const name of [...allFlows, ...knownStatuses]) expect(page).toContain(`\n### ${name}\n`)
    expect(page).toContain('  arbitration --> awaiting_deliver: seller (documented)')
  })
})
