import { expect, it } from 'vitest'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { endsInNews } from '../../spec/compare/ends.ts'
import { renderRetired, retiredInNews } from '../../spec/compare/retired.ts'
import { smallFacts } from './support.ts'

const NEWS = `
## 13 августа 2030

| Метод | Изменение |
|---|---|
| [/v1/labels/make](#operation/Make) | Метод устаревает и будет отключён 31 августа 2030 года. Переключитесь на [/v2/labels/make](#operation/Make2). |
| /v1/posting/old/list<br>/v1/posting/old/get | Методы устарели, удалили их из документации. Используйте [/v4/posting/fbs/list](#operation/List). |
| /v1/posting/odd | Удалили параметр \`x\` из документации метода. |
| /v1/cargoes/file/{guid} | Метод устарел, удалили его из документации. |
| /v1/roles | Метод устаревает и будет отключён 1 октября 2030 года. |

## May 2, 2030

| Method | Change |
| /v1/posting/old/list | The method is deprecated and will be disabled on June 1, 2030. |
| /v1/quants | The method is deprecated, we removed it from the documentation. |
| /v1/still/here | Методы устаревают и будут отключены 3 мая 2030 года. |
| /v1/back/again | The method is deprecated, we removed it from the documentation. |
`

const document = (news = NEWS) =>
  parseOpenApi({
    openapi: '3.0.0',
    info: { title: 'Ozon', version: '2030-08-13' },
    tags: [{ name: 'News', description: news }],
    paths: Object.fromEntries(
      ['/v1/roles', '/v1/labels/make', '/v1/still/here', '/v1/back/again'].map(path => [
        path,
        { post: { responses: {} } },
      ]),
    ),
  })

it('a change log tells which paths left the documents and which will end, the newest word on each', () => {
  const facts = { ...smallFacts(), 'retired-paths': [] }
  const rows = retiredInNews(facts, document())
  expect(rows).toEqual([
    { path: '/v1/cargoes/file/{guid}', goneFromDocumentsOn: '2030-08-13', replacement: [], inDomain: false },
    { path: '/v1/labels/make', announcedEnd: '2030-08-31', replacement: ['/v2/labels/make'], inDomain: false },
    {
      path: '/v1/posting/old/get',
      goneFromDocumentsOn: '2030-08-13',
      replacement: ['/v4/posting/fbs/list'],
      inDomain: true,
    },
    {
      path: '/v1/posting/old/list',
      goneFromDocumentsOn: '2030-08-13',
      replacement: ['/v4/posting/fbs/list'],
      inDomain: true,
    },
    { path: '/v1/quants', goneFromDocumentsOn: '2030-05-02', replacement: [], inDomain: false },
  ])
  expect(renderRetired(rows)).toContain('- `/v1/labels/make`: ends on 2030-08-31; the text names `/v2/labels/make`')
  const known = rows.map(row => ({ ...row, source: 'ours' }))
  expect(retiredInNews({ ...facts, 'retired-paths': known }, document())).toEqual([])
  expect(renderRetired([])).toBe('')
})

it('one line of a change log ends several operations', () => {
  const line = '| /v1/a/one<br>/v1/a/two | Методы устаревают и будут отключены 1 октября 2030 года. |'
  expect([...endsInNews(document(line)).keys()]).toEqual(['/v1/a/one', '/v1/a/two'])
})
