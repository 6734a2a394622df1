/** A black and white picture: rows of pixels, true where it is black. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  isBlack(x: number, y: number): boolean
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The longest block that deflate can hold unpacked. */
const LONGEST_BLOCK = 0xffff

/** Writes a picture as PNG, one bit a pixel and not packed: small enough for a barcode, and no library is needed. */
export function pngOf(bitmap: Bitmap): Uint8Array {
  const { width, height } = bitmap
  // One bit a pixel, grey, with the only methods that there are of packing, filtering and interlacing.
  const header = [...bytesOf(width), ...bytesOf(height), 1, 0, 0, 0, 0]
  const parts = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', zlibOf(scanLines(bitmap))), chunk('IEND', [])]
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

/** Each line begins with the number of its filter, which is none. White is 1. */
function scanLines({ width, height, isBlack }: Bitmap): Uint8Array {
  const length = 1 + Math.ceil(width / 8)
  const lines = new Uint8Array(length * height)
  for (let y = 0; y < height; y++) {
    for (let byte = 1; byte < length; byte++) {
      let bits = 0
      for (let x = 8 * byte - 8; x < 8 * byte; x++) bits = (bits << 1) | (isBlack(x, y) ? 0 : 1)
      lines[y * length + byte] = bits
    }
  }
  return lines
}

function chunk(name: string, data: Iterable<number>): readonly number[] {
  const named = [...new TextEncoder().encode(name), ...data]
  return [...bytesOf(named.length - 4), ...named, ...bytesOf(crc32(named))]
}

function zlibOf(data: Uint8Array): readonly number[] {
  const blocks: number[] = []
  for (let at = 0; at < data.length; at += LONGEST_BLOCK) {
    const part = data.subarray(at, at + LONGEST_BLOCK)
    const { length } = part
    const isLast = at + length === data.length ? 1 : 0
    blocks.push(isLast, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff, ...part)
  }
  return [0x78, 0x01, ...blocks, ...bytesOf(adler32(data))]
}

const bytesOf = (number: number): readonly number[] => [24, 16, 8, 0].map(shift => (number >>> shift) & 0xff)

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return ((high << 16) | low) >>> 0
}
