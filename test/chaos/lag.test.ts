import { describe, expect, it } from 'vitest'
import { HARD_KINDS, lagRow, USUAL_KINDS } from './lag-table.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { LONGEST_MS } from './survive.ts'

/** `npm run chaos -- --lag` plays all lags. */
const LAGS_S = [6, 200] as const

describe('however late reads are, nothing is done twice and nothing told wrongly', () => {
  it.each(SCENARIOS)(
    '$name',
    async scenario => {
      for (const lagS of LAGS_S) {
        const row = await lagRow(scenario, lagS, {
          kinds: [...USUAL_KINDS.slice(1), ...HARD_KINDS.slice(1)],
          runsOfKind: 1,
        })
        expect(row.wrong).toEqual([])
      }
    },
    LONGEST_MS,
  )
})
