import type { OperationTable } from './operation.ts'

export const rfbsDelivery: OperationTable = {}
