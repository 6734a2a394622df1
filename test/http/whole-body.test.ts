import { Buffer } from 'node:buffer'
import { createGzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { downloadFile } from '../../src/http/files.ts'
import { MOST_BYTES, readWhole } from '../../src/http/whole-body.ts'
import { systemClock } from '../../src/internal/clock.ts'
import { callTo, ozonErrorOf, transportTo } from './client.ts'
import { type Handler, startServer } from './server.ts'

const MIB = 2 ** 20
/** Unpacking takes a second or two, and more on a busy machine. */
const PATIENT = { options: { timeoutMs: 60_000, totalTimeoutMs: 60_000 } }

/** Some hundred kilobytes on the line, far more when they are unpacked. */
function bomb(status: number, unpackedMib: number): Handler {
  return async response => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    const gzip = createGzip({ level: 1 })
    gzip.pipe(response)
    response.once('close', () => gzip.destroy())
    const piece = Buffer.alloc(MIB, 32)
    for (let sent = 0; sent < unpackedMib && !gzip.destroyed; sent++) {
      await new Promise<void>(done => gzip.write(piece, () => done()))
    }
    if (!gzip.destroyed) gzip.end('{}')
  }
}

test.each([
  ['JSON', true, 80],
  ['a file', false, 300],
])(
  '%s that unpacks to far too much is given up, asked for once, and told as accepted',
  async (_, expectsJson, mib) => {
    await using server = await startServer(bomb(200, mib))
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/x', { ...PATIENT, expectsJson })))
    expect(error).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted', httpStatus: 200, retryable: false })
    expect(error.message).toContain('the body is too long to be read')
    expect(server.seen).toHaveLength(1)
  },
  60_000,
)

test('a file that has no end is given up as well', async () => {
  await using server = await startServer(bomb(200, 300))
  const options = { fetch: globalThis.fetch, clock: systemClock, timeoutMs: 60_000, allowedFileHosts: ['127.0.0.1'] }
  const error = await ozonErrorOf(downloadFile(`${server.url}/label.pdf`, options))
  expect(error).toMatchObject({ kind: 'answer-invalid', retryable: false })
  expect(error.message).toContain('too long')
}, 60_000)

test('what no stream carries is read all the same, and pieces come in their order', async () => {
  expect(await readWhole(new Response(null), MOST_BYTES.file)).toEqual(new Uint8Array())
  const pieces = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array([1, 2]))
      controller.enqueue(new Uint8Array([3]))
      controller.close()
    },
  })
  expect(await readWhole(new Response(pieces), MOST_BYTES.file)).toEqual(new Uint8Array([1, 2, 3]))
})

test('a stand-in whose stream holds text is refused, not read as zeros', async () => {
  const text = new ReadableStream({
    start(controller) {
      controller.enqueue('{"a":1}')
      controller.close()
    },
  })
  await expect(readWhole({ body: text } as Response, MOST_BYTES.file)).rejects.toThrow('does not come as bytes')
})
