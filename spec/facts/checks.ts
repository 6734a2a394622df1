import type { Facts } from '../facts.ts'

/** What no single file can tell: references that lead nowhere and facts that contradict each other. */
export function findContradictions(facts: Facts): readonly string[] {
  return [
    ...checkOperations(facts),
    ...checkSources(facts),
    ...checkSchemas(facts),
    ...checkCorrections(facts),
    ...checkStatuses(facts),
    ...checkPushes(facts),
    ...checkMethods(facts),
    ...checkLookups(facts),
    ...checkAnswers(facts),
    ...checkPractice(facts),
    ...checkKeyRefusals(facts),
    ...checkRetiredPaths(facts),
  ]
}

function checkOperations({ operations }: Facts): string[] {
  const paths = new Set(operations.map(each => each.path))
  return [
    ...repeated(
      'operations.json',
      operations.map(each => each.path),
    ),
    ...operations.flatMap(each => {
      const place = `operations.json: ${each.path}`
      const problems = [...(each.shutdown?.replacement ?? []), ...(each.task === undefined ? [] : [each.task.poll])]
        .filter(path => !paths.has(path))
        .map(path => `${place} names ${path}, which is no operation`)
      if (each.status === 'retired' && each.shutdown === undefined)
        problems.push(`${place} is retired but has no shutdown`)
      const { after, by } = each.firstSeen
      if (after !== undefined && after >= by) problems.push(`${place} was first seen by ${by} but after ${after}`)
      return problems
    }),
  ]
}

function checkSources({ sources, operations, schemas, status, push, corrections }: Facts): string[] {
  const cited: [string, readonly (string | undefined)[] | undefined][] = [
    ...operations.map((each): [string, readonly string[]] => [each.path, each.sources]),
    ...Object.entries(schemas.operations).map(([path, each]): [string, readonly string[]] => [path, each.sources]),
    ...[...status.statuses, ...status.transitions, ...status.labels].map(
      (each): [string, readonly string[] | undefined] => [
        'id' in each ? each.id : 'code' in each ? each.code : each.label,
        each.sources,
      ],
    ),
    ...corrections.map((each): [string, readonly (string | undefined)[]] => [
      each.id,
      [each.onlyIn, ...each.evidence.filter(shown => !shown.startsWith('test/'))],
    ]),
    ['push.json', push.sources],
    ['status.json: export', status.export.sources],
    ['status.json: carriage', status.carriage.sources],
  ]
  return cited.flatMap(([place, keys]) =>
    (keys ?? [])
      .filter(key => key !== undefined && !Object.hasOwn(sources, key))
      .map(key => `${place} cites the source ${key}, which is not in sources.json`),
  )
}

function checkSchemas({ schemas, operations, push }: Facts): string[] {
  const answers = new Map(operations.map(each => [each.path, each.answer?.kind]))
  const bodies = Object.entries(schemas.operations).flatMap(([path, body]) => {
    if (!answers.has(path)) return [`schemas.json: ${path} is not in operations.json`]
    const kind = answers.get(path)
    // A file may come inside JSON, whose form is a fact as well.
    const fits = kind === 'file' || (kind === 'json') === (body.answer !== undefined)
    return fits ? [] : [`schemas.json: the answer of ${path} contradicts its kind`]
  })
  const types = new Set(push.types.map(each => each.type))
  const events = Object.keys(schemas.pushEvents)
    .filter(type => !types.has(type))
    .map(type => `schemas.json: the push ${type} is not in push.json`)
  return [...bodies, ...events]
}

function checkCorrections({ corrections, operations }: Facts): string[] {
  const paths = new Set(operations.map(each => each.path))
  return [
    ...repeated(
      'corrections.json',
      corrections.map(each => each.id),
    ),
    ...corrections.flatMap(each => {
      if (!paths.has(each.operation))
        return [`corrections.json: ${each.id} names ${each.operation}, which is no operation`]
      if (each.kind === 'null' && !each.json.includes('null'))
        return [`corrections.json: ${each.id} is about null but saw none`]
      return []
    }),
  ]
}

