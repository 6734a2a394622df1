import type { FileBody } from './file-body.ts'

/** The host on which Ozon keeps files is not documented; clients were seen to get links below these two domains. */
export const FILE_ORIGIN = 'https://cdn1.ozone.ru'
export const API_ORIGIN = 'https://api-seller.ozon.ru'

/** Files that answers link to: labels, reports, chat attachments. */
export class FileStore {
  readonly #files = new Map<string, FileBody>()

  /** Keeps a file and gives the link to it, as a client that came from `origin` can follow it. */
  put(file: FileBody, origin: string): string {
    const path = `/files/${this.#files.size + 1}/${file.fileName}`
    this.#files.set(path, file)
    return `${origin === API_ORIGIN ? FILE_ORIGIN : origin}${path}`
  }

  get(path: string): FileBody | undefined {
    return this.#files.get(path)
  }
}
