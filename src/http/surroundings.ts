/** What of the place where this runs explains a connection that cannot be made. */
export interface Surroundings {
  /** A page or a worker of a browser. */
  readonly isBrowser: boolean
  /** The variable that names a proxy, which Node's own fetch leaves aside unless it is told. */
  readonly ignoredProxy?: string
}

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'] as const

/** Looks around once; `env` is empty where there is no process. */
export function surroundingsOf(
  env: Readonly<Record<string, string | undefined>>,
  place: Readonly<Record<string, unknown>> = globalThis,
): Surroundings {
  // jsdom in Node has a document, too.
  const isServer = typeof place['process'] === 'object' || 'Deno' in place || 'Bun' in place
  const isBrowser = !isServer && ('document' in place || 'importScripts' in place)
  const proxy = PROXIES.find(name => (env[name] ?? '') !== '')
  const follows = env['NODE_USE_ENV_PROXY'] === '1' || /--use-env-proxy\b/.test(env['NODE_OPTIONS'] ?? '')
  return { isBrowser, ...(proxy === undefined || follows ? {} : { ignoredProxy: proxy }) }
}

export const BROWSER =
  'Ozon refuses browsers, and whoever opened the page can read the key: make a new one, and call Ozon from a server.'

/** A proxy of a company, or a virus scanner, that signs with a certificate of its own. */
export const OWN_CA =
  "Behind a company's proxy, name the certificate that it signs with: NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or NODE_USE_SYSTEM_CA=1 for those of the system."

/** What to try when there is no way to Ozon. */
export function proxyHint({ ignoredProxy }: Surroundings): string {
  return ignoredProxy === undefined
    ? 'Behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.'
    : `${ignoredProxy} is set, and Node follows it only with NODE_USE_ENV_PROXY=1.`
}
