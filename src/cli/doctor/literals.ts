/** Text between quotes, and where it begins in the file. */
export interface Literal {
  readonly at: number
  readonly text: string
}

interface Grammar {
  /** What opens a comment or a literal; the first alternative that fits. */
  readonly opening: RegExp
  /** A text in triple quotes that begins a line is documentation, not a value. */
  readonly hasDocstrings?: boolean
}

const C_LIKE: Grammar = { opening: /\/\/|\/\*|["'`]/g }
const WITH_TEXT_BLOCKS: Grammar = { opening: /\/\/|\/\*|"""|["']/g }

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  ts: C_LIKE,
  tsx: C_LIKE,
  mts: C_LIKE,
  cts: C_LIKE,
  js: C_LIKE,
  jsx: C_LIKE,
  mjs: C_LIKE,
  cjs: C_LIKE,
  go: C_LIKE,
  java: WITH_TEXT_BLOCKS,
  kt: WITH_TEXT_BLOCKS,
  cs: WITH_TEXT_BLOCKS,
  // '#[' begins an attribute, which may hold a path.
  php: { opening: /\/\/|\/\*|#(?!\[)|["'`]/g },
  py: { opening: /#|"""|'''|["']/g, hasDocstrings: true },
  rb: { opening: /#|["'`]/g },
}

/**
 * What ends each opening; an escape stands first and ends nothing. A plain string also ends with its line: a lone quote,
 * such as that of a regular expression, then spoils one line and no more.
 */
const CLOSING = {
  '//': /\n/g,
  '#': /\n/g,
  '/*': /\*\//g,
  '"""': /\\[\s\S]|"""/g,
  "'''": /\\[\s\S]|'''/g,
  '"': /\\[\s\S]|["\n]/g,
  "'": /\\[\s\S]|['\n]/g,
  '`': /\\[\s\S]|`/g,
} as const
type Mark = keyof typeof CLOSING

const COMMENTS: ReadonlySet<Mark> = new Set(['//', '#', '/*'])

/** True for the endings of file names that can be read. */
export function isSource(extension: string): boolean {
  return Object.hasOwn(GRAMMARS, extension)
}

/** The string literals of a source file, comments left out: read by their quotes alone, so that any version is read. */
export function literalsOf(text: string, extension: string): readonly Literal[] {
  const grammar = GRAMMARS[extension]
  if (grammar === undefined) return []
  const found: Literal[] = []
  const opening = new RegExp(grammar.opening)
  for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
    // The alternatives of `opening` are the keys of CLOSING.
    const mark = open[0] as Mark
    const at = open.index + mark.length
    const [end, after] = endOf(mark, text, at)
    opening.lastIndex = after
    const isDocumentation = grammar.hasDocstrings === true && mark.length === 3 && beginsLine(text, open.index)
    if (!COMMENTS.has(mark) && !isDocumentation) found.push({ at, text: text.slice(at, end) })
  }
  return found
}

/** Where the content ends, and where to go on; at the end of the file when nothing closes it. */
function endOf(mark: Mark, text: string, from: number): readonly [end: number, after: number] {
  const closing = new RegExp(CLOSING[mark])
  closing.lastIndex = from
  let close = closing.exec(text)
  while (close?.[0].startsWith('\\')) close = closing.exec(text)
  return close === null ? [text.length, text.length] : [close.index, close.index + close[0].length]
}

function beginsLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === ''
}
