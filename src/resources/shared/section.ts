import { DriftNotes } from '../../decode/drift.ts'
import { isSource, type Source } from '../../decode/part.ts'
import { OzonError } from '../../errors.ts'
import { wordsOf } from '../../http/envelope.ts'
import type { RequestOptions, ResponseMeta } from '../../http/types.ts'
import type { Operations } from '../../wire/types.ts'
import { callByPath, callToDecode, demandTold, noteErrorFields } from '../call.ts'
import type { Api } from './api.ts'
import { readAs, rememberRequest, requestIdOf } from './json-body.ts'
import { withoutResult } from './silence.ts'

/** What every section can do: ask in Ozon's words, answer in the model's. */
export class Section {
  protected readonly api: Api

  constructor(api: Api) {
    this.api = api
  }

  /** Sends a checked request and decodes its answer, which must tell something; what is odd in it is told as drift. */
  protected async ask<P extends keyof Operations, T>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
    decode: (answer: Source, notes: DriftNotes) => T,
  ): Promise<T> {
    const { model, answer } = await this.judge(path, body, options, decode)
    await demandTold(path, answer)
    return model
  }

  /** The same where the caller judges what the answer proves: it may tell nothing. */
  protected async judge<P extends keyof Operations, T>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
    decode: (answer: Source, notes: DriftNotes) => T,
  ): Promise<{ readonly model: T; readonly answer: Source }> {
    const answer = await callToDecode(this.api, path, body, options)
    const notes = new DriftNotes()
    noteErrorFields(notes, path, answer)
    const model = readAs(path, answer, () => decode(answer, notes))
    this.api.noteDrift(notes.list('', path), path)
    // Who judges the model later tells the request as well.
    rememberRequest(model, requestIdOf(answer))
    return { model, answer }
  }

  /** The same where the answer must hold one thing, or it is an error that keeps the answer: what it lacks, what to do then. */
  protected async obtain<P extends keyof Operations, T>(
    path: P,
    body: Operations[P]['request'],
    options: RequestOptions,
    decode: (answer: Source, notes: DriftNotes) => T | undefined,
    { lacks, next }: { readonly lacks: string; readonly next: string },
  ): Promise<T> {
    const { model, answer } = await this.judge(path, body, options, decode)
    if (model !== undefined) return model
    throw withoutResult(path, lacks, next, answer)
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
    const { model, answer } = await this.judge(path, body, options, ({ result: told }) =>
      // One method wraps its boolean twice.
      isSource(told) ? told['result'] : told,
    )
    if (model === true) return
    const next = 'Read the state, then decide again.'
    if (model !== false) throw withoutResult(path, 'a result that is true or false', next, answer, 'unknown')
    const { code, message } = wordsOf(answer)
    const why = message ?? 'it was refused without a reason'
    throw new OzonError('rejected', `${path}: Ozon answered 200 with result: false: ${why}. ${next}`, {
      operation: path,
      httpStatus: 200,
      requestId: requestIdOf(answer),
      attempts: 1,
      outcome: 'rejected',
      code,
      ozonMessage: message,
    })
  }
}
