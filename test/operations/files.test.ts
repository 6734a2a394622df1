import { describe, expect, it } from 'vitest'
import { isAnswerInvalidError } from '../../src/errors.ts'
import type { FileAnswer } from '../../src/wire/types.ts'
import { fakeOzon, json } from '../support/fake-ozon.ts'
import { callUnchecked, clientFor, currentOperations, failureOf, type Path } from './support.ts'

const PDF = '%PDF-1.4\n%âãÏÓ\n'
const bytesOf = (binary: string): Uint8Array<ArrayBuffer> => Uint8Array.from(binary, each => each.charCodeAt(0))
const files = currentOperations.filter(each => each.answer?.kind === 'file').map(each => each.path)
const ACT: Path = '/v2/posting/fbs/act/get-pdf'

async function answered(response: Response, path: Path = ACT): Promise<FileAnswer> {
  const fake = fakeOzon({ [path]: () => response })
  // Operations with files answer with this type, which the type tests hold them to.
  return (await callUnchecked(clientFor({}, fake.fetch), path)) as FileAnswer
}

describe('a file', () => {
  it.each(files)('of %s is given as it came, with its type and name', async path => {
    const headers = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="act.pdf"' }
    const file = await answered(new Response(bytesOf(PDF), { headers }), path)
    expect({ ...file }).toEqual({ contentType: 'application/pdf', fileName: 'act.pdf' })
    expect(file.bytes()).toEqual(bytesOf(PDF))
  })

  it.each(files)('of %s is taken out of JSON, where it is base64', async path => {
    const body = { file_content: btoa(PDF), file_name: 'act.pdf', content_type: 'application/pdf' }
    const file = await answered(json(200, body), path)
    expect({ ...file }).toEqual({ contentType: 'application/pdf', fileName: 'act.pdf' })
    expect(file.bytes()).toEqual(bytesOf(PDF))
  })

  it('has a name without folders and unseen characters, wherever the name stood', async () => {
    const body = { file_content: btoa(PDF), file_name: '../../act\u202efdp.\u0000exe\n' }
    expect((await answered(json(200, body))).fileName).toBe('actfdp.exe')
  })

  it('is read under the other names that Ozon gives to its parts', async () => {
    const body = { content: btoa(PDF), name: 'discrepancy.pdf', type: 'pdf' }
    const file = await answered(json(200, body), '/v1/carriage/act-discrepancy/pdf')
    expect({ ...file }).toEqual({ contentType: 'application/pdf', fileName: 'discrepancy.pdf' })
  })

  it('may be read twice, as bytes and as a stream, and belongs to each reader alone', async () => {
    const file = await answered(new Response(bytesOf(PDF), { headers: { 'content-type': 'application/pdf' } }))
    file.bytes().fill(0)
    expect(file.bytes()).toEqual(bytesOf(PDF))
    expect(await new Response(file.stream()).bytes()).toEqual(bytesOf(PDF))
    expect(await new Response(file.stream()).bytes()).toEqual(bytesOf(PDF))
  })

  it.each([
    ['\u0089PNG\r\n\u001a\n', 'image/png'],
    [PDF, 'application/pdf'],
    ['something', 'application/octet-stream'],
  ])('whose type nobody tells is looked at: %j is %s', async (binary, type) => {
    expect((await answered(new Response(bytesOf(binary)))).contentType).toBe(type)
    expect((await answered(json(200, { file_content: btoa(binary) }))).contentType).toBe(type)
  })

  it('is believed to be what it begins like, when its type is plainly wrong', async () => {
    const wrapped = await answered(
      new Response(JSON.stringify({ file_content: btoa(PDF) }), { headers: { 'content-type': 'application/pdf' } }),
    )
    expect(wrapped.bytes()).toEqual(bytesOf(PDF))
    const bare = await answered(new Response(bytesOf(PDF), { headers: { 'content-type': 'application/json' } }))
    expect(bare).toMatchObject({ contentType: 'application/pdf' })
    expect(bare.bytes()).toEqual(bytesOf(PDF))
  })

  it('inside JSON text alone is taken out too', async () => {
    expect((await answered(json(200, btoa(PDF)))).bytes()).toEqual(bytesOf(PDF))
  })

  it.each(['../../etc/passwd', 'C:\\temp\\passwd', ' passwd '])('named %j loses the folder', async name => {
    expect((await answered(json(200, { content: btoa(PDF), name }))).fileName).toBe('passwd')
  })

  it.each(['', '..', 'folder/'])('named %j has no name', async name => {
    expect((await answered(json(200, { content: btoa(PDF), name }))).fileName).toBeUndefined()
  })

  it.each([
    ['nothing', new Response(new Uint8Array()), 'an empty body'],
    ['a page of a proxy', new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'an HTML page'],
    ['JSON without a file', json(200, { content: null }), 'JSON that holds no file'],
    [
      'a page under another type',
      new Response('<!DOCTYPE html>', { headers: { 'content-type': 'application/pdf' } }),
      'an HTML page',
    ],
    ['text that is no base64', json(200, { file_content: '%PDF!' }), 'no base64 text'],
    [
      'half an answer',
      new Response('{"file_content":', { headers: { 'content-type': 'application/json' } }),
      'no JSON',
    ],
  ])('is missing when there is %s: that is an error', async (_, response, words) => {
    const error = await failureOf(answered(response))
    if (!isAnswerInvalidError(error)) throw error
    expect(error.message).toContain(words)
    expect(error).toMatchObject({ operation: ACT, outcome: 'accepted', httpStatus: 200, retryable: true })
  })

  it("is missing when JSON holds an error: Ozon's words are passed on, at once", async () => {
    const fake = fakeOzon({
      [ACT]: ({ headers }) => json(200, { code: 3, message: `no act ${headers.get('api-key')}` }),
    })
    const ozon = clientFor({}, fake.fetch).withOptions({ apiKey: 'key-that-nobody-may-see' })
    const error = await failureOf(callUnchecked(ozon, ACT))
    if (!isAnswerInvalidError(error)) throw error
    expect(error.message).toContain('JSON that holds no file but an error (code 3): no act ***. Nothing was changed')
    expect(error).toMatchObject({ operation: ACT, code: 3, ozonMessage: 'no act ***', httpStatus: 200 })
    expect(fake.sent).toHaveLength(1)
  })
})

