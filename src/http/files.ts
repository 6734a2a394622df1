import { AnswerInvalidError, isOzonError, OzonError, type OzonErrorKind, RequestInvalidError } from '../errors.ts'
import { linkSignals } from '../internal/abort.ts'
import type { Clock } from '../internal/clock.ts'
import { optionProblems } from './calls.ts'
import { type AttemptOutcome, type CallFacts, classify, toError } from './failures.ts'
import { type FileForm, formOf } from './file-form.ts'
import { readFileName } from './headers.ts'
import { MOST_BYTES, readWhole } from './whole-body.ts'
import { TimeIsUp, within } from './within.ts'

export interface DownloadOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** The whole download, redirects included. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  /** Ends the download as `signal` does: that of the client. */
  readonly closing?: AbortSignal | undefined
  /** Hosts besides Ozon's own ('files.example.com', or with a port), for stand-ins and mirrors. */
  readonly allowedFileHosts?: readonly string[] | undefined
}

export interface DownloadedFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly fileName?: string
}

const OZON_HOST = /(^|\.)ozone?\.ru$/
/** A stand-in on this machine has no certificate; nothing leaves the machine, so plain http is as safe there. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/
const USUAL_PORT: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' }
const MOST_REDIRECTS = 3
const PASSING: readonly OzonErrorKind[] = ['network', 'timeout', 'server', 'answer-invalid']
const NEW_LINK = 'Ask Ozon for the file again: links live for some time only.'

/**
 * Fetches a file that an answer of Ozon's points at: without key or token, by https, from Ozon's hosts only, each redirect
 * included; by http only from a stand-in on this machine that `allowedFileHosts` lists. Once; `retryable` on the error says whether another try may help.
 */
export async function downloadFile(url: string, options: DownloadOptions): Promise<DownloadedFile> {
  const first = checkLink(url, options.allowedFileHosts ?? [])
  if ('rule' in first) {
    // The rest of the link may be a signature that opens the file.
    const value = typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : 'no URL'
    throw new RequestInvalidError('The file was not fetched', [{ field: 'url', rule: first.rule, value }])
  }
  const { clock, timeoutMs, signal, closing } = options
  const problems = optionProblems({ signal, timeoutMs })
  if (problems.length > 0) throw new RequestInvalidError('The file was not fetched', problems)
  const link = linkSignals(signal, closing)
  try {
    return await within({ clock, ms: timeoutMs, signal: link.signal }, inner => follow(first.link, options, inner))
  } catch (error) {
    if (!(error instanceof TimeIsUp)) throw error
    throw failed({ type: 'late', timeoutMs }, first.link, options)
  } finally {
    link.release()
  }
}

async function follow(start: URL, options: DownloadOptions, signal: AbortSignal): Promise<DownloadedFile> {
  let link = start
  for (let redirects = 0; ; redirects++) {
    const response = await fetchOnce(link, options, signal)
    if (response.status >= 200 && response.status < 300) return readFile(response, link, options, signal)
    // A body nobody reads would hold the connection.
    void response.body?.cancel().catch(() => undefined)
    const target = redirectTarget(response, link)
    if (target === undefined) {
      const outcome = { type: 'answer', status: response.status, headers: response.headers } as const
      throw failed({ ...outcome, bytes: new Uint8Array() }, link, options)
    }
    const checked = checkLink(target, options.allowedFileHosts ?? [])
    if ('rule' in checked) throw refusedRedirect(link, `to ${originOf(target)} was not followed: it ${checked.rule}`)
    if (redirects === MOST_REDIRECTS) throw refusedRedirect(link, `was the ${MOST_REDIRECTS + 1}th of one download`)
    link = checked.link
  }
}

async function fetchOnce(link: URL, options: DownloadOptions, signal: AbortSignal): Promise<Response> {
  const { fetch } = options
  try {
    return await fetch(link.href, { redirect: 'manual', signal, headers: { accept: '*/*' } })
  } catch (cause) {
    signal.throwIfAborted()
    throw failed({ type: 'fault', cause }, link, options)
  }
}

