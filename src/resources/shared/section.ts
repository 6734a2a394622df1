import { DriftNotes } from '../../decode/drift.ts'
import { isSource, type Source } from '../../decode/part.ts'
import { OzonError } from '../../errors.ts'
import type { RequestOptions, ResponseMeta } from '../../http/types.ts'
import type { Operations } from '../../wire/types.ts'
import { callByPath } from '../call.ts'
import type { Api } from './api.ts'

/** What every section can do: ask in Ozon's words, answer in the model's. */
export class Section {
  protected readonly api: Api

  constructor(api: Api) {
    this.api = api
  }

  /** Sends a checked request and decodes its answer; what is odd in it is told as drift. */
  protected async ask<P extends keyof Operations, T>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
    decode: (answer: Source, notes: DriftNotes) => T,
  ): Promise<T> {
    const answer = await callByPath(this.api, path, body, options)
    const notes = new DriftNotes()
    // callByPath refuses JSON answers that are no objects.
    const model = decode(answer as Source, notes)
    this.api.noteDrift(notes.list('', path), path)
    return model
  }

  /** The same for pages of lists, which tell how they came. */
  protected async askPage<P extends keyof Operations, T>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
    decode: (answer: Source, notes: DriftNotes) => T,
  ): Promise<{ readonly model: T; readonly meta: ResponseMeta }> {
    let meta: ResponseMeta = { operation: path, httpStatus: 200, attempts: 1, durationMs: 0 }
    const onResponse = (told: ResponseMeta): void => {
      meta = told
      options.onResponse?.(told)
    }
    const model = await this.ask(path, body, { ...options, onResponse }, decode)
    return { model, meta }
  }

  /** For writes with an empty answer. */
  protected async send<P extends keyof Operations>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
  ): Promise<void> {
    await callByPath(this.api, path, body, options)
  }

  /** For writes that answer `{ result: true }`: anything else is an error, so that nobody overlooks a `false`. */
  protected async demand<P extends keyof Operations>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
  ): Promise<void> {
    // One method wraps its boolean twice.
    const result = await this.ask(path, body, options, ({ result: told }) => (isSource(told) ? told['result'] : told))
    if (result === true) return
    const said = result === false ? 'result: false, so it was refused without a reason' : 'without a result'
    throw new OzonError('rejected', `${path}: Ozon answered 200, ${said}. Read the state, then decide again.`, {
      operation: path,
      httpStatus: 200,
      attempts: 1,
      outcome: result === false ? 'rejected' : 'unknown',
    })
  }
}
