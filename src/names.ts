import { isPromise, type Problem, showValue } from './errors.ts'
import { nearest } from './internal/nearest.ts'

/**
 * The names that an object may have. `true` stands beside a name whose value nobody looks into, further names beside one
 * that holds an object or a list of objects. 'flag' stands beside one that must be true or false, since a text such as
 * 'false' would count as yes; 'checked' beside one whose value is checked elsewhere. `false` is for what a model has that
 * callers may hand in whole: it passes, and is neither used nor suggested.
 */
export interface Names {
  readonly [name: string]: Known
}

type Known = boolean | 'flag' | 'checked' | Names

/** The name that stands for any: of objects whose fields the caller chooses. */
export const ANY = '*'

/** All names of a type, those of each member of a union: one that is forgotten does not compile, nor does one too many. */
export type NamesOf<T> = { readonly [K in KeysOf<T>]: KnownOf<NonNullable<ValueOf<T, K>>> }

/** A flag is looked into, or is not used at all. */
type KnownOf<V> = [V] extends [never] ? boolean : [V] extends [boolean] ? 'flag' | 'checked' | false : boolean | Names

type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never

type KeysOf<T> = T extends unknown ? keyof T : never

/** The names in a table that has all of them already, such as one of checks. */
export function namesIn<K extends string>(table: Readonly<Record<K, unknown>>): Readonly<Record<K, true>> {
  // The keys are those of the table.
  return Object.fromEntries(Object.keys(table).map(name => [name, true])) as Record<K, true>
}

/** Options that are given and do not exist. */
export function unknownOptions(options: unknown, names: Names): readonly Problem[] {
  return onceEach(unknownNames(options, names, { noun: 'option', place: '' }))
}

/**
 * Fields of a request that are given and do not exist. `place` is where it stands, such as 'packages' for a list. With the
 * `options` of the call a field that is one of them is told to be in the wrong argument.
 */
export function unknownFields(request: unknown, names: Names, place = '', options?: OptionsOfCall): readonly Problem[] {
  return onceEach(unknownNames(request, names, { noun: 'field', place, options }))
}

/** What is wrong with an object that holds nothing but options of the call, given where another argument belongs. */
export function misplacedOptions(argument: unknown, field: string, options: OptionsOfCall): readonly Problem[] {
  if (!isLookedInto(argument)) return []
  const given = Object.keys(argument)
  if (given.length === 0 || !given.every(name => Object.hasOwn(options.names, name))) return []
  return [{ field, rule: `holds options (${given.join(', ')}); options are ${options.argument}` }]
}

/** What is the same in many items of a list is told of the first. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const firsts = new Map<string, { readonly problem: Problem; count: number }>()
  for (const problem of problems) {
    const key = problem.field.replaceAll(/\[\d+\]/g, '[]')
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, { problem, count: 1 })
    else first.count++
  }
  return [...firsts.values()].map(({ problem, count }) =>
    count === 1 ? problem : { ...problem, rule: `${problem.rule} (and so in ${count - 1} more)` },
  )
}

/** A forgotten `await`. */
export const promiseProblems = (field: string, value: unknown): readonly Problem[] =>
  isPromise(value) ? [{ field, rule: 'is a Promise: await it first' }] : []

interface Where {
  readonly noun: 'option' | 'field'
  readonly place: string
  /** The options of the same call, for those that are given one argument too early. */
  readonly options?: OptionsOfCall | undefined
}

/** The options of a call, and which argument they are: 'the third argument'. */
export interface OptionsOfCall {
  readonly names: Names
  readonly argument: string
}

/**
 * The names in an object, or in each of a list, that are none of those it may have, at any depth. What is undefined is not
 * given. Instances of classes are looked into as well, since requests may be made of them; what a runtime brings, such as
 * a Map or a Date, is refused.
 */
function unknownNames(given: unknown, names: Names, { noun, place, options }: Where): readonly Problem[] {
  if (Array.isArray(given)) {
    return given.flatMap((each, i) => unknownNames(each, names, { noun, place: `${place}[${i}]`, options }))
  }
  const unawaited = promiseProblems(place || (noun === 'option' ? 'options' : 'request'), given)
  if (unawaited.length > 0) return unawaited
  if (!isLookedInto(given)) return strangeObject(place || (noun === 'option' ? 'options' : 'request'), given)
  const inherited = inheritedProblems(given, names, { noun, place })
  if (inherited.length > 0) return inherited
  if (hasOnly(given, names)) return []
  const fields = Object.entries(given).filter(([, value]) => value !== undefined)
  const within = fields.flatMap(([name, value]) => {
    const known = knownAs(name, names)
    if (known === 'flag') return flagProblems(join(place, name), value)
    return typeof known === 'object' ? unknownNames(value, known, { noun, place: join(place, name), options }) : []
  })
  const strangers = fields.map(([name]) => name).filter(name => knownAs(name, names) === undefined)
  return [...strangerProblems(strangers, names, { noun, place, options }), ...within]
}

