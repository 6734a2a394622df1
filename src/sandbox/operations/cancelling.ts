import type { OperationTable } from './operation.ts'

export const cancelling: OperationTable = {}
