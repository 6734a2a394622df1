import { isSource } from '../../decode/part.ts'
import { type Answered, count, type Finding, NOT_ASKED, type Status, worst } from './finding.ts'

type Row = Readonly<Record<string, unknown>>

const QUICKER =
  'Answer within 1,500 ms: store the push, answer 200, do the work afterwards. From 2,500 ms it is RED, and after three RED days in a row Ozon switches the URL off.'
const SWITCH_ON = 'Make it answer again, then switch it on with /v1/notification/enable.'
const MAKE_ANEW = "Ozon's support switched it off: delete the URL and make it anew."
const ODD = "Ozon's list of push URLs has another shape than documented."
const UPDATE = 'Look at them in the account, and update ozon-orders.'
const ANSWER_PING =
  'Answer TYPE_PING with 200, Content-Type application/json and {"version", "name", "time"}; time is when you began, in UTC.'

/** How does Ozon rate the push URLs? `undefined`: Ozon was not asked. */
export function checkPush(answer: Answered<unknown> | undefined): Finding {
  if (answer === undefined) return { check: 'push', status: 'skip', message: NOT_ASKED }
  if ('refusal' in answer) return refused('push', answer.refusal)
  if (isOdd(answer.value, 'urls')) return { check: 'push', status: 'warn', message: ODD, next: UPDATE }
  const urls = rowsOf(answer.value, 'urls').map(judge)
  if (urls.length === 0) return { check: 'push', status: 'ok', message: 'No push URL is set.', data: { urls } }
  const status = worst(urls.map(url => url.status))
  const next = [...new Set(urls.flatMap(url => url.next ?? []))].join(' ')
  return {
    check: 'push',
    status,
    message: `${count(urls.length, 'push URL')}, ${status === 'ok' ? 'healthy' : 'not all healthy'}.`,
    ...(next === '' ? {} : { next }),
    details: urls.map(({ id, url, words }) => `${id} ${url}: ${words}`),
    data: { urls: urls.map(({ id, url, status: health, words }) => ({ id, url, status: health, words })) },
  }
}

/** An answer may be of another shape than documented, and that is no reason to stop the other checks. */
function isOdd(answer: unknown, field: string): boolean {
  return !isSource(answer) || !Array.isArray(answer[field] ?? [])
}

function rowsOf(answer: unknown, field: string): readonly Row[] {
  const rows = isSource(answer) ? answer[field] : undefined
  return Array.isArray(rows) ? rows.filter(isSource) : []
}

/** Ids come as numbers or text; anything else is no word. */
function wordOf(row: Row, field: string): string | undefined {
  const value = row[field]
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
}

interface Judged {
  readonly id: string
  /** Without its path, which a careful receiver keeps secret. */
  readonly url: string
  readonly status: Status
  readonly words: string
  readonly next?: string
}

function judge(row: Row): Judged {
  const about = { id: wordOf(row, 'id') ?? '?', url: shownUrl(wordOf(row, 'url') ?? '') }
  const type = wordOf(row, 'problematic_type')
  const why = type === undefined ? '' : `, because of ${type}`
  if (row['enable'] === false) return { ...about, ...judgeDisabled(wordOf(row, 'disable_reason'), why) }
  const health = wordOf(row, 'availability_status')
  switch (health) {
    case 'GREEN':
      return { ...about, status: 'ok', words: health }
    case 'YELLOW':
      return { ...about, status: 'warn', words: `${health}${why}`, next: QUICKER }
    case 'RED':
      return { ...about, status: 'fail', words: `${health}${why}`, next: QUICKER }
    case undefined:
      return { ...about, status: 'ok', words: 'not rated yet' }
    default:
      return { ...about, status: 'warn', words: `rated ${health}, a word that is not documented` }
  }
}

function judgeDisabled(reason: string | undefined, why: string): Omit<Judged, 'id' | 'url'> {
  if (reason === 'ADMIN') return { status: 'fail', words: 'switched off by ADMIN', next: MAKE_ANEW }
  if (reason === 'AVAILABILITY') {
    return { status: 'fail', words: `switched off for AVAILABILITY${why}`, next: SWITCH_ON }
  }
  return { status: 'warn', words: `switched off${reason === undefined ? '' : ` by ${reason}`}` }
}

function shownUrl(url: string): string {
  return URL.canParse(url) ? `${new URL(url).origin}/…` : 'an address that is no URL'
}

/** What did Ozon meet when it tried the given URL? */
export function checkPushUrl(answer: Answered<unknown> | undefined): Finding {
  if (answer === undefined) return { check: 'push-url', status: 'skip', message: NOT_ASKED }
  if ('refusal' in answer) return refused('push-url', answer.refusal)
  const isActive = isSource(answer.value) && answer.value['is_active'] === true
  const errors = rowsOf(answer.value, 'errors').map(row => wordOf(row, 'type') ?? 'an error without a name')
  const data = { isActive, errors }
  if (isActive && errors.length === 0) {
    return { check: 'push-url', status: 'ok', message: 'Ozon tried the push URL, and it answers as it must.', data }
  }
  const met = errors.length === 0 ? 'and does not call it active' : `and met ${errors.join(', ')}`
  return { check: 'push-url', status: 'fail', message: `Ozon tried the push URL ${met}.`, next: ANSWER_PING, data }
}

/** Most keys need no push methods, so a closed door is no fault. */
function refused(check: 'push' | 'push-url', { kind, message }: { kind: string; message: string }): Finding {
  const data = { kind }
  return kind === 'permission'
    ? { check, status: 'skip', message: `The key may not ask. ${message}`, data }
    : { check, status: 'warn', message, data }
}
