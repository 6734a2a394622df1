import { expect, test } from 'vitest'
import { readFileName, readRemaining, readRequestId, readResetMs, readRetryAfterMs } from '../../src/http/headers.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')

test.each([
  ['7', 7_000],
  ['0.5', 500],
  ['0', 0],
  ['Sun, 22 Nov 2026 09:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 08:00:00 GMT', 0],
  // With its unit, as a duration or as a moment.
  ['30s', 30_000],
  ['500 ms', 500],
  ['1m30s', 90_000],
  ['PT2M', 120_000],
  ['00:01:00', 60_000],
  ['2026-11-22T09:00:30Z', 30_000],
  [String(Date.parse('2026-11-22T09:00:30Z') / 1_000), 30_000],
  ['999999', 86_400_000],
  ['soon', undefined],
  ['3 requests', undefined],
  ['', undefined],
  // Sent twice, as by Ozon and a gateway before it.
  ['7, 30', 30_000],
  ['12, 12', 12_000],
  // No date, whatever Date.parse makes of it.
  ['-5', undefined],
  ['10, 45,', undefined],
  ['2030-01-01', undefined],
  // More than a double holds.
  ['9'.repeat(400), undefined],
])('Retry-After: %s is %s ms', (value, ms) => {
  expect(readRetryAfterMs(new Headers({ 'retry-after': value }), NOW)).toBe(ms)
})

test('Item-Retry-After, which methods of products document, counts minutes', () => {
  expect(readRetryAfterMs(new Headers({ 'item-retry-after': '2' }), NOW)).toBe(120_000)
  expect(readRetryAfterMs(new Headers({ 'item-retry-after': '1', 'retry-after': '90' }), NOW)).toBe(90_000)
  expect(readRetryAfterMs(new Headers({ 'item-retry-after': 'soon' }), NOW)).toBeUndefined()
})

test.each([
  ['60', 60_000],
  [String(Date.parse('2026-11-22T09:00:30Z') / 1_000), 30_000],
  [String(Date.parse('2026-11-22T09:00:30Z')), 30_000],
  ['1m30s', 90_000],
  ['2026-11-22T09:00:30Z', 30_000],
  [String(Date.parse('2026-11-22T08:00:00Z') / 1_000), 0],
  ['9999999', 86_400_000],
  ['soon', undefined],
])('X-RateLimit-Reset: %s is %s ms', (value, ms) => {
  expect(readResetMs(new Headers({ 'x-ratelimit-reset': value }), NOW)).toBe(ms)
  // It stands in answers that refuse nothing as well, so it is no Retry-After.
  expect(readRetryAfterMs(new Headers({ 'x-ratelimit-reset': value }), NOW)).toBeUndefined()
})

test('no Retry-After is no time', () => {
  expect(readRetryAfterMs(new Headers(), NOW)).toBeUndefined()
})

test.each([
  ['0', 0],
  ['49', 49],
  ['many', undefined],
])('Ratelimit-Remaining: %s is %s', (value, remaining) => {
  expect(readRemaining(new Headers({ 'ratelimit-remaining': value }))).toBe(remaining)
})

test("Ozon's name of a request goes before a gateway's", () => {
  expect(readRequestId(new Headers({ 'x-request-id': 'g', 'x-o3-trace-id': 'o' }))).toBe('o')
  expect(readRequestId(new Headers({ 'x-request-id': 'g' }))).toBe('g')
  expect(readRequestId(new Headers())).toBeUndefined()
})

test.each([
  ['attachment; filename="act 1.pdf"', 'act 1.pdf'],
  ['attachment; filename="say \\"hi\\".pdf"', 'say _hi_.pdf'],
  // Drives, streams, devices and endings that Windows reads otherwise.
  ['attachment; filename="C:evil.exe"', 'evil.exe'],
  ['attachment; filename="a.pdf:stream"', 'a.pdf_stream'],
  ['attachment; filename="CON"', '_CON'],
  ['attachment; filename="nul.pdf"', '_nul.pdf'],
  ['attachment; filename="label.pdf. . "', 'label.pdf'],
  [`attachment; filename="${'x'.repeat(5_000)}.pdf"`, `${'x'.repeat(76)}.pdf`],
  ['attachment; filename=act.pdf; size=1', 'act.pdf'],
  // NUL, a line break, and a turn of direction that makes 'fdp.exe' look like 'exe.pdf'.
  ["attachment; filename*=UTF-8''label%00%0A%E2%80%AEfdp.exe", 'labelfdp.exe'],
  ["attachment; filename*=UTF-8''.%00.", undefined],
  [`attachment; filename="fallback.pdf"; filename*=UTF-8''%D0%B0.pdf`, 'а.pdf'],
  [`attachment; filename="fallback.pdf"; filename*=UTF-8''%E0%A4%A`, 'fallback.pdf'],
  ['attachment; filename="..\\\\..\\\\evil.exe"', 'evil.exe'],
  ['attachment; filename="/etc/passwd"', 'passwd'],
  ['attachment; filename=".."', undefined],
  ['attachment; filename=""', undefined],
  ['inline', undefined],
])('Content-Disposition: %s names %s', (value, name) => {
  expect(readFileName(new Headers({ 'content-disposition': value }))).toBe(name)
})
