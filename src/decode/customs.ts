import type { CustomsDeclaration } from '../model/customs.ts'
import type { DriftNotes } from './drift.ts'
import { type Into, isSource, part, readInto, type Source } from './part.ts'
import { text } from './readers.ts'
import { rowsOf } from './rows.ts'

const ETGB = part<CustomsDeclaration>('result[].etgb', undefined, [
  ['number', 'number', text],
  ['date', 'createdDate', text],
  ['url', 'fileUrl', text],
])

/** Ozon keeps the three in an object of their own. */
const etgb: Into<CustomsDeclaration> = (value, model, field, notes) => {
  if (isSource(value)) readInto(ETGB, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const DECLARATIONS = rowsOf<CustomsDeclaration>('result', {
  part: part<CustomsDeclaration>('result[]', undefined, [
    ['posting_number', 'postingNumber', text],
    ['etgb', etgb],
  ]),
  start: () => ({ postingNumber: '' }),
  key: ['posting_number', 'postingNumber'],
})

/** The answer of /v1/posting/global/etgb. */
export const decodeCustomsDeclarations = (answer: Source, notes: DriftNotes): readonly CustomsDeclaration[] =>
  DECLARATIONS(answer, notes).rows
