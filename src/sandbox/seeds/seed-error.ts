import { hideKeys } from '../../internal/hide-keys.ts'
/** A seed that cannot be planted; says which element is wrong. */
export class SeedError extends Error {
  override readonly name = 'SeedError'

  constructor(element: string, rule: string) {
    super(hideKeys(`The seed cannot be planted: ${element} ${rule}.`))
  }
}
