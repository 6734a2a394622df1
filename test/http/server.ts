import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server saw it. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly at: number
}

export type Handler = (response: ServerResponse, seen: Seen, count: number) => void | Promise<void>

export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly seen: readonly Seen[]
}

/** A real server on a free port of this machine; `await using` closes it and every connection. */
export async function startServer(handler: Handler, port = 0): Promise<TestServer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const at = performance.now()
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { method = '', url: path = '', headers } = request
      const each = { method, path, headers, body, at }
      seen.push(each)
      void handler(response, each, seen.length)
    })
  })
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  // A listening TCP server has an address with a port.
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<void>(done => server.close(() => done()))
    },
  }
}

/** Answers as Ozon does. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

export function text(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers })
  response.end(body)
}
