// Generated from spec/ by `npm run generate`. Do not edit.

/** Words with which Ozon refuses the key itself, whatever the method. Where they are from stands in `spec/key-refusals.json`. */
export interface KeyRefusal {
  readonly means: 'missing' | 'invalid' | 'deactivated' | 'restricted'
  /** Ozon's words, whole. */
  readonly message: string
  /** How a message with this meaning begins, in small letters. */
  readonly begins: string
  readonly answers: readonly { readonly httpStatus: number; readonly code: number }[]
}

export const keyRefusals: readonly KeyRefusal[] = [
  { means: 'missing', message: 'Client-Id and Api-Key headers are required', begins: 'client-id and api-key headers are required', answers: [{"httpStatus":401,"code":16}] },
  { means: 'invalid', message: 'Invalid Api-Key, please check the key and try again', begins: 'invalid api-key', answers: [{"httpStatus":404,"code":5},{"httpStatus":403,"code":7}] },
  { means: 'deactivated', message: 'Api-key is deactivated, use another one or generate a new one', begins: 'api-key is deactivated', answers: [{"httpStatus":403,"code":7}] },
  { means: 'restricted', message: 'Api-Key is restricted to specific IP addresses', begins: 'api-key is restricted to specific ip', answers: [{"httpStatus":403,"code":7}] },
]
