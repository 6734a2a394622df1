import { describe, expect, test } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { type DownloadOptions, downloadFile } from '../../src/http/files.ts'
import { manualClock, systemClock } from '../../src/internal/clock.ts'
import { ozonErrorOf } from './client.ts'

interface Sent {
  readonly url: string
  readonly headers: Headers
}

/** A fetch that answers by address and remembers what it was asked. */
function web(pages: Readonly<Record<string, () => Response | Promise<Response>>>, more: Partial<DownloadOptions> = {}) {
  const sent: Sent[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    sent.push({ url: request.url, headers: request.headers })
    return pages[request.url]?.() ?? new Response(null, { status: 404 })
  }
  const options: DownloadOptions = { fetch, clock: systemClock, timeoutMs: 5_000, ...more }
  return { sent, options }
}

const to =
  (location: string, status = 302) =>
  (): Response =>
    new Response(null, { status, headers: { location } })

describe('a file', () => {
  test.each([
    ['nothing', new Response(new Uint8Array()), 'an empty body'],
    ['a page of a proxy', new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'an HTML page'],
  ])('that is %s is an error, and nobody prints it for a label', async (_, response, words) => {
    const { options } = web({ 'https://cdn1.ozone.ru/1.pdf': () => response })
    const error = await ozonErrorOf(downloadFile('https://cdn1.ozone.ru/1.pdf', options))
    expect(error).toMatchObject({ kind: 'answer-invalid', httpStatus: 200, retryable: true })
    expect(error.message).toContain(words)
    expect(error.message).toContain('Ask Ozon for the file again')
  })

  /** A PDF as Ozon sends it, and its parts. */
  const pdf = `%PDF-1.4\n${'1 0 obj << >> endobj\n'.repeat(40)}trailer\n%%EOF\n`
  const as = (type: string, body: string): Response =>
    new Response(
      Uint8Array.from(body, character => character.charCodeAt(0)),
      { headers: { 'content-type': type } },
    )

  test.each([
    ['a cut PDF', as('application/pdf', pdf.slice(0, 400)), 'a PDF that broke off'],
    ['a PDF cut after few bytes', as('application/pdf', '%PDF-1.4\n1 0 obj'), 'a PDF that broke off'],
    ['a page without its frame', as('application/octet-stream', '<center>502</center>'), 'an HTML page'],
    ['a cut PNG', as('image/png', `\u0089PNG\r\n\u001a\n${'x'.repeat(99)}`), 'a PNG that broke off'],
    ['a cut ZIP', as('application/zip', `PK\u0003\u0004${'x'.repeat(99)}`), 'a ZIP that broke off'],
    ['a page called a PDF', as('application/pdf', ' <!DOCTYPE html><title>x'), 'an HTML page'],
    [
      'an error of the storage',
      as('application/pdf', '<?xml version="1.0"?><Error><Code>x'),
      'an error of the storage',
    ],
    ['text called a PDF', as('application/pdf; charset=utf-8', 'not today'), 'no PDF, although it is called'],
    ['JSON called a PDF', as('application/pdf', '{"labels":1}'), 'JSON, not a PDF'],
  ])('that is %s is none, whatever it is called', async (_, response, words) => {
    const { options } = web({ 'https://cdn1.ozone.ru/1.pdf': () => response })
    const error = await ozonErrorOf(downloadFile('https://cdn1.ozone.ru/1.pdf', options))
    expect(error).toMatchObject({ kind: 'answer-invalid', retryable: true })
    expect(error.message).toContain(words)
  })

  test("that is an error in JSON passes Ozon's words on", async () => {
    const body = '{"code":3,"message":"labels are not ready"}'
    const { options } = web({ 'https://cdn1.ozone.ru/1.pdf': () => as('application/pdf', body) })
    const error = await ozonErrorOf(downloadFile('https://cdn1.ozone.ru/1.pdf', options))
    expect(error).toMatchObject({ kind: 'answer-invalid', code: 3, ozonMessage: 'labels are not ready' })
  })

  test.each([
    ['text/html', pdf, 'application/pdf'],
    ['', `${pdf}\n\n`, 'application/pdf'],
    ['application/pdf', `\r\n${pdf}`, 'application/pdf'],
    ['application/pdf', `\u00ef\u00bb\u00bf${pdf}`, 'application/pdf'],
    ['application/pdf', `\u0089PNG\r\n\u001a\n${'x'.repeat(99)}IEND\u00aeB\u0060\u0082`, 'image/png'],
    [
      '',
      `PK\u0003\u0004[Content_Types].xml${'x'.repeat(99)}PK\u0005\u0006`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['application/octet-stream', `PK\u0003\u0004label.pdf${'x'.repeat(99)}PK\u0005\u0006`, 'application/zip'],
    ['', 'number;status\n1;new\n', 'text/csv'],
    ['text/csv; charset=windows-1251', 'number;status\n', 'text/csv; charset=windows-1251'],
  ])('is what its first bytes say, whatever it is called: %s, %#', async (told, body, type) => {
    const { options } = web({ 'https://cdn1.ozone.ru/1': () => as(told, body) })
    expect((await downloadFile('https://cdn1.ozone.ru/1', options)).contentType).toBe(type)
  })

  test("comes from Ozon's hosts, without any key, with type and name", async () => {
    const { sent, options } = web({
      'https://cdn1.ozone.ru/s3/label.pdf?sign=1': () =>
        new Response('%PDF', {
          headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="../x/label.pdf"' },
        }),
    })
    const file = await downloadFile('https://cdn1.ozone.ru/s3/label.pdf?sign=1', options)
    expect(file).toEqual({
      bytes: new TextEncoder().encode('%PDF'),
      contentType: 'application/pdf',
      fileName: 'label.pdf',
    })
    expect([...(sent[0]?.headers ?? [])]).toEqual([['accept', '*/*']])
  })

  test('may come from a host that is listed with the usual port, and from no odd port of a host of Ozon', async () => {
    const pages = {
      'https://files.example.com/a': () => new Response('a'),
      'https://cdn.ozone.ru:8443/b': () => new Response('b'),
    }
    const { options } = web(pages, { allowedFileHosts: ['files.example.com:443'] })
    expect((await downloadFile('https://files.example.com/a', options)).bytes).toHaveLength(1)
    await expect(downloadFile('https://cdn.ozone.ru:8443/b', options)).rejects.toThrow(/must be on a host of Ozon/)
    const listed = web(pages, { allowedFileHosts: ['cdn.ozone.ru:8443'] })
    expect((await downloadFile('https://cdn.ozone.ru:8443/b', listed.options)).bytes).toHaveLength(1)
  })

  test('may come from a host that the user allows, with or without its port', async () => {
    const allowedFileHosts = ['Mirror.test', 'other.test:8443']
    const { options } = web(
      {
        'https://mirror.test:1/a': () => new Response('a'),
        'https://other.test:8443/b': () => new Response('b'),
      },
      { allowedFileHosts },
    )
    expect((await downloadFile('https://mirror.test:1/a', options)).bytes).toHaveLength(1)
    const file = await downloadFile('https://other.test:8443/b', options)
    expect(file).toEqual({ bytes: new TextEncoder().encode('b'), contentType: 'text/plain;charset=UTF-8' })
  })

  test('may come by http from a stand-in on this machine that the user allows, and from nowhere else', async () => {
    const pages = { 'http://127.0.0.1:8836/files/1/label.pdf': () => new Response('%PDF') }
    const { options } = web(pages, { allowedFileHosts: ['127.0.0.1:8836', 'mirror.test'] })
    expect((await downloadFile('http://127.0.0.1:8836/files/1/label.pdf', options)).bytes).toHaveLength(4)
    const refused = downloadFile('http://mirror.test/a', options)
    await expect(refused).rejects.toThrow('must be https')
    const unlisted = downloadFile('http://localhost:8836/a', options)
    await expect(unlisted).rejects.toThrow('must be https')
  })

  test.each([
    ['http://cdn.ozon.ru/a?sign=1', 'must be https'],
    ['https://evil.test/a?sign=1', 'must be on a host'],
    ['https://ozon.ru.evil.test/a?sign=1', 'must be on a host'],
    ['https://notozon.ru/a?sign=1', 'must be on a host'],
    ['https://user:word@cdn.ozon.ru/a?sign=1', 'must not hold a user name'],
    ['file:///etc/passwd', 'must be https'],
    ['label.pdf', 'must be an absolute URL'],
  ])('at %s is not fetched', async (url, rule) => {
    const { sent, options } = web({})
    const error = await ozonErrorOf(downloadFile(url, options))
    expect(isRequestInvalidError(error)).toBe(true)
    expect(error.message).toContain(rule)
    expect(error.message).not.toContain('sign')
    expect(sent).toEqual([])
  })
})

describe('redirects of a file', () => {
  test('are followed on the same hosts, relative ones too, three of them', async () => {
    const { sent, options } = web({
      'https://ozon.ru/1': to('https://cdn.ozone.ru/2'),
      'https://cdn.ozone.ru/2': to('/3', 307),
      'https://cdn.ozone.ru/3': to('4', 301),
      'https://cdn.ozone.ru/4': () => new Response('x'),
    })
    expect((await downloadFile('https://ozon.ru/1', options)).bytes).toHaveLength(1)
    expect(sent.map(({ url }) => url)).toHaveLength(4)
  })

  test('are not followed for ever', async () => {
    const { sent, options } = web({ 'https://ozon.ru/1': to('/1') })
    const error = await ozonErrorOf(downloadFile('https://ozon.ru/1', options))
    expect(error).toMatchObject({ kind: 'redirect', retryable: false })
    expect(error.message).toContain('was the 4th of one download')
    expect(sent).toHaveLength(4)
  })

  test.each(['http://cdn.ozon.ru/2', 'https://evil.test/2?secret=1', 'https://a:b@ozon.ru/'])(
    'are not followed to %s',
    async target => {
      const { sent, options } = web({ 'https://ozon.ru/1': to(target) })
      const error = await ozonErrorOf(downloadFile('https://ozon.ru/1', options))
      expect(error).toMatchObject({ kind: 'redirect', operation: 'file at ozon.ru' })
      expect(error.message).not.toContain('secret')
      expect(sent).toHaveLength(1)
    },
  )

  test('without a target are an error', async () => {
    const { options } = web({ 'https://ozon.ru/1': () => new Response(null, { status: 302 }) })
    expect(await ozonErrorOf(downloadFile('https://ozon.ru/1', options))).toMatchObject({ kind: 'redirect' })
  })
})

describe('a download that fails', () => {
  const url = 'https://cdn.ozon.ru/label?sign=private'

  test.each([
    [403, 'permission', false],
    [404, 'not-found', false],
    [503, 'server', true],
  ])('with %i is of kind %s', async (status, kind, retryable) => {
    const { options } = web({ [url]: () => new Response('<html>', { status }) })
    const error = await ozonErrorOf(downloadFile(url, options))
    expect(error).toMatchObject({ kind, httpStatus: status, retryable, operation: 'file at cdn.ozon.ru' })
    expect(error.message).toContain(retryable ? 'call again' : 'Ask Ozon for the file again')
    expect(error.message).not.toContain('private')
  })

  test('before an answer is a network error without the link', async () => {
    const { options } = web({ [url]: () => Promise.reject(new TypeError(`fetch failed for ${url}`)) })
    const error = await ozonErrorOf(downloadFile(url, options))
    expect(error).toMatchObject({ kind: 'network', retryable: true })
    expect(String(error.cause)).not.toContain('private')
  })

  test('within the body is an error that allows another try', async () => {
    const body = new ReadableStream({ start: controller => controller.error(new Error('cut')) })
    const { options } = web({ [url]: () => new Response(body) })
    expect(await ozonErrorOf(downloadFile(url, options))).toMatchObject({ kind: 'answer-invalid', retryable: true })
  })

  test('by taking too long is a time-out', async () => {
    const clock = manualClock()
    const { options } = web({ [url]: () => new Promise<Response>(() => undefined) }, { clock, timeoutMs: 1_000 })
    const failed = ozonErrorOf(downloadFile(url, options))
    await clock.advance(1_000)
    expect(await failed).toMatchObject({ kind: 'timeout', retryable: true })
  })

  test('by an abort goes out with its reason, before, during and within the body', async () => {
    const reason = { why: 'enough' }
    const { options } = web({ [url]: () => new Response('x') })
    await expect(downloadFile(url, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    for (const page of [
      () => new Promise<Response>(() => undefined),
      () => new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })),
    ]) {
      const controller = new AbortController()
      const failed = downloadFile(url, { ...web({ [url]: page }).options, signal: controller.signal })
      setTimeout(() => controller.abort(reason), 10)
      await expect(failed).rejects.toBe(reason)
    }
  })
})
