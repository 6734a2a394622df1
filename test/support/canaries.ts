import { inspect } from 'node:util'

/** Made-up secrets and people, to be searched for where they must not be. */
export const KEY = 'c4a7e001-77d2-4b1c-9e55-0a1b2c3d4e5f'
/** A name and a telephone number. */
export const PERSON = 'Канарейкина-79991234567'
export const PROXY_USER = 'proxyuser31'
const LEAST = 8

/** Every form in which a part of a canary could be found, in lower case. */
const traces = new Set([KEY, PERSON, PROXY_USER].flatMap(tracesOf))

function tracesOf(canary: string): readonly string[] {
  const base64 = [0, 1, 2].map(before => {
    const text = Buffer.from(' '.repeat(before) + canary).toString('base64')
    return text.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1)
  })
  return [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1), ...base64].flatMap(form =>
    Array.from({ length: form.length - LEAST + 1 }, (_, at) => form.slice(at, at + LEAST).toLowerCase()),
  )
}

/** The parts of canaries that something shows. */
export function shownIn(...things: readonly unknown[]): readonly string[] {
  const text = things.map(thing => inspect(thing, { depth: 12, showHidden: true }) + JSON.stringify(thing)).join('\n')
  const lower = text.toLowerCase()
  const found = new Set<string>()
  for (let at = 0; at + LEAST <= lower.length; at++) {
    const part = lower.slice(at, at + LEAST)
    if (traces.has(part)) found.add(part)
  }
  return [...found]
}
