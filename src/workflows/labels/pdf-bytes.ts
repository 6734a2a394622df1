import type { PdfBytes } from './types.ts'

/** Holds bytes so that nobody changes what another reads, and nothing prints them. */
export class HeldPdf implements PdfBytes {
  readonly contentType: string
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array, contentType: string) {
    this.#bytes = bytes
    this.contentType = contentType
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes)
  }

  stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new Blob([this.bytes()]).stream()
  }
}
