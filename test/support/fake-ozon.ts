/** A request as the fake saw it. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
  readonly headers: Headers
}

/** Answers by path: an object becomes JSON of 200, a Response goes out as it is. `count` is the number of calls to the path. */
export type Answers = Readonly<Record<string, (sent: Sent, count: number) => unknown>>

/** A `fetch` in this process; a path without an answer gets Ozon's 404. */
export function fakeOzon(answers: Answers): { readonly fetch: typeof globalThis.fetch; readonly sent: Sent[] } {
  const sent: Sent[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const path = new URL(request.url).pathname
    const text = await request.text()
    const each: Sent = {
      method: request.method,
      path,
      text,
      body: text === '' ? {} : JSON.parse(text),
      headers: request.headers,
    }
    sent.push(each)
    const answer = answers[path]
    if (answer === undefined) return json(404, { code: 5, message: 'not found', details: [] })
    const result = answer(each, sent.filter(other => other.path === path).length)
    return result instanceof Response ? result : json(200, result)
  }
  return { fetch, sent }
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}
