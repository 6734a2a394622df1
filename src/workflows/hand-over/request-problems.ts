import { type Problem, showValue } from '../../errors.ts'
import { isDateOnly } from '../../internal/dates.ts'
import { passListProblems } from '../../resources/passes/checks.ts'
import { idProblem } from '../../resources/shared/item-checks.ts'
import { numberProblems, textProblems, waitProblems } from '../core/requests.ts'
import type { HandOverContainer, HandOverFile, HandOverOptions, HandOverRequest } from './types.ts'

const FILES: readonly HandOverFile[] = ['act', 'barcode', 'container-labels']

/** Mistakes of a request that need no look at Ozon to be seen. */
export function requestProblems(request: HandOverRequest): readonly Problem[] {
  return [
    ...placeProblems(request),
    ...dayProblems(request.departureDate),
    ...listProblems('postings', request.postings, 'leave it out to mean everything that waits'),
    ...flagProblems(request.isTraceable),
    ...countProblems(request.containersCount),
    ...containerProblems(request),
    // The section that sends passes knows the rules; values of drivers are not shown.
    ...(request.passes === undefined ? [] : passListProblems(request.passes)),
  ]
}

export function optionProblems({ files, waitMs }: HandOverOptions): readonly Problem[] {
  const isList = files === undefined || (Array.isArray(files) && files.every(file => FILES.includes(file)))
  const rule = `must be a list of: ${FILES.join(', ')}`
  return [...(isList ? [] : [{ field: 'files', rule, value: showValue(files) }]), ...waitProblems(waitMs)]
}

function placeProblems({ deliveryMethodId, warehouseId }: HandOverRequest): readonly Problem[] {
  if ((deliveryMethodId === undefined) === (warehouseId === undefined)) {
    return [{ field: 'deliveryMethodId', rule: 'or warehouseId must be given, and not both' }]
  }
  const [field, id] = warehouseId === undefined ? ['deliveryMethodId', deliveryMethodId] : ['warehouseId', warehouseId]
  return [idProblem(String(field), id)].filter(problem => problem !== undefined)
}

function dayProblems(day: unknown): readonly Problem[] {
  if (typeof day === 'string' && isDateOnly(day)) return []
  const rule = "must be a day of the calendar, such as '2026-11-25'"
  return [{ field: 'departureDate', rule, value: showValue(day) }]
}

function flagProblems(isTraceable: unknown): readonly Problem[] {
  if (isTraceable === undefined || typeof isTraceable === 'boolean') return []
  return [{ field: 'isTraceable', rule: 'must be true or false', value: showValue(isTraceable) }]
}

function listProblems(field: string, postings: unknown, whenEmpty: string): readonly Problem[] {
  if (postings === undefined) return []
  if (!Array.isArray(postings))
    return [{ field, rule: 'must be a list of posting numbers', value: showValue(postings) }]
  if (postings.length === 0) return [{ field, rule: `is empty: ${whenEmpty}` }]
  return postings.flatMap((number: unknown, i) => numberProblems(`${field}[${i}]`, number))
}

function countProblems(count: unknown): readonly Problem[] {
  if (count === undefined || (Number.isInteger(count) && Number(count) > 0)) return []
  return [{ field: 'containersCount', rule: 'must be a whole number above 0', value: showValue(count) }]
}

function containerProblems({ containers, postings }: HandOverRequest): readonly Problem[] {
  if (containers === undefined) return []
  if (!Array.isArray(containers)) return [{ field: 'containers', rule: 'must be a list', value: showValue(containers) }]
  const shapes = containers.flatMap((container: unknown, i) => shapeProblems(`containers[${i}]`, container))
  return shapes.length > 0 ? shapes : contentProblems(containers, postings)
}

function shapeProblems(field: string, container: unknown): readonly Problem[] {
  if (typeof container !== 'object' || container === null) return [{ field, rule: 'must be an object' }]
  const { cargoType, sortType, postings = null }: Partial<Record<keyof HandOverContainer, unknown>> = container
  return [
    ...textProblems(`${field}.cargoType`, cargoType),
    ...textProblems(`${field}.sortType`, sortType),
    ...listProblems(`${field}.postings`, postings, 'name what goes into it'),
  ]
}

/** A posting lies in one container, and goes out with it. */
function contentProblems(
  containers: readonly HandOverContainer[],
  asked: HandOverRequest['postings'],
): readonly Problem[] {
  const wanted = asked === undefined ? undefined : new Set(asked)
  const seen = new Set<string>()
  return containers.flatMap(({ postings }, i) =>
    postings.flatMap(number => {
      const field = `containers[${i}]`
      if (seen.has(number)) return [{ field, rule: `names ${number}, which was named before` }]
      seen.add(number)
      if (wanted === undefined || wanted.has(number)) return []
      return [{ field, rule: `names ${number}, which is not among the postings to be handed over` }]
    }),
  )
}
