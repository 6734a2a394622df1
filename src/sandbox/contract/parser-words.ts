/** Texts, numbers, words, and everything else one by one. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[-+\w.]+|[^\s]/gy

/**
 * How Ozon's parser refuses a value of the wrong type: it names line and column, no field. `field` is a place such as
 * 'filter.statuses[0]'; the text is JSON already.
 */
export function parserWords(text: string, field: string): string {
  const token = new Tokens(text).valueAt(field.match(/[^.[\]]+/g) ?? [])
  const before = text.slice(0, token.at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return `proto: syntax error (line ${before.length}:${column}): unexpected token ${token.text}`
}

interface Token {
  readonly text: string
  readonly at: number
}

/** The tokens of a JSON text, in order. */
class Tokens {
  readonly #all: readonly Token[]
  #next = 0

  constructor(text: string) {
    const tokens: Token[] = []
    const pattern = new RegExp(TOKEN.source, 'g')
    for (const { 0: word, index } of text.matchAll(pattern)) tokens.push({ text: word, at: index })
    this.#all = tokens
  }

  /** The first token of the value at a place. */
  valueAt(place: readonly string[]): Token {
    for (const name of place) this.#enter(name)
    return this.#peek
  }

  get #peek(): Token {
    return this.#all[this.#next] ?? { text: '', at: 0 }
  }

  #take(): string {
    const { text } = this.#peek
    this.#next += 1
    return text
  }

  /** Goes to the value of a name or index; to the end when there is none. */
  #enter(name: string): void {
    const isObject = this.#take() === '{'
    for (let index = 0; this.#next < this.#all.length; index += 1) {
      const key: unknown = isObject ? JSON.parse(this.#take()) : String(index)
      if (isObject) this.#take()
      if (key === name) return
      this.#skipValue()
      this.#take()
    }
  }

  #skipValue(): void {
    let depth = 0
    do {
      const token = this.#take()
      if (token === '{' || token === '[') depth += 1
      if (token === '}' || token === ']') depth -= 1
    } while (depth > 0 && this.#next < this.#all.length)
  }
}
