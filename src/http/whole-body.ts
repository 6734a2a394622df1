/**
 * Far beyond any answer of Ozon's that is known. A body without end, or one of some kilobytes that unpacks to gigabytes,
 * must not take the memory of the whole process: a file may not be longer than one text can be, and JSON becomes up to
 * twenty times as much in memory.
 */
export const MOST_BYTES = Object.freeze({ file: 256 * 2 ** 20, json: 64 * 2 ** 20 })

/** A body was longer than anything that is worth keeping. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong'

  constructor(most: number) {
    super(`The body is longer than ${most} bytes`)
  }
}

/** The whole body of an answer, unpacked; `BodyTooLong` ends the reading, and the connection with it. */
export async function readWhole(response: Response, most: number): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  // Stand-ins of users may have no stream.
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer())
  const pieces: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    // The stream of a stand-in may hold anything.
    if (!ArrayBuffer.isView(read.value)) throw new TypeError('The body does not come as bytes')
    length += read.value.length
    if (length > most) {
      const tooLong = new BodyTooLong(most)
      reader.cancel(tooLong).catch(() => undefined)
      throw tooLong
    }
    pieces.push(read.value)
  }
  return joined(pieces, length)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
