import { run } from './compare/run.ts'

/** `npm run spec:compare -- <openapi.json>` tells what another document of Ozon's has that our facts do not, and back. */
process.exitCode = run(process.argv.slice(2), {
  folder: new URL('./', import.meta.url),
  print: console.log,
  printError: console.error,
})
