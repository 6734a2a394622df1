import type { OperationTable } from './operation.ts'

export const finance: OperationTable = {}
