/** A customs declaration (ETGB) of a posting that left Turkey. */
export interface DeclarationRecord {
  readonly number: string
  readonly at: number
  /** Empty until the file was asked for and exists. */
  fileUrl: string
}

/** Customs declarations, by posting. */
export class Declarations {
  readonly #byPosting = new Map<string, DeclarationRecord>()

  /** The declaration of a posting, made when there is none. */
  of(postingNumber: string, make: () => DeclarationRecord): DeclarationRecord {
    const found = this.#byPosting.get(postingNumber)
    if (found !== undefined) return found
    const made = make()
    this.#byPosting.set(postingNumber, made)
    return made
  }
}
