import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { postingReads, schemaScope } from '../../spec/generate/scope.ts'
import {
  filterStatuses,
  knownStatuses,
  knownSubstatuses,
  loadSchemas,
  operationFacts,
  operations,
} from '../../src/wire/index.ts'

const facts = loadFacts()

describe('the table of operations', () => {
  it('has every operation of the facts', () => {
    expect(Object.keys(operations)).toEqual(facts.operations.map(each => each.path))
  })

  it('tells what may be repeated', () => {
    expect(operationFacts('/v4/posting/fbs/list')?.effect).toBe('read')
    expect(operationFacts('/v3/posting/fbs/package-label/create')?.effect).toBe('task')
    expect(operationFacts('/v4/posting/fbs/ship')?.effect).toBe('write')
  })

  it('tells when an operation ended and what replaces it', () => {
    expect(operationFacts('/v3/posting/fbs/list')).toMatchObject({
      retired: true,
      endsOn: '2026-08-31',
      replacement: ['/v4/posting/fbs/list'],
    })
    expect(operationFacts('/v4/posting/fbs/list')).not.toHaveProperty('retired')
  })

  it('tells pages, batches and limits', () => {
    expect(operationFacts('/v4/posting/fbs/list')?.pagination).toEqual({
      style: 'cursor',
      limitField: 'limit',
      max: 100,
    })
    expect(operationFacts('/v3/posting/fbs/package-label/create')?.batch).toEqual({
      fields: ['posting_numbers'],
      max: 1000,
    })
    expect(operationFacts('/v2/products/stocks')?.rateLimits).toContainEqual({
      count: 80,
      perSeconds: 60,
      scope: 'client',
    })
  })

  it('tells how an operation is called and what comes back', () => {
    expect(operationFacts('/v2/order/create')).toMatchObject({ method: 'POST', auth: 'oauth' })
    expect(operationFacts('/v1/supplier/available_warehouses')?.method).toBe('GET')
    expect(operationFacts('/v2/posting/fbs/act/get-pdf')?.answer).toBe('file')
    expect(operationFacts('/v1/notification/set')?.answer).toBe('empty')
  })

  it('does not take names of the language for paths', () => {
    expect(operationFacts('constructor')).toBeUndefined()
    expect(operationFacts('/v9/nothing')).toBeUndefined()
  })
})

describe('the schemas', () => {
  it('are loaded by section, and each is built once', async () => {
    const schemas = await loadSchemas('FBS')
    const list = schemas['/v4/posting/fbs/list']
    expect(list?.request()).toBe(list?.request())
    expect(schemas['/v3/posting/fbo/list']).toBeUndefined()
  })

  it('are there for every operation of today', async () => {
    for (const path of schemaScope(facts)) {
      const schemas = await loadSchemas(operationFacts(path)?.section ?? '')
      expect(schemas[path]?.request(), path).toBeDefined()
    }
  })

  it('of a section without any are none', async () => {
    expect(await loadSchemas('Nowhere')).toEqual({})
  })
})

describe('known words', () => {
  it('are the statuses and substatuses of the facts', () => {
    expect(knownStatuses).toContain('awaiting_packaging')
    expect(knownSubstatuses).toEqual(facts.status.substatuses.map(each => each.code))
  })

  it('of status filters are all known statuses', () => {
    const unknown = Object.values(filterStatuses)
      .flat()
      .filter(word => !knownStatuses.some(known => known === word))
    expect(unknown).toEqual([])
    expect(Object.keys(filterStatuses).every(path => path in postingReads)).toBe(true)
    expect(filterStatuses['/v3/posting/fbo/list']).toEqual([
      'awaiting_packaging',
      'awaiting_deliver',
      'delivering',
      'delivered',
      'cancelled',
    ])
  })
})
