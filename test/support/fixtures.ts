import { readFileSync } from 'node:fs'
import { postingReads } from '../../spec/generate/scope.ts'

const FOLDER = new URL('../fixtures/', import.meta.url)

export interface FixtureRow {
  readonly path: string
  readonly endpoint: string
  readonly kind: 'request' | 'response'
  readonly status?: number
  readonly grade: string
}

export function readFixtureText(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8')
}

export function readFixture(path: string): unknown {
  return JSON.parse(readFixtureText(path))
}

/** Every answer of a posting read that Ozon's documents or captures show. */
export function postingAnswers(): FixtureRow[] {
  const index = readFixture('json/index.json') as FixtureRow[]
  return index.filter(row => row.kind === 'response' && Object.hasOwn(postingReads, row.endpoint))
}

type Source = Record<string, unknown>

const isObject = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of any posting answer, found without the package's own reader. */
export function rowsOf(answer: unknown): Source[] {
  if (!isObject(answer)) return []
  const { postings, result, posting } = answer
  if (Array.isArray(postings)) return postings.filter(isObject)
  if (Array.isArray(result)) return result.filter(isObject)
  if (isObject(result) && Array.isArray(result['postings'])) return result['postings'].filter(isObject)
  if (isObject(result)) return [result]
  return isObject(posting) ? [posting] : []
}

export interface Leaf {
  /** With indexes, such as ['products', 0, 'sku']. */
  readonly at: readonly (string | number)[]
  /** Without, such as 'products[].sku'. */
  readonly path: string
  readonly value: unknown
}

/** Every value of a JSON tree that is neither object nor list. */
export function leavesOf(value: unknown, at: readonly (string | number)[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => leavesOf(each, [...at, i]))
  if (isObject(value)) return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...at, key]))
  return [{ at, path: pathOf(at), value }]
}

function pathOf(at: readonly (string | number)[]): string {
  return at.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[]`
    return path === '' ? step : `${path}.${step}`
  }, '')
}

/** A deep copy of `tree` with another value at `at`. */
export function replaceAt(tree: unknown, at: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = at
  if (step === undefined) return value
  if (Array.isArray(tree)) return tree.map((each, i) => (i === step ? replaceAt(each, rest, value) : each))
  const object = tree as Source
  return { ...object, [step]: replaceAt(object[step], rest, value) }
}
