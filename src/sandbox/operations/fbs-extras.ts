import type { OperationTable } from './operation.ts'

export const fbsExtras: OperationTable = {}
