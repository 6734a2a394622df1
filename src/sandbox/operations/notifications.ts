import type { OperationTable } from './operation.ts'

export const notifications: OperationTable = {}
