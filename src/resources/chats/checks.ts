import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'

/** A file for a chat. */
export interface ChatFile {
  /** With its ending, such as 'scan.pdf'. */
  readonly name: string
  readonly content: Uint8Array
}

/** Which messages to read, and in which order. */
export interface HistoryFilter {
  /** Default 'backward', the newest first. 'forward' needs `fromMessageId`. */
  readonly direction?: 'forward' | 'backward' | undefined
  /** Where to begin. Default the newest message. */
  readonly fromMessageId?: string | undefined
  /** Only these. */
  readonly messageIds?: readonly string[] | undefined
}

import { demandObject } from '../shared/item-checks.ts'

/** Documented in the words of the operation. */
const MOST_CHARACTERS = 1000

/** Words of a seller to a buyer are not shown in errors. */
export function checkText(text: unknown): void {
  const length = typeof text === 'string' ? Array.from(text).length : 0
  if (length >= 1 && length <= MOST_CHARACTERS) return
  const rule = `must be text of 1 to ${MOST_CHARACTERS} characters, not ${length}`
  throw new RequestInvalidError('The message was not sent', [{ field: 'text', rule }])
}

export function checkFile(file: ChatFile): void {
  demandObject('The file was not sent', 'file', file)
  const { name, content } = file
  const problems: Problem[] = []
  if (typeof name !== 'string' || !/^[^/\\]*[^/\\.]\.[^/\\.]+$/.test(name)) {
    problems.push({
      field: 'name',
      rule: 'must be a file name with its ending, such as scan.pdf',
      value: showValue(name),
    })
  }
  if (!(content instanceof Uint8Array) || content.length === 0) {
    problems.push({ field: 'content', rule: 'must be the bytes of the file, as a Uint8Array' })
  }
  if (problems.length > 0) throw new RequestInvalidError('The file was not sent', problems)
}

export function checkHistory({ direction, fromMessageId, messageIds }: HistoryFilter): void {
  const problems: Problem[] = []
  if (direction !== undefined && direction !== 'forward' && direction !== 'backward') {
    problems.push({ field: 'direction', rule: 'must be forward or backward', value: showValue(direction) })
  }
  if (direction === 'forward' && fromMessageId === undefined) {
    problems.push({ field: 'fromMessageId', rule: "is missing; 'forward' needs a message to begin at" })
  }
  if (messageIds?.length === 0) problems.push({ field: 'messageIds', rule: 'is empty; leave it out to mean all' })
  if (problems.length > 0) throw new RequestInvalidError('The messages were not asked for', problems)
}

/** In pieces, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
