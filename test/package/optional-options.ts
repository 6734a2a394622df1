import { join } from 'node:path'
import ts from 'typescript'

const ENTRIES = {
  'ozon-orders': 'index',
  'ozon-orders/workflows': 'workflows',
  'ozon-orders/sandbox': 'sandbox',
} as const

/**
 * A program that sets every optional field of every exported type of options to `undefined`: under
 * `exactOptionalPropertyTypes` it compiles only where each of them takes that for the default.
 */
export function everyOptionUndefined(dist: string): string {
  const files = Object.values(ENTRIES).map(file => join(dist, `${file}.d.ts`))
  const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, strict: true, exactOptionalPropertyTypes: true }
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const lines = Object.keys(ENTRIES).flatMap((entry, at) => {
    const source = program.getSourceFile(files[at] ?? '')
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error(`${files[at]} is no module. Run \`npm run build\`.`)
    const uses = checker.getExportsOfModule(module).flatMap(name => usesOf(checker, name, `m${at}`))
    return [`import type * as m${at} from '${entry}'`, ...uses]
  })
  const writable = 'type Writable<T> = { -readonly [K in keyof T]: T[K] }'
  return [writable, ...lines.map((line, i) => line.replace('export const =', `export const u${i} =`))].join('\n')
}

function usesOf(checker: ts.TypeChecker, name: ts.Symbol, module: string): string[] {
  if (!/(Options|Filter|Wish|Question)$/.test(name.name)) return []
  const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
  if (symbol.declarations?.some(each => 'typeParameters' in each && each.typeParameters !== undefined) === true)
    return []
  return checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .filter(field => field.flags & ts.SymbolFlags.Optional)
    .map(field => `export const = (o: Writable<${module}.${name.name}>) => { o.${field.name} = undefined }`)
}
