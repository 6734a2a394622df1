import type { OperationTable } from './operation.ts'

export const rfbsReturns: OperationTable = {}
