import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts'

/** A sandbox that listens, and its console in a browser. */
export interface OpenedConsole extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly url: string
  readonly page: Page
  /** What the page should not have done: errors in its console, requests to others. */
  readonly complaints: string[]
  /** A call of a program to Ozon's API; gives the HTTP status. */
  ask(path?: string, body?: unknown): Promise<number>
  /** Ends the sandbox and leaves the browser open. */
  close(): Promise<void>
}

export interface OpenOptions extends SandboxOptions {
  readonly browser: Browser
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/** A sandbox and a window of its own in a browser. */
export async function openConsole(options: OpenOptions): Promise<OpenedConsole> {
  const { browser, width = 1440, scheme = 'light', ...sandboxOptions } = options
  const sandbox = createSandbox({ seed: 'demo', activity: false, ...sandboxOptions })
  const { url, close } = await sandbox.listen()
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const complaints: string[] = []
  const page = await watched(context, url, complaints)
  await page.goto(url)
  await page.locator('.card').first().waitFor()
  return {
    sandbox,
    url,
    page,
    complaints,
    ask: (path = '/v4/posting/fbs/list', body = LAST_MONTH) => askOzon(sandbox, url + path, body),
    close,
    [Symbol.asyncDispose]: async () => {
      await context.close()
      await close()
    },
  }
}

const LAST_MONTH = { filter: { since: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00Z' }, limit: 10 }

async function watched(context: BrowserContext, url: string, complaints: string[]): Promise<Page> {
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  context.on('request', request => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  return page
}

/** A call of a program to Ozon's API; gives the HTTP status. */
export async function askOzon({ credentials }: Sandbox, url: string, body: unknown): Promise<number> {
  const headers = { 'client-id': credentials.clientId, 'api-key': credentials.apiKey }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  await response.arrayBuffer()
  return response.status
}
