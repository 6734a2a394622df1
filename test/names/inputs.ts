import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The sources behind the entries of the package. */
const ENTRIES = ['src/index.ts', 'src/workflows/index.ts', 'src/testing/index.ts', 'src/sandbox/msw.ts']
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What a value of a type may look like: enough to make one up. */
export type Shape =
  /** Something whose names are nobody's: text, numbers, functions, dates. */
  | { readonly kind: 'plain'; readonly sample: unknown }
  /** A thing of the package that is handed in whole, such as a posting or a client. */
  | { readonly kind: 'whole'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Shape }
  /** An object whose names the caller makes up. */
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  /** Several forms, each to be tried. */
  | { readonly kind: 'either'; readonly forms: readonly Shape[] }

export interface Field {
  readonly name: string
  readonly isRequired: boolean
  readonly shape: Shape
}

/** Something that can be called: an exported function, or a method of an object that one gives. */
export interface Callable {
  /** Such as 'ship' or 'Ozon.returns.list'. */
  readonly path: string
  readonly parameters: readonly Field[]
}

export interface Inputs {
  readonly callables: readonly Callable[]
  /** Names of exported types, and whether one of the callables takes all of their fields. */
  readonly types: ReadonlyMap<string, boolean>
}

/** Reads with the compiler what everything that is exported takes. `whole` are types that are handed in as they are. */
export function readInputs(whole: ReadonlySet<string>): Inputs {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: diagnostic => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
      },
    },
  )
  const program = ts.createProgram(
    ENTRIES.map(entry => ROOT + entry),
    { ...config?.options, noEmit: true },
  )
  return new Reader(program, whole).read()
}

class Reader {
  readonly #program: ts.Program
  readonly #checker: ts.TypeChecker
  readonly #whole: ReadonlySet<string>
  readonly #callables = new Map<string, Callable>()
  /** Objects that were looked through. */
  readonly #seen = new Set<ts.Type>()
  /** Where the fields are declared that somebody hands in, since types share them. */
  readonly #taken = new Set<ts.Declaration>()

  constructor(program: ts.Program, whole: ReadonlySet<string>) {
    this.#program = program
    this.#checker = program.getTypeChecker()
    this.#whole = whole
  }

  read(): Inputs {
    const types = new Map<string, ts.Symbol>()
    for (const entry of ENTRIES) {
      for (const { name, symbol } of this.#exportsOf(entry)) {
        if ((symbol.flags & ts.SymbolFlags.Value) !== 0) this.#value(name, this.#checker.getTypeOfSymbol(symbol))
        if ((symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0) types.set(name, symbol)
      }
    }
    return {
      callables: [...this.#callables.values()],
      types: new Map([...types].map(([name, symbol]) => [name, this.#isTaken(symbol)])),
    }
  }

  #exportsOf(entry: string): readonly { readonly name: string; readonly symbol: ts.Symbol }[] {
    const file = this.#program.getSourceFile(ROOT + entry)
    const module = file === undefined ? undefined : this.#checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${entry} is no module.`)
    return this.#checker.getExportsOfModule(module).map(symbol => ({
      name: symbol.name,
      symbol: (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol),
    }))
  }

  #value(name: string, type: ts.Type): void {
    for (const signature of type.getCallSignatures()) this.#callable(name, signature)
    // Classes: what their functions take, and what their instances do.
    for (const signature of type.getConstructSignatures()) this.#object(name, signature.getReturnType())
    if (type.getConstructSignatures().length > 0) {
      for (const property of type.getProperties()) this.#member(`${name}.${property.name}`, property)
    }
  }

  #callable(path: string, signature: ts.Signature): void {
    const parameters = signature.getParameters().map((parameter): Field => {
      const type = this.#checker.getTypeOfSymbol(parameter)
      return { name: parameter.name, isRequired: true, shape: this.#shape(type, []) }
    })
    // Of several signatures the last names the most general.
    this.#callables.set(path, { path, parameters })
    const result = this.#checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType()
    this.#object(nameOf(result) ?? path, result)
  }

