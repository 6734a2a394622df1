import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { postingFields } from '../model/posting-json.ts'
import type { Flow, Scheme } from '../model/scheme.ts'
import { type Names, type NamesOf, optionsProblems, unknownOptions } from '../names.ts'
import { once } from '../wire/once.ts'
import { allFlows, type Evidence, evidences, flowsOfScheme, LEAST } from './table.ts'

/** The flows that a question is about, and how to call them in a sentence. There is one object for each, so it can be a key. */
export interface Scope {
  readonly flows: readonly Flow[]
  readonly name: string
}

/** What narrows a question down. The flow, being finer, wins over the scheme; without both all flows count. */
export interface ScopeOptions {
  readonly flow?: Flow | undefined
  /** 'fbs', 'rfbs', 'fbo', 'fbp' or the name of a flow, in any letter case. */
  readonly scheme?: string | undefined
}

/** A posting has both, so that its fields may stand beside: what else it tells is not looked at. */
export const scopeNames = /* @__PURE__ */ once(
  (): NamesOf<ScopeOptions> => ({
    ...Object.fromEntries(postingFields().map(name => [name, false])),
    flow: true,
    scheme: true,
  }),
)

/** Throws for a name that does not exist. `question` is the function that was called. */
export function demandNames(question: string, given: unknown, names: Names): void {
  const unknown = [...optionsProblems(given), ...unknownOptions(given, names)]
  if (unknown.length > 0) throw new RequestInvalidError(`${question} cannot answer`, unknown)
}

const SCHEME_NAMES: Readonly<Record<Scheme, string>> = { fbs: 'FBS', rfbs: 'rFBS', fbo: 'FBO', fbp: 'FBP' }
const ANYWHERE: Scope = { flows: allFlows, name: 'any flow' }

const scopesOfFlows = /* @__PURE__ */ once(
  (): ReadonlyMap<unknown, Scope> => new Map(allFlows.map(flow => [flow, { flows: [flow], name: flow }])),
)
const scopesOfSchemes = /* @__PURE__ */ once((): ReadonlyMap<string, Scope> => {
  // Object.keys gives string[]; the names are those of the record.
  const schemes = Object.keys(flowsOfScheme) as Scheme[]
  return new Map(schemes.map(scheme => [scheme, { flows: flowsOfScheme[scheme], name: SCHEME_NAMES[scheme] }]))
})

/** The scope of a question; throws what is wrong with it. `question` is the function that was called. */
export function scopeOf(question: string, { flow, scheme }: ScopeOptions): Scope {
  if (flow === undefined && scheme === undefined) return ANYWHERE
  const scope = flow === undefined ? findScheme(scheme) : findFlow(flow)
  if (scope !== undefined) return scope
  const problem =
    flow === undefined
      ? notOneOf('scheme', scheme, [...Object.keys(flowsOfScheme), ...allFlows])
      : notOneOf('flow', flow, allFlows)
  throw new RequestInvalidError(`${question} cannot answer`, [problem])
}

/** What an answer depends on and the posting leaves open, in words after 'depends on', and how to learn it. */
export function untold({ scheme }: Pick<ScopeOptions, 'scheme'>): { readonly what: string; readonly remedy: string } {
  if (scheme === undefined) {
    const remedy = 'Read the posting with postings.get, or name the scheme: parsePosting(row, { scheme }).'
    return { what: 'the scheme, which this posting does not tell', remedy }
  }
  const remedy = 'Read the posting with postings.get: integration_type_flow or tpl_integration_type tells the flow.'
  return { what: 'the flow, which Ozon did not tell', remedy }
}

/** The grade that evidence must have at least; without a wish all evidence counts. Throws when the word is no grade. */
export function strictnessOf(question: string, strictness: Evidence | undefined): Evidence {
  if (strictness === undefined) return LEAST
  if (evidences.includes(strictness)) return strictness
  throw new RequestInvalidError(`${question} cannot answer`, [notOneOf('strictness', strictness, evidences)])
}

function findFlow(word: unknown): Scope | undefined {
  const exact = scopesOfFlows().get(word)
  if (exact !== undefined || typeof word !== 'string') return exact
  return scopesOfFlows().get(
    word
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
}

function findScheme(word: unknown): Scope | undefined {
  if (typeof word !== 'string') return undefined
  return scopesOfSchemes().get(word.trim().toLowerCase()) ?? findFlow(word)
}

function notOneOf(field: string, value: unknown, words: readonly string[]): Problem {
  return { field, rule: `must be one of ${words.join(', ')}`, value: showValue(value) }
}
