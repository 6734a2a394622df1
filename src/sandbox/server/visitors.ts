import type { IncomingHttpHeaders } from 'node:http'

/** What this machine calls itself. */
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/

const OTHER_SITE = 'Only pages of the sandbox itself may control it.'
const OTHER_NAME =
  'The sandbox listens at this machine only, and was called by another name: use localhost or 127.0.0.1, or let it listen at another host.'

/** A call as it concerns who may make it. */
export interface Visit {
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly isControl: boolean
  /** The host that the sandbox listens at. */
  readonly listensAt: string
}

/**
 * Why a call is not answered, if so. A page of another site must not pull levers in the background; nor may it do so by
 * letting its own name point at this machine, which browsers then take for the page's own server (DNS rebinding).
 */
export function objectionTo({ url, headers: { origin }, isControl, listensAt }: Visit): string | undefined {
  if (isControl && origin !== undefined && origin !== url.origin) return OTHER_SITE
  // Programs send no Origin, and may call Ozon's stand-in as they like.
  const concernsPages = isControl || origin !== undefined
  return concernsPages && isOnlyHere(listensAt) && !isOnlyHere(url.hostname) ? OTHER_NAME : undefined
}

function isOnlyHere(host: string): boolean {
  return THIS_MACHINE.test(host) || host === '::1'
}
