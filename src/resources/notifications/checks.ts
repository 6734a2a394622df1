import type { Problem } from '../../errors.ts'
import type { NamesOf } from '../../names.ts'
import type { Operations } from '../../wire/types.ts'
import { demandObject, idProblem } from '../shared/item-checks.ts'
import { refuseAny } from '../shared/row-list.ts'

/** A type of push that can be subscribed to. */
export type NotificationType = Operations['/v1/notification/set']['request']['types'][number]

/** Where pushes go, and which. */
export interface NotificationSettings {
  readonly url: string
  readonly types: readonly NotificationType[]
}

export const SETTINGS: NamesOf<NotificationSettings> = { url: true, types: true }

const REFUSED = 'The notifications were not changed'

export function checkSettings(settings: NotificationSettings, operation: string): void {
  demandObject(REFUSED, 'settings', settings)
  const { url, types } = settings
  refuseAny(REFUSED, [urlProblem(url), typesProblem(types)], operation)
}

export function checkChange(id: unknown, changes: Partial<NotificationSettings>, operation: string): void {
  demandObject(REFUSED, 'changes', changes)
  const { url, types } = changes
  const nothing =
    url === undefined && types === undefined
      ? { field: 'url, types', rule: 'are missing: give one to change' }
      : undefined
  const problems = [
    url === undefined ? undefined : urlProblem(url),
    types === undefined ? undefined : typesProblem(types),
  ]
  refuseAny(REFUSED, [idProblem('id', id), nothing, ...problems], operation)
}

export function checkUrl(url: unknown, operation: string): void {
  refuseAny('The address was not checked', [urlProblem(url)], operation)
}

/** Addresses are not shown: their path is all that keeps strangers from sending false pushes. */
function urlProblem(url: unknown): Problem | undefined {
  if (typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url)) return undefined
  return { field: 'url', rule: 'must be a whole http or https address' }
}

/** Which words there are, the schema of the operation tells. */
function typesProblem(types: unknown): Problem | undefined {
  if (!Array.isArray(types)) return { field: 'types', rule: 'must be a list' }
  return types.length === 0 ? { field: 'types', rule: 'is empty; what that would mean is not documented' } : undefined
}
