/** What a text says about the end of something. Found by pattern, so it is to be read again by a person. */
export interface Announcement {
  /** The day of the end, 'YYYY-MM-DD'. Absent: the end is said to come, but not when. */
  readonly on?: string
  /** Other paths in the same text. */
  readonly names: readonly string[]
}

const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const english = 'january february march april may june july august september october november december'.split(' ')

const word = '[a-zа-яё]+'
const dayFirst = new RegExp(`(?<!\\d)(?<day>\\d{1,2}) (?:of )?(?<month>${word}),? (?<year>20\\d\\d)`, 'giu')
const monthFirst = new RegExp(`(?<month>${word}) (?<day>\\d{1,2}),? (?<year>20\\d\\d)`, 'giu')
const isoDay = /(?<!\d)(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/g

/** Every day that a text names in words or digits, as 'YYYY-MM-DD', in the order of the text. */
export function findDays(text: string): readonly string[] {
  const plain = text.replaceAll('\u00a0', ' ')
  const found = [dayFirst, monthFirst, isoDay].flatMap(pattern => [...plain.matchAll(pattern)])
  return found.toSorted((a, b) => a.index - b.index).flatMap(match => dayOf(match.groups ?? {}) ?? [])
}

function dayOf({ day = '', month = '', year = '' }: Record<string, string | undefined>): string | undefined {
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month.toLowerCase())
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

function monthNumber(name: string): number {
  return Math.max(russian.indexOf(name), english.indexOf(name)) + 1
}

const ends = /отключ|disabl|switched off|shut down/i
const negated = /не (будет|будем|отключ)|won't|will not|not be|no longer be disabled/i
const ofMethod = /метод|method/i
const ofPart = /параметр|пол[еяю]|значени|parameter|field|value/i
const ofField = /отключ|удал|disabl|remov/i

/** What the description of an operation says about its own end. A sentence about one of its parameters does not count. */
export function findShutdown(description: string): Announcement | undefined {
  const said = sentences(description).filter(
    each => ends.test(each) && ofMethod.test(each) && !ofPart.test(each) && !negated.test(each),
  )
  if (said.length === 0) return undefined
  const on = said.flatMap(findDays)[0]
  return { ...(on === undefined ? {} : { on }), names: findPaths(description) }
}

const dropped = /удал[её]?[а-я]*[^.]* из документаци|(?:removed|deleted)[^.]* from the documentation/i

/** Whether the text of a change says that its methods left the documents; of a parameter it does not count. */
export function saysDropped(text: string): boolean {
  return sentences(text).some(each => dropped.test(each) && !ofPart.test(each))
}

/** The day on which a field goes, as its own description says. */
export function findRemoval(description: string): string | undefined {
  return sentences(description)
    .filter(each => ofField.test(each) && (ofPart.test(each) || ends.test(each)) && !negated.test(each))
    .flatMap(findDays)[0]
}

export function findPaths(text: string): readonly string[] {
  return [...new Set(text.match(/\/v\d+\/[\w\-/{}]*[\w}]/g) ?? [])]
}

/** Tags out, and cut where a sentence, a list item or a warning ends. */
function sentences(text: string): readonly string[] {
  return text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<\/?(?:aside|li|ul|br|p)[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split(/\n\s*\n|\n\s*[-*] |[.!?;](?=\s|$)/)
    .map(each => each.replaceAll(/\s+/g, ' ').trim())
    .filter(each => each !== '')
}

const listed = /(?:^|\n)[ \t]*[-*][ \t]+`([^`\n]+)`|<li>\s*(?:`([^`<\n]+)`|<code>([^<\n]+)<\/code>)/gi

/** The words that a description explains as items of a list: `- \`word\` — meaning`. */
export function findListedValues(description: string): readonly string[] {
  const values = [...description.matchAll(listed)].map(match => (match[1] ?? match[2] ?? match[3] ?? '').trim())
  // Truth values and texts of several words explain the field instead of listing what it can hold.
  return [...new Set(values)].filter(value => /^[\p{L}\d_.-]+$/u.test(value) && value !== 'true' && value !== 'false')
}
