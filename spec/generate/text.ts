/** The first line of every generated file. */
export const HEADER = '// Generated from spec/ by `npm run generate`. Do not edit.\n'

/** A string literal in single quotes. */
export function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}

export function quoteAll(values: readonly string[]): string {
  return values.map(quote).join(', ')
}

/** A property name, quoted only where it must be. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

/** 'financial_data' makes 'FinancialData'. */
export function pascalCase(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** 'FBOSupply' makes 'fbo-supply', 'DeliveryrFBS' makes 'delivery-rfbs'. */
export function kebabCase(name: string): string {
  return name
    .replace('rFBS', 'Rfbs')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

/** One of several: 'Postings' makes 'Posting'. Words that only look plural stay. */
export function singular(word: string): string {
  if (/(ss|us|is|Status|Address|data|Data)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Lines joined and moved in by two spaces. */
export function indent(text: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? line : `  ${line}`))
    .join('\n')
}

/** Compares by code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
