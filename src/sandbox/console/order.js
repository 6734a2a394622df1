import { get, post } from './api.js'
import { byId, make, tell } from './dom.js'

/** @type {readonly import('./api.js').Product[]} */
let products = []
/** @type {readonly import('./api.js').Seller[]} */
let sellers = []

const box = () => byId('order', HTMLDialogElement)

/** @param {() => Promise<void>} refresh */
export function startOrder(refresh) {
  byId('new-order', HTMLButtonElement).addEventListener('click', () => void open())
  byId('order-cancel', HTMLButtonElement).addEventListener('click', () => box().close())
  byId('product', HTMLSelectElement).addEventListener('change', offerPlaces)
  byId('order-form', HTMLFormElement).addEventListener('submit', event => {
    event.preventDefault()
    void order(refresh)
  })
}

/** @param {readonly import('./api.js').Seller[]} given */
export function setSellers(given) {
  sellers = given
}

async function open() {
  say('')
  try {
    products = (await get('products')).products
  } catch (error) {
    say(textOf(error))
  }
  const field = byId('product', HTMLSelectElement)
  const chosen = field.selectedIndex
  const several = sellers.length > 1
  field.replaceChildren(
    ...products.map(({ offerId, name, price, currency, clientId }, at) =>
      make('option', { value: at }, `${offerId}: ${name}, ${price} ${currency}${several ? ` (${clientId})` : ''}`),
    ),
  )
  if (products.length === 0) say('There is no product. An order through /_sandbox/levers/order makes one.')
  else field.selectedIndex = Math.min(Math.max(0, chosen), products.length - 1)
  offerPlaces()
  if (!box().open) box().showModal()
}

/** From the seller's warehouses, or from those of Ozon and its partners. */
function offerPlaces() {
  const field = byId('delivered', HTMLSelectElement)
  const product = chosenProduct()
  const seller = sellers.find(({ clientId }) => clientId === product?.clientId)
  const own = (seller?.warehouses ?? []).map(({ id, name, flow }) =>
    make('option', { value: `warehouse:${id}` }, `${flow}, from ${name}`),
  )
  const others = product?.isDigital === true ? [] : ['FBO', 'FBP']
  const names = new Map([
    ['FBO', "FBO, from Ozon's warehouse"],
    ['FBP', "FBP, from a partner's warehouse"],
  ])
  field.replaceChildren(...own, ...others.map(flow => make('option', { value: `flow:${flow}` }, names.get(flow))))
}

const chosenProduct = () => products[Number(byId('product', HTMLSelectElement).value)]

/** @param {() => Promise<void>} refresh */
async function order(refresh) {
  const product = chosenProduct()
  if (product === undefined) return
  const [kind = '', place = ''] = byId('delivered', HTMLSelectElement).value.split(':')
  const quantity = byId('quantity', HTMLInputElement).valueAsNumber
  const status = byId('born', HTMLSelectElement).value
  const { clientId, offerId } = product
  try {
    const wish = { clientId, status, lines: [{ offerId, quantity }], ...(kind === '' ? {} : { [kind]: place }) }
    const { posting } = await post('levers/order', wish)
    box().close()
    tell(`A buyer ordered: ${posting}.`)
    await refresh()
  } catch (error) {
    say(textOf(error))
  }
}

/** @param {string} text */
function say(text) {
  byId('order-problem', HTMLElement).textContent = text
}

/** @param {unknown} error */
const textOf = error => (error instanceof Error ? error.message : String(error))
