import { describe, expect, it } from 'vitest'
import { Cancellations } from '../../src/resources/cancellations.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const FBO = '/v1/posting/fbo/cancel-reason/list'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { cancellations: new Cancellations(api), sent, told }
}

describe('reasons of FBO cancellations', () => {
  it("come as Ozon's sample has them, and as its schema does", async () => {
    const { cancellations, sent, told } = open({
      [FBO]: (_, count) =>
        count === 1
          ? readFixture('json/v1-posting-fbo-cancel-reason-list/001.json')
          : { reasons: [{ id: 352, name: 'Out of stock' }] },
    })
    const sample = await cancellations.fboReasons()
    expect(sample).toHaveLength(4)
    expect(sample[1]).toEqual({
      id: '401',
      title: 'Продавец отклонил арбитраж',
      side: 'seller',
      isAvailableForCancellation: false,
    })
    expect(await cancellations.fboReasons()).toEqual([{ id: '352', title: 'Out of stock' }])
    expect(sent.map(({ body }) => body)).toEqual([{}, {}])
    expect(told).toEqual([])
  })

  it('may be none, or odd', async () => {
    const { cancellations, told } = open({
      [FBO]: (_, count) => (count === 1 ? { reasons: [] } : { reasons: [{ id: {}, text: 'x' }, null], result: null }),
    })
    expect(await cancellations.fboReasons()).toEqual([])
    expect(told).toEqual([])
    expect(await cancellations.fboReasons()).toEqual([{ id: '' }])
    expect(told).toEqual(expect.arrayContaining(['wrong-type reasons[].id', 'unknown-field reasons[].text']))
  })
})
