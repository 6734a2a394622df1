#!/usr/bin/env node
import { processContext } from './context.ts'
import { run } from './run.ts'

// Not process.exit: what was written to a pipe must still arrive.
process.exitCode = await run(process.argv.slice(2), processContext())
