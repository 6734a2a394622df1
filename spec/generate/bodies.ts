import type { Facts } from '../facts.ts'
import { operationNames } from './names.ts'
import { correctionsOf, type Shape, shapeOf } from './shapes.ts'

/** Request and answer of one operation, as shapes. */
export interface Bodies {
  readonly path: string
  /** Its name in types, such as 'PostingFbsList'. */
  readonly name: string
  readonly section: string
  readonly request: Shape
  /** Absent where Ozon answers with nothing or with a file. */
  readonly answer: Shape | undefined
}

export function bodiesOf(facts: Facts): readonly Bodies[] {
  const names = operationNames(facts.operations)
  return facts.operations.flatMap(({ path, section, answer: told }) => {
    const schema = facts.schemas.operations[path]
    if (schema === undefined) return []
    const { request } = schema
    // A file comes as a file, also when Ozon wraps it in JSON.
    const answer = told?.kind === 'file' ? undefined : schema.answer
    return {
      path,
      name: names.get(path) ?? '',
      section,
      request: shapeOf(request ?? { type: 'object' }, 'request', correctionsOf(facts.corrections, path, 'request')),
      answer: answer && shapeOf(answer, 'answer', correctionsOf(facts.corrections, path, 'answer')),
    }
  })
}