async function readFile(
  response: Response,
  link: URL,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<DownloadedFile> {
  const { status, headers } = response
  try {
    const bytes = await readWhole(response, MOST_BYTES.file)
    const form = formOf(bytes, headers.get('content-type') ?? '', secretsOf(link))
    if ('fault' in form) throw noFile(form, status, link)
    const fileName = readFileName(headers)
    return { bytes, contentType: form.type, ...(fileName === undefined ? {} : { fileName }) }
  } catch (cause) {
    signal.throwIfAborted()
    if (isOzonError(cause)) throw cause
    throw failed({ type: 'cut', status, headers, cause }, link, options)
  }
}

/** Nobody wants to print an empty page, half a file or a proxy's page for a label. */
function noFile({ fault, code, ozonMessage }: FileFault, httpStatus: number, link: URL): OzonError {
  const operation = `file at ${link.hostname}`
  return new AnswerInvalidError(`${operation}: The answer was ${httpStatus} with ${fault}. ${NEW_LINK}`, {
    operation,
    httpStatus,
    code,
    ozonMessage,
    attempts: 1,
    retryable: true,
    outcome: 'accepted',
  })
}

type FileFault = Extract<FileForm, { readonly fault: string }>

/** A link opens the file to whoever has it. */
const secretsOf = (link: URL): readonly string[] => [link.href, link.search]

function redirectTarget(response: Response, link: URL): string | undefined {
  const location = response.headers.get('location')
  const isRedirect = response.status >= 300 && response.status < 400
  if (!isRedirect || location === null || !URL.canParse(location, link)) return undefined
  return new URL(location, link).href
}

/** The host of a stand-in on this machine that the client asks: its links to files of its own are followed. */
export function standInOf(baseUrl: string): readonly string[] {
  const { hostname, host, protocol } = new URL(baseUrl)
  return protocol === 'http:' && LOOPBACK.test(hostname) ? [host] : []
}

function checkLink(url: string, allowed: readonly string[]): { readonly link: URL } | { readonly rule: string } {
  // Callers without types may give anything; a URL is as good as its text.
  const given: unknown = url
  if (!(typeof given === 'string' || given instanceof URL) || !URL.canParse(url)) {
    return { rule: 'must be an absolute URL, as text' }
  }
  const link = new URL(url)
  // A URL leaves out the usual port of its protocol; a listed host may name it.
  const port = link.port === '' ? USUAL_PORT[link.protocol] : link.port
  const isAllowed = allowed.some(host => [link.hostname, `${link.hostname}:${port}`].includes(host.toLowerCase()))
  const isStandIn = isAllowed && LOOPBACK.test(link.hostname) && link.protocol === 'http:'
  if (link.protocol !== 'https:' && !isStandIn) {
    const standIn = `must be https; a stand-in on this machine is followed when createOzon is given allowedFileHosts: ['${link.hostname}']`
    return { rule: LOOPBACK.test(link.hostname) && link.protocol === 'http:' ? standIn : 'must be https' }
  }
  if (link.username !== '' || link.password !== '') return { rule: 'must not hold a user name or password' }
  if (isAllowed || (OZON_HOST.test(link.hostname) && link.port === '')) return { link }
  return { rule: "must be on a host of Ozon's (ozon.ru, ozone.ru) or on one that allowedFileHosts lists" }
}

function failed(outcome: AttemptOutcome, link: URL, { clock }: DownloadOptions): OzonError {
  const call: CallFacts = {
    operation: `file at ${link.hostname}`,
    effect: 'read',
    now: clock.now(),
    secrets: secretsOf(link),
    replacementOf: () => [],
  }
  const failure = classify(outcome, call)
  if (failure === undefined) throw new TypeError('A good answer is no failure: pass only outcomes that failed.')
  // What is good advice for a method is none for a link: only a passing fault is worth the same link again.
  const passes = PASSING.includes(failure.kind)
  return toError(passes ? failure : { ...failure, advice: NEW_LINK }, call, 1)
}

function refusedRedirect(link: URL, what: string): OzonError {
  const advice = 'Ask Ozon for the file again, or list the host in allowedFileHosts if you trust it.'
  return new OzonError('redirect', `file at ${link.hostname}: the redirect ${what}. ${advice}`, {
    operation: `file at ${link.hostname}`,
    attempts: 1,
    outcome: 'rejected',
  })
}

function originOf(url: string): string {
  return new URL(url).origin
}