describe('an operation whose answer is empty', () => {
  const empty = currentOperations.filter(each => each.answer?.kind === 'empty').map(each => each.path)

  it.each(empty)('%s answers undefined, whether nothing or an empty object came', async path => {
    const bodies = ['', ' \n', '{}']
    const fake = fakeOzon({ [path]: (_, count) => new Response(bodies[count - 1]) })
    const ozon = clientFor({}, fake.fetch)
    for (const _ of bodies) expect(await callUnchecked(ozon, path)).toBeUndefined()
  })

  it('tells of what came besides', async () => {
    const fake = fakeOzon({ '/v1/notification/enable': () => ({ enabled: true }) })
    const told: string[] = []
    const more = {
      strict: false,
      onDrift: (each: { kind: string; path: string }) => void told.push(`${each.kind} ${each.path}`),
    }
    expect(await callUnchecked(clientFor({}, fake.fetch, more), '/v1/notification/enable')).toBeUndefined()
    expect(told).toEqual(['unknown-field enabled'])
  })

  it.each(['<html>', '[]', '"done"'])('does not take %s for a success', async body => {
    const fake = fakeOzon({ '/v1/notification/enable': () => new Response(body) })
    const error = await failureOf(callUnchecked(clientFor({}, fake.fetch), '/v1/notification/enable'))
    expect(isAnswerInvalidError(error)).toBe(true)
    expect(error).toMatchObject({ outcome: 'accepted', retryable: false })
    expect(fake.sent).toHaveLength(1)
  })
})
