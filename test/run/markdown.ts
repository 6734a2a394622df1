/** A fenced TypeScript block of a Markdown file. */
export interface CodeBlock {
  /** Line of the first line of code, from 1. */
  readonly line: number
  readonly code: string
  /** Marked `ts runnable`: it is run, not only type-checked. */
  readonly runnable: boolean
  /** Marked `ts continues`: it goes on where the block before it ended. */
  readonly continues: boolean
}

export interface Link {
  readonly line: number
  readonly target: string
}

const FENCE = /^(`{3,}|~{3,})\s*(.*)$/

interface Line {
  readonly number: number
  readonly text: string
  /** The info string of the fence around this line; `undefined` in prose. */
  readonly fence: string | undefined
}

function linesOf(markdown: string): readonly Line[] {
  let open: { mark: string; info: string } | undefined
  return markdown.split('\n').flatMap((text, at): readonly Line[] => {
    const [, mark, info] = FENCE.exec(text) ?? []
    if (open === undefined && mark !== undefined) {
      open = { mark, info: info ?? '' }
      return []
    }
    if (open !== undefined && mark === open.mark && info === '') {
      open = undefined
      return []
    }
    return [{ number: at + 1, text, fence: open?.info }]
  })
}

/** The TypeScript blocks, in order. Info words other than `runnable` and `continues` are refused. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const blocks: { line: number; last: number; info: string; lines: string[] }[] = []
  for (const { number, text, fence } of linesOf(markdown)) {
    if (fence === undefined || !/^(ts|typescript)\b/.test(fence)) continue
    const current = blocks.at(-1)
    if (current !== undefined && current.last === number - 1) {
      current.lines.push(text)
      current.last = number
    } else blocks.push({ line: number, last: number, info: fence, lines: [text] })
  }
  return blocks.map(({ line, info, lines }) => {
    const words = info.split(/\s+/).slice(1).filter(Boolean)
    const unknown = words.find(word => word !== 'runnable' && word !== 'continues')
    if (unknown !== undefined) throw new Error(`Line ${line - 1}: '${unknown}' is no mark; use runnable or continues.`)
    return {
      line,
      code: lines.join('\n'),
      runnable: words.includes('runnable'),
      continues: words.includes('continues'),
    }
  })
}

/** A program made of one block and of all that continue it, each on its own lines of the Markdown file. */
export interface Program {
  readonly line: number
  readonly text: string
  readonly runnable: boolean
}

/** Blocks joined into programs; blank lines keep the compiler's line numbers those of the Markdown file. */
export function programs(blocks: readonly CodeBlock[]): readonly Program[] {
  const joined: Program[] = []
  for (const block of blocks) {
    const before = block.continues ? joined.pop() : undefined
    if (block.continues && before === undefined) {
      throw new Error(`Line ${block.line - 1}: there is no block before this one to continue.`)
    }
    const text = before?.text ?? ''
    const gap = '\n'.repeat(Math.max(0, block.line - text.split('\n').length))
    const runnable = block.runnable || before?.runnable === true
    joined.push({ line: before?.line ?? block.line, text: text + gap + block.code, runnable })
  }
  return joined
}

/** A program that a page shows under the name of its file, and what the page says that it prints. */
export interface NamedProgram {
  readonly file: string
  readonly text: string
  readonly prints: string | undefined
}

/** The blocks marked `js first.mjs`, each with the one marked `text first.mjs`, if there is one. */
export function namedPrograms(markdown: string): readonly NamedProgram[] {
  const blocks = new Map<string, string[]>()
  for (const { text, fence = '' } of linesOf(markdown)) {
    if (/^(js|text) \S+\.[cm]?js$/.test(fence)) blocks.set(fence, [...(blocks.get(fence) ?? []), text])
  }
  const textOf = (info: string): string | undefined => blocks.get(info)?.join('\n')
  const files = [...blocks.keys()].filter(info => info.startsWith('js ')).map(info => info.slice('js '.length))
  return files.map(file => ({ file, text: textOf(`js ${file}`) ?? '', prints: textOf(`text ${file}`) }))
}

/** Whether a program uses what Node 22 cannot read: `using`, which compilers let pass. */
export const needsNewerNode = (code: string): boolean =>
  /^\s*(?:await )?using \w+ =|for (?:await )?\((?:await )?using /m.test(code)

/** Link and image targets in prose; those inside code do not count. */
export function links(markdown: string): readonly Link[] {
  return linesOf(markdown)
    .filter(line => line.fence === undefined)
    .flatMap(({ number, text }) => {
      const prose = text.replace(/`[^`]*`/g, '')
      const inline = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
      const defined = [...prose.matchAll(/^\s*\[[^\]]+\]:\s*(\S+)/g)]
      return [...inline, ...defined].map(match => ({ line: number, target: match[1] ?? '' }))
    })
}

/** The anchors that headings make, as GitHub writes them. */
export function anchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const found = new Set<string>()
  for (const { text, fence } of linesOf(markdown)) {
    const heading = fence === undefined ? /^#{1,6}\s+(.*?)\s*#*$/.exec(text)?.[1] : undefined
    if (heading === undefined) continue
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
    const again = seen.get(slug) ?? 0
    seen.set(slug, again + 1)
    found.add(again === 0 ? slug : `${slug}-${again}`)
  }
  return found
}
