import type { Facts } from '../facts.ts'

/** Operations that get request and answer types and schemas: every current one of the facts. */
export function schemaScope({ operations }: Facts): readonly string[] {
  return operations.filter(each => each.status === 'current').map(each => each.path)
}

/** Every read that answers with postings, retired ones too (stored payloads outlive them), and where a posting stands. */
export const postingReads: Readonly<Record<string, string>> = {
  '/v4/posting/fbs/list': 'postings[]',
  '/v4/posting/fbs/unfulfilled/list': 'postings[]',
  '/v3/posting/fbs/get': 'result',
  '/v2/posting/fbs/get-by-barcode': 'result',
  '/v3/posting/fbo/list': 'postings[]',
  '/v2/posting/fbo/get': 'result',
  '/v1/posting/fbp/list': 'postings[]',
  '/v1/posting/fbp/get': 'posting',
  '/v2/posting/digital/list': 'postings[]',
  '/v3/posting/fbs/list': 'result.postings[]',
  '/v3/posting/fbs/unfulfilled/list': 'result.postings[]',
  '/v2/posting/fbo/list': 'result[]',
  '/v1/posting/digital/list': 'result[]',
}

/** FBS and rFBS share their reads; digital goods have some of their own. */
export type ReadFamily = 'fbs' | 'fbo' | 'fbp' | 'digital'

/** The family of a read of postings, as its path names it. */
export function readFamily(path: string): ReadFamily {
  const [, , , family] = path.split('/')
  if (family === 'fbs' || family === 'fbo' || family === 'fbp' || family === 'digital') return family
  throw new Error(`${path} is listed in postingReads, but its path names no family`)
}
