/** A file that goes out bare, as Ozon sends acts and barcodes. */
export class FileBody {
  readonly contentType: string
  readonly fileName: string
  readonly bytes: Uint8Array

  constructor(contentType: string, fileName: string, bytes: Uint8Array) {
    this.contentType = contentType
    this.fileName = fileName
    this.bytes = bytes
  }
}
