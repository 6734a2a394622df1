import type { Facts, OperationFact } from '../facts.ts'
import { code, markdownTable } from './markdown.ts'
import { isUnconfirmed, newestDocument } from './operations.ts'

/** What the sections are called for people; another section goes by Ozon's own word. */
const TITLES: Readonly<Record<string, string>> = {
  FBS: 'Postings of FBS and rFBS',
  FBSMarks: 'Packing and marks',
  DeliveryFBS: 'Carriages, acts and pick lists',
  CarriageAPI: 'Containers of a carriage',
  DeliveryrFBS: 'rFBS delivery',
  FBO: 'Postings of FBO',
  FBP: 'Postings of FBP',
  CancellationAPI: 'Conditional cancellations',
  Returns: 'Returns and giveouts',
  ReturnsOther: 'Settings of returns',
  Pass: 'Passes',
  PassOther: 'Making and ending passes',
  Warehouse: 'Warehouses and delivery methods',
  WarehouseOther: 'More about warehouses',
  Chat: 'Chats',
  Report: 'Reports',
  ReportOther: 'More reports',
  Digital: 'Digital goods',
  Notification: 'Push notifications',
  SellerRating: 'Ratings',
  Finance: 'Finance',
  Access: 'The account',
  OzonDelivery: 'Ozon Delivery orders',
  FBOSupply: 'Supplies to FBO',
  Products: 'Product cards and prices',
}

/** docs/api.md: every operation, how it is called, and what is known of it. `captured`: paths seen on a live shop. */
export function apiPage(facts: Facts, captured: ReadonlySet<string>): string {
  const current = facts.operations.filter(each => each.status === 'current')
  const sections = [...new Set(current.map(each => each.section))]
  return `${[
    introduction(facts, current, captured),
    ...sections.map(section => sectionText(facts, current, section, captured)),
    retiredText(facts),
  ].join('\n\n')}\n`
}

function introduction(facts: Facts, current: readonly OperationFact[], captured: ReadonlySet<string>): string {
  const named = new Set(facts.methods.map(each => each.path)).size
  const seen = current.filter(each => captured.has(each.path)).length
  return `<!-- Generated from spec/ by \`npm run generate\`. Do not edit. -->

# Operations

Every operation of today can be called by its path, with a typed and checked body: ${current.length} of them. ${named} have methods of their own besides, which speak the words of the model. Those that Ozon has switched off stand [at the end](#switched-off).

- **Safely, by workflow**: functions of \`ozon-orders/workflows\` that do the write once, look after a lost answer and wait for what Ozon does meanwhile. Prefer them to the single call.
- **Effect**: a \`read\` may be repeated; a \`task\` starts work at Ozon's; a \`write\` changes something. Tasks and writes are repeated only when they were surely not carried out.
- **Own limits**: rows of a page, items of a request, time that one call may cover, requests beyond the general limit. Empty: none is known.
- **Seen**: \`live\` when a payload of a live shop is among the tests. Empty: in documents only. There is no access to a shop behind this project, so ${current.length - seen} of ${current.length} have been seen in documents only.
- **As of**: the newest source that has the operation. Empty: ${usualDay(facts)}.

Bodies and answers are described by the types: \`Operations['/v1/roles']['answer']\`. Answers with a file are a \`FileAnswer\`; empty ones are \`undefined\`.`
}

function sectionText(
  facts: Facts,
  current: readonly OperationFact[],
  section: string,
  captured: ReadonlySet<string>,
): string {
  const rows = current
    .filter(each => each.section === section)
    .map(each => [
      `${code(`ozon.call('${each.path}')`)}${remarks(each)}`,
      methodsText(facts, each),
      workflowsText(facts, each),
      each.effect,
      limitsText(each).join('; '),
      lifeText(each),
      captured.has(each.path) ? 'live' : '',
      asOf(facts, each),
    ])
  const head = ['by path', 'by method', 'safely, by workflow', 'effect', 'own limits', 'ends', 'seen', 'as of']
  return `## ${TITLES[section] ?? section}\n\n${markdownTable(head, rows)}`
}

function remarks({ method, beta, auth, answer }: OperationFact): string {
  const words = [
    ...(method === 'GET' ? ['GET'] : []),
    ...(answer?.kind === 'file' ? ['a file'] : []),
    ...(answer?.kind === 'empty' ? ['no answer'] : []),
    ...(auth === 'oauth' ? ['with `accessToken` only'] : []),
    ...(beta === true ? ['beta'] : []),
  ]
  return words.length === 0 ? '' : `<br>${words.join(', ')}`
}

