import type { OperationTable } from './operation.ts'

export const warehouses: OperationTable = {}