type Problem = (place: string, codes: readonly (string | undefined)[], known: ReadonlySet<string>) => string[]

const unknown: Problem = (place, codes, known) =>
  codes
    .filter(code => code !== undefined && !known.has(code))
    .map(code => `status.json: ${place} names ${code}, which is not known`)

function checkStatuses(facts: Facts): string[] {
  const { statuses, substatuses, transitions } = facts.status
  const known = {
    paths: new Set(facts.operations.map(each => each.path)),
    statuses: new Set(statuses.map(each => each.code)),
    substatuses: new Set(substatuses.map(each => each.code)),
  }
  return [
    ...checkMachine(facts, known),
    ...checkCalls(facts, known),
    ...facts.status.labels.flatMap(each => [
      ...unknown(each.label, [each.status], known.statuses),
      ...unknown(each.label, [each.substatus], known.substatuses),
    ]),
    ...[transitions.map(each => each.id), statuses.map(each => each.code), substatuses.map(each => each.code)].flatMap(
      ids => repeated('status.json', ids),
    ),
  ]
}

interface Known {
  readonly paths: ReadonlySet<string>
  readonly statuses: ReadonlySet<string>
  readonly substatuses: ReadonlySet<string>
}

function checkMachine({ status }: Facts, known: Known): string[] {
  return [
    ...status.transitions.flatMap(each => [
      ...unknown(each.id, [each.from, each.to], known.statuses),
      ...unknown(each.id, each.calls ?? [], known.paths),
      ...((each.from === undefined) === (each.kind === 'creation')
        ? []
        : [`status.json: ${each.id} must have either a start or the kind creation`]),
    ]),
    ...status.statuses.flatMap(each => {
      const own = each.substatuses?.map(sub => sub.code) ?? []
      return unknown(each.code, own, known.substatuses)
    }),
    ...status.substatuses.flatMap(each => unknown(each.code, each.statuses, known.statuses)),
    ...Object.values(status.pushStates).flatMap(states => [
      ...unknown('pushStates', Object.keys(states), known.substatuses),
      ...unknown('pushStates', Object.values(states).flat(), known.statuses),
    ]),
    ...unknown('initial', Object.values(status.initial).flat(), known.statuses),
  ]
}

function checkCalls({ status }: Facts, known: Known): string[] {
  const actions = status.availableActions.flatMap(each => [
    // Calls outside the domain have no facts here.
    ...(each.outsideDomain === true ? [] : unknown(each.code, [each.call, each.thenCall], known.paths)),
    ...unknown(each.code, each.target?.statuses ?? [], known.statuses),
    ...unknown(each.code, [each.target?.substatus], known.substatuses),
  ])
  const calls = status.sellerCalls.flatMap(each => {
    const place = each.calls.join(', ')
    return [
      ...unknown(place, each.calls, known.paths),
      ...unknown(
        place,
        each.effects.map(effect => effect.status),
        known.statuses,
      ),
      ...unknown(
        place,
        each.effects.map(effect => effect.substatus),
        known.substatuses,
      ),
    ]
  })
  return [...actions, ...calls]
}

function checkPushes({ push, operations }: Facts): string[] {
  const types = new Set(push.types.map(each => each.type))
  return [
    ...repeated(
      'push.json',
      push.types.map(each => each.type),
    ),
    ...push.subscriptionTypes
      .filter(type => !types.has(type))
      .map(type => `push.json: ${type} can be subscribed to but is not described`),
    ...(operations.some(each => each.path === push.availability.enable)
      ? []
      : [`push.json: ${push.availability.enable} is no operation`]),
  ]
}

function checkMethods({ methods, operations }: Facts): string[] {
  const current = new Set(operations.filter(each => each.status === 'current').map(each => each.path))
  return [
    ...methods
      .filter(each => !current.has(each.path))
      .map(each => `methods.json: ${each.method} names ${each.path}, which is no operation of today`),
    ...repeated(
      'methods.json',
      methods.map(each => `${each.method} with ${each.path}`),
    ),
  ]
}

