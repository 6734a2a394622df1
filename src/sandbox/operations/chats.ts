import type { OperationTable } from './operation.ts'

export const chats: OperationTable = {}
