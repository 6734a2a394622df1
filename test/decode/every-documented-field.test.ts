import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { postingReads } from '../../spec/generate/scope.ts'
import type { Drift } from '../../src/decode/drift.ts'
import { decodePage } from '../../src/decode/page.ts'
import { postingToJson } from '../../src/model/posting-json.ts'
import { leavesOf, rowsOf } from '../support/fixtures.ts'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly docValues?: readonly string[]
}

const FACTS = JSON.parse(readFileSync(new URL('../../spec/schemas.json', import.meta.url), 'utf8')) as {
  readonly operations: Readonly<Record<string, { readonly answer?: Schema }>>
}

/** A full answer after the schema, with a value of its own in every leaf. */
class Sample {
  #next = 1000

  of(schema: Schema, path: string): unknown {
    if (schema.properties !== undefined) {
      return Object.fromEntries(
        Object.entries(schema.properties).map(([key, each]) => [key, this.of(each, `${path}.${key}`)]),
      )
    }
    if (schema.items !== undefined) return [this.of(schema.items, `${path}[]`)]
    const n = this.#next++
    if (schema.type === 'boolean') return true
    if (schema.type === 'integer' || schema.type === 'number') return n
    if (schema.format === 'date-time') return new Date(Date.UTC(2030, 0, 1) + n * 1000).toISOString()
    // Amounts, sizes and ids are decimal text, which is text as well.
    return (schema.enum ?? schema.docValues)?.[0] ?? String(n)
  }
}

describe.each(Object.keys(postingReads))('every documented field of %s', path => {
  const schema = FACTS.operations[path]?.answer ?? {}
  const answer = new Sample().of(schema, '')
  const family = path.includes('/fbo/') ? 'fbo' : path.includes('/fbp/') ? 'fbp' : 'fbs'

  function decode(): { model: string; drift: readonly Drift[] } {
    const row = rowsOf(answer)[0]
    const page = decodePage({ postings: [row], has_next: false }, { family })
    return { model: JSON.stringify(page.items.map(item => postingToJson(item))), drift: page.drift }
  }

  it('is in the model', () => {
    const row = rowsOf(answer)[0]
    const { model } = decode()
    const lost = leavesOf(row).filter(({ value }) => typeof value !== 'boolean' && !model.includes(String(value)))
    expect(lost.map(leaf => leaf.path)).toEqual([])
  })

  it('is no surprise', () => {
    const { drift } = decode()
    const surprises = drift.filter(({ kind }) => kind === 'unknown-field' || kind === 'wrong-type')
    expect(surprises).toEqual([])
  })
})