  /** The methods of an object, and of those that it holds. */
  #object(path: string, type: ts.Type): void {
    if (type.isUnion()) {
      for (const each of type.types) this.#object(nameOf(each) ?? path, each)
      return
    }
    if (this.#seen.has(type) || !this.#isOurs(type)) return
    this.#seen.add(type)
    for (const property of type.getProperties()) this.#member(`${path}.${property.name}`, property)
  }

  #member(path: string, property: ts.Symbol): void {
    // Symbols and private fields are nobody's to call.
    if (/^(__|#)/.test(property.name)) return
    const type = this.#checker.getTypeOfSymbol(property)
    const signatures = type.getCallSignatures()
    for (const signature of signatures) this.#callable(path, signature)
    if (signatures.length === 0) this.#object(path, type)
  }

  #shape(given: ts.Type, outer: readonly ts.Type[]): Shape {
    const type = this.#checker.getNonNullableType(given)
    const name = nameOf(given) ?? nameOf(type)
    if (name !== undefined && this.#whole.has(name)) return { kind: 'whole', name }
    if (type.isUnion()) return this.#either(type, outer)
    if (type.isLiteral()) return plain(type.value)
    if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return plain(true)
    if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return plain(1)
    const isWord = type.isIntersection() && type.types.some(each => (each.flags & ts.TypeFlags.StringLike) !== 0)
    if (isWord || ((type.flags & ts.TypeFlags.Object) === 0 && !type.isIntersection())) return plain('1')
    const [element] = this.#checker.isArrayType(type) ? this.#checker.getTypeArguments(type as ts.TypeReference) : []
    if (element !== undefined) return { kind: 'list', of: this.#shape(element, outer) }
    if (type.getCallSignatures().length > 0) return plain(() => undefined)
    if (!this.#isOurs(type) || outer.includes(type)) return plain('1')
    const index = type.getStringIndexType()
    if (index !== undefined) return { kind: 'map', of: this.#shape(index, [...outer, type]) }
    return { kind: 'object', fields: this.#fields(type, [...outer, type]) }
  }

  #fields(type: ts.Type, outer: readonly ts.Type[]): readonly Field[] {
    return type.getProperties().flatMap(property => {
      const value = this.#checker.getTypeOfSymbol(property)
      for (const declaration of property.declarations ?? []) this.#taken.add(declaration)
      // A field that must not be there, beside another of a union.
      if (value.flags === ts.TypeFlags.Undefined) return []
      const isRequired = (property.flags & ts.SymbolFlags.Optional) === 0
      return [{ name: property.name, isRequired, shape: this.#shape(value, outer) }]
    })
  }

  #either(type: ts.UnionType, outer: readonly ts.Type[]): Shape {
    const forms = type.types.map(each => this.#shape(each, outer))
    const shaped = forms.filter(form => form.kind !== 'plain')
    const [first = plain('1')] = forms
    if (shaped.length === 0) return first
    return shaped.length === 1 ? (shaped[0] ?? first) : { kind: 'either', forms: shaped }
  }

  #isTaken(symbol: ts.Symbol): boolean {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol)
    return type.getProperties().every(({ declarations = [] }) => declarations.some(each => this.#taken.has(each)))
  }

  /** Declared here, or made of such by a mapped type. */
  #isOurs(type: ts.Type): boolean {
    if (isMapped(type) || type.isIntersection()) return true
    const file = type.symbol?.declarations?.[0]?.getSourceFile().fileName
    return file?.startsWith(`${ROOT}src/`) === true
  }
}

const plain = (sample: unknown): Shape => ({ kind: 'plain', sample })

const nameOf = (type: ts.Type): string | undefined => {
  const name = (type.aliasSymbol ?? type.symbol)?.name
  return name === undefined || name.startsWith('__') ? undefined : name
}

function isMapped(type: ts.Type): boolean {
  // The flags of an object are no part of the public type.
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0
}
