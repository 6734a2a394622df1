import type { Facts } from '../facts.ts'
import { HEADER, quote, quoteAll } from './text.ts'

/** src/wire/retired-paths.ts: paths outside the operation table that Ozon has ended, or taken out of its documents. */
export function retiredPathsFile(facts: Facts): string {
  const rows = facts['retired-paths'].map(({ path, goneFromDocumentsOn, announcedEnd, replacement }) => {
    const day =
      announcedEnd === undefined ? `goneOn: ${quote(goneFromDocumentsOn ?? '')}` : `endsOn: ${quote(announcedEnd)}`
    return `  ${quote(path)}: { ${day}, replacement: [${quoteAll(replacement)}] },`
  })
  return `${HEADER}
/** A path that the operation table does not have. Where each is from stands in \`spec/retired-paths.json\`. */
export interface RetiredPath {
  /** The day (YYYY-MM-DD) on which Ozon switches it off, or did. */
  readonly endsOn?: string
  /** The day on which it left the documents; whether it still answers is not told. */
  readonly goneOn?: string
  readonly replacement: readonly string[]
}

export const retiredPaths: Readonly<Record<string, RetiredPath>> = {
${rows.join('\n')}
}
`
}
