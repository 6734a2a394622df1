import type { Answer } from './server/answers.ts'

/** Where the files of the console are served; its page is at '/'. */
const CONSOLE_PATH = '/_console/'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** Every file there is: nothing else of the disk can be asked for. */
export const CONSOLE_FILES: readonly string[] = [
  'index.html',
  'base.css',
  'board.css',
  'dialogs.css',
  'side.css',
  'console.js',
  'api.js',
  'board.js',
  'clock.js',
  'dom.js',
  'faults.js',
  'log.js',
  'order.js',
  'posting.js',
  'words.js',
]

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
  const name = nameOf(path)
  if (name === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined
  const { readFile } = await import('node:fs/promises')
  // The files lie beside this one, in the source as in the build.
  const body = await readFile(new URL(`./console/${name}`, import.meta.url))
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return { status: 200, headers: { ...SAFETY, 'content-type': type }, body }
}

function nameOf(path: string): string | undefined {
  if (path === '/') return 'index.html'
  const name = path.startsWith(CONSOLE_PATH) ? path.slice(CONSOLE_PATH.length) : ''
  return CONSOLE_FILES.includes(name) ? name : undefined
}
