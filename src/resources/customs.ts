import { decodeCustomsDeclarations } from '../decode/customs.ts'
import type { RequestOptions } from '../http/types.ts'
import type { CustomsDeclaration } from '../model/customs.ts'
import type { Api } from './shared/api.ts'
import { isoPeriod, PERIOD, type Period, periodProblems } from './shared/period.ts'
import { refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const ETGB = '/v1/posting/global/etgb'

/** Customs declarations of postings (Elektronik Ticaret Gümrük Beyannamesi, ETGB), for sellers from Turkey. */
export class Customs extends Section {
  /**
   * Declarations made in a period, with links to their files.
   *
   * Ozon (2026-09-22): POST /v1/posting/global/etgb; its longest period is not documented.
   *
   * @example
   * const made = await ozon.customs.declarations({ from: '2026-11-01T00:00:00Z', to: '2026-11-25T00:00:00Z' })
   */
  async declarations(period: Period, options: RequestOptions = {}): Promise<readonly CustomsDeclaration[]> {
    const problems = period === undefined ? [{ field: 'period', rule: 'is missing' }] : periodProblems('period', period)
    refuseAny('The declarations were not asked for', problems, ETGB)
    return this.ask(ETGB, { date: isoPeriod(period) }, options, decodeCustomsDeclarations)
  }
}

/** The section, with the names that its methods take. */
export const openCustoms = (api: Api): Customs => guarded(new Customs(api), { declarations: [PERIOD] })
