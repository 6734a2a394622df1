import { operations } from '../../wire/operations.ts'
import { retiredPaths } from '../../wire/retired-paths.ts'
import { type Literal, literalsOf } from './literals.ts'

/** A path of Ozon's in a source file: a known one as the facts spell it. */
export interface FoundPath {
  readonly path: string
  /** From 1. */
  readonly line: number
}

/** With its slash, or the beginning of a word without one. */
const CANDIDATE = /(?:\/|(?<![\w./-]))v\d{1,2}(?:\/[a-z0-9][\w-]*)+/g
/** An address up to its path, such as `https://api-seller.ozon.ru`. */
const ORIGIN = /(?:^|[\s"'(=<])(?:https?:)?\/\/([^\s/"']+)$/
/** What may stand before a path that carries no address: nothing, a blank, or something that is filled in. */
const FILLED_IN = /(?:^|[\s})\]>"'(=]|%s|\$[\w>-]+)$/
/** So far back an address is looked for; a long text with many paths would take for ever else. */
const LONGEST_ADDRESS = 300
const OWN_HOST = /ozon|^localhost\b|^127\.0\.0\.1\b|^[${%]/i

/** A placeholder in a path stands for anything, so that only what is before it is compared. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [...Object.keys(operations), ...Object.keys(retiredPaths)].map(path => [path.replace(/\/\{.*$/, ''), path]),
)

/** The paths of Ozon's in the string literals of a source file. */
export function pathsIn(text: string, extension: string): readonly FoundPath[] {
  // Most files hold none, and reading their literals would take the most time.
  if (!/\bv\d{1,2}\//.test(text)) return []
  const namesOzon = /ozon/i.test(text)
  return literalsOf(text, extension).flatMap(literal =>
    pathsOf(literal, namesOzon).map(({ path, at }) => ({ path, line: lineAt(text, literal.at + at) })),
  )
}

interface InLiteral {
  readonly path: string
  readonly at: number
}

function pathsOf({ text }: Literal, namesOzon: boolean): readonly InLiteral[] {
  return [...text.matchAll(CANDIDATE)].flatMap(match => {
    const [found] = match
    const before = text.slice(Math.max(0, match.index - LONGEST_ADDRESS), match.index)
    // '/v1/app.js' is a file.
    if (/^\.\w/.test(text.slice(match.index + found.length))) return []
    const path = pathOf(found, before, namesOzon)
    return path === undefined ? [] : [{ path, at: match.index }]
  })
}

function pathOf(found: string, before: string, namesOzon: boolean): string | undefined {
  const hasSlash = found.startsWith('/')
  const host = hasSlash ? ORIGIN.exec(before)?.[1] : undefined
  const isPlain = hasSlash ? FILLED_IN.test(before) : before === ''
  if (host === undefined && !isPlain) return undefined
  const isOwnHost = host === undefined || OWN_HOST.test(host)
  const known = KNOWN.get(hasSlash ? found : `/${found}`)
  // Another host may be a proxy in front of Ozon, or another company that has a /v1/roles too.
  if (known !== undefined) return isOwnHost || namesOzon ? known : undefined
  return isOwnHost && namesOzon && hasSlash ? found : undefined
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
