import { DriftNotes } from '../decode/drift.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Roles, SellerInfo } from '../model/account.ts'
import type { Api } from './shared/api.ts'
import { readAs } from './shared/json-body.ts'
import { refuseUnmet } from './shared/silence.ts'
import { refuseUnknownOptions } from './shared/takes.ts'

/** The key and the seller behind it. */
export class Account {
  readonly #api: Api

  constructor(api: Api) {
    this.#api = api
  }

  /**
   * What the key may do and when it expires: the cheapest way to check credentials.
   *
   * Ozon (2026-09-22): POST /v1/roles.
   *
   * @example
   * const { expiresAt } = await ozon.account.roles()
   */
  async roles(options: RequestOptions = {}): Promise<Roles> {
    const { decodeRoles } = await import('../decode/account.ts')
    return this.#read('/v1/roles', options, decodeRoles)
  }

  /**
   * Company, subscription and ratings of the seller.
   *
   * Ozon (2026-09-22): POST /v1/seller/info.
   *
   * @example
   * const { company } = await ozon.account.info()
   */
  async info(options: RequestOptions = {}): Promise<SellerInfo> {
    const { decodeSellerInfo } = await import('../decode/account.ts')
    return this.#read('/v1/seller/info', options, decodeSellerInfo)
  }

  async #read<T>(path: string, options: RequestOptions, decode: (answer: unknown, notes: DriftNotes) => T): Promise<T> {
    refuseUnknownOptions(path, options)
    const { json } = await this.#api.json(path, {}, options)
    const notes = new DriftNotes()
    const model = readAs(path, json, () => decode(json, notes))
    this.#api.noteDrift(notes.list('', path), path)
    refuseUnmet(path, json)
    return model
  }
}