function repeated(place: string, ids: readonly string[]): string[] {
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  return twice.map(id => `${place}: ${id} stands there twice`)
}

function checkLookups({ lookups, operations, sources }: Facts): string[] {
  const effects = new Map(operations.map(each => [each.path, each.effect]))
  return [
    ...repeated(
      'lookups.json',
      lookups.map(each => each.operation),
    ),
    ...lookups.flatMap(({ operation, read, done, notDone, evidence }) => {
      const place = `lookups.json: ${operation}`
      const problems = uncited(place, evidence, sources)
      const effect = effects.get(operation)
      if (effect === undefined || effect === 'read') problems.push(`${place} is no write and no task`)
      if (read !== undefined && effects.get(read) !== 'read') problems.push(`${place} reads ${read}, which is no read`)
      if (read !== undefined && (done === undefined || notDone === undefined))
        problems.push(`${place} reads ${read} but does not say what decides`)
      return problems
    }),
  ]
}

function checkAnswers({ answers, sources }: Facts): string[] {
  return answers.flatMap(({ evidence, proves, means }, i) => {
    const place = `answers.json: row ${i + 1}`
    const isSaid = (proves === 'repeatable') === (means !== undefined)
    return [
      ...(isSaid ? [] : [`${place}: exactly what may be repeated says what it means`]),
      ...uncited(place, evidence, sources),
    ]
  })
}

function checkKeyRefusals(facts: Facts): string[] {
  const rows = facts['key-refusals']
  return [
    ...repeated(
      'key-refusals.json',
      rows.map(each => each.means),
    ),
    ...rows.flatMap(({ means, message, begins, evidence }) => {
      const place = `key-refusals.json: ${means}`
      const isBeginning = message.toLowerCase().startsWith(begins)
      return [
        ...(isBeginning ? [] : [`${place}: its message does not begin with its first words`]),
        ...uncited(place, evidence, facts.sources),
      ]
    }),
  ]
}

function checkRetiredPaths(facts: Facts): string[] {
  const rows = facts['retired-paths']
  const operations = new Set(facts.operations.map(each => each.path))
  return [
    ...repeated(
      'retired-paths.json',
      rows.map(each => each.path),
    ),
    ...rows.flatMap(({ path, replacement, source }) => [
      ...(operations.has(path)
        ? [`retired-paths.json: ${path} is an operation; its end belongs to operations.json`]
        : []),
      ...(replacement.includes(path) ? [`retired-paths.json: ${path} is named as its own replacement`] : []),
      ...uncited(`retired-paths.json: ${path}`, [{ source }], facts.sources),
    ]),
  ]
}

/** Evidence whose source nobody finds. */
function uncited(
  place: string,
  evidence: readonly { readonly source?: string | undefined }[],
  sources: Facts['sources'],
): string[] {
  return evidence
    .filter(({ source }) => source !== undefined && !Object.hasOwn(sources, source))
    .map(({ source }) => `${place} cites the source ${source}, which is not in sources.json`)
}

/** Only what somebody else can open is better than inferred; what is contested or refuted can be tried. */
function checkPractice({ practice, sources }: Facts): string[] {
  return [
    ...repeated(
      'practice.json',
      practice.map(each => each.id),
    ),
    ...practice.flatMap(({ id, state, grade, sources: cited = [], lever, refutedWay, withoutLever, probe }) => {
      const place = `practice.json: ${id}`
      const problems = cited
        .filter(key => !Object.hasOwn(sources, key))
        .map(key => `${place} cites the source ${key}, which is not in sources.json`)
      const needsAddress = !['inferred', 'observed (unpublished)'].includes(grade)
      if (needsAddress && cited.length === 0) problems.push(`${place} is ${grade} without a source`)
      if (state === 'contested' && (lever === undefined) === (withoutLever === undefined))
        problems.push(`${place} is contested and has neither a lever nor a reason why not`)
      if (state === 'refuted' && probe === undefined && (lever === undefined || refutedWay === undefined))
        problems.push(`${place} is refuted, and nothing shows whether the sandbox plays it`)
      return problems
    }),
  ]
}
