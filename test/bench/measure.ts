/** One measured figure beside its goal. */
export interface Row {
  readonly what: string
  readonly value: number
  readonly unit: '×' | 'ms' | 'KB' | 'MB' | 'types' | '/s'
  /** The most it should be; left out where a figure is only reported. */
  readonly goal?: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('There is no median of nothing: measure at least once.')
  return middle
}

type Subjects<Name extends string> = Readonly<Record<Name, () => Promise<number>>>

/** Measures the subjects in turn, so that what slows the machine for a while slows all of them, and takes medians. */
export async function interleave<Name extends string>(
  rounds: number,
  subjects: Subjects<Name>,
): Promise<Readonly<Record<Name, number>>> {
  // Object.keys gives string[]; the names are those of `subjects`.
  const names = Object.keys(subjects) as Name[]
  const seen = new Map<Name, number[]>(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) seen.get(name)?.push(await subjects[name]())
  }
  // Every name was given a list above.
  return Object.fromEntries(names.map(name => [name, median(seen.get(name) ?? [])])) as Record<Name, number>
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** One line of the table: figure, goal, verdict. */
function formatRow({ what, value, unit, goal }: Row): string {
  const digits = unit === 'types' || unit === '/s' ? 0 : unit === '×' ? 2 : 1
  const figure = `${value.toFixed(digits)} ${unit}`
  const wanted = goal === undefined ? '' : `≤ ${goal} ${unit}`
  const verdict = goal === undefined ? '' : value <= goal ? 'met' : 'MISSED'
  return `  ${what.padEnd(58)} ${figure.padStart(12)}   ${wanted.padEnd(13)} ${verdict}`.trimEnd()
}

export function printRows(rows: readonly Row[]): void {
  for (const row of rows) console.log(formatRow(row))
}
