import type { Problem } from '../../errors.ts'
import { idProblem } from '../shared/item-checks.ts'
import { refuseAny } from '../shared/row-list.ts'

/** Finds every mistake of a contact. Its values are not shown: they are personal. */
export function checkContact(carriageId: unknown, contact: unknown, operation: string): void {
  refuseAny('The contact was not set', [idProblem('carriageId', carriageId), ...contactProblems(contact)], operation)
}

function contactProblems(contact: unknown): readonly Problem[] {
  if (typeof contact !== 'object' || contact === null) return [{ field: 'contact', rule: 'must be { phone }' }]
  const given = new Map<string, unknown>(Object.entries(contact))
  const phone = given.get('phone')
  const isPhone = typeof phone === 'string' && phone.trim() !== ''
  const others = ['wechatNickname', 'comment'].filter(name => !isTextOrNone(given.get(name)))
  return [
    ...(isPhone ? [] : [{ field: 'contact.phone', rule: 'must be text, not empty' }]),
    ...others.map(name => ({ field: `contact.${name}`, rule: 'must be text' })),
  ]
}

const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string'