function methodsText({ methods }: Facts, { path }: OperationFact): string {
  const own = methods.filter(each => each.path === path)
  return own.map(({ method }) => code(`ozon.${method}`)).join('<br>')
}

function workflowsText({ methods }: Facts, { path }: OperationFact): string {
  const names = new Set(methods.filter(each => each.path === path).flatMap(({ workflows = [] }) => workflows))
  return [...names].map(code).join('<br>')
}

function limitsText({ pagination, batch, period, rateLimits }: OperationFact): readonly string[] {
  const rows = pagination?.limit?.max
  return [
    ...(rows === undefined ? [] : [`${rows} rows a page`]),
    ...(batch?.max === undefined ? [] : [`${batch.max} in ${batch.fields.map(code).join(', ')}`]),
    ...(period === undefined ? [] : [periodText(period)]),
    ...(rateLimits ?? []).map(
      ({ count, perSeconds, scope }) =>
        `${count} ${count === 1 ? 'request' : 'requests'} in ${spanText(perSeconds)}${scope === 'client' ? '' : ' for a product in a warehouse'}`,
    ),
  ]
}

function periodText({ kind, unit, count }: NonNullable<OperationFact['period']>): string {
  const span = count === 1 ? `one ${unit}` : `${count} ${unit}s`
  if (kind === 'recent') return `the last ${span}`
  return kind === 'calendar' ? `${span} of the calendar` : `${span} at a time`
}

const SPANS: readonly (readonly [number, string])[] = [
  [86_400, 'a day'],
  [3_600, 'an hour'],
  [60, 'a minute'],
]

function spanText(seconds: number): string {
  return SPANS.find(([each]) => each === seconds)?.[1] ?? `${seconds} seconds`
}

function lifeText({ shutdown }: OperationFact): string {
  if (shutdown === undefined) return ''
  const instead = shutdown.replacement.map(code).join(' and ')
  return instead === '' ? shutdown.on : `${shutdown.on}, then ${instead}`
}

/** Most operations are in the same document: only the others say of when they are. */
function usualDay(facts: Facts): string {
  const counts = new Map<string, number>()
  for (const each of facts.operations) {
    const day = newestSource(facts, each)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const [[day] = ['']] = [...counts].sort(([, a], [, b]) => b - a)
  return day
}

function asOf(facts: Facts, each: OperationFact): string {
  const day = newestSource(facts, each)
  return day === usualDay(facts) ? '' : day
}

function newestSource({ sources }: Facts, operation: OperationFact): string {
  return operation.sources.map(key => sources[key]?.date ?? '').reduce((a, b) => (a > b ? a : b), '')
}

function knownBecause(each: OperationFact, newest: string): string {
  if (each.shutdown?.basis === 'removed-from-docs') return 'it left the documents'
  return isUnconfirmed(each, newest)
    ? 'Ozon announced the day; whether it was kept cannot be told'
    : 'Ozon announced the day'
}

function retiredText(facts: Facts): string {
  const newest = newestDocument(facts)
  const rows = facts.operations
    .filter(each => each.status === 'retired')
    .map(each => [
      code(each.path),
      each.shutdown?.on ?? '',
      knownBecause(each, newest),
      (each.shutdown?.replacement ?? []).map(code).join(' and '),
      newestSource(facts, each),
    ])
  const text =
    'Refused before sending from the day that Ozon announced, naming the replacement; `allowRetired: true` sends them all the same, unchecked. The day is judged on the clock of the client, and `ozon.lifecycle()` lists them. What only left the documents is warned of once through the logger and sent: whether it still answers is not told. An end after the newest document was announced and no more: whether Ozon kept the day cannot be told from here.'
  const table = markdownTable(['operation', 'ends', 'known because', 'instead', 'as of'], rows)
  return `## Switched off\n\n${text}\n\n${table}\n\n${elsewhereText(facts)}`
}

/** Paths that old programs call and this package has never had. */
function elsewhereText(facts: Facts): string {
  const rows = facts['retired-paths'].map(each => [
    code(each.path),
    each.announcedEnd ?? each.goneFromDocumentsOn ?? '',
    each.announcedEnd === undefined ? 'it left the documents' : 'Ozon announced the day',
    each.replacement.map(code).join(' or '),
    each.source,
  ])
  const text =
    'Old programs and tutorials also call these, which are no operations of this package. `ozon.request` treats them in the same way, and `ozon-orders doctor --source` finds them.'
  return `### Paths of old programs\n\n${text}\n\n${markdownTable(['path', 'day', 'known because', 'Ozon names instead', 'source'], rows)}`
}
