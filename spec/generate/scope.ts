/** Operations that get request and answer types and schemas. To add one, add its path here and run `npm run generate`. */
export const schemaScope: readonly string[] = [
  '/v4/posting/fbs/list',
  '/v4/posting/fbs/unfulfilled/list',
  '/v3/posting/fbs/get',
  '/v2/posting/fbs/get-by-barcode',
  '/v3/posting/fbo/list',
  '/v2/posting/fbo/get',
  '/v1/posting/fbp/list',
  '/v1/posting/fbp/get',
  '/v2/posting/digital/list',
  '/v1/roles',
  '/v1/seller/info',
  '/v4/posting/fbs/ship',
  '/v2/posting/fbs/cancel',
  '/v3/posting/fbs/package-label/create',
  '/v2/posting/fbs/package-label/get',
]

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
