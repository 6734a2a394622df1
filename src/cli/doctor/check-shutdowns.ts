import type { Lifecycle } from '../../resources/lifecycle.ts'
import { count, type Finding } from './finding.ts'

/** What does Ozon switch off next? */
export function checkShutdowns(calendar: readonly Lifecycle[]): Finding {
  const coming = calendar.filter(({ state }) => state !== 'ended')
  const ended = calendar.length - coming.length
  const isSoon = coming.some(({ state }) => state === 'ending')
  const doubtful = calendar.filter(({ state, unconfirmedSince }) => state === 'ended' && unconfirmedSince !== undefined)
  const data = { coming, ended, ...(doubtful.length === 0 ? {} : { unconfirmed: doubtful }) }
  const past = `${count(ended, 'operation')} ended before${doubtOf(doubtful)}.`
  if (coming.length === 0) {
    return { check: 'shutdowns', status: 'ok', message: `No end of an operation is announced; ${past}`, data }
  }
  return {
    check: 'shutdowns',
    status: isSoon ? 'warn' : 'ok',
    message: `Ozon will switch off ${count(coming.length, 'operation')}; ${past}`,
    ...(isSoon ? { next: 'Look for them in your code with --source <folder>.' } : {}),
    details: coming.map(({ path, endsOn, replacement }) => `${path} ends on ${endsOn}; ${insteadOf(replacement)}`),
    data,
  }
}

/** Of ends that nothing newer confirms. */
function doubtOf([first, ...others]: readonly Lifecycle[]): string {
  if (first === undefined) return ''
  const all = [first, ...others]
  const days = [...new Set(all.map(({ endsOn }) => endsOn))].join(' and ')
  return `; whether Ozon kept the day cannot be told for ${all.length} of them (${days}: the newest document is of ${first.unconfirmedSince})`
}

export function insteadOf(replacement: readonly string[]): string {
  return replacement.length === 0 ? 'no replacement is known' : `use ${replacement.join(' and ')}`
}
