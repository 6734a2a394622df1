/** @typedef {Node | string | number | false | undefined} Child */

/**
 * Makes an element. Functions among the properties are listeners, the rest are attributes; children that are text become
 * text, never HTML.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>} [properties]
 * @param {readonly Child[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) {
    if (child === undefined || child === false) continue
    element.append(child instanceof Node ? child : String(child))
  }
  return element
}

/**
 * The element of the page with an id.
 *
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} type
 * @returns {E}
 */
export function byId(id, type) {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new TypeError(`The page has no ${type.name} '${id}'.`)
  return found
}

/**
 * Writes text where it is another: an unchanged page is not touched.
 *
 * @param {Element} element
 * @param {string} text
 */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/**
 * Puts children into an element where they are others, and gives the focus back to whoever had it.
 *
 * @param {Element} parent
 * @param {readonly Element[]} children
 */
export function arrange(parent, children) {
  if (parent.children.length === children.length && children.every((child, i) => parent.children[i] === child)) return
  const focused = document.activeElement
  parent.replaceChildren(...children)
  if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected) {
    focused.focus({ preventScroll: true })
  }
}

const told = () => byId('told', HTMLElement)
/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading

/**
 * Tells the user what came of something, for a while.
 *
 * @param {string} text
 * @param {boolean} [isProblem]
 */
export function tell(text, isProblem = false) {
  // While a dialog is open, nothing outside it is seen or read out.
  const place = document.querySelector('dialog[open]') ?? document.body
  if (told().parentElement !== place) place.append(told())
  told().textContent = text
  told().classList.toggle('problem', isProblem)
  clearTimeout(fading)
  fading = setTimeout(() => told().replaceChildren(), isProblem ? 12_000 : 5_000)
}

/**
 * Runs what a button does. The button rests meanwhile, and a problem is told.
 *
 * @param {EventTarget | null} button
 * @param {() => Promise<void>} action
 */
export async function act(button, action) {
  const control = button instanceof HTMLElement ? button : undefined
  if (control?.getAttribute('aria-busy') === 'true') return
  // Not `disabled`, which would take the focus away.
  control?.setAttribute('aria-busy', 'true')
  try {
    await action()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), true)
  } finally {
    control?.removeAttribute('aria-busy')
  }
}

/**
 * Calls at most once in a while, with the last wish.
 *
 * @param {() => void} call
 */
export function eventually(call, afterMs = 250) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(call, afterMs)
  }
}
