import type { Answer } from './server/answers.ts'

/** Where the files of the console are served; its page is at '/'. */
const CONSOLE_PATH = '/_console/'

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'
const JS = 'text/javascript; charset=utf-8'

/** Every file there is, with its type: nothing else of the disk can be asked for. */
export const CONSOLE_FILES: ReadonlyMap<string, string> = new Map([
  ['index.html', HTML],
  ['base.css', CSS],
  ['board.css', CSS],
  ['dialogs.css', CSS],
  ['side.css', CSS],
  ['api.js', JS],
  ['board.js', JS],
  ['clock.js', JS],
  ['console.js', JS],
  ['dom.js', JS],
  ['faults.js', JS],
  ['log.js', JS],
  ['order.js', JS],
  ['posting.js', JS],
  ['words.js', JS],
])

/** The page runs its own files alone, talks to its own server alone, and takes no text for HTML. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const SAFETY = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
}

/** A file of the console; `undefined` for what it does not have, which then is a request to Ozon like any other. */
export async function consoleFile(method: string, path: string): Promise<Answer | undefined> {
  const name = path === '/' ? 'index.html' : path.replace(CONSOLE_PATH, '')
  const type = name === path ? undefined : CONSOLE_FILES.get(name)
  if (type === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined
  const { readFile } = await import('node:fs/promises')
  // The files lie beside this one, in the source as in the build.
  const body = await readFile(new URL(`./console/${name}`, import.meta.url))
  return { status: 200, headers: { ...SAFETY, 'content-type': type }, body }
}