/** A Map or a Date has no fields that anybody would read: it would mean "all", or the default, without a word. */
function strangeObject(field: string, given: unknown): readonly Problem[] {
  if (typeof given !== 'object' || given === null) return []
  return [{ field, rule: 'must be a plain object', value: showValue(given) }]
}

/** What stands in the prototype is seen by some code and not by other: it would be lost without a word. */
function inheritedProblems(given: object, names: Names, { noun, place }: Where): readonly Problem[] {
  return inheritedNames(given).map(name => {
    const isKnown = Object.hasOwn(names, name)
    const rule = isKnown ? `is inherited: give each ${noun} in the object itself` : `is no ${noun}`
    return { field: join(place, name), rule }
  })
}

/** Fields and getters of prototypes; methods are none. */
function inheritedNames(given: object): readonly string[] {
  const names = new Set<string>()
  for (let each: unknown = Object.getPrototypeOf(given); isOfProgram(each); each = Object.getPrototypeOf(each)) {
    for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(each))) {
      const isField = get !== undefined || (value !== undefined && typeof value !== 'function')
      if (isField && !Object.hasOwn(given, name)) names.add(name)
    }
  }
  return [...names]
}

/** Every prototype but that of all objects, in whatever realm it was made. */
const isOfProgram = (prototype: unknown): prototype is object =>
  typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) !== null

/** The usual case, which is asked for often. */
function hasOnly(given: object, names: Names): boolean {
  for (const name of Object.keys(given)) {
    const known = knownAs(name, names)
    if (known === undefined || known === 'flag' || typeof known === 'object') return false
  }
  return true
}

function flagProblems(field: string, value: unknown): readonly Problem[] {
  return typeof value === 'boolean' ? [] : [{ field, rule: 'must be true or false', value: showValue(value) }]
}

const knownAs = (name: string, names: Names): Known | undefined =>
  Object.hasOwn(names, name) ? names[name] : names[ANY]

/** One problem for each name that looks like another, and one for all the rest: those are somebody's own data. */
function strangerProblems(given: readonly string[], names: Names, { noun, place, options }: Where): readonly Problem[] {
  const isOption = (name: string): boolean => options !== undefined && Object.hasOwn(options.names, name)
  const early = given
    .filter(isOption)
    .map(name => ({ field: join(place, name), rule: `is an option; options are ${options?.argument}` }))
  const strangers = given.filter(name => !isOption(name))
  const meant = strangers.map(name => ({ name, like: likeliest(name, names) }))
  const slips = meant.flatMap(({ name, like }) =>
    like === undefined ? [] : [{ field: join(place, name), rule: `is no ${noun}; did you mean ${like}?` }],
  )
  const rest = meant.filter(({ like }) => like === undefined).map(({ name }) => join(place, name))
  if (rest.length === 0) return [...early, ...slips]
  const are = rest.length === 1 ? `is no ${noun}` : `are no ${noun}s`
  return [...early, ...slips, { field: rest.join(', '), rule: `${are}${offerOf(names)}` }]
}

function offerOf(names: Names): string {
  const own = suggested(names)
  if (own.length > MOST_OFFERED) return ''
  const hint = own.includes('ref') ? '; what you want to find again in the outcome goes into ref' : ''
  return own.length === 0 ? '; there are none' : `; there ${own.length === 1 ? 'is' : 'are'} ${own.join(', ')}${hint}`
}

/** Beyond this a list of names is not read. */
const MOST_OFFERED = 16

const suggested = (names: Names): readonly string[] =>
  Object.keys(names).filter(name => name !== ANY && names[name] !== false)

/** The end of a sentence that says which name was meant, if one looks alike. */
export function didYouMean(name: string, names: readonly string[]): string {
  const [near] = nearest(name, names, 1)
  return near === undefined ? '' : `; did you mean ${near}?`
}

/** The name that was meant: one that looks alike, or the very same one inside another. */
function likeliest(name: string, names: Names): string | undefined {
  const own = suggested(names)
  const [near] = nearest(name, own, 1)
  if (near !== undefined) return near
  const outer = own.find(each => isSuggested(name, names[each]))
  return outer === undefined ? undefined : `${outer}.${name}`
}

const isSuggested = (name: string, names: Known | undefined): boolean =>
  typeof names === 'object' && suggested(names).includes(name)

const join = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`)

/** Objects of a program: literals, those of another realm, and instances of its classes. */
export function isLookedInto(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'
}

/** Why what should be an object with such names is none; a list or a text would mean "all" without a word. */
export function objectProblems(field: string, value: unknown): readonly Problem[] {
  if (value === undefined || (isLookedInto(value) && !isPromise(value))) return []
  return [{ field, rule: 'must be an object', value: showValue(value) }]
}

/** The same for what must be given: null and undefined are no object either. */
export function givenObjectProblems(field: string, value: unknown): readonly Problem[] {
  if (value !== undefined && value !== null) return [...promiseProblems(field, value), ...objectProblems(field, value)]
  return [{ field, rule: 'must be an object', value: showValue(value) }]
}

/** The same for the options of a call, whose default is taken for undefined alone. */
export const optionsProblems = (options: unknown): readonly Problem[] =>
  options === undefined ? [] : givenObjectProblems('options', options)
