import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NamesOf } from '../../names.ts'
import type { RealTime } from '../clock/real-time.ts'
import { consoleFile } from '../console-files.ts'
import { answerControl, CONTROL_PATH, type Controlled } from '../control/control.ts'
import { refuseUnknown } from '../over-defaults.ts'
import type { Answer } from './answers.ts'
import type { Incoming, Outgoing } from './server.ts'
import { objectionTo } from './visitors.ts'
import { piecesOf } from './wire.ts'

/** Stands for an address that makes no sense. */
const NOWHERE = 'http://localhost'
/** Files of chats come as text in a body; nothing is longer. */
const MOST_BYTES = 64 * 2 ** 20

export interface ListenOptions {
  /** Default: any that is free. */
  readonly port?: number | undefined
  /** Default '127.0.0.1': this machine only. The sandbox knows no secrets, and it is no server for others. */
  readonly host?: string | undefined
}

const LISTEN_OPTIONS: NamesOf<ListenOptions> = { port: true, host: true }

/** A sandbox that listens. */
export interface Listening {
  /** Such as 'http://127.0.0.1:8836', without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Ends all connections, those to push addresses too, and stops time. */
  close(): Promise<void>
}

/** What a listening sandbox needs of the one that it serves. */
export interface Served extends Controlled {
  readonly realTime: RealTime
  /** Ends the calls to push addresses. */
  hangUp(): void
  receive(incoming: Incoming, signal: AbortSignal): Promise<Outgoing>
}

/** Serves a sandbox over HTTP, with its console at '/', and lets its time pass as real time does. */
export async function listen(served: Served, options: ListenOptions): Promise<Listening> {
  refuseUnknown('listen', options, LISTEN_OPTIONS)
  const { port = 0, host = '127.0.0.1' } = options
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    serve({ served, listensAt: host }, request, response).catch((error: unknown) => admitFault(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  served.realTime.start()
  // A listening TCP server has an address of this kind.
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: once(() => {
      served.realTime.stop()
      served.hangUp()
      return new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    }),
  }
}

/** Time is stopped for each that started it, however often it is closed. */
function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined
  return () => (closed ??= close())
}

async function serve(
  { served, listensAt }: { readonly served: Served; readonly listensAt: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const { method = 'GET' } = request
  const url = urlOf(request)
  // The sandbox tells its own time.
  response.sendDate = false
  const isControl = url.pathname.startsWith(CONTROL_PATH)
  const objection = objectionTo({ url, headers: request.headers, isControl, listensAt })
  if (objection !== undefined) {
    // A foreign page's body is thrown away as it comes.
    request.resume()
    return sendWhole(response, own(403, objection))
  }
  const text = await textOf(request)
  if (text === undefined)
    return sendWhole(response, own(413, `The sandbox reads at most ${MOST_BYTES} bytes of a body.`))
  if (isControl) return sendWhole(response, guarded(await answerControl(served, { method, url, text })))
  const file = await consoleFile(method, url.pathname)
  if (file !== undefined) return sendWhole(response, file)
  const incoming = { method, path: url.pathname, origin: url.origin, headers: headersOf(request), text }
  const outgoing = await served.receive(incoming, gone.signal)
  await send({ served, request, response, signal: gone.signal }, outgoing)
}

/** What is asked for, whatever the caller calls this machine. '//v4' is a path here, and names no other machine. */
function urlOf({ url: target = '/', headers: { host = '' } }: IncomingMessage): URL {
  if (!target.startsWith('/')) return URL.parse(target) ?? new URL(NOWHERE)
  const named = host === '' ? undefined : URL.parse(`http://${host}${target}`)
  return named ?? new URL(NOWHERE + target)
}

/** What the sandbox says for itself, not for Ozon. */
function own(status: number, error: string): Answer {
  return guarded({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error }) })
}

/** What no page of another origin may read, nor take for a script. */
function guarded(answer: Answer): Answer {
  const safety = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }
  return { ...answer, headers: { ...answer.headers, ...safety } }
}

interface Exchange {
  readonly served: Served
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly signal: AbortSignal
}

/** Writes an answer, or treats the connection as the fault wants it. */
async function send({ served, request, response, signal }: Exchange, outgoing: Outgoing): Promise<void> {
  const { answer, treatment } = outgoing
  if (treatment === undefined) return sendWhole(response, answer)
  if (treatment.kind === 'silence') return
  if (treatment.kind === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  response.writeHead(answer.status, { ...answer.headers })
  response.flushHeaders()
  try {
    const transfer = { body: answer.body, treatment, clock: served.clock, signal }
    for await (const piece of piecesOf(transfer)) await written(response, piece)
    response.end()
  } catch {
    // Cut by a fault, or the caller has gone.
    request.socket.destroy()
  }
}

function sendWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function written(response: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(piece, error => (error ? reject(error) : resolve()))
  })
}

function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return result
}

/** The body; `undefined` when it is longer than anybody's request is: the rest is read and thrown away. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request) {
    const bytes = Buffer.from(piece)
    length += bytes.length
    if (length <= MOST_BYTES) pieces.push(bytes)
    else pieces.length = 0
  }
  return length > MOST_BYTES ? undefined : Buffer.concat(pieces).toString('utf8')
}

/** A fault of the sandbox itself must not look like one of Ozon's. */
function admitFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  sendWhole(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: `The sandbox failed: ${what}` })
}
