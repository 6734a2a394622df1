import type { Clock } from '../../internal/clock.ts'
import type { BodyTreatment } from '../faults/plan.ts'
import type { Answer } from './answers.ts'
import type { Outgoing } from './server.ts'

const SLOW_PIECES = 10

/** A body on its way through a bad network. */
export interface Transfer {
  readonly body: Answer['body']
  readonly treatment: BodyTreatment
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** The body as it arrives. Throws where the connection breaks; ends only with the signal when it stalls. */
export async function* piecesOf({ body, treatment, clock, signal }: Transfer): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : inMemory(body)
  if (treatment.kind === 'slow') {
    yield* slowly(bytes, treatment.overMs, clock, signal)
    return
  }
  yield bytes.subarray(0, Math.floor(bytes.length * treatment.share))
  if (treatment.kind === 'cut') throw broken('terminated', 'UND_ERR_SOCKET', 'other side closed')
  await untilAborted(signal)
}

async function* slowly(bytes: Uint8Array<ArrayBuffer>, overMs: number, clock: Clock, signal: AbortSignal) {
  const size = Math.max(1, Math.ceil(bytes.length / SLOW_PIECES))
  for (let at = 0; at < SLOW_PIECES; at++) {
    await clock.sleep(overMs / SLOW_PIECES, signal)
    yield bytes.subarray(at * size, (at + 1) * size)
  }
}

/** An answer as Node's fetch would show it, faults of the network included. */
export async function responseOf(outgoing: Outgoing, clock: Clock, signal: AbortSignal): Promise<Response> {
  const { answer, treatment } = outgoing
  if (treatment?.kind === 'reset') throw broken('fetch failed', 'ECONNRESET', 'read ECONNRESET')
  if (treatment?.kind === 'silence') return untilAborted(signal)
  const { status, headers } = answer
  if (treatment === undefined) return new Response(bodyOf(answer.body), { status, headers })
  return new Response(streamOf({ body: answer.body, treatment, clock, signal }), { status, headers })
}

/** What Node throws: a TypeError whose cause tells the code. */
function broken(what: string, code: string, why: string): TypeError {
  return new TypeError(what, { cause: Object.assign(new Error(why), { code }) })
}

/** Text and bytes go out as they are; a body of no length is none, as 204 and 304 want it. */
function bodyOf(body: string | Uint8Array): BodyInit | null {
  if (body.length === 0) return null
  return typeof body === 'string' ? body : inMemory(body)
}

/** TypeScript's DOM types want an ArrayBuffer below; bytes that are made here never lie in shared memory. */
const inMemory = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>

function streamOf({ signal, ...transfer }: Transfer): ReadableStream<Uint8Array> {
  const left = new AbortController()
  const pieces = piecesOf({ ...transfer, signal: AbortSignal.any([signal, left.signal]) })
  return new ReadableStream({
    async pull(controller) {
      try {
        signal.throwIfAborted()
        const { done, value } = await pieces.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(error)
      }
    },
    cancel: () => left.abort(),
  })
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
