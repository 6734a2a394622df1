import type { PostingRecord } from './posting.ts'

/** How far Ozon's check of one thing is. */
export interface CheckRecord {
  readonly state: 'processing' | 'passed' | 'failed'
  readonly errors: readonly string[]
}

export interface MarkRecord {
  readonly mark: string
  readonly type: string
  check: CheckRecord
}

/** What the seller has told of one piece. Without a check there was nothing to look at. */
export interface ToldRecord {
  readonly gtd: string
  readonly isGtdAbsent: boolean
  readonly rnpt: string
  readonly isRnptAbsent: boolean
  readonly weight: number
  readonly marks: readonly MarkRecord[]
  gtdCheck?: CheckRecord
  rnptCheck?: CheckRecord
  weightCheck?: CheckRecord
}

/** One piece of goods. */
export interface ExemplarRecord {
  readonly id: string
  readonly sku: string
  told: ToldRecord
  /** Told after packing; it counts once `exemplar/update` was called. */
  update?: ToldRecord
}

export const NOTHING_TOLD: ToldRecord = {
  gtd: '',
  isGtdAbsent: false,
  rnpt: '',
  isRnptAbsent: false,
  weight: 0,
  marks: [],
}

/** Pieces of postings and their marks. */
export class Marks {
  readonly #byPosting = new Map<string, readonly ExemplarRecord[]>()
  /** Who has a mark that passed its check. */
  readonly #holders = new Map<string, ExemplarRecord>()
  readonly #refused = new Map<string, string>()

  /** What there is, without making any. */
  peek(postingNumber: string): readonly ExemplarRecord[] {
    return this.#byPosting.get(postingNumber) ?? []
  }

  /** As many pieces as the posting has goods: what is missing is made, what was cancelled goes. */
  of({ number, lines }: PostingRecord, nextId: () => string): readonly ExemplarRecord[] {
    const left = [...this.peek(number)]
    const pieces = lines.flatMap(({ sku, quantity }) =>
      Array.from({ length: quantity }, () => {
        const at = left.findIndex(each => each.sku === sku)
        const [found] = at < 0 ? [] : left.splice(at, 1)
        return found ?? { id: nextId(), sku, told: NOTHING_TOLD }
      }),
    )
    this.#byPosting.set(number, pieces)
    return pieces
  }

  /** Gives the pieces of a package to the posting that was split off. */
  hand(from: string, to: string, contents: Readonly<Record<string, number>>, ids: readonly string[]): void {
    const all = this.peek(from)
    const going = piecesFor(all, contents, ids)
    const staying = all.filter(each => !going.includes(each))
    this.#byPosting.set(to, going)
    this.#byPosting.set(from, staying)
  }

  /** Makes a piece the holder of a mark; `false` when another one has it. */
  claim(mark: string, exemplar: ExemplarRecord): boolean {
    const holder = this.#holders.get(mark)
    if (holder !== undefined && holder !== exemplar && this.#holds(holder, mark)) return false
    this.#holders.set(mark, exemplar)
    return true
  }

  /** Frees the marks of a posting: its goods may be sold again. */
  release(postingNumber: string): void {
    for (const exemplar of this.peek(postingNumber)) {
      for (const { mark } of marksOf(exemplar)) {
        if (this.#holders.get(mark) === exemplar) this.#holders.delete(mark)
      }
    }
  }

  /** A lever: the next check of this mark fails, as if Chestny ZNAK did not know it. */
  refuse(mark: string, errorCode = 'MARK_NOT_FOUND'): void {
    this.#refused.set(mark, errorCode)
  }

  refusalOf(mark: string): string | undefined {
    return this.#refused.get(mark)
  }

  #holds(exemplar: ExemplarRecord, mark: string): boolean {
    return marksOf(exemplar).some(each => each.mark === mark)
  }
}

const marksOf = ({ told, update }: ExemplarRecord): readonly MarkRecord[] => [...told.marks, ...(update?.marks ?? [])]

/** Which pieces go into a package: those that are named, then those that come first. Fewer than its goods when there are no more. */
export function piecesFor(
  all: readonly ExemplarRecord[],
  contents: Readonly<Record<string, number>>,
  ids: readonly string[] = [],
): readonly ExemplarRecord[] {
  const inOrder = [...all.filter(({ id }) => ids.includes(id)), ...all.filter(({ id }) => !ids.includes(id))]
  return Object.entries(contents).flatMap(([sku, quantity]) =>
    inOrder.filter(each => each.sku === sku).slice(0, quantity),
  )
}
