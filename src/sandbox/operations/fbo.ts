import type { OperationTable } from './operation.ts'

export const fbo: OperationTable = {}
