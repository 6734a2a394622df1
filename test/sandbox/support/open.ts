import { expect } from 'vitest'
import { createOzon, type Ozon } from '../../../src/client.ts'
import type { ManualClock } from '../../../src/internal/clock.ts'
import type { OzonOptions } from '../../../src/options.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.ts'
import { noteExercise } from './exercise.ts'
import { fieldsOfAnswer, objectionsToAnswer } from './judge.ts'

/** A sandbox whose every JSON answer is judged by Ozon's documents, and a client on it. */
export interface Opened {
  readonly sandbox: Sandbox
  readonly ozon: Ozon
  readonly clock: ManualClock
  /** Sends a body as it is, with the seller's key, and gives status and answer. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Posted>
}

export interface Posted {
  readonly status: number
  readonly headers: Headers
  // A test reads answers of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: the tests assert what they read
  readonly body: any // oxlint-disable-line typescript/no-explicit-any
}

export function openSandbox(options: SandboxOptions = {}, client: OzonOptions = {}): Opened {
  const sandbox = createSandbox({ activity: false, ...options })
  const fetch = judged(sandbox.fetch)
  const ozon = createOzon({ ...sandbox.options(), fetch, ...client })
  return {
    sandbox,
    ozon,
    clock: sandbox.clock,
    post: (path, body, headers) => post(sandbox, fetch, path, body, headers),
  }
}

async function post(
  { credentials }: Sandbox,
  fetch: typeof globalThis.fetch,
  path: string,
  body: unknown = {},
  headers: Record<string, string> = {},
): Promise<Posted> {
  const keys = { 'client-id': credentials.clientId, 'api-key': credentials.apiKey }
  const init = { method: 'POST', body: JSON.stringify(body), headers: { ...keys, ...headers } }
  const response = await fetch(`https://api-seller.ozon.ru${path}`, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Passes answers on after judging them: what the documents object to fails the test that asked. */
export function judged(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const path = new URL(request.url).pathname
    const response = await fetch(request)
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    if (response.status !== 200) return response
    const text = isJson ? await response.clone().text() : ''
    if (text === '') {
      // Files, and answers that say nothing but that it was done.
      noteExercise(path, [])
      return response
    }
    const answer: unknown = JSON.parse(text)
    expect(objectionsToAnswer(path, answer), `${path} answered against the documents`).toEqual([])
    noteExercise(path, fieldsOfAnswer(answer))
    return response
  }
}
