import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Quiet and alone: no sandbox of its own, since tests may run as root, and no host but this machine. */
const ARGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Where Chromium is; throws an error that says what to install. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string {
  const path = env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    throw new Error(
      `There is no Chromium at ${path}. On Debian and Ubuntu: apt-get install chromium. Elsewhere install Chrome or ` +
        `Chromium and put the path of its executable into CHROMIUM_PATH.`,
    )
  }
}

/** A browser with an empty profile, which Playwright makes and throws away. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...ARGS] })
}
