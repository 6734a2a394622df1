/** A seed that cannot be planted; says which element is wrong. */
export class SeedError extends Error {
  override readonly name = 'SeedError'

  constructor(element: string, rule: string) {
    super(`The seed cannot be planted: ${element} ${rule}.`)
  }
}
