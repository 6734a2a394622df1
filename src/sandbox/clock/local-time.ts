const MINUTE_MS = 60_000

/** The day of a moment at a place, such as '2026-11-22'. */
export function localDay(moment: number, offsetMinutes: number): string {
  return new Date(moment + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10)
}

/** A time of a day at a place, with its zone: '2026-11-22T10:00:00+03:00'. */
export function localTime(day: string, time: string, offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes)
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')
  return `${day}T${time}:00${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

/** The first moment of a day at a place; NaN for what is no day. */
export function startOfLocalDay(day: string, offsetMinutes: number): number {
  return Date.parse(`${day}T00:00:00Z`) - offsetMinutes * MINUTE_MS
}

/** Whether text is a day of the calendar, written as Ozon wants it. */
export function isDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment) && localDay(moment, 0) === text
}
