/**
 * The entry `ozon-orders/sandbox`: the sandbox, and what tests want on top of it. It stands outside `src/sandbox`, because
 * the sandbox itself knows nothing of the client.
 */
export * from '../sandbox/index.ts'
export { aPosting } from './a-posting.ts'
export { type TestOzon, type TestOzonOptions, testOzon } from './test-ozon.ts'
