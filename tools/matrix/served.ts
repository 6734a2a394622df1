import { manualClock } from '../../src/internal/clock.ts'
import { createSandbox } from '../../src/testing/index.ts'

/** Serves a sandbox that begins now, and tells a program by its environment to ask it. */
export async function withServedSandbox<T>(use: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> {
  const sandbox = createSandbox({ clock: manualClock(Date.now()) })
  const { url, close } = await sandbox.listen()
  const { clientId, apiKey } = sandbox.credentials
  try {
    return await use({ OZON_BASE_URL: url, OZON_CLIENT_ID: clientId, OZON_API_KEY: apiKey })
  } finally {
    await close()
  }
}
