/** A file of the sandbox. */
export interface SourceFile {
  /** Below `src/sandbox/`. */
  readonly name: string
  readonly text: string
}

/** Something that the sandbox does though no source says that Ozon does so. */
export interface Assumption {
  readonly file: string
  /** What the comment stands before, where that has a name. */
  readonly about: string | undefined
  /** The sentence with the mark. */
  readonly what: string
  /** Options of `behaviour` that the sentence names. */
  readonly levers: readonly string[]
}

/** An option of the sandbox that has a default where no source gives a figure. */
export interface OptionFact {
  readonly name: string
  readonly what: string
}

/** The one form of a mark: '(inferred)', or with the reason, '(inferred: the documents mix them up)'. */
const MARK: RegExp = /\(inferred(?:: [^)]*)?\)/
/** What looks like a mark of another form; the word as a value of code is none. */
const STRAY = /inferred/i

/** Every marked sentence, in the order of files and lines. */
export function assumptionsIn(files: readonly SourceFile[]): readonly Assumption[] {
  return files.flatMap(({ name, text }) =>
    commentsIn(text).flatMap(({ words, about }) =>
      sentencesOf(words)
        .filter(sentence => MARK.test(sentence))
        .map(what => ({
          file: name,
          about,
          what,
          levers: [...what.matchAll(/behaviour\.(\w+)/g)].map(([, lever = '']) => lever),
        })),
    ),
  )
}

/** Comments that say "inferred" in another form, which no search for marks finds. */
export function strayMarks(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ name, text }) =>
    commentsIn(text)
      .filter(({ words }) => STRAY.test(words.replaceAll(new RegExp(MARK, 'g'), '')))
      .map(({ words }) => `${name}: ${words}`),
  )
}

/** The options of an interface, with what their comments say. */
export function optionsOf(text: string): readonly OptionFact[] {
  return commentsIn(text).flatMap(({ words, code }) => {
    const name = /^\s+readonly (\w+)\??:/.exec(code)?.[1]
    return name === undefined ? [] : [{ name, what: words }]
  })
}

interface Comment {
  readonly words: string
  /** The line of code that follows. */
  readonly code: string
  readonly about: string | undefined
}

const COMMENT = /^([ \t]*)(?:\/\*\*([\s\S]*?)\*\/|((?:\/\/[^\n]*\n[ \t]*)*\/\/[^\n]*))[ \t]*\n([^\n]*)/gm
const NAMED = /(?:function|const|class|interface|type) (\w+)|^\s*(?:readonly )?(\w+)\??:|^\s*(?:async )?(\w+)\(/

function commentsIn(text: string): readonly Comment[] {
  return [...text.matchAll(COMMENT)].map(([, , block, lines, code = '']) => {
    const words = (block ?? lines ?? '')
      .split('\n')
      .map(line => line.replace(/^\s*(?:\*|\/\/)?\s?/, '').trim())
      .join(' ')
      .trim()
    const [, declared, field, method] = NAMED.exec(code) ?? []
    return { words, code, about: declared ?? field ?? method }
  })
}

/** A full stop ends a sentence only before a new one: 'e.g.' and '0.3' do not. */
function sentencesOf(words: string): readonly string[] {
  return words.split(/(?<=[.!?]['"»)]?)\s+(?=[A-Z`'"«\d])/)
}
