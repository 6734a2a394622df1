import { join } from 'node:path'
import ts from 'typescript'

/** The entries whose names a program meets; `wire` is Ozon's own words, row by row. */
const ENTRIES = {
  'ozon-orders': 'index',
  'ozon-orders/workflows': 'workflows',
  'ozon-orders/sandbox': 'sandbox',
} as const

/**
 * A program that exports a value of every function, and of every field of every type, without writing one type down: its
 * own declarations can be made only if each of them has a name that can be imported.
 */
export function everyName(dist: string): string {
  const files = Object.values(ENTRIES).map(entry => join(dist, `${entry}.d.ts`))
  const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, strict: true, types: ['node'] })
  const checker = program.getTypeChecker()
  const lines = Object.entries(ENTRIES).flatMap(([specifier, entry], at) => {
    const file = program.getSourceFile(join(dist, `${entry}.d.ts`))
    const module = file && checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${entry}.d.ts is no module. Run \`npm run build\`.`)
    const uses = checker.getExportsOfModule(module).flatMap(name => usesOf(checker, name, `m${at}`))
    return [`import type * as m${at} from '${specifier}'`, ...uses]
  })
  return lines.map((line, i) => line.replace('export const =', `export const u${i} =`)).join('\n')
}

function usesOf(checker: ts.TypeChecker, name: ts.Symbol, module: string): string[] {
  const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
  const whole = `${module}.${name.name}`
  if (symbol.flags & ts.SymbolFlags.Function) {
    return [`export const = (f: typeof ${whole}, ...a: Parameters<typeof ${whole}>) => f(...a)`]
  }
  const isGeneric = symbol.declarations?.some(each => 'typeParameters' in each && each.typeParameters !== undefined)
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  const parts = type.isUnion() ? type.types : [type]
  // Operations is the table of `call`: its fields are paths.
  if (isGeneric === true || name.name === 'Operations' || !parts.every(isObject)) return []
  return type
    .getProperties()
    .filter(field => /^[a-z]\w*$/i.test(field.name))
    .map(field => `export const = (x: ${whole}) => x.${field.name}`)
}

const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0
