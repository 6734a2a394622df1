/** No answer with these has a body, and making one with a body throws. */
const BODILESS: ReadonlySet<number> = new Set([101, 103, 204, 205, 304])

/**
 * Calls a `fetch` in the form that all of them know, with the address as text and an init: a Request of this platform is
 * none to the fetch of undici or node-fetch. Its answer is made one of this platform where its body is no web stream.
 */
export function plainFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    if (!(input instanceof Request)) return standard(await fetch(input, init))
    const { url, method, redirect } = input
    // Requests of this package carry JSON or nothing.
    const body = input.body === null ? undefined : await input.text()
    return standard(
      await fetch(url, {
        method,
        redirect,
        headers: Object.fromEntries(input.headers),
        signal: init?.signal ?? input.signal,
        ...(body === undefined ? {} : { body }),
      }),
    )
  }
}

/** node-fetch gives a stream of Node's; whatever is no answer at all is for others to tell. */
function standard(response: Response): Response {
  const body: unknown = response?.body
  if (!isNodeStream(body)) return response
  const { status, statusText, headers } = response
  const init = { status, statusText, headers: Object.fromEntries(headers) }
  return new Response(BODILESS.has(status) ? null : streamOf(body), init)
}

function isNodeStream(body: unknown): body is AsyncIterable<Uint8Array> & { destroy?: (error?: Error) => void } {
  if (typeof body !== 'object' || body === null || 'getReader' in body) return false
  return Symbol.asyncIterator in body
}

/** `ReadableStream.from` is not everywhere. */
function streamOf(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}
