import type { Facts, OperationFact, SchemaFact } from '../facts.ts'
import { ageOf, factsDay } from './age.ts'
import { isBare, type ReadOperation, readOperation } from './bodies.ts'
import type { Difference, Side, Standing } from './difference.ts'
import type { OpenApiDocument } from './document.ts'
import { createDomain } from './domain.ts'
import { compareEnd, endsInNews } from './ends.ts'
import { compareNodes } from './fields.ts'
import type { Finding } from './finding.ts'
import { pointer } from './json.ts'
import { createKnown } from './known.ts'
import { compareRates } from './rates.ts'

type News = ReturnType<typeof endsInNews>

export interface CompareOptions {
  /** The day of the document, when it does not tell itself. */
  readonly date?: string
  /** Paths outside the domain that are wanted; they count as news whatever the age of the document. */
  readonly include?: readonly string[]
}

/** Everything in which an OpenAPI document differs from our facts, within the domain of orders and shipments. */
export function compareFacts(
  facts: Facts,
  document: OpenApiDocument,
  options: CompareOptions = {},
): readonly Difference[] {
  const day = ageOf(document, options.date).on
  const wanted = new Set(options.include ?? [])
  const known = createKnown(facts.corrections)
  const place = (path: string, found: Finding, ourDay: string): Difference => {
    const { explained: _, ...rest } = found
    return { operation: path, ...rest, standing: known(path, found) ? 'known' : standingOf(found, day, ourDay) }
  }
  const news = endsInNews(document)
  const ours = new Map(facts.operations.map(each => [each.path, each]))
  return [
    ...facts.operations.flatMap(each =>
      shared(facts, each, document, news).map(found => place(each.path, found, factsDay(facts, each.path))),
    ),
    ...newOperations(document, createDomain(facts, options.include), ours).flatMap(read => {
      const since = wanted.has(read.path) ? '' : factsDay(facts)
      return [newOperation(read), ...endOfNew(read, news)].map(found => place(read.path, found, since))
    }),
  ]
}

/** A new operation can be on its way out already. */
function endOfNew(read: ReadOperation, news: News): readonly Finding[] {
  const known = { path: read.path, ...(read.deprecated ? { deprecated: true as const } : {}) }
  return [...compareEnd(known, read, news), ...compareRates({}, read)].map(found => ({ ...found, change: 'added' }))
}

/** An older document cannot take anything away. Without a day, a document counts as newer. */
function standingOf({ change }: Finding, theirs: string | undefined, ours: string): Standing {
  if (theirs === undefined || theirs >= ours) return 'news'
  return change === 'added' ? 'only-older' : 'ours'
}

function newOperations(
  document: OpenApiDocument,
  belongs: ReturnType<typeof createDomain>,
  ours: ReadonlyMap<string, OperationFact>,
): readonly ReadOperation[] {
  return document.operations
    .filter(each => !ours.has(each.path) && belongs(each))
    .map(each => readOperation(document, each))
}

function newOperation(read: ReadOperation): Finding {
  const tags = read.tags.length === 0 ? '' : ` (${read.tags.join(', ')})`
  return {
    field: '',
    change: 'added',
    subject: 'operation',
    impact: 'additive',
    text: `new operation ${read.method}${tags}`,
    where: read.where,
    addition: { kind: 'operation', read },
  }
}

/** What differs in an operation that our facts have. */
function shared(facts: Facts, ours: OperationFact, document: OpenApiDocument, news: News): readonly Finding[] {
  const all = document.operations.filter(each => each.path === ours.path)
  const theirs = all.find(each => each.method === ours.method) ?? all[0]
  // A retired operation is refused before sending: it may go without a word.
  if (theirs === undefined) return ours.status === 'retired' ? [] : [goneOperation]
  const ends = [...compareEnd(ours, theirs, news), ...(ours.status === 'retired' ? [] : compareRates(ours, theirs))]
  if (ours.status === 'retired') return ends
  if (theirs.method !== ours.method) return [...ends, otherMethod(ours.method, theirs.method, theirs.where)]
  return [...ends, ...compareBodies(facts, ours, readOperation(document, theirs))]
}

const goneOperation: Finding = {
  field: '',
  change: 'removed',
  subject: 'operation',
  impact: 'breaking',
  text: 'the operation is gone',
}

function otherMethod(ours: string, theirs: string, where: string): Finding {
  return {
    field: '',
    change: 'changed',
    subject: 'method',
    impact: 'breaking',
    text: `method: ${ours} → ${theirs}`,
    where,
  }
}

function compareBodies(facts: Facts, ours: OperationFact, theirs: ReadOperation): readonly Finding[] {
  const body = facts.schemas.operations[ours.path]
  if (body === undefined) return []
  return [
    ...compareSide('request', body.request, theirs.request, theirs),
    ...compareAnswerKind(facts, ours, theirs),
    ...(ours.answer?.kind === 'json' && theirs.answerKind === 'json'
      ? compareSide('answer', body.answer, theirs.answer, theirs)
      : []),
  ]
}

/** No body and a body without fields are the same. */
const nothing: SchemaFact = { type: 'object' }

function compareSide(
  side: Side,
  ours: SchemaFact | undefined,
  theirs: SchemaFact | undefined,
  { places }: ReadOperation,
): readonly Finding[] {
  const spot = { side, field: '', where: undefined, places, explained: false }
  return compareNodes(ours ?? nothing, theirs ?? nothing, spot)
}

function compareAnswerKind(facts: Facts, { path, answer }: OperationFact, theirs: ReadOperation): readonly Finding[] {
  const ours = answer?.kind ?? 'empty'
  const { answerKind } = theirs
  const described = ours === 'json' && !isBare(facts.schemas.operations[path]?.answer)
  // Some files are written down as JSON, and what a file answers with is often left out.
  const sameFile = ours === 'file' && theirs.contentTypes.every(type => answer?.contentTypes?.includes(type) ?? true)
  if (ours === answerKind || sameFile || (answerKind === 'empty' && !described)) return []
  return [
    {
      side: 'answer',
      field: '',
      change: 'changed',
      subject: 'body',
      impact: ours === 'empty' ? 'additive' : answerKind === 'empty' ? 'note' : 'breaking',
      text: `answer: ${ours} → ${answerKind === 'empty' ? 'not described' : answerKind}`,
      where: pointer(theirs.where, 'responses'),
    },
  ]
}
