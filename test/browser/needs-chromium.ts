import { chromiumPath } from './chromium.ts'

/** Fails the whole run with one clear message, instead of each test with a time-out. */
export default function needsChromium(): void {
  chromiumPath()
}
