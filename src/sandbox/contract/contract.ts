/** What one part of a request must be, in the words of JSON Schema. Generated from `spec/schemas.json`. */
export interface Contract {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly format?: string
  readonly nullable?: true
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  /** Exactly one of these sets of fields must be given. */
  readonly oneOfRequired?: readonly (readonly string[])[]
  /** At least one of these sets of fields must be given. */
  readonly anyOfRequired?: readonly (readonly string[])[]
  /** Its fields are not documented. */
  readonly opaque?: true
  readonly properties?: Readonly<Record<string, Contract>>
  readonly additional?: Contract
  readonly items?: Contract
}
