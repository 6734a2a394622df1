import type { OperationFact } from '../facts.ts'
import type { DocumentOperation } from './document.ts'
import type { Finding } from './finding.ts'
import { pointer } from './json.ts'

/** How often an operation may be called, as a text says. */
export interface RateLimit {
  readonly count: number
  readonly perSeconds: number
  /** Not of the whole account, but of each product, or of each product in a warehouse. */
  readonly ofProduct: boolean
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(second|секунд)/i, 1],
  [/^(minute|минут)/i, 60],
  [/^(hour|час)/i, 3_600],
  [/^(day|день|дня|дней|сут)/i, 86_400],
]
const unit = '(?<unit>seconds?|minutes?|hours?|days?|секунд[а-я]*|минут[а-я]*|час(?:а|ов)?|день|дня|дней|сутки|суток)'
const times = '(?<count>\\d+|once|twice)\\s*(?:times?|requests?|calls?|раза?|запрос[а-я]*|вызов[а-я]*)?'
const rate = new RegExp(
  `${times}\\s+(?:per|a|an|in|every|within|в|за|каждые)\\s+(?:(?<each>\\d+)\\s+)?${unit}(?![a-zа-я])`,
  'giu',
)
const spoken: Readonly<Record<string, number>> = { once: 1, twice: 2 }
/** A number before these is no count of calls. */
const counted = /(?:times?|requests?|calls?|раза?|запрос[а-я]*|вызов[а-я]*)/i
const product = /каждого товара|одной пары|товар-склад|each product|product-warehouse|same product/i

/** The limits that a description tells in prose, each once. Found by pattern, so they are to be read again by a person. */
export function findRateLimits(description: string): readonly RateLimit[] {
  const plain = description.replaceAll('\u00a0', ' ').replaceAll(/<[^>]*>/g, ' ')
  const found = plain.split(/(?<=[.!?;])\s|\n/).flatMap(sentence =>
    [...sentence.matchAll(rate)].flatMap(match => {
      const { count = '', each = '1', unit: word = '' } = match.groups ?? {}
      if (spoken[count.toLowerCase()] === undefined && !counted.test(match[0])) return []
      const seconds = UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 0
      const limit = { count: spoken[count.toLowerCase()] ?? Number(count), perSeconds: Number(each) * seconds }
      return [{ ...limit, ofProduct: product.test(sentence) }]
    }),
  )
  return found.filter((limit, at) => found.findIndex(other => isSame(limit, other)) === at)
}

const isSame = (one: RateLimit, other: RateLimit): boolean =>
  one.count === other.count && one.perSeconds === other.perSeconds && one.ofProduct === other.ofProduct

/** Limits that a document's prose tells and our facts lack, and ours that it does not repeat beside others. */
export function compareRates(
  { rateLimits = [] }: Pick<OperationFact, 'rateLimits'>,
  { description, where }: DocumentOperation,
): readonly Finding[] {
  const theirs = findRateLimits(description)
  const ours = rateLimits.map(({ count, perSeconds, scope }) => ({ count, perSeconds, ofProduct: scope !== 'client' }))
  // A text without any limit may have left it to another chapter.
  if (theirs.length === 0) return []
  const place = { field: '', subject: 'limit', where: pointer(where, 'description') } as const
  return [
    ...theirs
      .filter(each => !ours.some(own => isSame(own, each)))
      .map(
        (each): Finding => ({
          ...place,
          change: 'added',
          impact: 'announced',
          text: `rate limit: ${words(each)} (prose)`,
        }),
      ),
    ...ours
      .filter(own => !theirs.some(each => isSame(own, each)))
      .map(
        (own): Finding => ({
          ...place,
          change: 'removed',
          impact: 'note',
          text: `the text no longer tells the rate limit ${words(own)}`,
        }),
      ),
  ]
}

function words({ count, perSeconds, ofProduct }: RateLimit): string {
  return `${count} in ${perSeconds} s${ofProduct ? ' for one product' : ''}`
}
