import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pngOf } from '../../src/sandbox/files/png.ts'

it('a picture longer than a block of deflate is written in several, and its last byte is padded with white', () => {
  const png = pngOf({ width: 1_001, height: 900, isBlack: (x, y) => x === y })
  const view = new DataView(png.buffer)
  expect([view.getUint32(16), view.getUint32(20), png[24], png[25]]).toEqual([1_001, 900, 1, 0])
  const lines = inflateSync(png.subarray(41, 41 + view.getUint32(33)))
  expect(lines).toHaveLength(900 * 127)
  for (const y of [0, 7, 899]) {
    const line = lines.subarray(127 * y, 127 * (y + 1))
    const black = Array.from({ length: 1_008 }, (_, x) => x).filter(
      x => !((line[1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))),
    )
    expect([line[0], black]).toEqual([0, [y]])
  }
})
