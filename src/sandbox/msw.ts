import { type HttpHandler, HttpResponse, http } from 'msw'
import type { NamesOf } from '../names.ts'
import { API_ORIGIN, FILE_ORIGIN } from './files/store.ts'
import { refuseUnknown } from './over-defaults.ts'
import type { Sandbox } from './sandbox.ts'

export interface HandlerOptions {
  /** Where the program under test calls Ozon; default 'https://api-seller.ozon.ru'. */
  readonly baseUrl?: string
}

const HANDLER_OPTIONS: NamesOf<HandlerOptions> = { baseUrl: true }

/**
 * Handlers with which msw answers as the sandbox does: for programs that call Ozon through the global fetch. Files that
 * answers link to are among them. A connection that a fault resets is a network error.
 *
 * @example
 * const sandbox = createSandbox()
 * const server = setupServer(...handlers(sandbox))
 * server.listen({ onUnhandledFrame: 'error' })
 */
export function handlers(sandbox: Sandbox, options: HandlerOptions = {}): HttpHandler[] {
  refuseUnknown('handlers', options, HANDLER_OPTIONS)
  const { baseUrl = API_ORIGIN } = options
  const answer = async ({ request }: { readonly request: Request }): Promise<Response> => {
    try {
      return await sandbox.fetch(request)
    } catch {
      // msw would make a thrown error into an answer with status 500.
      return HttpResponse.error()
    }
  }
  const base = baseUrl.replace(/\/$/, '')
  const files = base === API_ORIGIN ? [http.get(`${FILE_ORIGIN}/files/*`, answer)] : []
  return [http.all(`${base}/*`, answer), ...files]
}
